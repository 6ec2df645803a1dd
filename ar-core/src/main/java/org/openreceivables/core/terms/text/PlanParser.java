package org.openreceivables.core.terms.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.InstallmentRule.Balance;
import org.openreceivables.core.terms.InstallmentRule.Share;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.text.Token.Kind;

/** Reads what is due when: one due date, a list of instalments, or equal parts. */
final class PlanParser {
  private static final Phrase EQUAL = Phrase.of("equal");
  private static final Phrase WEEKLY = Phrase.of("weekly");
  private static final Phrase MONTHLY = Phrase.of("monthly");
  private static final Phrase QUARTERLY = Phrase.of("quarterly");
  private static final Phrase PARTS =
      Phrase.of("instalments", "instalment", "installments", "installment", "payments", "parts");
  private static final Phrase REST = Phrase.of(
      "rest", "balance", "remainder", "the rest", "the balance", "the remainder", "remaining");
  private static final Phrase OF_REST = Phrase.of("of rest", "of the rest");
  private static final int MOST_PARTS = 1_000;
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final BigDecimal LARGEST_DISCOUNT = BigDecimal.valueOf(20);

  private final Cursor cursor;
  private final RuleParser rules;

  PlanParser(Cursor cursor, RuleParser rules) {
    this.cursor = cursor;
    this.rules = rules;
  }

  List<InstallmentRule> plan() {
    if (atEqualParts()) {
      return equalParts();
    }
    int net = Signs.NET.length(cursor, 0);
    if (net > 0 ? atDays(net) : atDays(0) && atBareList(cursor)) {
      return listOfDays();
    }
    return atShare() ? parts() : List.of(new Balance(rules.due()));
  }

  private boolean atDays(int from) {
    return cursor.ahead(from).is(Kind.NUMBER) && cursor.ahead(from + 1).says("/");
  }

  /** Whether numbers with strokes are no discount: three and more, or two such as 45/90 and nothing else. */
  static boolean atBareList(Cursor cursor) {
    return cursor.ahead(2).is(Kind.NUMBER) && (cursor.ahead(3).says("/") || atPairOfDays(cursor));
  }

  private static boolean atPairOfDays(Cursor cursor) {
    if (!cursor.ahead(3).is(Kind.END)) {
      return false;
    }
    String days = cursor.here().text();
    if (days.length() > 5 || cursor.ahead(2).text().length() > 5) {
      return false;
    }
    BigDecimal first = new BigDecimal(days);
    return first.compareTo(LARGEST_DISCOUNT) > 0
        && first.add(first).compareTo(new BigDecimal(cursor.ahead(2).text())) == 0;
  }

  private boolean atEqualParts() {
    return cursor.at(Kind.NUMBER)
        && (EQUAL.length(cursor, 1) > 0
            || WEEKLY.length(cursor, 1) > 0
            || MONTHLY.length(cursor, 1) > 0
            || QUARTERLY.length(cursor, 1) > 0
            || PARTS.length(cursor, 1) > 0);
  }

  private List<InstallmentRule> equalParts() {
    int start = cursor.here().start();
    int count = cursor.count("a number of instalments", 1, MOST_PARTS);
    cursor.take(EQUAL);
    IntFunction<DueDateRule> due = null;
    if (cursor.take(WEEKLY)) {
      due = i -> DueDateRule.days(7 * i);
    } else if (cursor.take(MONTHLY)) {
      due = DueDateRule::months;
    } else if (cursor.take(QUARTERLY)) {
      due = i -> DueDateRule.months(3 * i);
    }
    cursor.require(PARTS, "instalments");
    if (due != null) {
      IntFunction<DueDateRule> each = due;
      return cursor.checked(
          start, () -> equal(IntStream.rangeClosed(1, count).mapToObj(each).toList()));
    }
    cursor.take(Signs.NET);
    int list = cursor.here().start();
    List<Integer> days = days();
    if (days.size() != count) {
      throw cursor.impossible(
          list, "must be " + count + " numbers of days, one for each instalment");
    }
    return cursor.checked(list, () -> equal(rules(days)));
  }

  private List<InstallmentRule> listOfDays() {
    int start = cursor.here().start();
    boolean named = cursor.take(Signs.NET);
    List<Integer> days = days();
    if (DayLists.isLikeADate(days)) {
      throw cursor.unexpected(
          start,
          "must be no day of the calendar written so",
          "Maybe a day is meant: write on 2026-12-24, the year first");
    }
    if (!named && !DayLists.isRegular(days)) {
      throw cursor.unexpected(start, DayLists.TWO_READINGS, DayLists.readings(days));
    }
    return cursor.checked(start, () -> equal(rules(days)));
  }

  private List<Integer> days() {
    List<Integer> days = new ArrayList<>();
    do {
      days.add(cursor.count("a number of days", 0, DueDateRule.MOST_DAYS));
    } while (cursor.take(Signs.SLASH));
    cursor.take(Signs.DAYS);
    return days;
  }

