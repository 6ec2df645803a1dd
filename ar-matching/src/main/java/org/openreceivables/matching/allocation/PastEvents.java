package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.EventMovements;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.time.DateWindow;

/** What happened to some customers since the day from which each is applied anew. */
final class PastEvents {
  private final Map<CustomerId, LocalDate> from;
  final Map<PaymentId, CashEvent.Received> received = new HashMap<>();
  /** Money and credits that count from that day or later, and whose they are. */
  final Map<OpenItemId, CustomerId> money = new HashMap<>();
  /** Allocations that stand, by posting date and recording. */
  final Map<AllocationId, Past> standing = new LinkedHashMap<>();
  /** What moved or gave up something of an item or credit. */
  final Map<OpenItemId, List<LedgerEvent>> dependents = new HashMap<>();

  final List<ItemEvent.Replaced> replaced = new ArrayList<>();
  /** Money that a person took back from what it paid. */
  final Map<OpenItemId, LedgerEvent> takenBack = new HashMap<>();

  /** One allocation that stands, and the accounts that it touches. */
  record Past(SettlementEvent.Allocated event, SortedSet<CustomerId> customers) {
    AllocationId id() {
      return event.allocation();
    }

    /** The credit by which the engine named it; empty where its key has another form. */
    @Nullable OpenItemId namedAfter() {
      String key = id().value();
      int at = key.lastIndexOf('@');
      return at > 0 && !Character.isWhitespace(key.charAt(at - 1))
          ? OpenItemId.of(key.substring(0, at))
          : null;
    }

    /** What it used; where only discount or the like was given, whose it was. */
    Set<OpenItemId> sources() {
      Set<OpenItemId> out = new TreeSet<>();
      for (AllocationLine line : event.lines()) {
        line.source().ifPresent(out::add);
      }
      OpenItemId named = namedAfter();
      if (out.isEmpty() && named != null) {
        out.add(named);
      }
      return out;
    }
  }

  PastEvents(ReceivablesLedger books, Map<CustomerId, LocalDate> from) {
    this.from = from;
    from.values().stream().min(LocalDate::compareTo).ifPresent(first -> {
      Recorded now = Recorded.endOf(LocalDate.MAX);
      books.events(DateWindow.from(first), now).forEach(e -> read(e, books));
    });
  }

  /** The day from which a payment counts. */
  static LocalDate countsFrom(Payment payment) {
    return payment.valueDate().isBefore(payment.postingDate())
        ? payment.valueDate()
        : payment.postingDate();
  }

  private void read(EventMovements moved, ReceivablesLedger books) {
    LedgerEvent event = moved.event();
    if (event instanceof CashEvent.Received r) {
      receive(r);
    } else if (event instanceof SettlementEvent.Allocated a) {
      SortedSet<CustomerId> customers = new TreeSet<>();
      moved.movements().forEach(m -> customers.add(m.customer()));
      if (books.isPosted(a.allocation()) && customers.stream().anyMatch(from::containsKey)) {
        // The last one with a key is the one that stands: those before it were undone.
        standing.remove(a.allocation());
        standing.put(a.allocation(), new Past(a, customers));
      }
    } else if (event instanceof SettlementEvent.WrittenOff w) {
      if (books.isPosted(w.writeOff())) {
        w.lines().forEach(line -> depends(line.item(), w));
      }
    } else if (event instanceof CashEvent.Refunded r) {
      depends(r.credit(), r);
    } else if (event instanceof SettlementEvent.Reversed r) {
      if (!r.id().value().startsWith(Stamps.REALLOCATED)) {
        moved.movements().stream()
            .filter(m -> m.kind().side() == Side.CREDIT)
            .forEach(m -> takenBack.put(m.item(), r));
      }
    } else {
      if (event instanceof ItemEvent.Replaced r) {
        depends(r.item(), r);
        replaced.add(r);
      }
      moved.movements().forEach(this::arrived);
    }
  }

  private void receive(CashEvent.Received event) {
    received.put(event.payment().id(), event);
    LocalDate since = from.get(event.customer());
    LocalDate day = isApplicable(event)
        ? countsFrom(event.payment().withPostingDate(event.postingDate()))
        : event.postingDate();
    if (since != null && !day.isBefore(since)) {
      money.put(event.onAccount(), event.customer());
    }
  }

  /** Whether the engine would name its money on account in the same way. */
  static boolean isApplicable(CashEvent.Received event) {
    return event.onAccount().equals(Funds.onAccount(event.payment().id()));
  }

  /** Credits that came into the books by other ways than a payment. */
  private void arrived(LedgerMovement moved) {
    boolean comes = moved.cause() instanceof LedgerMovement.Issue
        || moved.cause() instanceof LedgerMovement.TakeOver
        || moved.cause() instanceof LedgerMovement.Replacement;
    LocalDate since = from.get(moved.customer());
    if (comes && moved.kind().side() == Side.CREDIT && since != null) {
      if (!moved.postingDate().isBefore(since)) {
        money.put(moved.item(), moved.customer());
      }
    }
  }

  private void depends(OpenItemId item, LedgerEvent event) {
    dependents.computeIfAbsent(item, i -> new ArrayList<>()).add(event);
  }
}
