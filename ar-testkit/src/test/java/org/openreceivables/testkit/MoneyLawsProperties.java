package org.openreceivables.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.testkit.jqwik.HistoryArbitraries;
import org.openreceivables.testkit.jqwik.MoneyArbitraries;
import org.openreceivables.testkit.jqwik.OpenItemArbitraries;
import org.openreceivables.testkit.jqwik.PaymentArbitraries;

class MoneyLawsProperties {
  private static final LocalDate END = LocalDate.of(2026, 1, 31);
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);

  @Property
  void everyHistoryIsAcceptedAndSoundOnEveryDay(@ForAll("histories") List<LedgerEvent> history) {
    ReceivablesLedger ledger = ReceivablesLedger.of(history);

    for (LocalDate day = END.minusDays(31); !day.isAfter(END); day = day.plusDays(4)) {
      MoneyLaws.requireSound(ledger, day);
    }
    MoneyLaws.requireSound(ledger, END);
  }

  @Property
  void randomItemsAreValidAndSorted(@ForAll("items") OpenItems items) {
    for (OpenItem item : items) {
      assertThat(item.toBuilder().validate()).isEmpty();
      assertThat(item.open()).isLessThanOrEqualTo(item.original());
      assertThat(item.effectiveDueDate()).isAfterOrEqualTo(item.issueDate());
    }
  }

  @Property
  void randomPaymentsAreValid(
      @ForAll("payments") List<Payment> payments, @ForAll("amounts") Money amount) {
    assertThat(payments).extracting(Payment::id).doesNotHaveDuplicates();
    assertThat(payments).allMatch(p -> p.amount().isPositive());
    assertThat(amount.getAmount().scale()).isEqualTo(amount.getCurrencyUnit().getDecimalPlaces());
  }

  @Example
  void theLawsCatchALostCentAStrangeItemAndAMissingMovement() {
    ReceivablesLedger ledger = ledger();
    List<LedgerEvent> events = ledger.events();
    OpenItems all = ledger.allItems(END, NOW);
    MoneyLaws.requireSound(ledger, END);

    assertThatThrownBy(() -> MoneyLaws.requireConserved(events, END, less(all)))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "The open of item I-1 (EUR 39.99) must be what was issued and charged less what was"
                + " settled (4000 minor units)");
    assertThatThrownBy(() -> MoneyLaws.requireConserved(events.subList(0, 2), END, all))
        .hasMessage(
            "The PAID of item I-1 (EUR 60.00) must be the sum of its events (0 minor units)");
    assertThatThrownBy(() -> MoneyLaws.requireConserved(List.of(), END, all))
        .hasMessage("The items reported (2) must be those issued (0)");
    List<LedgerMovement> movements = ledger.movements(END, NOW);
    assertThatThrownBy(() -> MoneyLaws.requireAgreement(
            ledger.openItems(END),
            movements.subList(0, movements.size() - 1),
            Journal.of(JournalMapping.direct(), ledger, END).entries()))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () -> MoneyLaws.requireAgreement(ledger.openItems(END), movements, List.of()))
        .hasMessageStartingWith("Items, movements and control account must agree:");
  }

  private static ReceivablesLedger ledger() {
    OpenItems items = Scenario.items("""
        item | customer | issued     | amount
        I-1  | C-1      | 2026-01-10 | EUR 100.00
        """);
    Payment payment = Scenario.payments("""
            payment | amount    | valued
            P-1     | EUR 60.00 | 2026-01-20
            """).get(0);
    OpenItemId account = OpenItemId.of("ACC");
    AllocationLine line = AllocationLine.builder()
        .item(OpenItemId.of("I-1"))
        .effect(Effect.PAID)
        .amount(payment.amount())
        .source(account)
        .build();
    OpenItem item = items.iterator().next();
    return ReceivablesLedger.of(List.of(
        ItemEvent.Issued.of(stamp(1), List.of(item)),
        CashEvent.Received.of(stamp(2), payment, item.customer(), account),
        SettlementEvent.Allocated.of(stamp(3), AllocationId.of("A"), List.of(line))));
  }

  private static EventStamp stamp(int number) {
    return EventStamp.of(EventId.of("E-" + number), END.minusDays(1), new Recorded(END, number));
  }

  private static OpenItems less(OpenItems items) {
    List<OpenItem> tampered = new ArrayList<>();
    items.forEach(
        i -> tampered.add(i.isSettled() ? i : i.withOpen(i.open().minus(Money.parse("EUR 0.01")))));
    return OpenItems.of(tampered);
  }

  @Provide
  Arbitrary<List<LedgerEvent>> histories() {
    return HistoryArbitraries.histories();
  }

  @Provide
  Arbitrary<OpenItems> items() {
    return OpenItemArbitraries.openItems();
  }

  @Provide
  Arbitrary<List<Payment>> payments() {
    return PaymentArbitraries.payments();
  }

  @Provide
  Arbitrary<Money> amounts() {
    return MoneyArbitraries.any();
  }
}
