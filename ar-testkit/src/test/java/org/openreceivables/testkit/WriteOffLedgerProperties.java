package org.openreceivables.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.policy.writeoff.Approval;
import org.openreceivables.policy.writeoff.ApprovalMatrix;
import org.openreceivables.policy.writeoff.Authority;
import org.openreceivables.policy.writeoff.Recovery;
import org.openreceivables.policy.writeoff.WriteOffEngine;
import org.openreceivables.policy.writeoff.WriteOffInput;
import org.openreceivables.policy.writeoff.WriteOffPolicy;
import org.openreceivables.policy.writeoff.WriteOffRules;
import org.openreceivables.policy.writeoff.WriteOffRun;
import org.openreceivables.testkit.jqwik.HistoryArbitraries;

/** From any books through write-off and recovery back to the same books. */
class WriteOffLedgerProperties {
  private static final LocalDate END = LocalDate.of(2026, 1, 31);
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);
  private static final Recorded LATER = new Recorded(END.plusYears(1), 1_000_000);
  private static final Recorded LAST = new Recorded(END.plusYears(1), 2_000_000);
  private static final Approval.Approver CFO = new Approval.Approver(Authority.of("CFO"), "u-1");
  private static final WriteOffEngine ENGINE = WriteOffEngine.of(WriteOffPolicy.builder()
      .addRules(WriteOffRules.aged(-1000))
      .approvals(approvals())
      .creditCheck(WriteOffPolicy.CreditCheck.IGNORE)
      .build());

  private static ApprovalMatrix approvals() {
    ApprovalMatrix.Builder matrix = ApprovalMatrix.builder();
    for (CurrencyUnit currency : CurrencyUnit.registeredCurrencies()) {
      matrix.unlimited("CFO", currency);
    }
    return matrix.build();
  }

  private static WriteOffInput input(ReceivablesLedger ledger) {
    OpenItems items = ledger.openItems(END);
    return WriteOffInput.of(
        items,
        items.customers().stream()
            .map(id -> Customer.builder().id(id).name("N").build())
            .toList());
  }

  private static List<Approval> approvals(ReceivablesLedger ledger) {
    WriteOffInput input = input(ledger);
    return ENGINE.approve(ENGINE.run(input, END).proposals(), CFO, input, END);
  }

  @Property
  void writing_off_and_recovering_conserves_all_money(
      @ForAll("histories") List<LedgerEvent> history) {
    ReceivablesLedger before = ReceivablesLedger.of(history);
    WriteOffRun run = ENGINE.run(input(before), END);
    List<Approval> answers = approvals(before);
    assertThat(answers).hasOnlyElementsOfType(Approval.Granted.class);

    ReceivablesLedger.Appended off = before.append(Approval.toEvents(answers, LATER));
    assertThat(off.refused()).isEmpty();
    MoneyLaws.requireSound(off.ledger(), END);
    assertThat(off.ledger().balance(END)).isEqualTo(before.balance(END).minus(run.total()));
    assertThat(ENGINE.run(input(off.ledger()), END).proposals()).isEmpty();

    List<LedgerEvent> back = new ArrayList<>();
    for (Approval answer : answers) {
      Recorded next = new Recorded(LAST.day(), LAST.sequence() + back.size());
      back.addAll(((Recovery.Reinstated) ((Approval.Granted) answer).recover(END, next)).events());
    }
    ReceivablesLedger.Appended on = off.ledger().append(back);
    assertThat(on.refused()).isEmpty();
    MoneyLaws.requireSound(on.ledger(), END);
    assertThat(on.ledger().allItems(END, NOW)).isEqualTo(before.allItems(END, NOW));
  }

  @Example
  void a_write_off_that_loses_a_cent_is_caught() {
    ReceivablesLedger before = ReceivablesLedger.of(List.of(issued()));
    List<LedgerEvent> events = Approval.toEvents(approvals(before), LATER);
    SettlementEvent.WrittenOff sound = (SettlementEvent.WrittenOff) events.get(0);
    AllocationLine line = sound.lines().get(0);
    SettlementEvent.WrittenOff faulty = SettlementEvent.WrittenOff.of(
        sound.stamp(),
        sound.writeOff(),
        List.of(line.withAmount(line.amount().minusMinor(1))),
        sound.reason());
    OpenItems reported = before.append(events).ledger().allItems(END, NOW);
    MoneyLaws.requireConserved(before.append(events).ledger().events(), END, reported);
    assertThatThrownBy(() -> MoneyLaws.requireConserved(
            before.append(List.of(faulty)).ledger().events(), END, reported))
        .isInstanceOf(AssertionError.class);
  }

  @Example
  void what_is_paid_after_all_reinstates_and_is_then_applied() {
    ReceivablesLedger before = ReceivablesLedger.of(List.of(issued()));
    Approval.Granted granted = (Approval.Granted) approvals(before).get(0);
    Recovery.Reinstated back = (Recovery.Reinstated) granted.recover(END, LAST);
    ReceivablesLedger on =
        before.append(granted.toEvents(LATER)).ledger().append(back.events()).ledger();
    Payment payment = Scenario.payments("""
            payment | customer | amount    | valued
            P-1     | C-1      | EUR 60.00 | 2026-01-31
            """).get(0);
    ReceivablesLedger paid = on.append(AllocationEngine.standard()
            .allocate(on.openItems(END), List.of(payment), List.of(), END)
            .toEvents(new Recorded(LAST.day(), LAST.sequence() + 1), on))
        .ledger();
    MoneyLaws.requireSound(paid, END);
    OpenItem item = Objects.requireNonNull(paid.openItems(END).iterator().next());
    assertThat(item.open()).isEqualTo(Money.parse("EUR 40.00"));
  }

  private static ItemEvent.Issued issued() {
    OpenItems items = Scenario.items("""
        item | customer | issued     | amount
        I-1  | C-1      | 2026-01-10 | EUR 100.00
        """);
    return ItemEvent.Issued.of(
        EventStamp.of(EventId.of("E-1"), END.minusDays(1), new Recorded(END, 1)),
        List.of(items.iterator().next()));
  }

  @Provide
  Arbitrary<List<LedgerEvent>> histories() {
    return HistoryArbitraries.histories();
  }
}
