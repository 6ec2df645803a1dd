package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.policy.dunning.DunningHistory.PastNotice;

/** Reads a history out of events, whatever their order. */
final class HistoryOfEvents {
  private record Key(OpenItemId item, String notice) {}

  private final Map<OpenItemId, OpenItem> items = new HashMap<>();
  private final Map<OpenItemId, OpenItemId> restOf = new HashMap<>();
  private final Set<Key> withdrawn = new HashSet<>();
  private final List<NoticeEvent.NoticeConfirmed> confirmed = new ArrayList<>();

  HistoryOfEvents(Iterable<? extends LedgerEvent> events) {
    events.forEach(this::take);
  }

  private void take(LedgerEvent event) {
    if (event instanceof ItemEvent.Issued e) {
      e.items().forEach(this::note);
    } else if (event instanceof ItemEvent.Replaced e) {
      e.replacements().forEach(this::note);
      if (e.lines().stream().allMatch(line -> line.effect() == Effect.RESIDUAL)) {
        e.replacements().forEach(rest -> restOf.put(rest.id(), e.item()));
      }
    } else if (event instanceof NoticeEvent.NoticeConfirmed e) {
      confirmed.add(e);
    } else if (event instanceof NoticeEvent.NoticeWithdrawn e) {
      withdrawn.add(new Key(e.item(), e.notice()));
    }
  }

  private void note(OpenItem item) {
    items.put(item.id(), item);
  }

  DunningHistory toHistory() {
    Map<OpenItemId, List<PastNotice>> own = new HashMap<>();
    for (NoticeEvent.NoticeConfirmed e : confirmed) {
      if (!withdrawn.contains(new Key(e.item(), e.notice()))) {
        own.computeIfAbsent(e.item(), i -> new ArrayList<>()).add(past(e));
      }
    }
    List<PastNotice> all = new ArrayList<>();
    own.values().forEach(all::addAll);
    restOf.keySet().forEach(rest -> all.addAll(inherited(rest, own)));
    return DunningHistory.ofNotices(all);
  }

  /** A rest may itself be of a rest; an item is never its own ancestor, but hosts' events may say so. */
  private List<PastNotice> inherited(OpenItemId rest, Map<OpenItemId, List<PastNotice>> own) {
    List<PastNotice> out = new ArrayList<>();
    Set<OpenItemId> seen = new HashSet<>(Set.of(rest));
    for (OpenItemId from = restOf.get(rest);
        from != null && seen.add(from);
        from = restOf.get(from)) {
      for (PastNotice n : own.getOrDefault(from, List.of())) {
        out.add(new PastNotice(
            rest,
            n.customer(),
            n.document(),
            n.notice(),
            n.level(),
            n.date(),
            n.due(),
            n.charges()));
      }
    }
    return out;
  }

  private PastNotice past(NoticeEvent.NoticeConfirmed e) {
    Optional<OpenItem> item = Optional.ofNullable(items.get(e.item()));
    return new PastNotice(
        e.item(),
        item.map(OpenItem::customer),
        item.map(OpenItem::document),
        e.notice(),
        e.level(),
        e.valueDate(),
        e.due(),
        e.charges());
  }

  /** The last day on which nothing was open, of items that were settled and stand open again, or not. */
  static Map<OpenItemId, LocalDate> settledDays(ReceivablesLedger books, LocalDate asOf) {
    Map<OpenItemId, Money> open = new HashMap<>();
    Map<OpenItemId, LocalDate> days = new HashMap<>();
    for (LedgerMovement move : books.movements(asOf, Recorded.endOf(LocalDate.MAX))) {
      Money now = open.merge(move.item(), move.amount(), Money::plus);
      if (now.isZero()) {
        days.put(move.item(), move.postingDate());
      }
    }
    return days;
  }
}
