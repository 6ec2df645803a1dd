package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * Which values of a fact an attribute is for.
 *
 * <p>{@code between("5", "10")} is 5 and everything up to, but not including, 10: bounds are exact decimal
 * numbers, and adjoining ranges share them without gap or overlap. Immutable.
 */
public sealed interface AttributeCondition {

  /**
   * {@return whether this attribute is for a fact with that value}
   *
   * @param value the value; empty when the fact is missing
   */
  boolean matches(Optional<ScoreFacts.Value> value);

  /**
   * {@return numbers below this one}
   *
   * @param to the first number that is not included, for example {@code "5"}
   */
  static AttributeCondition below(String to) {
    return new NumberRange(Optional.empty(), Optional.of(new BigDecimal(to)));
  }

  /**
   * {@return numbers from one up to, but not including, another}
   *
   * @param from the first number that is included
   * @param to the first number that is not included
   */
  static AttributeCondition between(String from, String to) {
    return new NumberRange(Optional.of(new BigDecimal(from)), Optional.of(new BigDecimal(to)));
  }

  /**
   * {@return this number and all above}
   *
   * @param from the first number that is included
   */
  static AttributeCondition atLeast(String from) {
    return new NumberRange(Optional.of(new BigDecimal(from)), Optional.empty());
  }

  /**
   * {@return one of these texts, compared exactly}
   *
   * @param texts the texts, at least one
   */
  static AttributeCondition texts(String... texts) {
    return new TextIn(new TreeSet<>(List.of(texts)));
  }

  /** {@return no value} */
  static AttributeCondition missing() {
    return new Missing();
  }

  /** {@return every value that no attribute before it is for; never a missing one} */
  static AttributeCondition otherwise() {
    return new Otherwise();
  }

  /**
   * Numbers from one up to, but not including, another.
   *
   * @param from the first number that is included; empty for no lower bound
   * @param to the first number that is not included; empty for no upper bound
   */
  record NumberRange(Optional<BigDecimal> from, Optional<BigDecimal> to)
      implements AttributeCondition {
    /**
     * Checks the order.
     *
     * @param from the first number that is included
     * @param to the first number that is not included
     */
    public NumberRange {
      from = from.map(ScoreFacts::plain);
      to = to.map(ScoreFacts::plain);
      if (from.isPresent() && to.isPresent()) {
        Rules.of("NumberRange", "[" + from.get() + ", " + to.get() + ")")
            .require(
                from.get().compareTo(to.get()) < 0,
                ProblemCodes.OUT_OF_RANGE,
                "to",
                to.get(),
                "must be above " + from.get())
            .orThrow();
      }
    }

    @Override
    public boolean matches(Optional<ScoreFacts.Value> value) {
      return value.isPresent()
          && value.get() instanceof ScoreFacts.NumberValue number
          && from.map(f -> f.compareTo(number.number()) <= 0).orElse(true)
          && to.map(t -> t.compareTo(number.number()) > 0).orElse(true);
    }

    @Override
    public String toString() {
      if (from.isEmpty()) {
        return to.isEmpty() ? "any number" : "below " + to.get();
      }
      return to.isEmpty() ? "from " + from.get() : from.get() + " to below " + to.get();
    }
  }

  /**
   * One of some texts.
   *
   * @param texts the texts, at least one
   */
  record TextIn(Collection<String> texts) implements AttributeCondition {
    /**
     * Sorts the texts.
     *
     * @param texts the texts
     */
    public TextIn {
      SortedSet<String> sorted = new TreeSet<>(texts);
      Rules.of("TextIn", sorted)
          .require(
              !sorted.isEmpty(),
              ProblemCodes.MISSING_VALUE,
              "texts",
              "none",
              "must be one at least")
          .orThrow();
      texts = Collections.unmodifiableSortedSet(sorted);
    }

    @Override
    public boolean matches(Optional<ScoreFacts.Value> value) {
      return value.isPresent()
          && value.get() instanceof ScoreFacts.TextValue text
          && texts.contains(text.text());
    }

    @Override
    public String toString() {
      return String.join(" or ", texts);
    }
  }

  /** No value. */
  record Missing() implements AttributeCondition {
    @Override
    public boolean matches(Optional<ScoreFacts.Value> value) {
      return value.isEmpty();
    }

    @Override
    public String toString() {
      return "missing";
    }
  }

  /** Every value that no attribute before it is for. */
  record Otherwise() implements AttributeCondition {
    @Override
    public boolean matches(Optional<ScoreFacts.Value> value) {
      return value.isPresent();
    }

    @Override
    public String toString() {
      return "otherwise";
    }
  }
}
