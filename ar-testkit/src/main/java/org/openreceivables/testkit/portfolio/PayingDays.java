package org.openreceivables.testkit.portfolio;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Decides what a customer contests and when it means to pay. */
final class PayingDays {
  private final Setting setting;
  private final PaymentBehaviour behaviour;
  private final Dice dice;
  private final Dice disputes;

  /** The day from which an insolvent customer pays nothing; null for all others. */
  final @Nullable LocalDate insolvent;

  PayingDays(Setting setting, long customer, PaymentBehaviour behaviour) {
    this.setting = setting;
    this.behaviour = behaviour;
    this.dice = setting.dice(Dice.Use.DATES, customer);
    this.disputes = setting.dice(Dice.Use.DISPUTES, customer);
    int ago = dice.between(5, 90);
    this.insolvent = behaviour == PaymentBehaviour.INSOLVENT ? setting.asOf.minusDays(ago) : null;
  }

  void plan(Due due) {
    LocalDate day = day(due);
    if (disputes.perMille(setting.chances.rate(Irregularity.DISPUTE, behaviour))) {
      LocalDate from = due.issued().plusDays(disputes.between(3, 20));
      boolean settled = disputes.perMille(500);
      LocalDate to = from.plusDays(disputes.between(20, 60));
      if (!from.isAfter(setting.asOf)) {
        due.disputedFrom = from;
        due.disputedTo = settled ? to : null;
        day = settled ? Setting.workday(to.plusDays(disputes.between(1, 10))) : null;
      }
    }
    boolean stopped = insolvent != null && day != null && !day.isBefore(insolvent);
    due.planned = stopped ? null : day;
  }

  private @Nullable LocalDate day(Due due) {
    return switch (behaviour) {
      case PROMPT, SHORT_PAYER -> prompt(due);
      case DISCOUNT_TAKER -> discount(due);
      case SLOW, DISPUTING, INSOLVENT ->
        after(due, dice.perMille(800) ? dice.between(1, 20) : dice.between(-3, 0));
      case CHRONICALLY_LATE -> dice.perMille(80) ? null : after(due, dice.between(20, 90));
      case BULK_PAYER -> {
        LocalDate from = due.date.minusDays(5);
        yield run(from.isBefore(due.issued()) ? due.issued() : from);
      }
    };
  }

  private LocalDate prompt(Due due) {
    return after(due, dice.perMille(920) ? dice.between(-10, -1) : dice.between(1, 15));
  }

  private LocalDate discount(Due due) {
    int last = due.terms.lastDiscountDay();
    if (last == 0) {
      return prompt(due);
    }
    int day = dice.perMille(700) ? due.terms.firstDiscountDay() : last;
    LocalDate date = due.issued().plusDays(dice.between(Math.max(1, day - 5), day));
    while (date.isAfter(due.issued())
        && (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY)) {
      date = date.minusDays(1);
    }
    return date;
  }

  private LocalDate after(Due due, int days) {
    LocalDate day = due.date.plusDays(days);
    LocalDate earliest = due.issued().plusDays(1);
    return Setting.workday(day.isBefore(earliest) ? earliest : day);
  }

  /** The next day on which the customer pays its bills. */
  static LocalDate run(LocalDate from) {
    int day = from.getDayOfMonth();
    LocalDate run = day <= 10
        ? from.withDayOfMonth(10)
        : day <= 25 ? from.withDayOfMonth(25) : from.plusMonths(1).withDayOfMonth(10);
    return Setting.workday(run);
  }
}
