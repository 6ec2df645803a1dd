package org.openreceivables.policy.dunning;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.internal.Words;

/** Sums and text of a notice. */
final class NoticeSums {
  private NoticeSums() {}

  static Money sum(CurrencyUnit currency, Stream<Money> amounts) {
    return amounts.reduce(Money.zero(currency), Money::plus);
  }

  static Money amount(DunningNotice notice) {
    return sum(
        notice.currency(),
        Stream.concat(
            notice.lines().stream().map(DunningNotice.Line::dunned),
            notice.accompanying().stream().map(DunningNotice.Accompanying::dunned)));
  }

  static Money charged(DunningNotice notice) {
    return sum(notice.currency(), notice.lines().stream().map(DunningNotice.Line::charged));
  }

  static String text(DunningNotice notice) {
    return notice.customer() + " level " + notice.level() + " (" + notice.levelName() + "): "
        + notice.amount()
        + (notice.charged().isZero() ? "" : " and charges of " + notice.charged())
        + ", pay by " + notice.due()
        + (notice.credits().isZero() ? "" : ", credits of " + notice.credits())
        + notice.lines().stream()
            .map(l -> "\n  " + l.item().id() + " level " + l.previousLevel() + " to " + l.level()
                + ", " + Words.count(l.daysPastDue(), "day") + " past due, " + l.dunned()
                + ": "
                + l.reasons().stream()
                    .map(DunnedReason::summarize)
                    .collect(Collectors.joining("; ")))
            .collect(Collectors.joining())
        + notice.accompanying().stream()
            .map(a -> "\n  " + a.item().id() + " with it, " + a.dunned())
            .collect(Collectors.joining());
  }
}
