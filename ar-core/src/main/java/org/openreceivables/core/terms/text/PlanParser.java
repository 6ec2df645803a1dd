package org.openreceivables.core.terms.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.joda.money.Money;
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
    if (net > 0 ? atDays(net) : atListOfDays()) {
      return listOfDays();
    }
    return atShare() ? parts() : List.of(new Balance(rules.due()));
  }

  private boolean atDays(int from) {
    return cursor.ahead(from).is(Kind.NUMBER) && cursor.ahead(from + 1).says("/");
  }

  private boolean atListOfDays() {
    return atDays(0) && atDays(2);
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
    if (!named && days.size() == 3 && days.get(0) < 10) {
      throw cursor.twoReadings(start, days);
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
    do {
      if (cursor.take(REST)) {
        parts.add(new Balance(rules.due()));
        return parts;
      }
      parts.add(part());
    } while (!OptionParser.at(cursor) && cursor.take(Signs.COMMA));
    if (!isWhole(parts)) {
      throw cursor.expected(
          "a comma and rest with its due date, because the parts before are not the whole", "");
    }
    InstallmentRule end = parts.get(parts.size() - 1);
    parts.set(parts.size() - 1, new Balance(end.due()));
    return parts;
  }

  /** A share is looked at before its due date is read, so that what is wrong first is said first. */
  private InstallmentRule part() {
    if (!atShare()) {
      throw cursor.expected("rest, or a part such as 30%, 1 of 3 or EUR 200.00");
    }
    int start = cursor.here().start();
    Function<DueDateRule, InstallmentRule> share = share();
    cursor.checked(start, () -> share.apply(DueDateRule.days(0)));
    return share.apply(rules.due());
  }

  private Function<DueDateRule, InstallmentRule> share() {
    if (cursor.atMoney(0)) {
      Money amount = cursor.money();
      return due -> new InstallmentRule.Fixed(amount, due);
    }
    if (cursor.ahead(1).says("of")) {
      int parts = cursor.count("a number of parts", 1, MOST_PARTS);
      cursor.take(Signs.OF);
      int of = cursor.count("a number of parts", 1, MOST_PARTS);
      return due -> new Share(parts, of, due);
    }
    Percentage percentage = cursor.signedPercentage();
    cursor.require(Signs.PERCENT, "%");
    return cursor.take(OF_REST)
        ? due -> new InstallmentRule.PercentOfRest(percentage, due)
        : due -> new InstallmentRule.Percent(percentage, due);
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
