package org.openreceivables.aging.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.aging.AgingReport;
import org.openreceivables.aging.AgingRow;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;

/** One account while the movements go by, and its statement when they have. */
final class AccountDraft {
  final StatementAccount account;
  private final StatementPolicy policy;
  private final StatementRequest request;
  private final SortedMap<CurrencyUnit, SectionDraft> sections = new TreeMap<>();

  AccountDraft(StatementAccount account, StatementPolicy policy, StatementRequest request) {
    this.account = account;
    this.policy = policy;
    this.request = request;
  }

  SectionDraft in(CurrencyUnit currency) {
    return sections.computeIfAbsent(currency, SectionDraft::new);
  }

  /**
   * The statement.
   *
   * @param all every item at the closing, settled ones too
   * @param touched the items that moved in the period
   */
  AccountStatement toStatement(OpenItems all, Set<OpenItemId> touched) {
    List<OpenItem> items = account.customers().stream()
        .flatMap(c -> all.ofCustomer(c).stream())
        .filter(i -> !i.isSettled() || touched.contains(i.id()))
        .toList();
    boolean incomplete =
        account.customers().stream().anyMatch(c -> all.incomplete().contains(c));
    OpenItems open = OpenItems.of(items.stream().filter(i -> !i.isSettled()).toList());
    AgingReport aged = AgingEngine.of(policy.aging())
        .age(
            incomplete ? open.withIncomplete(account.customers()) : open,
            request.period().last());
    List<StatementSection> told = new ArrayList<>();
    List<StatementSection> silent = new ArrayList<>();
    for (SectionDraft draft : sections.values()) {
      List<OpenItem> own =
          items.stream().filter(i -> i.currency().equals(draft.currency)).toList();
      StatementSection section = section(draft, own, foot(aged, draft.currency));
      (hasSomethingToSay(section, own) ? told : silent).add(section);
    }
    boolean sayZero = told.isEmpty() && policy.zeroBalances() == ZeroBalances.ALWAYS;
    return new AccountStatement.Builder()
        .account(account)
        .period(request.period())
        .knownOn(request.knownOn())
        .policy(policy)
        .sections(sayZero ? silent : told)
        .incomplete(incomplete)
        .build();
  }

  private StatementSection section(SectionDraft draft, List<OpenItem> items, AgingRow foot) {
    return new StatementSection.Builder()
        .currency(draft.currency)
        .opening(draft.opening)
        .broughtForward(draft.broughtForward(request))
        .lines(draft.shown(policy.ownAllocations()))
        .closing(draft.closing())
        .items(listed(items, Side.DEBIT))
        .credits(listed(items, Side.CREDIT))
        .foot(foot)
        .build();
  }

  private List<StatementItem> listed(List<OpenItem> items, Side side) {
    if (policy.kind() == StatementKind.BALANCE_FORWARD) {
      return List.of();
    }
    return items.stream()
        .filter(i -> i.side() == side)
        .filter(i -> !i.isSettled() || policy.settledItems() == Listing.LISTED)
        .map(this::item)
        .toList();
  }

  private StatementItem item(OpenItem item) {
    List<Hold> marks = item.holds().stream()
        .filter(h ->
            h.window().contains(request.period().last()) && policy.holdMarks().shows(h))
        .toList();
    long days = request.period().last().toEpochDay() - item.effectiveDueDate().toEpochDay();
    return new StatementItem(item, days, marks);
  }

  private AgingRow foot(AgingReport aged, CurrencyUnit currency) {
    return aged.totals().stream()
        .filter(row -> row.currency().equals(currency))
        .findFirst()
        .orElseGet(() -> AgingRow.empty(policy.aging().scheme(), currency));
  }

  private static boolean hasSomethingToSay(StatementSection section, List<OpenItem> items) {
    return !section.opening().isZero()
        || !section.lines().isEmpty()
        || items.stream().anyMatch(i -> !i.isSettled())
        || section.broughtForward().filter(b -> !b.corrections().isEmpty()).isPresent();
  }
}
