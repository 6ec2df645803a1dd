package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.ACME;
import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.creditNote;
import static org.openreceivables.testkit.conformance.ConformanceBooks.invoice;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.openreceivables.aging.statement.AccountStatement;
import org.openreceivables.aging.statement.StatementEngine;
import org.openreceivables.aging.statement.StatementRequest;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.JournalPolicy;

/** Balances, reconciliation and statements. */
final class BooksRows {
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
  private static final LocalDate PAID = LocalDate.of(2026, 1, 20);
  private static final LocalDate END = LocalDate.of(2026, 1, 31);

  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);

  private BooksRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Passes("EARS-GLDIFF", BooksRows::reconciled),
        new Row.Passes("ECL-CLOSING", BooksRows::closing));
  }

  private static Map<String, ?> reconciled(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(invoice("INV-1", given.money(EUR, "invoice"), ISSUED));
    books.allocate(END, payment("P-1", given.money(EUR, "payment"), PAID));
    ReceivablesLedger ledger = books.ledger();
    ControlReconciliation reconciled =
        ControlReconciliation.of(JournalPolicy.standard(), ledger, END);
    ControlReconciliation.Line line = reconciled.lines().stream()
        .filter(l -> l.role() == AccountRole.RECEIVABLES)
        .filter(l -> l.items().getCurrencyUnit().equals(EUR))
        .reduce((one, two) -> {
          throw new IllegalStateException("The books must have one control account");
        })
        .orElseThrow();
    if (!reconciled.agrees()) {
      throw new IllegalStateException(reconciled.summarize());
    }
    return Map.of(
        "outstanding",
        line.items(),
        "ledgerBalance",
        line.control(),
        "difference",
        line.items().minus(line.control()));
  }

  private static Map<String, ?> closing(Given given) {
    ConformanceBooks books = new ConformanceBooks();
    books.issue(invoice("INV-1", given.money(EUR, "invoiced"), ISSUED));
    books.issue(creditNote("CN-1", given.money(EUR, "returned"), ISSUED, "INV-1"));
    books.allocate(END, payment("P-1", given.money(EUR, "paid"), PAID));
    AccountStatement statement =
        StatementEngine.standard()
            .run(books.ledger(), StatementRequest.of(ISSUED, END, NOW))
            .statements()
            .stream()
            .filter(s -> s.account().customers().contains(ACME))
            .findFirst()
            .orElseThrow();
    Money closing = statement.closing().in(EUR);
    Money balance = books.ledger().balance(END).in(EUR);
    if (!closing.equals(balance)) {
      throw new IllegalStateException(closing + " of the statement must be " + balance);
    }
    return Map.of("closing", closing);
  }
}