  private static List<DueDateRule> rules(List<Integer> days) {
    return days.stream().map(DueDateRule::days).toList();
  }

  private static List<InstallmentRule> equal(List<DueDateRule> due) {
    return PaymentTerms.equalParts(due).installments();
  }

  /** Whether the parts are equal, the last of them the balance. */
  static boolean isEqual(List<InstallmentRule> parts, List<DueDateRule> due) {
    return parts.size() <= MOST_PARTS && parts.equals(equal(due));
  }

  private boolean atShare() {
    int sign = cursor.here().says("-") ? 1 : 0;
    boolean number = cursor.ahead(sign).is(Kind.NUMBER);
    return (number && cursor.ahead(sign + 1).says("%"))
        || (number && cursor.ahead(1).says("of") && cursor.ahead(2).is(Kind.NUMBER))
        || cursor.atMoney(0);
  }

  private List<InstallmentRule> parts() {
    List<InstallmentRule> parts = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    do {
      if (cursor.take(REST)) {
        Balance rest = new Balance(rules.due());
        requireWithinTheWhole(parts, starts);
        parts.add(rest);
        return parts;
      }
      starts.add(cursor.here().start());
      parts.add(part());
    } while (!OptionParser.at(cursor) && cursor.take(Signs.COMMA));
    requireWithinTheWhole(parts, starts);
    if (!isWhole(parts)) {
      throw cursor.expected(
          "a comma and rest with its due date, because the parts before are not the whole",
          discountHint(parts));
    }
    InstallmentRule end = parts.get(parts.size() - 1);
    parts.set(parts.size() - 1, new Balance(end.due()));
    return parts;
  }

  /** Points at the first part that is too much; more parts are never less. */
  private void requireWithinTheWhole(List<InstallmentRule> parts, List<Integer> starts) {
    int fits = 0;
    int tooMany = parts.size() + 1;
    while (tooMany - fits > 1) {
      int middle = (fits + tooMany) / 2;
      if (fits(parts.subList(0, middle))) {
        fits = middle;
      } else {
        tooMany = middle;
      }
    }
    if (fits < parts.size()) {
      throw cursor.impossible(
          starts.get(fits), "must not be more than the whole with the parts before it");
    }
  }

  private static boolean fits(List<InstallmentRule> parts) {
    try {
      PaymentTerms.builder()
          .addAllInstallments(parts)
          .addInstallment(new Balance(DueDateRule.days(0)))
          .build();
      return true;
    } catch (InvalidValueException e) {
      return false;
    }
  }

  /** "2% 10th prox" alone is a discount without a due date rather than an instalment. */
  private static String discountHint(List<InstallmentRule> parts) {
    return parts.size() == 1
            && parts.get(0) instanceof InstallmentRule.Percent p
            && p.percentage().value().compareTo(LARGEST_DISCOUNT) <= 0
        ? "Maybe a discount is meant: " + p.percentage().value().toPlainString()
            + "/ and its last day, then the due date"
        : "";
  }

  private InstallmentRule part() {
    if (!atShare()) {
      throw cursor.expected("rest, or a part such as 30%, 1 of 3 or EUR 200.00");
    }
    int start = cursor.here().start();
    if (cursor.atMoney(0)) {
      Money amount = cursor.money();
      cursor.checked(start, () -> new InstallmentRule.Fixed(amount, DueDateRule.days(0)));
      return new InstallmentRule.Fixed(amount, rules.due());
    }
    if (cursor.ahead(1).says("of")) {
      int parts = cursor.count("a number of parts", 1, MOST_PARTS);
      cursor.take(Signs.OF);
      int of = cursor.count("a number of parts", 1, MOST_PARTS);
      cursor.checked(start, () -> new Share(parts, of, DueDateRule.days(0)));
      return new Share(parts, of, rules.due());
    }
    Percentage percentage = cursor.signedPercentage();
    cursor.checked(start, () -> new InstallmentRule.Percent(percentage, DueDateRule.days(0)));
    cursor.require(Signs.PERCENT, "%");
    return cursor.take(OF_REST)
        ? new InstallmentRule.PercentOfRest(percentage, rules.due())
        : new InstallmentRule.Percent(percentage, rules.due());
  }

  /** Whether the last part is what the others leave: 50 % and 50 %, or 1 of 2 twice. */
  private static boolean isWhole(List<InstallmentRule> parts) {
    BigDecimal percent = BigDecimal.ZERO;
    int shares = 0;
    int of = 0;
    for (InstallmentRule part : parts) {
      if (part instanceof InstallmentRule.Percent p) {
        percent = percent.add(p.percentage().value());
      } else if (part instanceof Share s && (of == 0 || of == s.of())) {
        shares += s.parts();
        of = s.of();
      } else {
        return false;
      }
    }
    return of == 0 ? percent.compareTo(ALL) == 0 : percent.signum() == 0 && shares == of;
  }
}
