package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.C2;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.net;
import static org.openreceivables.core.Samples.tax;
import static org.openreceivables.core.ledger.Book.REASON;
import static org.openreceivables.core.ledger.Book.line;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Samples;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.ItemOrigin;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** Items and charges recorded wrongly, and what mends them: the table of the page on the ledger. */
class MendedItemsTest extends JournalBooks {
  private String entry() {
    return entry(JournalPolicy.standard());
  }

  private void issue(OpenItem item) {
    assertThat(book.issue("2026-01-10", item)).isEmpty();
  }

  private static OpenItem taxed(String id, OpenItemKind kind) {
    return Samples.item(id, kind, "119.00")
        .addComponents(OpenComponent.of(net("100.00")), OpenComponent.of(tax("19.00")))
        .build();
  }

  /** All that is open of an item is credited from the same parts of a credit note. */
  private void credit(String item, String note, String allocation) {
    List<AllocationLine> lines = new ArrayList<>();
    for (OpenComponent part : book.find(item).parts()) {
      lines.add(AllocationLine.builder()
          .item(OpenItemId.of(item))
          .component(part.key())
          .effect(Effect.CREDITED)
          .amount(part.open())
          .source(OpenItemId.of(note))
          .sourceComponent(part.key())
          .build());
    }
    post(
        SettlementEvent.Allocated.of(book.stamp("2026-02-01"), AllocationId.of(allocation), lines));
  }

  private static AllocationLine leaves(String item, Effect effect) {
    return line(item, effect, "100.00").build();
  }

  private void replace(String item, Effect effect, OpenItem... to) {
    post(ItemEvent.Replaced.of(
        book.stamp("2026-02-01"),
        OpenItemId.of(item),
        List.of(leaves(item, effect)),
        List.of(to),
        REASON));
  }

  /** What is issued by itself, of the kinds that are rarely issued. */
  @Nested
  class Issued {
    @Test
    void aRefundTakesCash() {
      issue(Samples.item("R-1", OpenItemKind.REFUND, "20.00").build());
      assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 20.00, Cr CASH EUR 20.00");
    }

    @Test
    void aChargeIsIncomeByItsPart() {
      Component fee = Component.of(ComponentKind.FEE, eur("5.00"));
      issue(Samples.item("C-1", OpenItemKind.CHARGE, "5.00")
          .addComponents(OpenComponent.of(fee))
          .build());
      assertThat(entry()).startsWith("Dr RECEIVABLES EUR 5.00, Cr FEE_INCOME").endsWith("EUR 5.00");
      issue(Samples.item("C-2", OpenItemKind.CHARGE, "5.00").build());
      assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 5.00, Cr REVENUE EUR 5.00");
    }

    @Test
    void aDeductionComesFromOtherBooks() {
      issue(Samples.item("D-1", OpenItemKind.DEDUCTION, "7.00").build());
      assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 7.00, Cr OPENING_BALANCE EUR 7.00");
    }
  }

  @Nested
  class Items {
    @Test
    void anInvoiceIsCreditedPartByPart() {
      issue(taxed("I-1", OpenItemKind.INVOICE));
      issue(taxed("CN-1", OpenItemKind.CREDIT_NOTE));
      assertThat(entry())
          .isEqualTo("Cr RECEIVABLES EUR 119.00, Dr REVENUE EUR 100.00, Dr TAX DE-19 EUR 19.00");
      credit("I-1", "CN-1", "A-1");
      assertThat(entry()).isEmpty();
      assertThat(book.ledger.openItems(Book.END)).isEmpty();
    }

    @Test
    void aCreditNoteIsUsedUpByADebitNote() {
      issue(taxed("CN-1", OpenItemKind.CREDIT_NOTE));
      issue(taxed("DN-1", OpenItemKind.DEBIT_NOTE));
      assertThat(entry())
          .isEqualTo("Dr RECEIVABLES EUR 119.00, Cr REVENUE EUR 100.00, Cr TAX DE-19 EUR 19.00");
      credit("DN-1", "CN-1", "A-1");
      assertThat(book.ledger.openItems(Book.END)).isEmpty();
    }

    @Test
    void whatWasTakenOverIsCreditedAsTakenOver() {
      OpenItem note = Samples.item("CN-1", OpenItemKind.CREDIT_NOTE, "60.00").build();
      post(ItemEvent.Issued.of(book.stamp("2026-01-10"), List.of(note))
          .withOrigin(ItemOrigin.OTHER_BOOKS));
      assertThat(entry()).isEqualTo("Cr RECEIVABLES EUR 60.00, Dr OPENING_BALANCE EUR 60.00");
    }

    @Test
    void aPrepaymentIsRefunded() {
      issue(Samples.item("PP-1", OpenItemKind.PREPAYMENT, "30.00").build());
      book.refund("2026-01-20", "PP-1", "30.00");
      assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 30.00, Cr CASH EUR 30.00");
    }

    /** No kind of item posts against payables but the payable itself; cash and payables are put right by hand. */
    @Test
    void aPayableIsRefundedAgainstCash() {
      issue(Samples.item("S-1", OpenItemKind.PAYABLE, "7.00").build());
      assertThat(book.refund("2026-01-20", "S-1", "7.00")).isEmpty();
      assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 7.00, Cr CASH EUR 7.00");
    }

