package org.openreceivables.examples.monthend.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Where bars begin and end, in hundredths of the widest span from the least to the greatest value. */
record Scale(BigDecimal least, BigDecimal greatest) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal SLIVER = new BigDecimal("0.50");

  /** Zero is always within: a bar that did not begin there would lie about its length. */
  static Scale of(List<BigDecimal> values) {
    return new Scale(
        values.stream().reduce(BigDecimal.ZERO, BigDecimal::min),
        values.stream().reduce(BigDecimal.ZERO, BigDecimal::max));
  }

  Page.Bar bar(BigDecimal value, boolean full) {
    if (value.signum() == 0) {
      return none();
    }
    BigDecimal width = at(value.abs()).max(SLIVER);
    BigDecimal zero = zero();
    BigDecimal left = value.signum() > 0 ? zero : zero.subtract(width).max(BigDecimal.ZERO);
    return new Page.Bar(
        left.toPlainString(),
        width.toPlainString(),
        zero.toPlainString(),
        full ? "full" : "hollow");
  }

  Page.Bar none() {
    return new Page.Bar("0", "0", zero().toPlainString(), "absent");
  }

  private BigDecimal zero() {
    return at(least.negate());
  }

  private BigDecimal at(BigDecimal length) {
    BigDecimal span = greatest.subtract(least);
    return span.signum() == 0
        ? BigDecimal.ZERO.setScale(2)
        : length.multiply(HUNDRED).divide(span, 2, RoundingMode.HALF_UP);
  }
}
