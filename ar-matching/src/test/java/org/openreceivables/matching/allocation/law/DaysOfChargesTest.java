package org.openreceivables.matching.allocation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Charges that come after a payment, and charges that are due before what they are charges on. */
class DaysOfChargesTest {
  private static final CustomerId ACME = CustomerId.of("ACME");

  private static OpenItem.Builder item(String id, String amount, String issued, String due) {
    Money money = Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    return OpenItem.builder()
        .id(OpenItemId.of(id))
        .customer(ACME)
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of(id))
        .issueDate(LocalDate.parse("2026-" + issued))
        .dueDate(LocalDate.parse("2026-" + due))
        .original(money)
        .open(money);
  }

  private static OpenItem charge(String id, String amount, String of, String issued, String due) {
    return item(id, amount, issued, due)
        .kind(OpenItemKind.CHARGE)
        .accessoryTo(OpenItemId.of(of))
        .build();
  }

  /** Interest on A, due on 11 January. */
  private static OpenItem interest(String amount) {
    return item("I", amount, "01-05", "01-11")
        .kind(OpenItemKind.CHARGE)
        .accessoryTo(OpenItemId.of("A"))
        .addComponents(OpenComponent.of(Component.of(
            ComponentKind.INTEREST, Money.of(CurrencyUnit.EUR, new BigDecimal(amount)))))
        .build();
  }

  /** What each item got of money of 1 February 2026, in the order in which it got it. */
  private static List<String> paid(
      AllocationPolicy policy, String amount, List<OpenItem> items, String... named) {
    Payment payment = Payment.builder()
        .id(PaymentId.of("P"))
        .customer(ACME)
        .amount(Money.of(CurrencyUnit.EUR, new BigDecimal(amount)))
        .valueDate(LocalDate.of(2026, 2, 1))
        .build();
    List<AllocationInstruction> said = new ArrayList<>();
    if (named.length > 0) {
      said.add(AllocationInstruction.builder()
          .payment(payment.id())
          .addAllAmounts(Stream.of(named)
              .map(id -> InstructedAmount.builder().item(OpenItemId.of(id)).build())
              .toList())
          .build());
    }
    AllocationResult result = AllocationEngine.of(policy)
        .allocate(OpenItems.of(items), List.of(payment), said, LocalDate.of(2026, 3, 31));
    return result.allocations().get(0).settlements().stream()
        .map(s ->
            s.after().id() + " " + s.before().open().minus(s.after().open()).getAmount())
        .toList();
  }

  private static Stream<LegalOrder> laws() {
    return LegalOrders.all().stream();
  }

  /** Costs of 10 February do not exist for money of 1 February, though the invoice is due in March only. */
  @TestFactory
  Stream<DynamicTest> money_pays_what_there_is_before_charges_that_come_later() {
    return laws()
        .map(law -> DynamicTest.dynamicTest(law.name(), () -> {
          OpenItem invoice = item("A", "100.00", "01-05", "03-01")
              .legalTraits(LegalTraits.builder().securityRank(1).build())
              .build();
          List<OpenItem> items = List.of(charge("K", "5.00", "A", "02-10", "02-10"), invoice);
          assertThat(paid(law.policy(), "50.00", items)).containsExactly("A 50.00");
          assertThat(paid(law.policy(), "103.00", items)).containsExactly("A 100.00", "K 3.00");
          OpenItem other = item("B", "20.00", "01-05", "06-01")
              .legalTraits(LegalTraits.builder().securityRank(2).build())
              .build();
          List<OpenItem> three = List.of(items.get(0), invoice, other);
          assertThat(paid(law.policy(), "123.00", three)).contains("A 100.00", "B 20.00", "K 3.00");
        }));
  }

  /**
   * Interest that is due in January on a loan that is due in June, and another debt that is due in May. In England the
   * oldest debt comes first, due or not.
   */
  @TestFactory
  Stream<DynamicTest> a_charge_that_is_due_comes_before_debts_that_are_not() {
    List<OpenItem> items = List.of(
        item("A", "1000.00", "01-05", "06-01").build(),
        charge("K", "40.00", "A", "01-11", "01-11"),
        item("B", "100.00", "01-02", "05-01").build());
    return laws()
        .map(law -> DynamicTest.dynamicTest(law.name(), () -> {
          List<String> paid = paid(law.policy(), "40.00", items);
          boolean oldest = law.equals(LegalOrders.englandAndWales());
          assertThat(paid).containsExactly(oldest ? "B 40.00" : "K 40.00");
        }));
  }

  /** What is due of one debt and what is not are one debt where the order does not look at due dates. */
  @Test
  void an_order_that_does_not_look_at_due_dates_has_one_debt() {
    AllocationPolicy policy = AllocationPolicy.standard()
        .withOrder(AllocationOrders.oldestIssuedFirst().debtByDebt());
    List<OpenItem> items = List.of(
        item("A", "1000.00", "01-05", "06-01").build(),
        charge("K", "40.00", "A", "01-11", "01-11"),
        item("B", "100.00", "01-02", "05-01").build());
    assertThat(paid(policy, "200.00", items)).containsExactly("B 100.00", "K 40.00", "A 60.00");
  }

  /** Who names the loan pays its interest first where the law wants it, whichever of them is due. */
  @Test
  void a_charge_that_is_due_comes_before_its_item_that_is_named() {
    List<OpenItem> items = List.of(
        item("A", "1000.00", "01-05", "06-01").build(),
        charge("K", "40.00", "A", "01-11", "01-11"));
    assertThat(paid(LegalOrders.italy().policy(), "200.00", items, "A"))
        .containsExactlyInAnyOrder("K 40.00", "A 160.00");
  }

  /** Interest due on the 11th, costs due on the 20th, and another debt due between them: costs 20, interest 30 of 40. */
  @Test
  void charges_that_are_due_are_one_debt_by_the_first_of_them() {
    OpenItem interest = interest("40.00");
    List<OpenItem> items = List.of(
        item("A", "1000.00", "01-05", "06-01").build(),
        interest,
        charge("K", "20.00", "A", "01-11", "01-20"),
        item("B", "30.00", "01-05", "01-15").build());
    for (LegalOrder law : List.of(LegalOrders.germany(), LegalOrders.switzerland())) {
      assertThat(paid(law.policy(), "50.00", items)).containsExactly("K 20.00", "I 30.00");
      assertThat(paid(law.policy(), "90.00", items))
          .containsExactly("K 20.00", "I 40.00", "B 30.00");
    }
    assertThat(paid(LegalOrders.switzerland().policy(), "50.00", items, "A"))
        .containsExactly("K 20.00", "I 30.00");
  }

  /** Costs and interest on one loan, due on one day, are paid by the component order: costs 20, interest 10 of 20. */
  @Test
  void charges_that_are_due_on_one_day_are_one_debt() {
    OpenItem interest = interest("20.00");
    List<OpenItem> items = List.of(
        item("A", "1000.00", "01-05", "06-01").build(),
        interest,
        charge("K", "20.00", "A", "01-11", "01-11"));
    assertThat(paid(LegalOrders.germany().policy(), "30.00", items))
        .containsExactly("K 20.00", "I 10.00");
  }
}
