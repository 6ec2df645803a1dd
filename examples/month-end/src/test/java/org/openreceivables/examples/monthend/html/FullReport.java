package org.openreceivables.examples.monthend.html;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Report;
import org.openreceivables.examples.monthend.table.Table;

/** A report by hand with every table that the page knows, one that it does not, and hostile names. */
final class FullReport {
  static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  static final String SCRIPT = "<script>alert('x')</script> & \"Söhne\"";
  static final String RTL = "\u202Eשלום Trading \u0645\u0631\u062D\u0628\u0627";
  static final String LONG = "Donaudampfschifffahrts".repeat(12);

  private FullReport() {}

  static Report report() {
    return new Report(
        "close",
        DAY,
        "aging",
        List.of(
            outcomes(),
            quality(),
            manual(),
            review(),
            agingTotals(),
            aging(),
            ProposalTables.dunning(),
            ProposalTables.notDunned(),
            ProposalTables.writeOffs(),
            ProposalTables.kept(),
            ProposalTables.scores(),
            ProposalTables.creditChecks(),
            reconciliation("EUR 1000.00", "EUR 999.99"),
            problems(),
            surprise()));
  }

  static Report of(Table... tables) {
    return new Report("close", DAY, "aging", List.of(tables));
  }

  static Table outcomes() {
    return Table.named(
            "match-outcomes",
            "Payments",
            Column.of("currency", "Currency"),
            Column.of("outcome", "Outcome"),
            Column.of("payments", "Payments"),
            Column.of("amount", "Amount"))
        .row(Cell.of("EUR"), Cell.of("matched by reference"), Cell.of(7), eur("700.00"))
        .row(Cell.of("EUR"), Cell.of("payer unknown"), Cell.of(2), eur("55.50"))
        .row(Cell.of("USD"), Cell.of("matched by number in text"), Cell.of(3), usd("9000.00"))
        .total(Cell.of("EUR"), Cell.of("all"), Cell.of(9), eur("755.50"))
        .total(Cell.of("USD"), Cell.of("all"), Cell.of(3), usd("9000.00"))
        .build();
  }

  static Table quality() {
    return Table.named(
            "match-quality",
            "Matches against the truth",
            Column.of("rule", "Rule"),
            Column.of("automatic", "Automatic"),
            Column.of("right", "Right"),
            Column.of("wrong", "Wrong"),
            Column.of("precision", "Precision"),
            Column.of("recall", "Recall"))
        .row(text("reference"), Cell.of(7), Cell.of(7), Cell.of(0), text("100.0 %"), text("63 %"))
        .row(text("number in text"), Cell.of(3), Cell.of(2), Cell.of(1), text("66.7 %"), text(""))
        .build();
  }

  static Table manual() {
    return Table.named(
            "manual",
            "Why a person is asked",
            Column.of("reason", "Reason"),
            Column.of("payments", "Payments"),
            Column.of("amount", "Amount"))
        .row(text("the payer is not known"), Cell.of(2), Cell.of(List.of("EUR 55.50", "USD 1.00")))
        .row(text("several items fit"), Cell.of(1), Cell.of(List.of("EUR 10.00")))
        .build();
  }

  static Table review() {
    return Table.named(
            "review",
            "Payments for a person to look at",
            Column.of("payment", "Payment"),
            Column.of("customer", "Customer"),
            Column.forFiles("currency"),
            Column.of("amount", "Amount"),
            Column.of("reasons", "Why"))
        .row(text("P1"), text(""), text("EUR"), eur("55.50"), why("nobody is named"))
        .row(text("P2"), text(SCRIPT), text("EUR"), eur("10.00"), why("text names " + SCRIPT, "b"))
        .build();
  }

