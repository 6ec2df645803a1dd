package org.openreceivables.testkit.history;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.OpenItem;

/** Whom an event is about: the customers it names, and those of the items it names or would settle or reopen. */
final class Touches {
  private final Reckoning books;
  private final SortedSet<CustomerId> customers = new TreeSet<>();

  private Touches(Reckoning books) {
    this.books = books;
  }

  /** As far as the books know them. */
  static SortedSet<CustomerId> customers(LedgerEvent event, Reckoning books) {
    Touches touches = new Touches(books);
    if (event instanceof ItemEvent e) {
      touches.add(e);
    } else if (event instanceof CashEvent e) {
      touches.add(e);
    } else if (event instanceof SettlementEvent e) {
      touches.add(e);
    } else if (event instanceof BookEvent.AllowanceChanged e) {
      touches.customers.add(e.customer());
    } else if (event instanceof BookEvent.Revalued e) {
      touches.item(e.item());
    }
    return touches.customers;
  }

  private void add(ItemEvent event) {
    if (event instanceof ItemEvent.Issued e) {
      named(e.items());
    } else if (event instanceof ItemEvent.Replaced e) {
      item(e.item());
      lines(e.lines());
      named(e.replacements());
    } else if (event instanceof ItemEvent.ChargeAdded e) {
      item(e.item());
    } else if (event instanceof ItemEvent.DueDateChanged e) {
      item(e.item());
    } else if (event instanceof ItemEvent.Held e) {
      item(e.item());
    } else if (event instanceof ItemEvent.Released e) {
      item(e.item());
    } else if (event instanceof NoticeEvent.NoticeConfirmed e) {
      item(e.item());
    } else if (event instanceof NoticeEvent.NoticeWithdrawn e) {
      item(e.item());
    } else if (event instanceof ItemEvent.Corrected e) {
      item(e.item());
    }
  }

  private void add(CashEvent event) {
    if (event instanceof CashEvent.Received e) {
      customers.add(e.customer());
    } else if (event instanceof CashEvent.Refunded e) {
      item(e.credit());
      e.reopens().forEach(this::posting);
    } else if (event instanceof CashEvent.Returned e) {
      ItemTally credit = books.payments.get(e.payment());
      if (credit != null) {
        item(credit.issued.id());
        books.postings.values().stream()
            .filter(p -> p.stands() && p.uses(credit.issued.id()))
            .forEach(p -> lines(p.lines()));
      }
    }
  }

  private void add(SettlementEvent event) {
    if (event instanceof SettlementEvent.Allocated e) {
      lines(e.lines());
      posting(e.allocation());
    } else if (event instanceof SettlementEvent.WrittenOff e) {
      lines(e.lines());
      posting(e.writeOff());
    } else if (event instanceof SettlementEvent.Reversed e) {
      posting(e.allocation());
    } else if (event instanceof SettlementEvent.Recovered e) {
      posting(e.writeOff());
    }
  }

  private void posting(AllocationId id) {
    Reckoning.Posting posting = books.postings.get(id);
    if (posting != null) {
      lines(posting.lines());
    }
  }

  private void lines(List<AllocationLine> lines) {
    for (AllocationLine line : lines) {
      item(line.item());
      line.source().ifPresent(this::item);
    }
  }

  private void item(OpenItemId id) {
    ItemTally item = books.items.get(id);
    if (item != null) {
      customers.add(item.issued.customer());
    }
  }

  private void named(Collection<OpenItem> items) {
    items.forEach(i -> customers.add(i.customer()));
  }
}
