package org.openreceivables.core.terms.text;

import java.time.LocalDate;
import java.util.Optional;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.DueDateRule;

/** The days of one segment: a rule from the basis date, or the date itself. */
final class X12Dates {
  private final X12Segment segment;

  X12Dates(X12Segment segment) {
    this.segment = segment;
    segment.text(2).ifPresent(code -> {
      if (X12Codes.base(code).isEmpty() && X12Codes.otherBase(code).isEmpty()) {
        throw segment.unexpected(2, "a basis date such as 3 for the date of the invoice");
      }
    });
  }

  /** A date, or days from the basis date. Where both are given days count: the date follows from them. */
  DueDateRule either(int date, int days, String expected) {
    return either(date, days, Optional.empty(), expected);
  }

  /** Where both dates and both days are given, they must run from one day: as much before each. */
  void requireOneBase() {
    if (!segment.has(4) || !segment.has(5) || !segment.has(6) || !segment.has(7)) {
      return;
    }
    Optional<LocalDate> discount = day(4, 5);
    if (!discount.equals(day(6, 7))) {
      throw segment.impossible(
          6,
          "must be as many days behind ITD04 as ITD07 is behind ITD05: the dates and the days are two"
              + " different terms");
    }
  }

  private Optional<LocalDate> day(int date, int days) {
    long count = segment.digits(days, 3).orElse(0L);
    return segment.date(date).map(day -> day.minusDays(count));
  }

  /** The same, the days counted from the day that a first step gives. */
  DueDateRule either(int date, int days, Optional<DueDateRule> from, String expected) {
    if (segment.has(days) && (knowsBase() || !segment.has(date))) {
      DueDateRule counted = DueDateRule.days(segment.digits(days, 3).orElse(0L).intValue());
      return fromBase(from.map(first -> first.then(counted)).orElse(counted));
    }
    return fixed(date, expected);
  }

  /** A date. */
  DueDateRule fixed(int date, String expected) {
    return segment
        .date(date)
        .map(day -> segment.source().checked(segment.start(date), () -> DueDateRule.on(day)))
        .orElseThrow(() -> segment.unexpected(date, expected));
  }

  /** A rule from the basis date, which must be one that we know. */
  DueDateRule fromBase(DueDateRule rule) {
    if (!knowsBase()) {
      String code = segment.text(2).orElse("");
      throw segment.withoutRule(
          2,
          "must be 1, 2, 3, 5, 09 or 15, or days must be dates: " + code + " is "
              + X12Codes.otherBase(code).orElse("unknown"));
    }
    return base().map(rule::after).orElse(rule);
  }

  private boolean knowsBase() {
    return !segment.has(2) || base().isPresent();
  }

  private Optional<BaseDate> base() {
    return segment.text(2).flatMap(X12Codes::base);
  }
}