    @Test
    void moneyOfAnotherCustomerMovesThere() {
      book.receive("2026-01-20", "P-1", "100.00");
      OpenItem there = Samples.item("P-1/C-2", OpenItemKind.ON_ACCOUNT, "100.00")
          .customer(C2)
          .build();
      replace("ACC-P-1", Effect.MOVED, there);
      assertThat(entry()).isEmpty();
      assertThat(book.ledger.openItems(Book.END).ofCustomer(C2)).hasSize(1);
      assertThat(book.ledger.openItems(Book.END).ofCustomer(C1)).isEmpty();
    }

    @Test
    void aChargeIsCreditedByACreditNoteOfItsKind() {
      issue(Samples.item("I-1", "100.00")
          .addComponents(OpenComponent.of(net("100.00")))
          .build());
      Component fee = Component.of(ComponentKind.FEE, eur("5.00"));
      post(ItemEvent.ChargeAdded.of(book.stamp("2026-01-20"), OpenItemId.of("I-1"), fee));
      assertThat(entry()).startsWith("Dr RECEIVABLES EUR 5.00, Cr FEE_INCOME").endsWith("EUR 5.00");
      issue(Samples.item("CN-1", OpenItemKind.CREDIT_NOTE, "5.00")
          .addComponents(OpenComponent.of(fee))
          .build());
      assertThat(entry()).startsWith("Cr RECEIVABLES EUR 5.00, Dr FEE_INCOME").endsWith("EUR 5.00");

      post(SettlementEvent.Allocated.of(
          book.stamp("2026-02-01"),
          AllocationId.of("A-1"),
          List.of(line("I-1", Effect.CREDITED, "5.00")
              .component(ComponentKey.of(fee))
              .source(OpenItemId.of("CN-1"))
              .sourceComponent(ComponentKey.of(fee))
              .build())));
      assertThat(entry()).isEmpty();
      assertThat(book.balance("2026-12-31")).isEqualTo("[EUR 100.00]");
    }

    @Test
    void whatWasReplacedIsReplacedBackByAnItemWithAnotherKey() {
      issue(Samples.item("I-1", "100.00").controlAccount("1200").build());
      replace(
          "I-1",
          Effect.TRANSFERRED,
          Samples.item("I-1/T", "100.00").controlAccount("1300").build());
      assertThat(entry())
          .isEqualTo("Cr RECEIVABLES 1200 EUR 100.00, Dr RECEIVABLES 1300 EUR 100.00");

      replace(
          "I-1/T",
          Effect.TRANSFERRED,
          Samples.item("I-1/B", "100.00").controlAccount("1200").build());
      assertThat(entry())
          .isEqualTo("Dr RECEIVABLES 1200 EUR 100.00, Cr RECEIVABLES 1300 EUR 100.00");
      assertThat(book.open("I-1")).isEqualTo(eur("0.00"));
      assertThat(book.open("I-1/B")).isEqualTo(eur("100.00"));
    }

    @Test
    void datesHoldsAndNoticesAreSetBackAndPostNothing() {
      issue(Samples.item("I-1", "100.00").dueDate(day("2026-02-10")).build());
      OpenItem first = book.find("I-1");
      OpenItemId id = first.id();
      post(ItemEvent.DueDateChanged.of(book.stamp("2026-01-20"), id, day("2026-03-10")));
      post(ItemEvent.DueDateChanged.of(book.stamp("2026-01-21"), id, day("2026-02-10")));
      post(ItemEvent.Corrected.of(
          book.stamp("2026-01-22"), id, first.withDueDate(day("2026-04-10")), REASON));
      post(ItemEvent.Corrected.of(book.stamp("2026-01-23"), id, first, REASON));
      Hold hold = Book.dispute("H-1");
      post(ItemEvent.Held.of(book.stamp("2026-01-24"), id, hold));
      post(ItemEvent.Released.of(book.stamp("2026-01-25"), id, "H-1"));
      post(Book.notice(book.stamp("2026-01-26"), "I-1", 1, "2026-02-20"));
      post(NoticeEvent.NoticeWithdrawn.of(book.stamp("2026-01-27"), id, "N-1"));
      post(NoticeEvent.NoticeConfirmed.of(book.stamp("2026-01-28"), id, 1, "N-2"));
      post(NoticeEvent.NoticeWithdrawn.of(book.stamp("2026-01-29"), id, "N-2"));
      post(ItemEvent.Held.of(book.stamp("2026-01-30"), id, hold));
      assertThat(book.find("I-1").holds()).containsExactly(hold);
      post(ItemEvent.Released.of(book.stamp("2026-01-31"), id, "H-1"));
      assertThat(entry()).isEmpty();
      assertThat(book.find("I-1").dueDate()).hasValue(day("2026-02-10"));
      assertThat(book.find("I-1").holds()).isEmpty();
      assertThat(book.open("I-1")).isEqualTo(eur("100.00"));
    }
  }
}
