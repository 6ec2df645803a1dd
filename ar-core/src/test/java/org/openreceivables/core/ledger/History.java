package org.openreceivables.core.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

/**
 * A valid history at random: each choice is tried as one event, and kept where the ledger takes it.
 *
 * <p>Three customers, two currencies, two control accounts; about half of the events are backdated.
 */
final class History {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  static final int DAYS = 30;
  private static final LocalDate RECORDED = LocalDate.of(2026, 6, 1);

  final List<LedgerEvent> events = new ArrayList<>();
  ReceivablesLedger ledger = ReceivablesLedger.empty();
  private final List<AllocationId> allocations = new ArrayList<>();
  private final List<AllocationId> writeOffs = new ArrayList<>();
  private final List<PaymentId> payments = new ArrayList<>();
  private final boolean foreign;
  private int number;
  private int firstDay;

  private History(boolean foreign) {
    this.foreign = foreign;
  }

  static History of(List<Long> choices) {
    History history = new History(false);
    choices.forEach(history::choose);
    return history;
  }

  /** Whether a key came only once: one that was undone may stand on other items later. */
  boolean isPostedOnce(AllocationId id) {
    return events.stream()
            .filter(
                e -> e instanceof SettlementEvent.Allocated a && a.allocation().equals(id))
            .count()
        == 1;
  }

  /**
   * The same with values in euros and pounds, settled across currencies at times: first the choices, then
   * everything open is revalued, the choices come again 40 days later, and what is open is revalued again.
   */
  static History inCurrencies(List<Long> choices) {
    History history = new History(true);
    choices.forEach(history::choose);
    history.revalueAll(DAYS);
    history.firstDay = 40;
    choices.forEach(choice -> history.choose(choice + 1));
    history.revalueAll(40 + DAYS);
    return history;
  }

  private void revalueAll(int day) {
    for (OpenItem item : ledger.openItems(LocalDate.MAX)) {
      number++;
      for (BookValue value : values(item.open(), new Random(number))) {
        post(BookEvent.Revalued.of(
            EventStamp.of(
                EventId.of("E-" + number + value.rate().to()), FIRST.plusDays(day), nextRecorded()),
            item.id(),
            item.open(),
            value));
        number++;
      }
    }
  }

  /** A place in the recording after everything here. */
  Recorded nextRecorded() {
    return new Recorded(RECORDED, number + 1L);
  }

  private void choose(long choice) {
    Random random = new Random(choice);
    number++;
    int kind = random.nextInt(foreign ? 20 : 19);
    // Mostly documents first, then what settles them; the overlap makes some events come too early.
    int day = kind < 5 ? random.nextInt(DAYS - 10) : 10 + random.nextInt(DAYS - 10);
    EventStamp stamp = EventStamp.of(
        EventId.of("E-" + number), FIRST.plusDays(firstDay + day), new Recorded(RECORDED, number));
    event(kind, stamp, random).ifPresent(this::post);
  }

  private void post(LedgerEvent event) {
    ReceivablesLedger.Appended appended = ledger.append(List.of(event));
    if (appended.refused().isEmpty()) {
      ledger = appended.ledger();
      events.add(event);
    }
  }

  private Optional<LedgerEvent> event(int kind, EventStamp stamp, Random random) {
    return switch (kind) {
      case 0, 1, 2 -> Optional.of(ItemEvent.Issued.of(stamp, List.of(newItem(stamp, random))));
      case 3, 4 -> Optional.of(received(stamp, random));
      case 5, 6, 7, 8, 9, 10, 11 -> allocated(stamp, random);
      case 12, 13 -> pick(allocations, random).map(a -> SettlementEvent.Reversed.of(stamp, a));
      case 14 -> pick(payments, random).map(p -> CashEvent.Returned.of(stamp, p, "AC04"));
      case 15 -> refunded(stamp, random);
      case 16 -> writtenOff(stamp, random);
      case 17 ->
        random.nextBoolean()
            ? charged(stamp, random)
            : pick(writeOffs, random).map(w -> SettlementEvent.Recovered.of(stamp, w));
      case 18 -> random.nextBoolean() ? replaced(stamp, random) : dueDate(stamp, random);
      default ->
        Optional.of(BookEvent.AllowanceChanged.of(
                stamp, customer(random), Money.ofMinor(CurrencyUnit.EUR, random.nextInt(200) - 100))
            .withControlAccount(random.nextBoolean() ? "A" : "B"));
    };
  }

