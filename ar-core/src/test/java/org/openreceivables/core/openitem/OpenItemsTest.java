package org.openreceivables.core.openitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.C2;
import static org.openreceivables.core.Samples.JAN_10;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;
import static org.openreceivables.core.Samples.net;
import static org.openreceivables.core.Samples.tax;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.CreditNote;
import org.openreceivables.core.document.DebitNote;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;

class OpenItemsTest {

  @Nested
  class OfDocuments {
    @Test
    void anInvoiceHasOneItemAnInstalmentAndEveryPartAddsUp() {
      Invoice invoice = Invoice.builder()
          .id(DocumentId.of("INV-1"))
          .customer(C1)
          .issueDate(JAN_10)
          .postingDate(day("2026-01-12"))
          .addComponents(net("84.00"), tax("16.00"))
          .terms(PaymentTerms.builder()
              .addInstallments(part("33", 0), part("33", 30))
              .addInstallment(new InstallmentRule.Balance(DueDateRule.days(60)))
              .build())
          .addReference("RF18539007547034")
          .build();

      OpenItems items = OpenItems.of(invoice);

      assertThat(items)
          .extracting(i -> i.id().value())
          .containsExactly("INV-1/1", "INV-1/2", "INV-1/3");
      assertThat(items)
          .extracting(OpenItem::original)
          .containsExactly(eur("33.00"), eur("33.00"), eur("34.00"));
      assertThat(items)
          .extracting(i -> i.components().get(1).open())
          .containsExactly(eur("5.28"), eur("5.28"), eur("5.44"));
      assertThat(items)
          .extracting(i -> i.dueDate().orElseThrow())
          .containsExactly(JAN_10, day("2026-02-09"), day("2026-03-11"));
      assertThat(items).allSatisfy(i -> {
        assertThat(i.postingDate()).isEqualTo("2026-01-12");
        assertThat(i.open()).isEqualTo(i.original());
        assertThat(i.references()).containsExactly("RF18539007547034");
      });
      assertThat(items.balance()).hasToString("[EUR 100.00]");
    }

    @Test
    void aCreditNoteIsOneCreditDueOnIssueAndLinkedToItsInvoice() {
      CreditNote note = CreditNote.builder()
          .id(DocumentId.of("CN-1"))
          .customer(C1)
          .issueDate(JAN_10)
          .addComponents(net("10.00"), tax("1.90"))
          .credits(DocumentId.of("INV-1"))
          .build();

      OpenItem item = OpenItems.of(note).iterator().next();

      assertThat(item.kind()).isEqualTo(OpenItemKind.CREDIT_NOTE);
      assertThat(item.balance()).isEqualTo(eur("-11.90"));
      assertThat(item.relatesTo()).contains(DocumentId.of("INV-1"));
      assertThat(item.dueDate()).contains(JAN_10);
    }

    @Test
    void aDebitNoteIsOwedAndAZeroInvoiceOwesNothing() {
      DebitNote note = DebitNote.builder()
          .id(DocumentId.of("DN-1"))
          .customer(C1)
          .issueDate(JAN_10)
          .addComponent(net("7.00"))
          .build();
      Invoice free = Invoice.builder()
          .id(DocumentId.of("INV-0"))
          .customer(C1)
          .issueDate(JAN_10)
          .addComponents(net("0.00"), tax("0.00"))
          .build();

      assertThat(OpenItems.of(note, free))
          .extracting(OpenItem::kind)
          .containsExactly(OpenItemKind.DEBIT_NOTE, OpenItemKind.INVOICE);
      assertThat(OpenItems.of(free).iterator().next().isSettled()).isTrue();
    }

    private InstallmentRule part(String percent, int days) {
      return new InstallmentRule.Percent(Percentage.of(percent), DueDateRule.days(days));
    }
  }

  @Nested
  class Collecting {
    @Test
    void everyRowOfAClashingIdIsRefusedAndTaintsItsCustomer() {
      OpenItem mine = item("I-1", "1.00").build();
      OpenItem theirs = mine.withCustomer(C2);
      OpenItem other = item("I-2", "2.00").build();

      OpenItems.Collected collected = OpenItems.collect(List.of(mine, other, theirs), List.of());

      assertThat(collected.items()).containsExactly(other);
      assertThat(collected.items().incomplete()).containsExactly(C1, C2);
      assertThat(collected.problems())
          .extracting(Problem::message)
          .containsExactly(
              "The id (I-1) of OpenItem (I-1) must stand on one item only, but stands on 2.",
              "The id (I-1) of OpenItem (I-1) must stand on one item only, but stands on 2.");
      assertThatThrownBy(() -> OpenItems.of(List.of(mine, mine)))
          .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void problemsHandedInTaintCustomersThatMayHaveNoItems() {
      Problem unreadable = new Problem(
          ProblemCodes.TOO_MANY_DECIMALS, "row", "17", "open", "1.005", "must …", "", List.of(C2));

      OpenItems.Collected collected =
          OpenItems.collect(List.of(item("I-1", "1.00").build()), List.of(unreadable));

      assertThat(collected.problems()).containsExactly(unreadable);
      assertThat(collected.items().incomplete()).containsExactly(C2);
      assertThat(collected.items().ofCustomer(C2)).isEmpty();
    }
  }

  @Test
  void itemsStandByCustomerThenDueDateThenId() {
    OpenItem late = item("A", "1.00").dueDate(day("2026-03-01")).build();
    OpenItem early = item("B", "2.00").dueDate(day("2026-02-01")).build();
    OpenItem alsoEarly = item("C", "3.00").issueDate(day("2026-02-01")).build();
    OpenItem other = item("0", "4.00").customer(C2).build();
    List<OpenItem> given = new ArrayList<>(List.of(other, late, alsoEarly, early));

    OpenItems items = OpenItems.of(given);

    assertThat(items).containsExactly(early, alsoEarly, late, other);
    assertThat(given.stream().sorted(OpenItems.ORDER)).containsExactlyElementsOf(items);
    assertThat(items.customers()).containsExactly(C1, C2);
    assertThat(items.ofCustomer(C1)).containsExactly(early, alsoEarly, late);
    assertThat(items.find(OpenItemId.of("A"))).contains(late);
    assertThat(items.find(OpenItemId.of("Z"))).isEmpty();
    assertThat(items.size()).isEqualTo(4);
    assertThat(items).hasToString("4 items of 2 customers, [EUR 10.00]");
    assertThat(OpenItems.none()).isEmpty();
  }
}
