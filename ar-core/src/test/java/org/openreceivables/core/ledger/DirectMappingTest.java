package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;
import static org.openreceivables.core.Samples.net;
import static org.openreceivables.core.Samples.tax;
import static org.openreceivables.core.ledger.Book.line;
import static org.openreceivables.core.ledger.Book.paid;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.ItemOrigin;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.ControlFigures;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

class DirectMappingTest {
  private final Book book = new Book();

  @Test
  void anInvoiceIsRevenueAndTaxAndACreditNoteTheirMirror() {
    book.issue(
        "2026-01-10",
        item("I-1", "1200.00")
            .addComponents(
                OpenComponent.of(net("1000.00")),
                OpenComponent.of(tax("190.00")),
                OpenComponent.of(Component.of(ComponentKind.FREIGHT, eur("10.00"))))
            .build());
    assertThat(entry())
        .isEqualTo(
            "Dr RECEIVABLES EUR 1200.00, Cr REVENUE EUR 1000.00, Cr REVENUE FREIGHT EUR 10.00,"
                + " Cr TAX DE-19 EUR 190.00");

    book.issue(
        "2026-01-11",
        item("CN-1", OpenItemKind.CREDIT_NOTE, "119.00")
            .addComponents(OpenComponent.of(net("100.00")), OpenComponent.of(tax("19.00")))
            .build());
    assertThat(entry())
        .isEqualTo("Cr RECEIVABLES EUR 119.00, Dr REVENUE EUR 100.00, Dr TAX DE-19 EUR 19.00");
  }

  @Test
  void aPaymentIsCashAndWhatTheBankKept() {
    CashEvent.Received received = book.received("2026-01-20", "P-1", "100.00", C1);
    book.post(CashEvent.Received.of(
        received.stamp(),
        received.payment().withChargesWithheld(eur("1.50")),
        C1,
        received.onAccount()));

    assertThat(entry())
        .isEqualTo("Cr RECEIVABLES EUR 100.00, Dr CASH EUR 98.50, Dr BANK_CHARGES EUR 1.50");
  }