  static Table agingTotals() {
    return Table.named(
            "aging-totals",
            "Aging as of 2026-03-31",
            Column.of("currency", "Currency"),
            Column.of("bucket", "Days past due"),
            Column.of("items", "Items"),
            Column.of("amount", "Amount"))
        .row(text("EUR"), text("current"), Cell.of(3), eur("400.00"))
        .row(text("EUR"), text("1-30"), Cell.of(2), eur("800.00"))
        .row(text("EUR"), text("credits"), Cell.of(1), eur("-200.00"))
        .row(text("KWD"), text("current"), Cell.of(1), Cell.of(Money.parse("KWD 1234567.891")))
        .total(text("EUR"), text("balance"), Cell.of(6), eur("1000.00"))
        .total(text("KWD"), text("balance"), Cell.of(1), Cell.of(Money.parse("KWD 1234567.891")))
        .build();
  }

  static Table aging() {
    Table.Builder table = Table.named(
        "aging",
        "Customers as of 2026-03-31, the most overdue first",
        Column.of("customer", "Customer"),
        Column.of("name", "Name"),
        Column.forFiles("currency"),
        Column.of("items", "Items"),
        Column.of("balance", "Balance"),
        Column.of("overdue", "Overdue"),
        Column.forFiles("credits"),
        Column.of("oldestDays", "Days"),
        Column.of("complete", "Complete"));
    List<String> names = List.of(SCRIPT, RTL, LONG, "\"><img onerror=alert(1)>", "O'Neill & Co");
    for (int i = 0; i < 12; i++) {
      table.row(
          text("C" + (100 + i)),
          text(names.get(i % names.size())),
          text("EUR"),
          Cell.of(2),
          eur((12 - i) + "0.00"),
          eur((12 - i) + "5.00"),
          eur("5.00"),
          Cell.of(30 - i),
          text(i == 2 ? "no" : "yes"));
    }
    table.row(
        text("C900"),
        text("Nothing late"),
        text("EUR"),
        Cell.of(1),
        eur("220.00"),
        eur("0.00"),
        eur("0.00"),
        Cell.of(-3),
        text("yes"));
    return table
        .total(
            text("Total"),
            text(""),
            text("EUR"),
            Cell.of(25),
            eur("1000.00"),
            eur("800.00"),
            eur("200.00"),
            Cell.of(30),
            text("no"))
        .build();
  }

  static Table reconciliation(String ledger, String control) {
    return Table.named(
            "reconciliation",
            "Sub-ledger and control account",
            Column.forFiles("account"),
            Column.of("currency", "Currency"),
            Column.of("items", "Open items"),
            Column.of("ledger", "Ledger"),
            Column.of("control", "Control account"),
            Column.of("agrees", "Agrees"))
        .row(
            text(""),
            text("EUR"),
            eur("1000.00"),
            Cell.of(Money.parse(ledger)),
            Cell.of(Money.parse(control)),
            text(ledger.equals(control) ? "yes" : "NO"))
        .row(text(""), text("USD"), usd("7.00"), usd("7.00"), usd("7.00"), text("yes"))
        .build();
  }

  static Table problems() {
    return Table.named(
            "problems",
            "Problems",
            Column.of("file", "File"),
            Column.of("line", "Line"),
            Column.of("column", "Column"),
            Column.of("value", "Value"),
            Column.of("code", "Code"),
            Column.of("customer", "Customer"),
            Column.of("wouldAdd", "Would have added"),
            Column.forFiles("rule"),
            Column.forFiles("hint"),
            Column.forFiles("message"))
        .row(
            text("items.csv"),
            Cell.of(5),
            text("amount"),
            text("-7.00"),
            text("NEGATIVE_AMOUNT"),
            text("C102"),
            why("EUR 7.00"),
            text("must not be negative"),
            text("Maybe it is a credit"),
            text("items.csv:5: The amount (-7.00) in column amount must not be negative.\n  Maybe"))
        .build();
  }

  static Table surprise() {
    return Table.named(
            "surprise", "A table of tomorrow", Column.of("what", "What"), Column.of("when", "When"))
        .row(text("news"), Cell.of(DAY))
        .build();
  }

  static Cell text(String value) {
    return Cell.of(value);
  }

  static Cell eur(String amount) {
    return Cell.of(Money.parse("EUR " + amount));
  }

  static Cell usd(String amount) {
    return Cell.of(Money.parse("USD " + amount));
  }

  static Cell why(String... reasons) {
    return Cell.of(List.of(reasons));
  }
}
