package org.openreceivables.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.JAN_10;
import static org.openreceivables.core.Samples.cents;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.net;
import static org.openreceivables.core.Samples.tax;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.payment.Payer;
import org.openreceivables.core.payment.Payment;

class DocumentTest {

  @Nested
  class Invoices {
    private final Invoice invoice = invoice(net("1000.00"), tax("190.00")).build();

    @Test
    void addUpTheirComponents() {
      assertThat(invoice.total()).isEqualTo(eur("1190.00"));
      assertThat(invoice.tax()).isEqualTo(eur("190.00"));
      assertThat(invoice.postingDate()).isEqualTo(JAN_10);
      assertThat(invoice(net("0.00")).build().total()).isEqualTo(eur("0.00"));
      assertThat(invoice(net("5.00")).build().tax()).isEqualTo(eur("0.00"));
    }

    @Test
    void refuseComponentsThatContradictOneAnotherAlsoThroughWithers() {
      assertThatThrownBy(() -> invoice.withComponents(List.of()))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage("The components ([]) of Invoice (INV-1) must have at least one part.");
      assertThatThrownBy(() -> invoice.withComponents(net("1.00"), net("2.00")))
          .hasMessageEndingWith("must not repeat a kind and code.");
      Component dollars = Component.of(ComponentKind.FREIGHT, Money.parse("USD 1.00"));
      assertThatThrownBy(() -> invoice.withComponents(net("1.00"), dollars))
          .hasMessageEndingWith("must be in one currency.");
    }

    @Test
    void refuseATotalThatLeavesSixtyFourBits() {
      Component most = Component.of(ComponentKind.NET, cents(Long.MAX_VALUE));

      assertThat(invoice(most, tax("0.01")).validate())
          .extracting(Problem::message)
          .containsExactly("The total (EUR 92233720368547758.08) of Invoice (INV-1)"
              + " must fit 64 bits of minor units.");
    }

    @Test
    void sayEverythingThatIsMissingAndWhoIsTainted() {
      List<Problem> missing = Invoice.builder().id(DocumentId.of("INV-1")).validate();

      assertThat(missing).extracting(Problem::field).containsExactly("customer", "issueDate");
      assertThat(missing).extracting(Problem::code).containsOnly(ProblemCodes.MISSING_VALUE);
      List<Problem> both = invoice(net("1.00"), net("1.00"), dollarNet()).validate();
      assertThat(both)
          .extracting(Problem::code)
          .containsExactly(ProblemCodes.DUPLICATE_ID, ProblemCodes.CURRENCY_MISMATCH);
      assertThat(both).allSatisfy(p -> assertThat(p.taints()).containsExactly(C1));
      assertThat(invoice(net("1.00")).tryBuild().value()).isPresent();
      assertThat(invoice(net("1.00")).validate()).isEmpty();
    }

    private Component dollarNet() {
      return new Component(ComponentKind.NET, "US", Money.parse("USD 1.00"));
    }
  }

  @Test
  void notesNameTheirOwnTypeInProblems() {
    CreditNote.Builder credit = CreditNote.builder();
    credit.id(DocumentId.of("CN-1")).customer(C1).issueDate(JAN_10);
    assertThat(credit.validate())
        .extracting(Problem::message)
        .containsExactly("The components ([]) of CreditNote (CN-1) must have at least one part.");
    DebitNote.Builder debit = DebitNote.builder();
    debit.id(DocumentId.of("DN-1")).customer(C1).issueDate(JAN_10);
    assertThat(debit.tryBuild().problems())
        .extracting(Problem::message)
        .containsExactly("The components ([]) of DebitNote (DN-1) must have at least one part.");
  }

