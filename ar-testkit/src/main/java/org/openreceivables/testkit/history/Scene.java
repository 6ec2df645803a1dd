package org.openreceivables.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.OpenItem;

/** Where an event is to be put: the books before it, and the events that come after it. Mutable. */
final class Scene {
  private static final CurrencyUnit NEVER_USED = CurrencyUnit.of("NOK");

  final EventStamp stamp;
  final int number;
  final Reckoning books;
  final List<LedgerEvent> later;
  final Drafts drafts;
  final Chance chance;

  Scene(
      EventStamp stamp,
      int number,
      Reckoning books,
      List<LedgerEvent> later,
      Drafts drafts,
      Chance chance) {
    this.stamp = stamp;
    this.number = number;
    this.books = books;
    this.later = later;
    this.drafts = drafts;
    this.chance = chance;
  }

  Optional<ItemTally> item(Predicate<ItemTally> wanted) {
    return chance.pick(books.items.values().stream().filter(wanted).toList());
  }

  Optional<ItemTally> debit() {
    return item(ItemTally::isDebit);
  }

  Optional<ItemTally> credit() {
    return item(i -> !i.isDebit());
  }

  Optional<ItemTally> openDebit() {
    return item(i -> i.isDebit() && i.open > 0);
  }

  Optional<ItemTally> openCredit() {
    return item(i -> !i.isDebit() && i.open > 0);
  }

  /** An item that there never is, or is only later. */
  OpenItemId unknownItem() {
    return later(e -> {
          if (e instanceof ItemEvent.Issued i) {
            return i.items().stream().map(OpenItem::id);
          }
          return e instanceof CashEvent.Received r ? Stream.of(r.onAccount()) : Stream.of();
        })
        .orElseGet(() -> OpenItemId.of("no item " + number));
  }

  PaymentId unknownPayment() {
    return later(e -> e instanceof CashEvent.Received r ? Stream.of(r.payment().id()) : Stream.of())
        .orElseGet(() -> PaymentId.of("no payment " + number));
  }

  /** A key that was never posted before this place. */
  AllocationId unknownKey() {
    return later(e -> {
          if (e instanceof SettlementEvent.Allocated a) {
            return Stream.of(a.allocation());
          }
          return e instanceof SettlementEvent.WrittenOff w ? Stream.of(w.writeOff()) : Stream.of();
        })
        .filter(key -> !books.postings.containsKey(key))
        .orElseGet(() -> AllocationId.of("no allocation " + number));
  }

  /** Something of the later events, in half of all cases. */
  private <T> Optional<T> later(Function<LedgerEvent, Stream<T>> wanted) {
    return chance.percent(50)
        ? chance.pick(later.stream().flatMap(wanted).toList())
        : Optional.empty();
  }

  AllocationId freshKey() {
    return AllocationId.of("A-" + number);
  }

  Optional<AllocationId> key(Predicate<Reckoning.Posting> wanted) {
    return chance.pick(Allocations.keys(books, wanted));
  }

  Optional<Map.Entry<PaymentId, ItemTally>> payment(Predicate<ItemTally> wanted) {
    return chance.pick(new ArrayList<>(books.payments.entrySet().stream()
        .filter(p -> wanted.test(p.getValue()))
        .toList()));
  }

  /** An amount in a currency in which nothing is. */
  Money foreign() {
    return Money.ofMinor(NEVER_USED, 1L + chance.below(100));
  }

  Money units(ItemTally item, long minor) {
    return Money.ofMinor(item.currency(), minor);
  }
}
