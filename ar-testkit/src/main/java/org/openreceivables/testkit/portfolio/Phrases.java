package org.openreceivables.testkit.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.joda.money.Money;

/** The words around numbers, in the customer's language. */
final class Phrases {
  private static final List<String> JOINERS = List.of(", ", " / ", " + ", "; ");

  private final Habits.Habit habit;
  private final Dice dice;
  private final List<String> prefixes;

  Phrases(Habits.Habit habit, Dice dice) {
    this.habit = habit;
    this.dice = dice;
    this.prefixes = switch (habit.country()) {
      case "DE", "AT", "CH" -> List.of("RE ", "Rechnung ", "Rechnung Nr. ", "Rg.", "");
      case "FR", "BE" -> List.of("Facture ", "FACT ", "facture n. ", "");
      case "IT" -> List.of("Fattura ", "Ft. ", "saldo fattura ", "");
      case "NL" -> List.of("Factuur ", "factuurnr. ", "");
      default -> List.of("Invoice ", "Inv. ", "Inv#", "your invoice ", "");
    };
  }

  /** Numbers and what is to be said about the amount. */
  String text(List<String> numbers, Draft draft) {
    boolean named = dice.perMille(600);
    return bare(numbers) + extras(draft, named ? draft.creditNumbers() : List.of());
  }

  String bare(List<String> numbers) {
    return dice.pick(prefixes) + String.join(dice.pick(JOINERS), numbers);
  }

  /** What is said about the amount, beginning with a blank; empty for nothing. */
  String extras(Draft draft, List<String> credits) {
    StringJoiner words = new StringJoiner(" ");
    words.setEmptyValue("");
    words.add("");
    credits.forEach(c -> words.add("less " + c));
    if (draft.shares.stream().anyMatch(s -> s.discount() > 0) && dice.perMille(500)) {
      words.add("less discount");
    }
    if (draft.amount == Irregularity.DEDUCTION) {
      long held = draft.shares.stream().mapToLong(Share::heldBack).sum();
      Money money = Money.ofMinor(habit.currency(), held);
      words.add("less " + grouped(money.getAmount().toPlainString()) + " " + draft.reason);
    }
    if (draft.amount == Irregularity.PART_PAYMENT && dice.perMille(500)) {
      words.add("part payment");
    }
    String said = words.toString();
    return said.isBlank() ? "" : said;
  }

  /** With a comma between thousands: no amount shall look like a number by accident. */
  private static String grouped(String amount) {
    int point = amount.indexOf('.') < 0 ? amount.length() : amount.indexOf('.');
    StringBuilder out = new StringBuilder(amount);
    for (int at = point - 3; at > 0; at -= 3) {
      out.insert(at, ',');
    }
    return out.toString();
  }

  String with(String words, String reason) {
    return (words + " " + reason).strip();
  }

  /** Right numbers between a date, a telephone and an order number. */
  String noisy(List<String> numbers, LocalDate day) {
    LocalDate date = day.minusDays(dice.between(5, 60));
    String written = habit.country().equals("US")
        ? two(date.getMonthValue()) + "/" + two(date.getDayOfMonth()) + "/" + date.getYear()
        : two(date.getDayOfMonth()) + "." + two(date.getMonthValue()) + "." + date.getYear();
    return "PO " + dice.between(45_000_000, 45_999_999) + " " + bare(numbers) + " " + written
        + " Tel. 0" + dice.between(30, 89) + "/" + dice.between(100_000, 999_999);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