  @Test
  void aNegativeComponentIsRefusedWithAHint() {
    assertThatThrownBy(() -> net("-0.01"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The amount (EUR -0.01) of Component (NET) must not be negative.\n"
            + "Maybe it belongs on a credit note.");
  }

  @Nested
  class Keys {
    @Test
    void areTextsWithoutBlanksAtEitherEndAndWithoutControlCharacters() {
      String rule = " must be a text without blanks at either end and without control characters.";
      assertThatThrownBy(() -> CustomerId.of(""))
          .hasMessage("The value () of CustomerId ()" + rule);
      assertThatThrownBy(() -> DocumentId.of(" A"))
          .hasMessage("The value ( A) of DocumentId ( A)" + rule);
      assertThatThrownBy(() -> OpenItemId.of("A\u00a0\n"))
          .hasMessage("The value (A\u00a0?) of OpenItemId (A\u00a0?)" + rule);
      assertThatThrownBy(() -> PaymentId.of("A\u200bB"))
          .hasMessage("The value (A?B) of PaymentId (A?B)" + rule);
    }

    @Test
    void areComparedAsTexts() {
      assertThat(CustomerId.of("0200")).isNotEqualTo(CustomerId.of("200"));
      assertThat(DocumentId.of("10")).isLessThan(DocumentId.of("9"));
      assertThat(OpenItemId.of("INV 1/1")).hasToString("INV 1/1");
    }
  }

  @Nested
  class Payments {
    @Test
    void areReceivedGrossAndReachUsNet() {
      Payment payment = payment("100.00").chargesWithheld(eur("1.50")).build();

      assertThat(payment.net()).isEqualTo(eur("98.50"));
      assertThat(payment.postingDate()).isEqualTo(JAN_10);
      assertThat(payment("100.00").build().net()).isEqualTo(eur("100.00"));
      assertThat(payment("0.00").build().amount()).isEqualTo(eur("0.00"));
    }

    @Test
    void refuseAmountsThatCannotBe() {
      assertThat(payment("-1.00").chargesWithheld(Money.parse("USD 0.00")).validate())
          .extracting(Problem::message)
          .containsExactly(
              "The chargesWithheld (USD 0.00) of Payment (P-1) must be in the currency of the amount"
                  + " (EUR -1.00).",
              "The amount (EUR -1.00) of Payment (P-1) must not be negative.\n"
                  + "Maybe it is a refund or a returned payment, which is an event of its own.");
      assertThatThrownBy(() -> payment("1.00").build().withChargesWithheld(eur("1.01")))
          .hasMessage("The chargesWithheld (EUR 1.01) of Payment (P-1)"
              + " must be between zero and the amount (EUR 1.00).");
    }

    @Test
    void printNothingPersonal() {
      Payment payment = payment("1.00")
          .payer(new Payer("Erika Mustermann", "DE02120300000000202051"))
          .build();

      assertThat(payment.toString()).doesNotContain("Erika", "DE02").contains("name known");
    }

    private Payment.Builder payment(String amount) {
      Payment.Builder builder = Payment.builder();
      builder.id(PaymentId.of("P-1")).amount(eur(amount)).valueDate(JAN_10);
      return builder;
    }
  }

  @Nested
  class Customers {
    @Test
    void netWithinTheirGroupOrAlone() {
      Customer alone = customer().build();

      assertThat(alone.nettingUnit()).isEqualTo("C-1");
      assertThat(alone.withGroup("G-7").nettingUnit()).isEqualTo("G-7");
    }

    @Test
    void refuseAnUnknownCountryAndThemselvesAsParent() {
      assertThat(customer().country("XX").parent(C1).validate())
          .extracting(Problem::message)
          .containsExactly(
              "The country (XX) of Customer (C-1) must be an ISO 3166 code such as DE.",
              "The parent (C-1) of Customer (C-1) must be another customer.");
      assertThat(customer().country("DE").parent(CustomerId.of("C-0")).validate())
          .isEmpty();
    }

    private Customer.Builder customer() {
      Customer.Builder builder = Customer.builder();
      builder.id(C1).name("Any");
      return builder;
    }
  }

  private static Invoice.Builder invoice(Component... components) {
    Invoice.Builder builder = Invoice.builder();
    builder.id(DocumentId.of("INV-1")).customer(C1).issueDate(JAN_10).addComponents(components);
    return builder;
  }
}
