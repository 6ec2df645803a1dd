package org.openreceivables.examples.monthend.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** One typed value of a table. */
public sealed interface Cell {

  /** {@return as people read it in a terminal} */
  String shown();

  /** {@return as programs read it in a CSV file} */
  String plain();

  /** Words. */
  record Text(String value) implements Cell {
    @Override
    public String shown() {
      StringBuilder out = new StringBuilder(value.length());
      value.codePoints().forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
      return out.toString();
    }

    @Override
    public String plain() {
      return value;
    }
  }

  /** A count. */
  record Count(long value) implements Cell {
    @Override
    public String shown() {
      return Groups.of(String.valueOf(value));
    }

    @Override
    public String plain() {
      return String.valueOf(value);
    }
  }

  /** A day. */
  record Day(LocalDate value) implements Cell {
    @Override
    public String shown() {
      return value.toString();
    }

    @Override
    public String plain() {
      return value.toString();
    }
  }

  /** Money: {@code EUR 1,234.50} for people, {@code 1234.50} beside a currency column for programs. */
  record Amount(Money value) implements Cell {
    @Override
    public String shown() {
      return value.getCurrencyUnit().getCode() + " "
          + Groups.of(value.getAmount().toPlainString());
    }

    @Override
    public String plain() {
      return value.getAmount().toPlainString();
    }
  }

  /**
   * A part of a whole: {@code 97.31 %} for people, {@code 0.9731} for programs, four digits behind the
   * point, cut and not rounded: one mistake in a million is not 100 %.
   */
  record Share(long part, long whole) implements Cell {
    @Override
    public String shown() {
      return whole == 0 ? "–" : ratio().movePointRight(2).toPlainString() + " %";
    }

    @Override
    public String plain() {
      return whole == 0 ? "" : ratio().toPlainString();
    }

    private BigDecimal ratio() {
      return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.DOWN);
    }
  }

  /** So many percent: {@code 37.24 %} for people, {@code 37.24} for programs. */
  record Percent(BigDecimal value) implements Cell {
    private static final BigDecimal MOST_SHOWN = BigDecimal.valueOf(1_000_000);

    @Override
    public String shown() {
      return value.compareTo(MOST_SHOWN) > 0
          ? "> " + Groups.of(MOST_SHOWN.toPlainString()) + " %"
          : Groups.of(plain()) + " %";
    }

    @Override
    public String plain() {
      return value.toPlainString();
    }
  }

  /** Sentences that say why. */
  record Reasons(List<String> values) implements Cell {
    /**
     * Copies the list.
     *
     * @param values the sentences
     */
    public Reasons {
      values = List.copyOf(values);
    }

    @Override
    public String shown() {
      return new Text(plain()).shown();
    }

    @Override
    public String plain() {
      return String.join("; ", values);
    }
  }

  /** {@return words} */
  static Cell of(String value) {
    return new Text(value);
  }

  /** {@return a count} */
  static Cell of(long value) {
    return new Count(value);
  }

  /** {@return a day} */
  static Cell of(LocalDate value) {
    return new Day(value);
  }

  /** {@return money} */
  static Cell of(Money value) {
    return new Amount(value);
  }

  /** {@return sentences} */
  static Cell of(List<String> values) {
    return new Reasons(values);
  }

  /** {@return one sentence} */
  static Cell because(String reason) {
    return new Reasons(List.of(reason));
  }

  /** {@return a part of a whole} */
  static Cell share(long part, long whole) {
    return new Share(part, whole);
  }

  /** {@return so many percent} */
  static Cell percent(BigDecimal value) {
    return new Percent(value);
  }

  /** {@return nothing} */
  static Cell none() {
    return new Text("");
  }
}
