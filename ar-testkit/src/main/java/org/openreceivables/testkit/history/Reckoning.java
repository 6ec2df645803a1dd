package org.openreceivables.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;

/**
 * What events come to by plain adding and taking away in minor units, without the ledger. Mutable.
 *
 * <p>Events come in the order in which they take effect; an impossible one throws, and leaves it unusable.
 */
final class Reckoning {
  /** By posting date, then recording. */
  static final Comparator<LedgerEvent> EFFECTIVE =
      Comparator.comparing(LedgerEvent::postingDate).thenComparing(LedgerEvent::recorded);

  final Map<OpenItemId, ItemTally> items = new LinkedHashMap<>();
  final Map<PaymentId, ItemTally> payments = new LinkedHashMap<>();
  final Map<AllocationId, Posting> postings = new LinkedHashMap<>();
  final Map<EventId, BookEvent.AllowanceChanged> allowances = new LinkedHashMap<>();
  private final Set<PaymentId> returned = new HashSet<>();
  private final Map<OpenItemId, OpenItem> credits;

  Reckoning() {
    this(new HashMap<>());
  }

  /** With the credit items of payments, made once for many reckonings of the same events. */
  Reckoning(Map<OpenItemId, OpenItem> credits) {
    this.credits = credits;
  }

  /** The lines of an allocation or write-off, what left the books with each, and whether it stands. */
  record Posting(List<AllocationLine> lines, List<List<Worth.Part>> left, boolean stands) {
    boolean uses(OpenItemId credit) {
      return lines.stream().anyMatch(l -> l.source().filter(credit::equals).isPresent());
    }
  }

  /** What is posted up to the end of a day. */
  static Reckoning of(Iterable<LedgerEvent> events, LocalDate asOf) {
    List<LedgerEvent> posted = new ArrayList<>();
    events.forEach(e -> {
      if (!e.postingDate().isAfter(asOf)) {
        posted.add(e);
      }
    });
    posted.sort(EFFECTIVE);
    Reckoning reckoning = new Reckoning();
    posted.forEach(reckoning::add);
    return reckoning;
  }

  /** As {@link #add}, for the first time: what an event says of the books must be so now, if not for ever. */
  void take(LedgerEvent event) {
    if (event instanceof BookEvent.Revalued e) {
      Impossible.unless(ItemTally.minor(e.open()) == item(e.item()).open, "valued open");
    }
    add(event);
  }

  void add(LedgerEvent event) {
    if (event instanceof ItemEvent e) {
      add(e);
    } else if (event instanceof CashEvent e) {
      add(e);
    } else if (event instanceof SettlementEvent e) {
      add(e);
    } else if (event instanceof BookEvent.Revalued e) {
      item(e.item()).revalue(e.open(), e.value());
    } else if (event instanceof BookEvent.AllowanceChanged e) {
      allowances.put(e.id(), e);
    }
  }

  private void add(ItemEvent event) {
    if (event instanceof ItemEvent.Issued e) {
      e.items().forEach(i -> create(i, e.postingDate()));
    } else if (event instanceof ItemEvent.ChargeAdded e) {
      item(e.item()).charge(e.charge(), e.bookValues());
    } else if (event instanceof ItemEvent.DueDateChanged e) {
      item(e.item()).due = e.dueDate();
    } else if (event instanceof ItemEvent.Replaced e) {
      replace(e);
    } else if (event instanceof ItemEvent.Held e) {
      ItemTally item = item(e.item());
      Impossible.unless(item.holds.add(e.hold().id()), "held already");
      Impossible.unless(
          e.hold().part().map(p -> p.getCurrencyUnit().equals(item.currency())).orElse(true),
          "currency");
    } else if (event instanceof ItemEvent.Released e) {
      Impossible.unless(item(e.item()).holds.remove(e.hold()), "not held");
    } else if (event instanceof NoticeEvent.NoticeConfirmed e) {
      ItemTally item = item(e.item());
      Impossible.unless(item.isDebit() && e.level() >= 1, "notice");
      Impossible.unless(e.due().map(d -> !d.isBefore(e.valueDate())).orElse(true), "notice due");
      Impossible.unless(
          e.charges().stream().allMatch(c -> c.amount().getCurrencyUnit().equals(item.currency())),
          "currency");
    } else if (event instanceof NoticeEvent.NoticeWithdrawn e) {
      item(e.item());
    } else if (event instanceof ItemEvent.Corrected e) {
      OpenItem before = item(e.item()).issued;
      OpenItem after = e.corrected();
      Impossible.unless(
          after.id().equals(before.id())
              && after.customer().equals(before.customer())
              && after.kind() == before.kind()
              && after.controlAccount().equals(before.controlAccount())
              && after.original().equals(before.original()),
          "corrected");
      item(e.item()).due = after.effectiveDueDate();
    }
  }

  private void add(CashEvent event) {
    if (event instanceof CashEvent.Received e) {
      Impossible.unless(!payments.containsKey(e.payment().id()), "received already");
      OpenItem credit = credits.computeIfAbsent(e.onAccount(), id -> Drafts.onAccount(e));
      create(credit, e.postingDate());
      payments.put(e.payment().id(), item(credit.id()));
    } else if (event instanceof CashEvent.Refunded e) {
      for (AllocationId id : e.reopens()) {
        Posting posting = postings.get(id);
        Impossible.unless(posting != null && posting.uses(e.credit()), "reopens");
        undo(id);
      }
      item(e.credit()).requireValuedAlike(e.bookValues());
      refund(item(e.credit()), e.amount());
    } else if (event instanceof CashEvent.Returned e) {
      giveBack(e.payment());
    }
  }

