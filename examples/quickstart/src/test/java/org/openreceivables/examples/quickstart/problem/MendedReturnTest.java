package org.openreceivables.examples.quickstart.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalMapping;

/** What the page of {@code DEPENDENTS_EXIST} says mends a return after a refund. */
class MendedReturnTest {
  private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);

  @Test
  void what_the_bank_took_is_a_claim_against_cash() {
    ReceivablesLedger books = LedgerProblems.returnClaimed();
    assertThat(books.balance(JAN_31)).hasToString("[EUR 120.00]");
    assertThat(Journal.of(JournalMapping.direct(), books, JAN_31).entries())
        .filteredOn(e -> e.event().value().equals("E-5"))
        .extracting(e -> e.lines().toString())
        .containsExactly("[Dr RECEIVABLES EUR 60.00, Cr CASH EUR 60.00]");
  }

  @Test
  void the_whole_invoice_can_be_open_again() {
    assertThat(LedgerProblems.returnClaimedAndInvoiceOpen().openItems(JAN_31))
        .extracting(item -> item.id() + " " + item.open())
        .containsExactlyInAnyOrder("INV-1 EUR 100.00", "P-1/returned EUR 20.00");
  }
}
