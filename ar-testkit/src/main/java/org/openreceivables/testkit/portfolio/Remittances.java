package org.openreceivables.testkit.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.payment.RemittanceLine;

/** Writes what one customer says its payments are for, with the faults that were drawn. */
final class Remittances {
  /** More numbers than this do not fit the 140 characters of a credit transfer. */
  private static final int MOST_IN_TEXT = 14;

  private static final List<String> VAGUE =
      List.of("", "payment", "as agreed", "your invoice", "invoice of last month", "thank you");

  private final Setting setting;
  private final Habits.Habit habit;
  private final List<Due> dues;
  private final Dice dice;
  private final NumberFaults faults;
  private final Phrases phrases;

  Remittances(Setting setting, long customer, Habits.Habit habit, List<Due> dues) {
    this.setting = setting;
    this.habit = habit;
    this.dues = dues;
    this.dice = setting.dice(Dice.Use.REMITTANCE, customer);
    this.faults = new NumberFaults(setting.numbers, dice);
    this.phrases = new Phrases(habit, dice);
  }

  /** Writes it, and takes back a fault that cannot be made here. */
  RemittanceAdvice of(Draft draft) {
    List<String> numbers = new ArrayList<>(draft.numbers());
    if (numbers.isEmpty()) {
      return RemittanceAdvice.ofText(draft.reason);
    }
    Irregularity fault = draft.reference;
    if (fault == null) {
      return regular(draft, numbers);
    }
    switch (fault) {
      case NO_NUMBER -> {
        return RemittanceAdvice.ofText(phrases.with(dice.pick(VAGUE), draft.reason));
      }
      case REFERENCE_CHECK_WRONG, REFERENCE_TRUNCATED -> {
        return references(draft, numbers, fault);
      }
      case LINE_AMOUNT_WRONG -> {
        return lines(draft, dice.below(draft.shares.size()));
      }
      case NOISE -> {
        return RemittanceAdvice.ofText(phrases.noisy(numbers, setting.asOf));
      }
      case TRUNCATED_TEXT -> {
        int last = numbers.size() - 1;
        numbers.set(last, faults.truncated(numbers.get(last)));
        return RemittanceAdvice.ofText(phrases.bare(numbers));
      }
      case NUMBER_LEFT_OUT -> {
        if (numbers.size() > 1) {
          numbers.remove(dice.below(numbers.size()));
          return RemittanceAdvice.ofText(phrases.text(numbers, draft));
        }
      }
      default -> {
        int at = dice.below(numbers.size());
        Optional<String> wrong = wrong(fault, numbers.get(at), numbers, draft.date);
        if (wrong.isPresent()) {
          numbers.set(at, wrong.get());
          return RemittanceAdvice.ofText(phrases.text(numbers, draft));
        }
      }
    }
    draft.reference = null;
    return regular(draft, numbers);
  }

  private Optional<String> wrong(
      Irregularity fault, String number, List<String> meant, LocalDate day) {
    return switch (fault) {
      case MISTYPED -> faults.mistyped(number);
      case MISTYPED_TO_OTHER ->
        faults.mistypedToOther(
            number, notMistaken(number, meant), dues.stream().map(Due::number).toList());
      case DIGIT_MISSING -> faults.digitMissing(number);
      case LETTER_FOR_DIGIT -> faults.letterForDigit(number);
      case BROKEN_LINE -> Optional.of(faults.broken(number));
      case STALE_NUMBER -> stale(meant, day);
      default -> Optional.empty();
    };
  }

  /**
   * What is meant, and all of the customer's own over the same amount: who names one of them pays it, since the
   * debtor's word counts, whatever it had in mind.
   */
  private List<String> notMistaken(String number, List<String> meant) {
    Set<Long> amounts = dues.stream()
        .filter(d -> d.number().equals(number))
        .map(d -> d.amount)
        .collect(Collectors.toSet());
    return Stream.concat(
            meant.stream(),
            dues.stream().filter(d -> amounts.contains(d.amount)).map(Due::number))
        .distinct()
        .toList();
  }

  /** The number of something that was paid before that day. */
  private Optional<String> stale(List<String> meant, LocalDate day) {
    List<Due> paid = dues.stream()
        .filter(d -> isBefore(d.settled, day)
            && !d.heldBack
            && !d.terms.inParts()
            && !meant.contains(d.number()))
        .toList();
    return paid.isEmpty() ? Optional.empty() : Optional.of(dice.pick(paid).number());
  }

  private static boolean isBefore(@Nullable LocalDate settled, LocalDate day) {
    return settled != null && settled.isBefore(day);
  }

  private RemittanceAdvice regular(Draft draft, List<String> numbers) {
    boolean listed = habit.channel() == Habits.Channel.LINES || numbers.size() > MOST_IN_TEXT;
    if (listed && !draft.shares.isEmpty()) {
      return lines(draft, -1);
    }
    return habit.channel() == Habits.Channel.REFERENCE
        ? references(draft, numbers, null)
        : RemittanceAdvice.ofText(phrases.text(numbers, draft));
  }

  private RemittanceAdvice references(
      Draft draft, List<String> numbers, @Nullable Irregularity fault) {
    List<String> references =
        new ArrayList<>(numbers.stream().map(CreditorReference::of).toList());
    int at = dice.below(numbers.size());
    if (fault == Irregularity.REFERENCE_CHECK_WRONG) {
      references.set(at, CreditorReference.wrong(numbers.get(at), dice.between(1, 95)));
    } else if (fault == Irregularity.REFERENCE_TRUNCATED) {
      String whole = references.get(at);
      references.set(at, whole.substring(0, whole.length() - dice.between(1, 3)));
    }
    return new RemittanceAdvice(
        phrases.extras(draft, draft.creditNumbers()).strip(), references, List.of());
  }

  private RemittanceAdvice lines(Draft draft, int wrong) {
    List<RemittanceLine> lines = new ArrayList<>();
    for (int i = 0; i < draft.shares.size(); i++) {
      Share share = draft.shares.get(i);
      long off = i == wrong ? dice.between(100, 5_000) : 0;
      RemittanceLine.Builder line = RemittanceLine.builder();
      line.documentNumber(share.document().value()).paid(money(share.cash() + off));
      if (share.discount() > 0) {
        line.discount(money(share.discount()));
      }
      if (share.heldBack() > 0 && draft.amount == Irregularity.DEDUCTION) {
        line.deduction(money(share.heldBack())).deductionReason(draft.reason);
      }
      lines.add(line.build());
    }
    return new RemittanceAdvice("", List.of(), lines);
  }

  private Money money(long minor) {
    return Money.ofMinor(habit.currency(), minor);
  }
}