  private void refund(ItemTally credit, Money amount) {
    Impossible.unless(amount.isPositive(), "zero");
    Impossible.unless(amount.getCurrencyUnit().equals(credit.currency()), "currency");
    Impossible.unless(ItemTally.minor(amount) <= credit.open, "too much");
    long left = ItemTally.minor(amount);
    for (ComponentKey key : List.copyOf(credit.parts.keySet())) {
      long share = Math.min(left, credit.parts.getOrDefault(key, 0L));
      if (share > 0) {
        Money part = Money.ofMinor(credit.currency(), share);
        credit.settle(Effect.REFUNDED, key, part, Optional.empty());
        left -= share;
      }
    }
  }

  private void giveBack(PaymentId payment) {
    ItemTally credit = payments.get(payment);
    if (credit == null || !returned.add(payment)) {
      throw new Impossible("not received, or returned already");
    }
    List<AllocationId> standing = new ArrayList<>();
    postings.forEach((id, posting) -> {
      if (posting.stands() && posting.uses(credit.issued.id())) {
        standing.add(id);
      }
    });
    standing.forEach(this::undo);
    Impossible.unless(credit.open == ItemTally.minor(credit.issued.original()), "used otherwise");
    credit.settle(Effect.RETURNED, ComponentKey.WHOLE, credit.issued.original(), Optional.empty());
  }

  private void add(SettlementEvent event) {
    if (event instanceof SettlementEvent.Allocated e) {
      Impossible.unless(e.lines().stream().allMatch(l -> Effects.endsHere(l.effect())), "effect");
      post(e.allocation(), e.lines());
    } else if (event instanceof SettlementEvent.WrittenOff e) {
      Impossible.unless(
          e.lines().stream().allMatch(l -> l.effect() == Effect.WRITTEN_OFF), "effect");
      post(e.writeOff(), e.lines());
    } else if (event instanceof SettlementEvent.Reversed e) {
      undo(e.allocation());
    } else if (event instanceof SettlementEvent.Recovered e) {
      Posting posting = postings.get(e.writeOff());
      Impossible.unless(
          posting != null
              && posting.lines().stream().allMatch(l -> l.effect() == Effect.WRITTEN_OFF),
          "not a write-off");
      undo(e.writeOff());
    }
  }

  private void post(AllocationId id, List<AllocationLine> lines) {
    Posting before = postings.get(id);
    Impossible.unless(before == null || !before.stands(), "posted already");
    List<List<Worth.Part>> left = new ArrayList<>();
    for (AllocationLine line : lines) {
      if (line.source().isPresent()) {
        Impossible.unless(
            Effects.fits(item(line.source().get()), line.effect()), "effect of the source");
        Impossible.unless(Worth.isSameWorth(line), "rate");
        left.add(item(line.source().get())
            .settle(Effect.APPLIED, line.sourceComponent(), line.sourceAmount(), Optional.empty()));
      }
      left.add(
          item(line.item()).settle(line.effect(), line.component(), line.amount(), line.offer()));
    }
    Impossible.unless(Worth.areSameWorth(lines), "rate of the sum");
    postings.put(id, new Posting(lines, left, true));
  }

  private void undo(AllocationId id) {
    Posting posting = postings.get(id);
    if (posting == null || !posting.stands()) {
      throw new Impossible("not posted, or undone already");
    }
    int part = 0;
    for (AllocationLine line : posting.lines()) {
      if (line.source().isPresent()) {
        OpenItemId source = line.source().get();
        item(source)
            .reopen(
                Effect.APPLIED,
                line.sourceComponent(),
                line.sourceAmount(),
                Optional.empty(),
                posting.left().get(part++));
      }
      item(line.item())
          .reopen(
              line.effect(),
              line.component(),
              line.amount(),
              line.offer(),
              posting.left().get(part++));
    }
    postings.put(id, new Posting(posting.lines(), posting.left(), false));
  }

  private void replace(ItemEvent.Replaced e) {
    ItemTally item = item(e.item());
    Inheritance inheritance = new Inheritance(item);
    long gone = 0;
    for (AllocationLine line : e.lines()) {
      Impossible.unless(line.item().equals(e.item()) && Effects.leaves(line.effect()), "line");
      inheritance.add(item.settle(line.effect(), line.component(), line.amount(), line.offer()));
      gone += ItemTally.minor(line.amount());
    }
    long arrived = 0;
    for (OpenItem r : e.replacements()) {
      Impossible.unless(
          r.side() == item.issued.side()
              && r.currency().equals(item.currency())
              && r.bookValues().isEmpty(),
          "replacement");
      arrived += ItemTally.minor(r.open());
    }
    Impossible.unless(gone > 0 && arrived == gone, "sum");
    e.replacements().forEach(r -> create(r, e.postingDate()));
    inheritance.divide(e.replacements().stream().map(r -> item(r.id())).toList());
  }

  private void create(OpenItem item, LocalDate posted) {
    Impossible.unless(!items.containsKey(item.id()), "there already");
    Impossible.unless(!item.postingDate().isAfter(posted), "posting date");
    items.put(item.id(), new ItemTally(item));
  }

  private ItemTally item(OpenItemId id) {
    ItemTally item = items.get(id);
    if (item == null) {
      throw new Impossible("unknown item");
    }
    return item;
  }
}
