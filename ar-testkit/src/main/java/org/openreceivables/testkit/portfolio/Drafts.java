package org.openreceivables.testkit.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the payments of one customer: which of its debts in one sum, and what is irregular about it. */
final class Drafts {
  /** More in one payment would make texts that no bank carries. */
  private static final int MOST_TOGETHER = 60;

  final List<Draft> drafts = new ArrayList<>();
  private final Setting setting;
  private final Habits.Habit habit;
  private final Dice dice;
  private final AmountFaults faults;
  private final @Nullable LocalDate insolvent;
  private final List<Credit> free;
  private final List<Due> rests = new ArrayList<>();

  Drafts(
      Setting setting,
      long customer,
      Habits.Habit habit,
      Documents documents,
      @Nullable LocalDate insolvent) {
    this.setting = setting;
    this.habit = habit;
    this.insolvent = insolvent;
    this.dice = setting.dice(Dice.Use.PAYMENTS, customer);
    this.faults = new AmountFaults(dice);
    this.free = new ArrayList<>(
        documents.credits.stream().filter(c -> c.note.credits().isEmpty()).toList());
    List<Due> payable = documents.dues.stream()
        .filter(d -> d.planned != null && !isCancelled(d))
        .sorted(Comparator.<Due, LocalDate>comparing(d -> Objects.requireNonNull(d.planned))
            .thenComparing(Due::number)
            .thenComparingInt(d -> d.part))
        .toList();
    for (int from = 0; from < payable.size(); ) {
      from = pay(payable, from);
    }
    rests.forEach(this::payRest);
  }

  /** Whether a credit note took away all of it, so that nothing will be paid. */
  private static boolean isCancelled(Due due) {
    return due.credit != null && due.credit.amount >= due.amount;
  }

  /** Pays one or more debts at once, and says with which to go on. */
  private int pay(List<Due> payable, int from) {
    Irregularity amount =
        setting.chances.draw(Irregularity.Concern.AMOUNT, habit.behaviour(), dice);
    Irregularity reference =
        setting.chances.draw(Irregularity.Concern.REFERENCE, habit.behaviour(), dice);
    Irregularity payer = setting.chances.draw(Irregularity.Concern.PAYER, habit.behaviour(), dice);
    int to = together(payable, from, reference == Irregularity.NUMBER_LEFT_OUT ? 2 : 1);
    List<Due> group = payable.subList(from, to);
    LocalDate date = Objects.requireNonNull(group.get(0).planned);
    for (Due due : group) {
      date = due.issued().isAfter(date) ? due.issued() : date;
    }
    if (amount == Irregularity.LATE_DISCOUNT) {
      date = afterDiscount(group, date);
    }
    if (!isPossible(date)) {
      return to;
    }
    Draft draft = new Draft(date);
    for (Due due : group) {
      settle(draft, due, amount == Irregularity.LATE_DISCOUNT);
    }
    takeCredits(draft);
    draft.payer = payer;
    draft.reference = reference;
    if (!faults.isExtra(amount)) {
      faults.apply(draft, amount);
      heldBack(draft, group);
    }
    drafts.add(draft);
    if (amount != null && faults.isExtra(amount)) {
      Draft extra = faults.extra(draft, amount, habit);
      if (isPossible(extra.date)) {
        extra.payer = amount == Irregularity.NOT_A_RECEIVABLE
            ? null
            : setting.chances.draw(Irregularity.Concern.PAYER, habit.behaviour(), dice);
        drafts.add(extra);
      }
    }
    return to;
  }

  private boolean isPossible(LocalDate date) {
    return !date.isAfter(setting.horizon) && (insolvent == null || date.isBefore(insolvent));
  }

  private int together(List<Due> payable, int from, int least) {
    LocalDate first = Objects.requireNonNull(payable.get(from).planned);
    int to = from + 1;
    boolean bulk = habit.behaviour() == PaymentBehaviour.BULK_PAYER;
    while (to < payable.size() && to - from < MOST_TOGETHER) {
      LocalDate next = Objects.requireNonNull(payable.get(to).planned);
      boolean near = !next.isAfter(first.plusDays(4)) && dice.perMille(350);
      if ((bulk && next.equals(first)) || to - from < least || (!bulk && near)) {
        to++;
      } else {
        break;
      }
    }
    return to;
  }

  private LocalDate afterDiscount(List<Due> group, LocalDate date) {
    LocalDate last = group.stream()
        .map(d -> d.issued().plusDays(d.terms.lastDiscountDay()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
    return date.isAfter(last) ? date : Setting.workday(last.plusDays(dice.between(1, 6)));
  }

  private void settle(Draft draft, Due due, boolean lateDiscount) {
    int percent = lateDiscount
        ? due.terms.percentTakenLate()
        : due.terms.percentOff(due.issued(), draft.date);
    boolean credited = due.credit != null;
    long discount = credited ? 0 : due.percent(percent);
    due.open = 0;
    due.settled = draft.date;
    draft.shares.add(new Share(due.invoice.id(), due.part, due.amount - discount, discount, 0));
    if (lateDiscount && discount > 0) {
      draft.amount = Irregularity.LATE_DISCOUNT;
    }
    Credit credit = due.credit;
    if (credit != null && !credit.used && !credit.issued().isAfter(draft.date)) {
      take(draft, credit);
    }
  }

  private void takeCredits(Draft draft) {
    for (Credit credit : List.copyOf(free)) {
      if (!credit.issued().isAfter(draft.date)
          && credit.amount < draft.gross()
          && dice.perMille(700)) {
        take(draft, credit);
        free.remove(credit);
      }
    }
  }

  private static void take(Draft draft, Credit credit) {
    credit.used = true;
    draft.shares.add(new Share(credit.note.id(), 1, -credit.amount, 0, 0));
  }

  /** What was left of a part payment comes weeks later, or not at all; what was held back never. */
  private void heldBack(Draft draft, List<Due> group) {
    for (Due due : group) {
      long held = draft.shares.stream()
          .filter(s -> s.document().equals(due.invoice.id()) && s.part() == due.part)
          .mapToLong(Share::heldBack)
          .sum();
      due.heldBack = held > 0;
      if (held > 0 && draft.amount == Irregularity.PART_PAYMENT) {
        due.open = held;
        due.settled = null;
        due.planned = Setting.workday(draft.date.plusDays(dice.between(20, 40)));
        if (dice.perMille(600)) {
          rests.add(due);
        }
      }
    }
  }

  private void payRest(Due due) {
    LocalDate date = Objects.requireNonNull(due.planned);
    if (!isPossible(date)) {
      return;
    }
    Draft draft = new Draft(date);
    draft.shares.add(new Share(due.invoice.id(), due.part, due.open, 0, 0));
    draft.reference = setting.chances.draw(Irregularity.Concern.REFERENCE, habit.behaviour(), dice);
    draft.payer = setting.chances.draw(Irregularity.Concern.PAYER, habit.behaviour(), dice);
    due.open = 0;
    due.settled = date;
    drafts.add(draft);
  }
}
