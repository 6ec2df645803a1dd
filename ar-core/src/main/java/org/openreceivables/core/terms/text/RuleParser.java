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
      "cash on delivery",
      "cod",
      "net cash");
  private static final Phrase BEHIND = Phrase.of("net");
  private static final Phrase THEN = Phrase.of(", then", "then");
  private static final Phrase FROM =
      Phrase.of("from", "after", "past", "of", "from the", "after the", "of the");
  private static final Phrase ON =
      Phrase.of("on", "due on", "payable on", "due by", "payable by", "by", "upon", "net on");

  private final Cursor cursor;
  private final StepParser steps;

  RuleParser(Cursor cursor) {
    this.cursor = cursor;
    this.steps = new StepParser(cursor);
  }

  /** When an amount is due: net 30, EOM, on delivery. */
  DueDateRule due() {
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
      String days = cursor.here().text();
      throw cursor.expected(DUE, days.length() > 3 ? "" : "Maybe net " + days + " is meant");
    }
    DueDateRule rule = chain(start, steps.first(DUE));
    if (!net) {
      cursor.take(BEHIND); // "30 days net"
    }
    return rule;
  }

  /** Until when a discount is given: 10, EOM, on delivery. */
  DueDateRule until() {
    int start = cursor.here().start();
    if (cursor.take(ON)) {
      return on(start);
    }
    return cursor.at(Kind.DATE)
        ? date()
        : chain(start, steps.first("days such as 10, EOM, 10 prox or another last day"));
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
      return Optional.of(BaseDate.RECEIPT_OF_GOODS);
    }
    if (!cursor.take(FROM)) {
      return Optional.empty();
    }
    Optional<BaseDate> named = Bases.take(cursor);
    if (named.isEmpty() && !cursor.take(Bases.DOCUMENT)) {
      throw cursor.expected("issue, order, shipment, delivery or receipt of goods or of invoice");
    }
    return named;
  }
}
