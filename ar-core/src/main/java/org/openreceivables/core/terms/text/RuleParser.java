package org.openreceivables.core.terms.text;

import java.util.Optional;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.text.Token.Kind;

/** Reads when something is due: steps, and the date that they run from. */
final class RuleParser {
  private static final String DATE = "a date such as 2026-12-24, delivery or receipt of goods";
  private static final String DUE = "a due date such as net 30, EOM, 10th proximo or on 2026-12-24";

  private static final Phrase AT_ONCE = Phrase.of(
      "due on receipt",
      "due upon receipt",
      "payable on receipt",
      "payable upon receipt",
      "on receipt",
      "upon receipt",
      "due on issue",
      "on issue",
      "due immediately",
      "payable immediately",
      "immediately",
      "immediate",
      "immediate payment",
      "at once",
      "cash",
      "net cash");
  private static final Phrase ON_DELIVERY = Phrase.of("cash on delivery", "cod", "c o d");
  private static final Phrase BEHIND = Phrase.of("net");
  private static final Phrase THEN = Phrase.of(", then", "then");
  private static final Phrase FROM =
      Phrase.of("from", "after", "past", "of", "from the", "after the", "of the");
  private static final Phrase ON =
      Phrase.of("on", "due on", "payable on", "due by", "payable by", "by", "upon", "net on");

  private final Cursor cursor;
  private final StepParser steps;
  private boolean saysFrom;
  private boolean saysGoods;
  private boolean saysMonthEnd;

  RuleParser(Cursor cursor) {
    this.cursor = cursor;
    this.steps = new StepParser(cursor);
  }

  /** Whether the rule read last says from which date it counts, be it that of issue. */
  boolean saysFrom() {
    return saysFrom;
  }

  /**
   * The last day of a discount, counted as the due date read last: in "2/10 net 30 EOM" from the end of the month,
   * in "2/10 n/30 ROG" from receipt of goods.
   */
  DueDateRule together(DueDateRule until) {
    DueDateRule rule = saysMonthEnd ? DueDateRule.endOfMonth().then(until) : until;
    return saysGoods ? rule.after(BaseDate.RECEIPT_OF_GOODS) : rule;
  }

  /** When an amount is due: net 30, EOM, on delivery. */
  DueDateRule due() {
    saysMonthEnd = false;
    saysGoods = false;
    if (cursor.take(ON_DELIVERY)) {
      return DueDateRule.days(0).after(BaseDate.DELIVERY);
    }
    if (atOnce()) {
      cursor.take(AT_ONCE);
      return DueDateRule.days(0);
    }
    int start = cursor.here().start();
    if (cursor.take(ON)) {
      return on(start);
    }
    boolean net = cursor.take(Signs.NET);
    if (cursor.at(Kind.DATE)) {
      return date();
    }
    if (!net && cursor.at(Kind.NUMBER) && !steps.atStep()) {
      if (cursor.ahead(1).is(Kind.WORD)) {
        cursor.next();
        throw cursor.expected("days, months, %, instalments or another word of terms");
      }
      throw cursor.expected(DUE, numberHint());
    }
    DueDateRule rule = chain(start, first(net));
    if (!net) {
      cursor.take(BEHIND); // "30 days net"
    }
    return rule;
  }

  private String numberHint() {
    Token token = cursor.here();
    String days = token.text();
    if (cursor.ahead(1).says(",")
        && cursor.ahead(1).start() == token.end()
        && cursor.ahead(2).is(Kind.NUMBER)) {
      return "Maybe " + days + "." + cursor.ahead(2).text() + " is meant, with a decimal point";
    }
    return days.length() > 3 ? "" : "Maybe net " + days + " is meant";
  }

  private DueDateRule first(boolean net) {
    int unit = Signs.DAYS.length(cursor, 1);
    if (net && cursor.at(Kind.NUMBER) && unit > 0 && cursor.ahead(1 + unit).says("eom")) {
      String days = cursor.here().text();
      throw cursor.expected(
          "counted from the end of the month or up to it, and this may be either",
          "Maybe EOM + " + days + " is meant, or net " + days + ", then EOM");
    }
    int comma = net && atLast(2) ? 1 : 0;
    saysMonthEnd = cursor.at(Kind.NUMBER) && cursor.ahead(1 + comma).says("eom");
    if (saysMonthEnd && comma > 0) {
      DueDateRule days =
          DueDateRule.days(cursor.count("a whole number of days", 0, DueDateRule.MOST_DAYS));
      cursor.take(Signs.COMMA);
      cursor.take(StepParser.EOM_SHORT);
      return DueDateRule.endOfMonth().then(days);
    }
    return steps.first(DUE);
  }

  /** Whether a comma and a last word come, as in "2/10, net 20, EOM". */
  private boolean atLast(int from) {
    return cursor.ahead(from - 1).says(",")
        && (cursor.ahead(from + 1).is(Kind.END) || cursor.ahead(from + 1).says(","));
  }

  /** Until when a discount is given: 10, EOM, on delivery. */
  DueDateRule until() {
    saysFrom = false;
    int start = cursor.here().start();
    if (cursor.take(ON)) {
      return on(start);
    }
    if (cursor.at(Kind.DATE)) {
      return date();
    }
    DueDateRule rule =
        chain(start, steps.first("days such as 10, EOM, 10 prox or another last day"));
    saysGoods = false; // Of the discount alone.
    return rule;
  }

  /** "On receipt of goods" is not "on receipt". */
  private boolean atOnce() {
    int length = AT_ONCE.length(cursor, 0);
    return length > 0 && !cursor.ahead(length).says("of");
  }

  private DueDateRule on(int start) {
    if (cursor.at(Kind.DATE)) {
      return date();
    }
    Optional<BaseDate> base = Bases.take(cursor);
    if (base.isEmpty()) {
      throw cursor.expected(DATE);
    }
    return cursor.checked(start, () -> DueDateRule.days(0).after(base.get()));
  }

  private DueDateRule date() {
    Token token = cursor.next();
    return Dates.day(cursor, token);
  }

  /** Further steps, and the date that all run from. */
  private DueDateRule chain(int start, DueDateRule first) {
    DueDateRule rule = first;
    Optional<BaseDate> base = base();
    while (cursor.take(THEN)) {
      int here = cursor.here().start();
      DueDateRule before = rule;
      DueDateRule step = steps.later();
      rule = cursor.checked(here, () -> before.then(step));
      if (base.isEmpty()) {
        base = base();
      }
    }
    DueDateRule whole = rule;
    if (base.isEmpty()) {
      return whole;
    }
    BaseDate from = base.get();
    return cursor.checked(start, () -> whole.after(from));
  }

  private Optional<BaseDate> base() {
    if (Bases.takeShort(cursor)) {
      saysFrom = true;
      saysGoods = true;
      return Optional.of(BaseDate.RECEIPT_OF_GOODS);
    }
    if (!cursor.take(FROM)) {
      return Optional.empty();
    }
    saysFrom = true;
    Optional<BaseDate> named = Bases.take(cursor);
    if (named.isEmpty() && !cursor.take(Bases.DOCUMENT)) {
      throw cursor.expected("issue, order, shipment, delivery or receipt of goods or of invoice");
    }
    return named;
  }
}
