package org.openreceivables.aging.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/** One run over the movements of the books; used once. */
final class StatementPass {
  private final StatementPolicy policy;
  private final ReceivablesLedger ledger;
  private final StatementRequest request;
  private final OpenItems all;
  private final Map<CustomerId, AccountDraft> accounts = new HashMap<>();
  private final Set<OpenItemId> touched = new HashSet<>();

  StatementPass(StatementPolicy policy, ReceivablesLedger ledger, StatementRequest request) {
    this.policy = policy;
    this.ledger = ledger;
    this.request = request;
    this.all = ledger.allItems(request.period().last(), request.knownOn());
  }

  StatementRun run() {
    List<AccountDraft> drafts = new ArrayList<>();
    for (StatementAccount account : new TreeSet<>(wanted())) {
      AccountDraft draft = new AccountDraft(account, policy, request);
      drafts.add(draft);
      account.customers().forEach(c -> accounts.put(c, draft));
    }
    List<List<LedgerMovement>> events =
        byEvent(ledger.movements(request.period().last(), request.knownOn()));
    events.forEach(this::take);
    request.previous().ifPresent(before -> compare(before, events));
    return run(drafts);
  }

  private Collection<StatementAccount> wanted() {
    if (!request.accounts().isEmpty()) {
      return request.accounts();
    }
    Set<CustomerId> customers = new TreeSet<>(all.customers());
    customers.addAll(all.incomplete());
    return customers.stream().map(StatementAccount::of).toList();
  }

  private StatementRun run(List<AccountDraft> drafts) {
    List<AccountStatement> statements = new ArrayList<>();
    List<StatementAccount> without = new ArrayList<>();
    for (AccountDraft draft : drafts) {
      AccountStatement statement = draft.toStatement(all, touched);
      if (statement.incomplete() || isSent(statement)) {
        statements.add(statement);
      } else {
        without.add(draft.account);
      }
    }
    return new StatementRun(request.period(), request.knownOn(), statements, without);
  }

  private boolean isSent(AccountStatement statement) {
    return switch (policy.zeroBalances()) {
      case ALWAYS -> true;
      case IF_MOVED -> !statement.sections().isEmpty();
      case NEVER -> !statement.closing().isZero();
    };
  }

  private void take(List<LedgerMovement> event) {
    LedgerMovement first = event.get(0);
    boolean before = first.postingDate().isBefore(request.period().first());
    bySection(event).forEach((section, movements) -> {
      if (before) {
        movements.forEach(m -> section.opening = section.opening.plus(m.amount()));
      } else {
        section.lines.addAll(lines(first.event(), movements));
        movements.forEach(m -> touched.add(m.item()));
      }
    });
  }

  /** Which events moved something else up to the closing before, as it was known then. */
  private void compare(StatementRequest.Previous before, List<List<LedgerMovement>> now) {
    Map<EventId, List<LedgerMovement>> then = new HashMap<>();
    for (List<LedgerMovement> event :
        byEvent(ledger.movements(before.closing(), before.knownOn()))) {
      then.put(event.get(0).event(), event);
      bySection(event)
          .forEach((section, movements) ->
              movements.forEach(m -> section.asStated = section.asStated.plus(m.amount())));
    }
    for (List<LedgerMovement> event : now) {
      LedgerMovement first = event.get(0);
      if (!first.postingDate().isAfter(before.closing())) {
        List<LedgerMovement> stated = then.getOrDefault(first.event(), List.of());
        if (!stated.equals(event)) {
          correct(first.event(), stated, event);
        }
      }
    }
  }

  private void correct(EventId event, List<LedgerMovement> then, List<LedgerMovement> now) {
    Map<SectionDraft, List<LedgerMovement>> nowOf = bySection(now);
    Map<SectionDraft, List<LedgerMovement>> thenOf = bySection(then);
    Set<SectionDraft> sections = new HashSet<>(nowOf.keySet());
    sections.addAll(thenOf.keySet());
    for (SectionDraft section : sections) {
      Map<LineDraft.Key, LineDraft> changes = new LinkedHashMap<>();
      lines(event, nowOf.getOrDefault(section, List.of())).forEach(l -> changes.put(l.key(), l));
      lines(event, thenOf.getOrDefault(section, List.of()))
          .forEach(l -> changes.merge(
              l.key(),
              l.withAmount(l.amount().negated()),
              (a, b) -> a.withAmount(a.amount().plus(b.amount()))));
      changes.values().stream().filter(l -> !l.amount().isZero()).forEach(section.corrections::add);
    }
  }

  private List<LineDraft> lines(EventId event, List<LedgerMovement> movements) {
    return EventLines.of(ledger.event(event).orElseThrow().stamp(), movements, this::document);
  }

  private DocumentId document(OpenItemId id) {
    return all.find(id).map(OpenItem::document).orElseGet(() -> DocumentId.of(id.value()));
  }

  /** The movements of the accounts that are asked for. */
  private Map<SectionDraft, List<LedgerMovement>> bySection(List<LedgerMovement> event) {
    Map<SectionDraft, List<LedgerMovement>> sections = new LinkedHashMap<>();
    for (LedgerMovement movement : event) {
      AccountDraft account = accounts.get(movement.customer());
      if (account != null) {
        sections
            .computeIfAbsent(
                account.in(movement.amount().getCurrencyUnit()), s -> new ArrayList<>())
            .add(movement);
      }
    }
    return sections;
  }

  /** The movements of one event stand together. */
  private static List<List<LedgerMovement>> byEvent(List<LedgerMovement> movements) {
    List<List<LedgerMovement>> events = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= movements.size(); i++) {
      if (i == movements.size()
          || !movements.get(i).event().equals(movements.get(from).event())) {
        events.add(movements.subList(from, i));
        from = i;
      }
    }
    return events;
  }
}
