package org.openreceivables.examples.monthend.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.Installment;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.ScheduleDates;
import org.openreceivables.core.time.RollConvention;
import org.openreceivables.examples.monthend.calendar.ExplainedCalendar;

/**
 * Terms of one document.
 *
 * @param terms the terms
 * @param dates its dates
 * @param gross its amount with tax
 * @param tax the tax in it, zero for none
 * @param calendar says which days are closed, if there is one
 */
public record Agreed(
    PaymentTerms terms,
    ScheduleDates dates,
    Money gross,
    Money tax,
    @Nullable ExplainedCalendar calendar) {

  /** {@return what is due when} */
  public List<Installment> schedule() {
    return terms.schedule(asked(), gross, tax);
  }

  /** {@return the same if no date were moved to a business day} */
  public List<Installment> unmoved() {
    return terms
        .withDueDateRoll(RollConvention.NONE)
        .withDiscountRoll(RollConvention.NONE)
        .schedule(dates, gross, tax);
  }

  /** {@return why no business is done on a day; empty where there is, or where nobody knows} */
  public Optional<String> closed(LocalDate day) {
    return Optional.ofNullable(calendar).flatMap(c -> c.closed(day));
  }

  /** {@return how the calendar is called; nothing without one} */
  public String calendarName() {
    return calendar == null ? "" : calendar.name();
  }

  /** {@return the dates besides that of issue from which these terms run} */
  public static List<BaseDate> basesOf(PaymentTerms terms) {
    Stream<DueDateRule> rules = Stream.concat(
        terms.installments().stream().map(InstallmentRule::due),
        terms.discountTiers().stream().map(DiscountTier::until));
    TreeSet<BaseDate> bases = new TreeSet<>();
    rules.forEach(rule -> {
      if (rule instanceof DueDateRule.After after && after.base() != BaseDate.ISSUE) {
        bases.add(after.base());
      }
    });
    return new ArrayList<>(bases);
  }

  /** {@return whether any date of these terms is moved to a business day} */
  public static boolean isRolled(PaymentTerms terms) {
    return terms.dueDateRoll() != RollConvention.NONE
        || (terms.discountRoll() != RollConvention.NONE
            && !terms.discountTiers().isEmpty());
  }

  private ScheduleDates asked() {
    return calendar == null ? dates : dates.with(calendar);
  }
}
