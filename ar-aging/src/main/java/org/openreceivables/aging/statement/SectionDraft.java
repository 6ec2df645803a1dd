package org.openreceivables.aging.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.Amounts;

/** One account in one currency while the movements go by. */
final class SectionDraft {
  final CurrencyUnit currency;
  final List<LineDraft> lines = new ArrayList<>();
  final List<LineDraft> corrections = new ArrayList<>();
  Money opening;
  Money asStated;

  SectionDraft(CurrencyUnit currency) {
    this.currency = currency;
    this.opening = Money.zero(currency);
    this.asStated = Money.zero(currency);
  }

  Money closing() {
    return lines.stream().map(LineDraft::amount).reduce(opening, Money::plus);
  }

  List<StatementLine> shown(Listing ownAllocations) {
    return running(
        opening,
        lines.stream()
            .filter(l -> l.key().kind().movesBalance() || ownAllocations == Listing.LISTED)
            .toList());
  }

  Optional<BroughtForward> broughtForward(StatementRequest request) {
    return request
        .previous()
        .map(before -> new BroughtForward(
            before.closing(),
            before.knownOn(),
            asStated,
            running(asStated, corrections),
            corrections.stream().map(LineDraft::amount).reduce(asStated, Money::plus)));
  }

  private static List<StatementLine> running(Money from, List<LineDraft> drafts) {
    List<StatementLine> lines = new ArrayList<>();
    Money balance = from;
    for (LineDraft draft : drafts) {
      balance = balance.plus(draft.amount());
      // Refuses a balance beyond 64 bits.
      Amounts.minor(balance);
      lines.add(draft.with(balance));
    }
    return lines;
  }
}
