package org.openreceivables.core.terms.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;

/** What one segment says that is no instalment: a due date, and perhaps a discount. */
final class X12Meaning {
  private static final String LAST_DAY =
      "a date, or ITD05 days, or ITD13 a day of the month: the last day of the discount";
  private static final String DUE = "a date, or ITD07 days: when all is due";
  private static final String NOT_AN_INSTALMENT = "is of instalments (ITD01 04)";

  private final X12Segment segment;
  private final X12Dates dates;
  private final Optional<DiscountRate> rate;
  private final DueDateRule due;
  private final Optional<DiscountTier> tier;

  X12Meaning(X12Segment segment, CurrencyUnit currency) {
    this.segment = segment;
    this.dates = new X12Dates(segment);
    String type =
        segment.text(1).orElseThrow(() -> segment.unexpected(1, "a type of terms such as 01"));
    if (type.equals(X12Codes.INSTALMENT)) {
      throw segment.unexpected(1, "no instalment, because the segment before it is none");
    }
    segment.requireEmpty(NOT_AN_INSTALMENT, 9, 10, 11);
    segment.requireEmpty("has no place in terms", 14, 15);
    dates.requireOneBase();
    this.rate = rate(currency);
    this.due = due(type);
    this.tier = rate.map(r ->
        segment.source().checked(segment.start(3), () -> new DiscountTier(r, until(type), 0)));
    if (rate.isEmpty() && !segment.has(3) && !segment.has(8)) {
      segment.requireEmpty("needs a discount, ITD03 or ITD08", 4, 5);
    }
  }

  DueDateRule due() {
    return due;
  }

  Optional<DiscountTier> tier() {
    return tier;
  }

  /** The percentage, or else the amount; 0 is none. Where both are given, the amount follows from the percentage. */
  private Optional<DiscountRate> rate(CurrencyUnit currency) {
    Optional<BigDecimal> percent = segment.decimal(3, 6);
    if (percent.isPresent() && percent.get().signum() > 0) {
      return percent.map(p -> new DiscountRate.Percent(new Percentage(p)));
    }
    return segment
        .digits(8, 10)
        .filter(amount -> amount > 0)
        .map(amount -> segment
            .source()
            .checked(
                segment.start(8),
                () -> new DiscountRate.Fixed(Amounts.of(currency, BigDecimal.valueOf(amount, 2)))));
  }

  private DueDateRule due(String type) {
    return switch (type) {
      case X12Codes.BASIC,
          X12Codes.BASIC_DISCOUNT,
          X12Codes.CASH_DISCOUNT,
          X12Codes.NO_DISCOUNT -> {
        if (type.equals(X12Codes.NO_DISCOUNT)) {
          segment.requireEmpty("is a discount, and 05 has none", 3, 8);
        }
        segment.requireEmpty("is of proximo (ITD01 09)", 13);
        yield dates.either(6, 7, DUE);
      }
      case X12Codes.FIXED_DATE -> {
        segment.requireEmpty("is of proximo (ITD01 09)", 13);
        yield dates.fixed(6, "the fixed date");
      }
      case X12Codes.EOM -> {
        segment.requireEmpty("is of proximo (ITD01 09)", 13);
        yield segment.has(6) || segment.has(7)
            ? dates.either(6, 7, Optional.of(DueDateRule.endOfMonth()), DUE)
            : dates.fromBase(DueDateRule.endOfMonth());
      }
      case X12Codes.PROXIMO -> proximoDue();
      case X12Codes.TEN_EOM -> tenEomDue();
      case X12Codes.INSTANT, X12Codes.ON_RECEIPT -> {
        segment.requireEmpty("must not be said where all is due at once", 3, 4, 5, 6, 7, 8, 13);
        yield type.equals(X12Codes.INSTANT)
            ? dates.fromBase(DueDateRule.days(0))
            : DueDateRule.days(0).after(BaseDate.RECEIPT_OF_INVOICE);
      }
      default -> throw noRule(type);
    };
  }

  private RuntimeException noRule(String type) {
    return X12Codes.typeWithoutRule(type)
        .map(name -> segment.withoutRule(
            1, "must be a type from which dates follow: " + type + " is " + name))
        .orElseGet(() ->
            segment.unexpected(1, "a type of terms: 01, 02, 03, 04, 05, 08, 09, 10, 12, 22 or 23"));
  }

  private DueDateRule proximoDue() {
    if (rate.isPresent()) {
      return dates.either(6, 7, DUE);
    }
    DueDateRule proximo = proximo();
    segment.requireEmpty("is said twice, by ITD13 too", 6, 7);
    return proximo;
  }

  private DueDateRule proximo() {
    int day = segment
        .digits(13, 2)
        .orElseThrow(() -> segment.unexpected(13, "a day of the month, 1 to 31"))
        .intValue();
    if (day < 1 || day > 31) {
      throw segment.impossible(13, "must be 1 to 31");
    }
    return dates.fromBase(DueDateRule.proximo(day, 31));
  }

  private DueDateRule tenEomDue() {
    if (rate.isPresent()) {
      return dates.either(6, 7, DUE);
    }
    segment.requireEmpty("is said already, by ITD01 12", 6, 7, 13);
    return dates.fromBase(DueDateRule.endOfMonthPlus(10));
  }

  /** The last day of the discount. */
  private DueDateRule until(String type) {
    if (!segment.has(4) && !segment.has(5) && !segment.has(13)) {
      throw segment.unexpected(4, LAST_DAY);
    }
    return switch (type) {
      case X12Codes.PROXIMO -> {
        segment.requireEmpty("is said by ITD13", 4, 5);
        yield proximo();
      }
      case X12Codes.TEN_EOM -> {
        segment.requireEmpty("is said by ITD05", 4, 13);
        if (segment.digits(5, 3).filter(days -> days == 10).isEmpty()) {
          throw segment.unexpected(5, "10, as ITD01 12 says");
        }
        yield dates.fromBase(DueDateRule.endOfMonthPlus(10));
      }
      case X12Codes.EOM -> dates.either(4, 5, Optional.of(DueDateRule.endOfMonth()), LAST_DAY);
      default -> dates.either(4, 5, LAST_DAY);
    };
  }
}