  private OpenItem newItem(EventStamp stamp, Random random) {
    CurrencyUnit currency = random.nextInt(4) == 0 ? CurrencyUnit.JPY : CurrencyUnit.EUR;
    Money net = Money.ofMinor(currency, 1 + random.nextInt(random.nextBoolean() ? 20 : 100_000));
    Money tax = Money.ofMinor(currency, random.nextInt(20_000));
    boolean parts = random.nextBoolean();
    Money original = parts ? net.plus(tax) : net;
    boolean credit = random.nextInt(5) == 0;
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of("I-" + number))
        .customer(customer(random))
        .kind(credit ? OpenItemKind.CREDIT_NOTE : OpenItemKind.INVOICE)
        .document(DocumentId.of("D-" + number))
        .issueDate(stamp.postingDate())
        .dueDate(stamp.postingDate().plusDays(random.nextInt(40)))
        .original(original)
        .open(original)
        .bookValues(values(original, random))
        .controlAccount(random.nextInt(4) == 0 ? "B" : "A");
    if (parts) {
      item.addComponents(
          OpenComponent.of(Component.of(ComponentKind.NET, net)),
          OpenComponent.of(Component.tax("T", tax)));
    }
    if (!credit && random.nextBoolean()) {
      item.addDiscountOffer(DiscountOffer.of(
          stamp.postingDate().plusDays(10), new DiscountRate.Percent(Percentage.of(2)), original));
    }
    return item.build();
  }

  private LedgerEvent received(EventStamp stamp, Random random) {
    CurrencyUnit currency = random.nextInt(4) == 0 ? CurrencyUnit.JPY : CurrencyUnit.EUR;
    Money amount = Money.ofMinor(currency, 1 + random.nextInt(120_000));
    PaymentId id = PaymentId.of("P-" + number);
    payments.add(id);
    Payment.Builder payment = Payment.builder();
    payment
        .id(id)
        .amount(amount)
        .chargesWithheld(Money.ofMinor(currency, random.nextInt(2)))
        .bookValues(values(amount, random))
        .valueDate(stamp.postingDate());
    return CashEvent.Received.of(
        stamp, payment.build(), customer(random), OpenItemId.of("ACC-" + number));
  }

  /** What an amount is worth in euros and pounds, at a rate that moves from document to document. */
  private List<BookValue> values(Money amount, Random random) {
    if (!foreign) {
      return List.of();
    }
    return Stream.of(CurrencyUnit.EUR, CurrencyUnit.GBP)
        .filter(books -> !books.equals(amount.getCurrencyUnit()))
        .map(books -> BookValue.of(amount, rate(amount.getCurrencyUnit(), books, random)))
        .toList();
  }

  private static ExchangeRate rate(CurrencyUnit from, CurrencyUnit to, Random random) {
    BigDecimal unit =
        from.equals(CurrencyUnit.JPY) ? new BigDecimal("0.0001") : new BigDecimal("0.01");
    return new ExchangeRate(
        from, to, unit.multiply(BigDecimal.valueOf(60 + random.nextInt(60))), FIRST, "test");
  }

  /** Applies some of a credit to up to two items, now and then with discount or a difference. */
  private Optional<LedgerEvent> allocated(EventStamp stamp, Random random) {
    Optional<OpenItem> source = open(Side.CREDIT, random);
    List<AllocationLine> lines = new ArrayList<>();
    if (source.isPresent()) {
      OpenComponent left = source.get().parts().get(0);
      Money rest = left.open();
      for (int i = 0; i <= random.nextInt(2); i++) {
        Optional<OpenItem> target = open(Side.DEBIT, random);
        boolean crosses =
            target.isPresent() && !rest.isSameCurrency(target.get().open());
        if (target.isPresent() && (!crosses || (foreign && random.nextInt(3) == 0))) {
          rest = rest.minus(pay(source.get(), left, rest, target.get(), lines, random));
        }
      }
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    // One key in three comes again, which is refused unless it was undone before.
    AllocationId id = random.nextInt(3) > 0 || allocations.isEmpty()
        ? AllocationId.of("A-" + number)
        : allocations.get(random.nextInt(allocations.size()));
    allocations.add(id);
    return Optional.of(SettlementEvent.Allocated.of(stamp, id, lines));
  }

  private static Money pay(
      OpenItem source,
      OpenComponent from,
      Money rest,
      OpenItem target,
      List<AllocationLine> lines,
      Random random) {
    OpenComponent part = target.parts().get(random.nextInt(target.parts().size()));
    // Across currencies a euro cent is a yen, so that both amounts have the same minor units.
    Money left = Money.ofMinor(target.currency(), rest.getAmountMinorLong());
    Money most = left.isLessThan(part.open()) ? left : part.open();
    Money cash = some(most, random);
    if (cash.isZero()) {
      return Money.zero(rest.getCurrencyUnit());
    }
    Money used = Money.ofMinor(rest.getCurrencyUnit(), cash.getAmountMinorLong());
    Optional<LocalDate> offer =
        target.discountOffers().stream().map(DiscountOffer::lastDay).findFirst();
    AllocationLine.Builder line = line(target, part, Effect.PAID, cash);
    line.effect(source.kind() == OpenItemKind.ON_ACCOUNT ? Effect.PAID : Effect.CREDITED)
        .source(source.id())
        .sourceComponent(ComponentKey.of(from.component()))
        .sourceAmount(used)
        .rate(
            cash.isSameCurrency(used)
                ? Optional.empty()
                : Optional.of(new ExchangeRate(
                    CurrencyUnit.JPY, CurrencyUnit.EUR, new BigDecimal("0.01"), FIRST, "test")))
        .offer(source.kind() == OpenItemKind.ON_ACCOUNT ? offer : Optional.empty());
    lines.add(line.build());
    Money difference = some(part.open().minus(cash), random);
    if (difference.isPositive() && random.nextInt(3) == 0) {
      lines.add(
          offer.isPresent()
              ? line(target, part, Effect.DISCOUNT, difference).offer(offer).build()
              : line(target, part, Effect.TOLERANCE, difference).build());
    }
    return used;
  }

  private Optional<LedgerEvent> refunded(EventStamp stamp, Random random) {
    List<AllocationId> reopens =
        random.nextInt(3) == 0 ? pick(allocations, random).stream().toList() : List.of();
    return open(Side.CREDIT, random)
        .map(
            c -> CashEvent.Refunded.of(stamp, c.id(), some(c.open(), random)).withReopens(reopens));
  }

  private Optional<LedgerEvent> writtenOff(EventStamp stamp, Random random) {
    return open(Side.DEBIT, random).flatMap(item -> {
      OpenComponent part = item.parts().get(0);
      if (part.open().isZero()) {
        return Optional.empty();
      }
      AllocationId id = AllocationId.of("W-" + number);
      writeOffs.add(id);
      return Optional.of(SettlementEvent.WrittenOff.of(
          stamp,
          id,
          List.of(line(item, part, Effect.WRITTEN_OFF, part.open()).build()),
          Book.REASON));
    });
  }

  private Optional<LedgerEvent> charged(EventStamp stamp, Random random) {
    return open(Side.DEBIT, random)
        .map(i -> ItemEvent.ChargeAdded.of(
            stamp,
            i.id(),
            Component.of(ComponentKind.FEE, Money.ofMinor(i.currency(), random.nextInt(1000)))));
  }

  private Optional<LedgerEvent> replaced(EventStamp stamp, Random random) {
    return open(Side.DEBIT, random).flatMap(item -> {
      OpenComponent part = item.parts().get(0);
      Money moved = some(part.open(), random);
      if (moved.isZero()) {
        return Optional.empty();
      }
      boolean transfer = random.nextBoolean();
      OpenItem.Builder rest = OpenItem.builder();
      rest.id(OpenItemId.of("I-" + number))
          .customer(transfer ? customer(random) : item.customer())
          .kind(item.kind())
          .document(item.document())
          .issueDate(stamp.postingDate())
          .original(moved)
          .open(moved)
          .controlAccount(random.nextBoolean() ? "B" : "A");
      Effect effect = transfer ? Effect.TRANSFERRED : Effect.RESIDUAL;
      return Optional.of(ItemEvent.Replaced.of(
          stamp,
          item.id(),
          List.of(line(item, part, effect, moved).build()),
          List.of(rest.build()),
          Book.REASON));
    });
  }

  private Optional<LedgerEvent> dueDate(EventStamp stamp, Random random) {
    return open(Side.DEBIT, random)
        .map(i -> ItemEvent.DueDateChanged.of(
            stamp, i.id(), stamp.postingDate().plusDays(random.nextInt(60))));
  }

  private static AllocationLine.Builder line(
      OpenItem item, OpenComponent part, Effect effect, Money amount) {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(item.id())
        .component(ComponentKey.of(part.component()))
        .effect(effect)
        .amount(amount);
    return line;
  }

  /** All of an amount, or some of it. */
  private static Money some(Money most, Random random) {
    return random.nextBoolean()
        ? most
        : Money.ofMinor(
            most.getCurrencyUnit(), most.getAmountMinorLong() * random.nextInt(1000) / 1000);
  }

  private Optional<OpenItem> open(Side side, Random random) {
    return pick(
        StreamSupport.stream(ledger.openItems(LocalDate.MAX).spliterator(), false)
            .filter(i -> i.side() == side)
            .toList(),
        random);
  }

  private static <T> Optional<T> pick(List<T> all, Random random) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private static CustomerId customer(Random random) {
    return CustomerId.of("C-" + random.nextInt(3));
  }
}
