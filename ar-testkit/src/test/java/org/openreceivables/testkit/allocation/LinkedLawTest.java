package org.openreceivables.testkit.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.testkit.allocation.AllocationLaw.WHAT_WAITS_IS_NOT_ENOUGH;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.PartialPayment;
import org.openreceivables.matching.allocation.law.LegalOrders;

/** What money that waits for a document is to pay first: EUR 70.00 of P-1, which wait for INV-1. */
class LinkedLawTest {
  private static final CustomerId C1 = CustomerId.of("C-1");
  private static final PaymentId P1 = PaymentId.of("P-1");
  private static final LocalDate PAID = LocalDate.of(2026, 1, 20);
  private static final AllocationPolicy LINKED =
      AllocationPolicy.standard().withPartial(PartialPayment.LINKED);
  private static final String TOO_MUCH =
      "70.00 wait for INV-1, of which no more is to be paid first";

  /** The second instalment is reserved for P-1, which waits for EUR 100.00 and leaves EUR 20.00 of the first alone. */
  @Test
  void what_is_reserved_for_its_payment_comes_first() {
    List<OpenItem> items =
        List.of(instalment(1, "20.00"), instalment(2, "100.00").withReservedFor(P1));

    assertThat(violations(LINKED, items, P1)).isEmpty();
    assertThat(violations(LINKED, items, PaymentId.of("P-2"))).containsExactly(TOO_MUCH);
  }

  @Test
  void what_is_reserved_for_its_payment_is_closed_by_it() {
    assertThat(violations(
            LINKED,
            List.of(instalment(1, "100.00"), instalment(2, "70.00").withReservedFor(P1)),
            P1))
        .containsExactly(TOO_MUCH);
  }

  @Test
  void what_is_reserved_for_another_payment_is_left_alone() {
    OpenItem reserved = instalment(1, "20.00").withReservedFor(PaymentId.of("P-9"));

    assertThat(violations(LINKED, List.of(reserved, instalment(2, "100.00")), P1))
        .isEmpty();
    assertThat(violations(LINKED, List.of(reserved, instalment(2, "70.00")), P1))
        .containsExactly(TOO_MUCH);
  }

  /** Italian law does not count EUR 20.00 that are time-barred, unless they are designated or reserved. */
  @Test
  void what_the_order_leaves_out_is_left_alone() {
    AllocationPolicy italy = LegalOrders.italy().on(LINKED);
    OpenItem barred = instalment(1, "20.00")
        .withLegalTraits(LegalTraits.none().withTimeBarredOn(PAID.minusDays(1)));

    assertThat(violations(italy, List.of(barred, instalment(2, "100.00")), P1)).isEmpty();
    assertThat(violations(italy, List.of(barred, instalment(2, "70.00")), P1))
        .containsExactly(TOO_MUCH);
    assertThat(violations(italy, List.of(barred.withReservedFor(P1), instalment(2, "100.00")), P1))
        .containsExactly(TOO_MUCH);
    assertThat(violations(LINKED, List.of(barred, instalment(2, "100.00")), P1))
        .containsExactly(TOO_MUCH);
  }

  /** What the law says of an engine that lets the EUR 70.00 of this payment wait for INV-1. */
  private static List<String> violations(
      AllocationPolicy policy, List<OpenItem> items, PaymentId payment) {
    Payment.Builder paid = Payment.builder();
    paid.id(payment).customer(C1).amount(eur("70.00")).valueDate(PAID);
    AllocationBooks books =
        new AllocationBooks(OpenItems.of(items), List.of(paid.build()), List.of(), PAID);
    AllocationResult all =
        AllocationEngine.of(policy).allocate(OpenItems.none(), books.payments(), List.of(), PAID);
    Allocation waits = all.allocations().get(0);
    waits = waits
        .withWaitsFor(DocumentId.of("INV-1"))
        .withSourceAfter(waits.sourceAfter().withRelatesTo(DocumentId.of("INV-1")));
    List<OpenItem> after = new ArrayList<>(items);
    after.add(waits.sourceAfter());
    AllocationResult given = all.withAllocations(List.of(waits)).withItems(OpenItems.of(after));
    return WHAT_WAITS_IS_NOT_ENOUGH.violations(
        new Trial(policy, p -> Allocator.of(AllocationEngine.of(p)), books, 1).with(given));
  }

  private static OpenItem instalment(int number, String amount) {
    return OpenItem.builder()
        .id(OpenItemId.of("INV-1/" + number))
        .customer(C1)
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of("INV-1"))
        .installment(number)
        .issueDate(LocalDate.of(2026, 1, 2))
        .dueDate(LocalDate.of(2026, 1, 5 + number))
        .original(eur(amount))
        .open(eur(amount))
        .build();
  }

  private static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }
}
