package org.openreceivables.core.terms;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.time.BusinessCalendar;
import org.openreceivables.core.time.RollConvention;

/**
 * The days from which terms run, and the calendar by which due dates are moved.
 *
 * <p>{@code ScheduleDates.issued(2026-01-31).with(BaseDate.DELIVERY, 2026-01-20)}. The date of issue is always
 * there; others only where a rule names them; a calendar only where terms move their dates. Immutable.
 *
 * @param issued the date of the document
 * @param others further dates
 * @param calendar on which days business is done
 */
public record ScheduleDates(
    LocalDate issued, Map<BaseDate, LocalDate> others, BusinessCalendar calendar) {

  private static final BusinessCalendar NONE = day -> {
    Rules.of("PaymentTerms", "schedule")
        .require(
            false,
            ProblemCodes.MISSING_VALUE,
            "calendar",
            "none",
            "must be given where due dates are moved to business days")
        .orThrow();
    return true;
  };

  /**
   * Checks the years and copies the map.
   *
   * @param issued the date of the document, in the years 1 to 9999
   * @param others further dates
   * @param calendar on which days business is done
   */
  public ScheduleDates {
    requireYear("ScheduleDates", "issued", issued);
    Map<BaseDate, LocalDate> copy = new EnumMap<>(BaseDate.class);
    copy.putAll(others);
    copy.forEach((base, date) -> requireYear("ScheduleDates", base.name(), date));
    Rules.of("ScheduleDates", issued)
        .require(
            !copy.containsKey(BaseDate.ISSUE),
            ProblemCodes.DUPLICATE_ID,
            "others",
            BaseDate.ISSUE,
            "must not be given twice: it is the date of issue")
        .orThrow();
    // In the order of the enum, on every machine.
    others = Collections.unmodifiableMap(copy);
  }

  /**
   * {@return the date of issue alone, without a calendar}
   *
   * @param issued the date of the document
   */
  public static ScheduleDates issued(LocalDate issued) {
    return new ScheduleDates(issued, Map.of(), NONE);
  }

  /**
   * {@return a copy with a further date}
   *
   * @param base which
   * @param date the day
   */
  public ScheduleDates with(BaseDate base, LocalDate date) {
    Map<BaseDate, LocalDate> all = new EnumMap<>(BaseDate.class);
    all.putAll(others);
    all.put(base, date);
    return new ScheduleDates(issued, all, calendar);
  }

  /**
   * {@return a copy with a calendar}
   *
   * @param calendar on which days business is done
   */
  public ScheduleDates with(BusinessCalendar calendar) {
    return new ScheduleDates(issued, others, calendar);
  }

  /**
   * {@return the day of one of the dates}
   *
   * @param base which
   * @throws org.openreceivables.core.InvalidValueException with {@code MISSING_VALUE} when it is not known
   */
  public LocalDate of(BaseDate base) {
    LocalDate date = base == BaseDate.ISSUE ? issued : others.get(base);
    Rules.of("ScheduleDates", issued)
        .require(
            date != null,
            ProblemCodes.MISSING_VALUE,
            base.name(),
            "none",
            "must be known, because terms run from it")
        .orThrow();
    return date == null ? issued : date;
  }

  /** The day of a rule, moved to a business day, but not to before issue. */
  LocalDate day(DueDateRule rule, RollConvention roll, DueBeforeIssue early) {
    LocalDate found = rule.from(this);
    LocalDate day = found.isBefore(issued) && early == DueBeforeIssue.ON_ISSUE ? issued : found;
    LocalDate rolled = roll.roll(day, calendar);
    return rolled.isBefore(issued) && !day.isBefore(issued)
        ? RollConvention.FOLLOWING.roll(day, calendar)
        : rolled;
  }

  static void requireYear(String type, String field, LocalDate date) {
    Rules.of(type, field)
        .require(
            date.getYear() >= 1 && date.getYear() <= 9999,
            ProblemCodes.OUT_OF_RANGE,
            field,
            date,
            "must be a day of the years 1 to 9999")
        .orThrow();
  }
}
