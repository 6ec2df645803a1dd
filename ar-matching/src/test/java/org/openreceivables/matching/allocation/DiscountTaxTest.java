package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.AllocationScenarioTest.check;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.terms.DiscountBase;
import org.openreceivables.core.terms.DiscountTax;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.PaymentTerms;

/** What a discount for paying early does to the tax: three modes, each by hand. */
class DiscountTaxTest {
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);

  /** Case ODOO-EPD-INCL: the tax goes down with the price. */
  @Test
  void corrected_it_lowers_the_tax_in_proportion() {
    assertThat(paid("1035.00", terms(DiscountBase.GROSS, DiscountTax.CORRECTED), "150.00"))
        .isEqualTo("PAID NET 900.00, PAID TAX 135.00, DISCOUNT NET 100.00, DISCOUNT TAX 15.00");
  }

  /** Case ODOO-EPD-EXCL: EUR 1,050.00 pay the whole tax. */
  @Test
  void unchanged_it_is_off_the_net_amount_alone() {
    PaymentTerms terms = terms(DiscountBase.NET_OF_TAX, DiscountTax.UNCHANGED);
    assertThat(paid("1050.00", terms, "150.00"))
        .isEqualTo("PAID NET 900.00, PAID TAX 150.00, DISCOUNT NET 100.00");
    assertThat(terms.taxableAmount(eur("1000.00"))).isEqualTo(eur("1000.00"));
  }

  /** Odoo's mixed mode: 15 % of what is left, 135.00, stand on the invoice, and stay. */
  @Test
  void on_the_invoice_it_is_off_before_it_is_taken() {
    PaymentTerms terms = terms(DiscountBase.NET_OF_TAX, DiscountTax.ON_INVOICE);
    assertThat(terms.taxableAmount(eur("1000.00"))).isEqualTo(eur("900.00"));
    assertThat(paid("1035.00", terms, "135.00"))
        .isEqualTo("PAID NET 900.00, PAID TAX 135.00, DISCOUNT NET 100.00");
    assertThat(paid("1135.00", terms.withDiscountTiers(), "135.00"))
        .isEqualTo("PAID NET 1000.00, PAID TAX 135.00");
  }

  /** 10 % of the whole, EUR 115.00, may be agreed without a correction of the tax as well. */
  @Test
  void a_discount_on_the_whole_may_leave_the_tax_alone() {
    assertThat(paid("1035.00", terms(DiscountBase.GROSS, DiscountTax.UNCHANGED), "150.00"))
        .isEqualTo("PAID NET 885.00, PAID TAX 150.00, DISCOUNT NET 115.00");
  }

  @Test
  void a_part_payment_earns_its_part_off_the_net_amount() {
    check(
        "item INV-1 100.00 parts NET 80.00 TAX 20.00 2% until 02-10 on 80.00 taxkept\n"
            + "pay P-1 49.20 on 02-01\npay P-2 49.20 on 02-02",
        """
        P-1 INV-1 PAID NET 39.20 PAID TAX 10.00 DISCOUNT NET 0.80 open 50.00
        P-1 rest 0.00
        P-2 INV-1 PAID NET 39.20 PAID TAX 10.00 DISCOUNT NET 0.80 open 0.00
        P-2 rest 0.00
        """);
  }

  /** Of what is given by word, a discount spares the tax; a write-off is net and tax, as 80 to 20. */
  @Test
  void a_discount_by_word_is_off_the_net_amount_and_a_write_off_is_of_both() {
    String item = "item INV-1 100.00 parts NET 80.00 TAX 20.00 2% until 02-10 on 80.00 taxkept\n";
    check(item + "pay P-1 0.01 on 02-01\nsay P-1 INV-1 DISCOUNT 1.00\nkeep P-1", """
        P-1 INV-1 DISCOUNT NET 1.00 open 99.00
        P-1 rest 0.01
        """);
    check(item + "pay P-1 0.01 on 02-01\nsay P-1 INV-1 DEDUCTION 1.00\nkeep P-1", """
        P-1 INV-1 DEDUCTION NET 0.80 DEDUCTION TAX 0.20 open 99.00
        P-1 rest 0.01
        """);
  }

  /** Once the net amount is less than the discount, only the tax is left to be lowered, and then charges. */
  @Test
  void what_the_net_amount_cannot_bear_goes_off_the_tax_and_last_off_charges() {
    check(
        "item INV-1 32.00 parts NET 1.00 TAX 20.00 FEE 11.00 50% until 02-10 on 60.00"
            + " taxkept\npay P-1 2.00 on 02-01",
        """
        P-1 INV-1 PAID FEE 2.00 DISCOUNT NET 1.00 DISCOUNT TAX 20.00 DISCOUNT FEE 9.00 open 0.00
        P-1 rest 0.00
        """);
  }

  private static PaymentTerms terms(DiscountBase base, DiscountTax tax) {
    return PaymentTerms.net(30)
        .withDiscountTiers(DiscountTier.percent("10", 10))
        .withDiscountBase(base)
        .withDiscountTax(tax);
  }

  private static String paid(String cash, PaymentTerms terms, String tax) {
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of("INV-1"))
        .customer(CustomerId.of("C-1"))
        .issueDate(ISSUED)
        .terms(terms)
        .addComponent(Component.of(ComponentKind.NET, eur("1000.00")))
        .addComponent(Component.tax("", eur(tax)))
        .build();
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .customer(CustomerId.of("C-1"))
        .amount(eur(cash))
        .valueDate(ISSUED.plusDays(10))
        .build();
    AllocationResult result = AllocationEngine.of(AllocationPolicy.standard())
        .allocate(OpenItems.of(invoice), List.of(payment), List.of(), ISSUED.plusDays(20));
    assertThat(result.items()).allMatch(i -> i.open().isZero());
    return String.join(
        ", ",
        result.allocations().get(0).settlements().get(0).lines().stream()
            .map(l -> l.effect() + " " + l.component().kind() + " " + l.amount().getAmount())
            .toList());
  }

  private static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }
}
