package org.openreceivables.testkit.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.settlement.ReasonCode.TaxTreatment;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.CreditUse;

/** Books that a case is played in, event by event, each recorded after the one before. */
final class ConformanceBooks {
  static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
  static final CustomerId ACME = CustomerId.of("ACME");
  static final AllocationPolicy EVERY_CREDIT =
      AllocationPolicy.builder().credits(CreditUse.LINKED_THEN_ORDER).build();

  static final ReasonCode AGREED = new ReasonCode("AGREED", "agreed", TaxTreatment.CORRECTED);

  private static final LocalDate RECORDED = LocalDate.of(2099, 12, 31);

  private ReceivablesLedger ledger = ReceivablesLedger.empty();
  private final List<AllocationId> allocated = new ArrayList<>();
  private long sequence;

  ReceivablesLedger ledger() {
    return ledger;
  }

  void issue(OpenItem... items) {
    LocalDate day = Arrays.stream(items)
        .map(OpenItem::postingDate)
        .max(LocalDate::compareTo)
        .orElseThrow();
    post(ItemEvent.Issued.of(stamp(day), List.of(items)));
  }

  AllocationResult allocate(LocalDate asOf, Payment... payments) {
    return allocate(AllocationPolicy.standard(), asOf, payments);
  }

  AllocationResult allocate(AllocationPolicy policy, LocalDate asOf, Payment... payments) {
    return allocate(policy, asOf, List.of(payments), List.of());
  }

  /** Allocates and posts it; what the ledger then shows must be what the allocation said. */
  AllocationResult allocate(
      AllocationPolicy policy,
      LocalDate asOf,
      List<Payment> payments,
      List<AllocationInstruction> instructions) {
    AllocationResult result =
        AllocationEngine.of(policy).allocate(ledger.openItems(asOf), payments, instructions, asOf);
    if (!result.problems().isEmpty()) {
      throw new IllegalStateException(result.problems().toString());
    }
    for (LedgerEvent event : result.toEvents(new Recorded(RECORDED, sequence + 1), ledger)) {
      post(event);
      sequence = event.recorded().sequence();
    }
    for (OpenItem after : result.items()) {
      if (!open(after.id().value(), LocalDate.MAX).equals(after.open())) {
        throw new IllegalStateException(
            "The books must show " + after.open() + " of " + after.id());
      }
    }
    return result;
  }

  void post(LedgerEvent event) {
    ReceivablesLedger.Appended appended = ledger.append(List.of(event));
    if (!appended.refused().isEmpty()) {
      throw new IllegalStateException(appended.refused().toString());
    }
    ledger = appended.ledger();
    if (event instanceof SettlementEvent.Allocated applied) {
      allocated.add(applied.allocation());
    }
  }

  /** What was applied so far, the first first. */
  List<AllocationId> allocated() {
    return List.copyOf(allocated);
  }

  /** The next stamp; everything is recorded on one late day, so that any posting date may be backdated. */
  EventStamp stamp(LocalDate day) {
    sequence++;
    return EventStamp.of(EventId.of("E-" + sequence), day, new Recorded(RECORDED, sequence));
  }

  /** What is still open of an item, zero where it is settled. */
  Money open(String item, LocalDate asOf) {
    return ledger
        .allItems(asOf, Recorded.endOf(LocalDate.MAX))
        .find(OpenItemId.of(item))
        .orElseThrow()
        .open();
  }

  static OpenItem.Builder item(String id, OpenItemKind kind, Money amount, LocalDate day) {
    OpenItem.Builder item = OpenItem.builder();
    return item.id(OpenItemId.of(id))
        .customer(ACME)
        .kind(kind)
        .document(DocumentId.of(id))
        .issueDate(day)
        .original(amount)
        .open(amount);
  }

  static OpenItem invoice(String id, Money amount, LocalDate day) {
    return item(id, OpenItemKind.INVOICE, amount, day).build();
  }

  static OpenItem creditNote(String id, Money amount, LocalDate day, String of) {
    return item(id, OpenItemKind.CREDIT_NOTE, amount, day)
        .relatesTo(DocumentId.of(of))
        .build();
  }

  /** What is to be done with an item, agreed with the customer. */
  static InstructedAmount agreed(String item, Effect effect, Money amount) {
    InstructedAmount.Builder agreed = InstructedAmount.builder();
    agreed.item(OpenItemId.of(item)).effect(effect).amount(amount);
    return effect == Effect.PAID || effect == Effect.DISCOUNT
        ? agreed.build()
        : agreed.reason(AGREED).build();
  }

  static AllocationInstruction instruction(String payment, List<InstructedAmount> amounts) {
    AllocationInstruction.Builder instruction = AllocationInstruction.builder();
    return instruction.payment(PaymentId.of(payment)).amounts(amounts).build();
  }

  static Payment payment(String id, Money amount, LocalDate day) {
    Payment.Builder payment = Payment.builder();
    return payment
        .id(PaymentId.of(id))
        .customer(ACME)
        .amount(amount)
        .valueDate(day)
        .build();
  }
}
