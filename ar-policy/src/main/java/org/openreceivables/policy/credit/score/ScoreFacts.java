package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * What is known about a customer, by name: numbers and texts.
 *
 * <p>{@code ScoreFacts.none().with("years", 12).with("sector", "retail")}. A fact that is not known is left
 * out; it is never zero or an empty text. Sorted by name. Immutable and thread-safe.
 */
public final class ScoreFacts {
  private static final ScoreFacts NONE = new ScoreFacts(new TreeMap<>());

  private final SortedMap<String, Value> byName;

  private ScoreFacts(SortedMap<String, Value> byName) {
    this.byName = Collections.unmodifiableSortedMap(byName);
  }

  /** {@return nothing known} */
  public static ScoreFacts none() {
    return NONE;
  }

  /**
   * {@return these facts and a number}
   *
   * @param name its name, not in use yet
   * @param number the number, for example 12
   */
  public ScoreFacts with(String name, long number) {
    return with(name, BigDecimal.valueOf(number));
  }

  /**
   * {@return these facts and a number}
   *
   * @param name its name, not in use yet
   * @param number the number, exact
   */
  public ScoreFacts with(String name, BigDecimal number) {
    return with(name, new NumberValue(number));
  }

  /**
   * {@return these facts and a text}
   *
   * @param name its name, not in use yet
   * @param text the text, compared exactly
   */
  public ScoreFacts with(String name, String text) {
    return with(name, new TextValue(text));
  }

  /**
   * {@return these facts and others}
   *
   * @param other facts of other names
   */
  public ScoreFacts plus(ScoreFacts other) {
    ScoreFacts sum = this;
    for (var entry : other.byName.entrySet()) {
      sum = sum.with(entry.getKey(), entry.getValue());
    }
    return sum;
  }

  /**
   * {@return those of these facts that have one of the names}
   *
   * <p>For a scorecard that uses some of many facts: {@code facts.only(card.factNames())}.
   *
   * @param names the names
   */
  public ScoreFacts only(Collection<String> names) {
    SortedMap<String, Value> kept = new TreeMap<>(byName);
    kept.keySet().retainAll(new TreeSet<>(names));
    return new ScoreFacts(kept);
  }

  /**
   * {@return the value of a fact, if it is known}
   *
   * @param name its name
   */
  public Optional<Value> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * {@return the number of a fact, if it is known and a number}
   *
   * @param name its name
   */
  public Optional<BigDecimal> number(String name) {
    return find(name).filter(NumberValue.class::isInstance).map(v -> ((NumberValue) v).number());
  }

  /** {@return the names of what is known, sorted} */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(byName.keySet()));
  }

  private ScoreFacts with(String name, Value value) {
    Rules.requireKey("fact", name);
    Rules.of("ScoreFacts", name)
        .require(
            !byName.containsKey(name),
            ProblemCodes.DUPLICATE_ID,
            "name",
            name,
            "must not be in use yet")
        .orThrow();
    SortedMap<String, Value> copy = new TreeMap<>(byName);
    copy.put(name, value);
    return new ScoreFacts(copy);
  }

  /** Two numbers that are the same must be equal and print alike: 5, 5.0 and 0.5E1. */
  static BigDecimal plain(BigDecimal number) {
    Rules.of("number", number.precision() > 40 ? "?" : number)
        .require(
            number.precision() <= 40 && Math.abs((long) number.scale()) <= 40,
            ProblemCodes.OUT_OF_RANGE,
            "value",
            number.precision() > 40 ? "too long" : number,
            "must have at most 40 digits before and behind the point")
        .orThrow();
    BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreFacts that && byName.equals(that.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  @Override
  public String toString() {
    return byName.toString();
  }

  /** The value of a fact. */
  public sealed interface Value {}

  /**
   * A number.
   *
   * @param number the number, without zeros at the end
   */
  public record NumberValue(BigDecimal number) implements Value {
    /**
     * Strips zeros at the end.
     *
     * @param number the number
     */
    public NumberValue {
      number = plain(number);
    }

    @Override
    public String toString() {
      return number.toPlainString();
    }
  }

  /**
   * A text.
   *
   * @param text the text
   */
  public record TextValue(String text) implements Value {
    @Override
    public String toString() {
      return text;
    }
  }
}
