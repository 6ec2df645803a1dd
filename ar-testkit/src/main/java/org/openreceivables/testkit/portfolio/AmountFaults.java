package org.openreceivables.testkit.portfolio;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the amount of a payment another than what is due, and payments that are for nothing due. */
final class AmountFaults {
  private static final List<String> REASONS = List.of(
      "damaged goods", "2 pcs missing", "bonus Q1", "price difference", "late delivery penalty");
  private static final List<Integer> FEES = List.of(250, 500, 1000, 1500, 2500);

  private final Dice dice;

  AmountFaults(Dice dice) {
    this.dice = dice;
  }

  /** Whether it is a payment of its own, beside the regular one. */
  boolean isExtra(@Nullable Irregularity amount) {
    return amount == Irregularity.DUPLICATE
        || amount == Irregularity.PREPAYMENT
        || amount == Irregularity.NOT_A_RECEIVABLE;
  }

  void apply(Draft draft, @Nullable Irregularity amount) {
    Share largest =
        draft.shares.stream().max(Comparator.comparingLong(Share::cash)).orElseThrow();
    long most = Math.min(largest.cash(), draft.gross()) - 1;
    if (amount == null || most < 100) {
      return;
    }
    switch (amount) {
      case SHORT ->
        hold(
            draft,
            largest,
            amount,
            dice.perMille(400) ? dice.between(1, 99) : most * dice.between(3, 12) / 100);
      case DEDUCTION -> {
        draft.reason = dice.pick(REASONS);
        hold(draft, largest, amount, most * dice.between(1, 15) / 100);
      }
      case PART_PAYMENT -> hold(draft, largest, amount, most * dice.between(40, 60) / 100);
      case FEE_UNREPORTED -> hold(draft, largest, amount, fee(most));
      case FEE_REPORTED -> {
        draft.charges = fee(most);
        draft.amount = amount;
      }
      case OVER -> {
        draft.unapplied = surplus(draft.gross());
        draft.amount = amount;
      }
      default -> {}
    }
  }

  private static void hold(Draft draft, Share share, Irregularity amount, long held) {
    if (held > 0) {
      draft.shares.set(draft.shares.indexOf(share), share.less(held));
      draft.amount = amount;
    }
  }

  private long fee(long most) {
    long fee = dice.pick(FEES);
    return fee < most / 4 ? fee : Math.max(1, most / 20);
  }

  private long surplus(long gross) {
    long up = (gross / 10_000 + 1) * 10_000 - gross;
    int kind = dice.below(1000);
    return kind < 300 ? up : kind < 700 ? dice.between(1, 50) : dice.between(500, 10_000);
  }

  Draft extra(Draft regular, Irregularity amount, Habits.Habit habit) {
    // Three days at least: banks book up to two days late, and what is paid twice is booked after
    // the first.
    Draft extra = new Draft(Setting.workday(regular.date.plusDays(dice.between(3, 12))));
    extra.amount = amount;
    if (amount == Irregularity.DUPLICATE) {
      extra.unapplied = regular.gross();
      extra.repeats.addAll(regular.numbers());
    } else {
      extra.unapplied = 100L * dice.between(20, 5_000);
      extra.reason = reason(amount, habit);
    }
    return extra;
  }

  private String reason(Irregularity amount, Habits.Habit habit) {
    if (amount == Irregularity.PREPAYMENT) {
      return "advance payment order PO-" + dice.between(45_000_000, 45_999_999);
    }
    String tax = Optional.of(habit.country()).filter("DE"::equals).isPresent()
        ? "Steuererstattung St.-Nr. "
        : "tax refund no. ";
    return dice.perMille(500)
        ? tax + dice.between(100, 999) + "/" + dice.between(1000, 9999)
        : "insurance claim " + dice.between(1_000_000, 9_999_999);
  }
}