  @Test
  void applyingAPaymentMovesNothingButItsDiscountDoes() {
    book.invoice("2026-01-10", "I-1", "100.00");
    book.receive("2026-01-20", "P-1", "98.00");
    int before = journal().size();

    book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "50.00"));
    assertThat(journal()).hasSize(before);
    book.allocate(
        "2026-01-20",
        "A-2",
        paid("I-1", "P-1", "48.00"),
        line("I-1", Effect.DISCOUNT, "1.50").build(),
        line("I-1", Effect.TOLERANCE, "0.40").build(),
        line("I-1", Effect.FEE, "0.10").build());
    assertThat(entry())
        .isEqualTo("Cr RECEIVABLES EUR 2.00, Dr BANK_CHARGES EUR 0.10, Dr DISCOUNT EUR 1.50,"
            + " Dr TOLERANCE EUR 0.40");

    book.reverse("2026-01-21", "A-2");
    assertThat(entry())
        .isEqualTo("Dr RECEIVABLES EUR 2.00, Cr BANK_CHARGES EUR 0.10, Cr DISCOUNT EUR 1.50,"
            + " Cr TOLERANCE EUR 0.40");
  }

  @Test
  void aCreditOfAnotherControlAccountMovesBetweenTheTwo() {
    book.issue("2026-01-10", item("I-1", "100.00").controlAccount("1200").build());
    book.receive("2026-01-20", "P-1", "100.00");

    book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "100.00"));

    assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 100.00, Cr RECEIVABLES 1200 EUR 100.00");
  }

  @Test
  void aWriteOffIsAnExpenseUntilItIsRecovered() {
    book.invoice("2026-01-10", "I-1", "70.00");

    book.writeOff("2026-02-01", "W-1", line("I-1", Effect.WRITTEN_OFF, "70.00").build());
    assertThat(entry()).isEqualTo("Cr RECEIVABLES EUR 70.00, Dr BAD_DEBT EUR 70.00");
    book.post(SettlementEvent.Recovered.of(book.stamp("2026-03-01"), AllocationId.of("W-1")));
    assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 70.00, Cr BAD_DEBT EUR 70.00");
  }

  @Test
  void aReturnAndARefundTakeCash() {
    book.invoice("2026-01-10", "I-1", "100.00");
    book.receive("2026-01-20", "P-1", "100.00");
    book.receive("2026-01-20", "P-2", "30.00");
    book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "100.00"));

    book.giveBack("2026-01-25", "P-1");
    assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 100.00, Cr CASH EUR 100.00");
    book.refund("2026-01-26", "ACC-P-2", "30.00");
    assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 30.00, Cr CASH EUR 30.00");
  }

  @Test
  void whatWasInvoicedInOtherBooksIsNoRevenueHere() {
    OpenItem unpaid = item("I-1", "100.00").build();
    ItemEvent.Issued issued = ItemEvent.Issued.of(book.stamp("2026-01-10"), List.of(unpaid));
    book.post(issued.withOrigin(ItemOrigin.OTHER_BOOKS));
    assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 100.00, Cr OPENING_BALANCE EUR 100.00");

    // A charge of 5.00 and 5.00 paid: as much open as at first, but not new.
    OpenItem.Builder charged = item("I-2", "100.00");
    charged.charges(eur("5.00")).putSettled(Effect.PAID, eur("5.00"));
    book.issue("2026-01-10", charged.build());
    assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 100.00, Cr OPENING_BALANCE EUR 100.00");

    OpenItem.Builder dearer = item("I-3", "100.00");
    book.issue("2026-01-10", dearer.charges(eur("5.00")).open(eur("105.00")).build());
    assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 105.00, Cr REVENUE EUR 105.00");
  }

  @Test
  void chargesOpeningBalancesAndPayablesHaveAccountsOfTheirOwn() {
    book.issue("2026-01-10", item("I-1", "100.00").open(eur("60.00")).build());
    assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 60.00, Cr OPENING_BALANCE EUR 60.00");

    charge(ComponentKind.INTEREST, "1.23");
    assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 1.23, Cr INTEREST_INCOME EUR 1.23");

    book.issue(
        "2026-01-10",
        item("I-2", "10.00").addComponents(OpenComponent.of(net("10.00"))).build());
    book.post(ItemEvent.ChargeAdded.of(
        book.stamp("2026-02-01"),
        OpenItemId.of("I-2"),
        Component.of(ComponentKind.INTEREST, eur("1.23"))));
    assertThat(entry()).isEqualTo("Dr RECEIVABLES EUR 1.23, Cr INTEREST_INCOME EUR 1.23");

    book.issue("2026-01-10", item("S-1", OpenItemKind.PAYABLE, "9.00").build());
    assertThat(entry()).isEqualTo("Cr RECEIVABLES EUR 9.00, Dr PAYABLES EUR 9.00");
  }

  @Test
  void anEntryThatDoesNotBalanceIsRefused() {
    List<JournalLine> lines = List.of(
        JournalLine.of(AccountRole.CASH, eur("1.00")),
        JournalLine.of(AccountRole.RECEIVABLES, eur("-0.99")));

    assertThatThrownBy(() -> new JournalEntry(EventId.of("E"), day("2026-01-10"), lines))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The lines ([EUR 0.01]) of JournalEntry (E) must balance to zero.");
    JournalMapping oneSided = (event, movements) -> lines;
    book.invoice("2026-01-10", "I-1", "1.00");
    assertThatThrownBy(() -> Journal.of(oneSided, book.ledger, Book.END))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void theReconciliationNamesTheAccountThatDiffers() {
    book.issue("2026-01-10", item("I-1", "100.00").controlAccount("1200").build());
    book.receive("2026-01-20", "P-1", "30.00");
    ControlReconciliation right =
        ControlReconciliation.of(JournalPolicy.standard(), book.ledger, Book.END);
    ControlReconciliation wrong = ControlReconciliation.of(
        JournalPolicy.standard(),
        book.ledger,
        Book.END,
        ControlFigures.of(journal().subList(0, 1)));

    assertThat(right.agrees()).isTrue();
    assertThat(right.lines())
        .containsExactly(
            new ControlReconciliation.Line(
                AccountRole.RECEIVABLES, "", eur("-30.00"), eur("-30.00"), eur("-30.00")),
            new ControlReconciliation.Line(
                AccountRole.RECEIVABLES, "1200", eur("100.00"), eur("100.00"), eur("100.00")));
    assertThat(wrong.agrees()).isFalse();
    assertThat(wrong.lines())
        .filteredOn(l -> !l.agrees())
        .extracting(ControlReconciliation.Line::account)
        .containsExactly("");
  }

  private void charge(ComponentKind kind, String amount) {
    book.post(ItemEvent.ChargeAdded.of(
        book.stamp("2026-02-01"), OpenItemId.of("I-1"), Component.of(kind, eur(amount))));
  }

  private List<JournalEntry> journal() {
    return Journal.of(JournalMapping.direct(), book.ledger, Book.END).entries();
  }

  /** The entry of the event recorded last. */
  private String entry() {
    List<JournalEntry> journal = journal();
    EventId last = book.ledger.events().stream()
        .max(Comparator.comparing(e -> e.recorded()))
        .orElseThrow()
        .id();
    return journal.stream()
        .filter(e -> e.event().equals(last))
        .flatMap(e -> e.lines().stream())
        .map(JournalLine::toString)
        .collect(Collectors.joining(", "));
  }
}
