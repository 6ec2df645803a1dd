package org.openreceivables.examples.monthend.html;

import static org.openreceivables.examples.monthend.html.FullReport.LONG;
import static org.openreceivables.examples.monthend.html.FullReport.RTL;
import static org.openreceivables.examples.monthend.html.FullReport.SCRIPT;
import static org.openreceivables.examples.monthend.html.FullReport.eur;
import static org.openreceivables.examples.monthend.html.FullReport.text;
import static org.openreceivables.examples.monthend.html.FullReport.why;

import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;

/** Notices, write-offs and credit decisions by hand. */
final class ProposalTables {
  private ProposalTables() {}

  static Table dunning() {
    return Table.named(
            "dunning",
            "Notices",
            Column.of("customer", "Customer"),
            Column.of("name", "Name"),
            Column.forFiles("currency"),
            Column.of("level", "Level"),
            Column.of("items", "Items"),
            Column.of("amount", "Amount"),
            Column.of("held", "Held"),
            Column.of("fee", "Fee"),
            Column.of("days", "Days"),
            Column.of("reasons", "Why"))
        .row(
            text("C100"),
            text(SCRIPT),
            text("EUR"),
            Cell.of(2),
            Cell.of(3),
            eur("105.00"),
            eur("0.00"),
            eur("40.00"),
            Cell.of(30),
            why("30 days late reach level 2 (from 21)", "last notice 14 days ago"))
        .row(
            text("C101"),
            text(LONG),
            text("EUR"),
            Cell.of(1),
            Cell.of(1),
            eur("95.00"),
            eur("12.00"),
            eur("0.00"),
            Cell.of(29),
            why("29 days late reach level 1 (from 7)"))
        .build();
  }

  static Table notDunned() {
    return Table.named(
            "not-dunned",
            "Overdue but not dunned",
            Column.of("item", "Item"),
            Column.of("customer", "Customer"),
            Column.of("reason", "Why"))
        .row(text("I9"), text("C103"), text("in dispute since 2026-03-01"))
        .build();
  }

  static Table writeOffs() {
    return Table.named(
            "write-offs",
            "Items to write off",
            Column.of("item", "Item"),
            Column.of("customer", "Customer"),
            Column.of("name", "Name"),
            Column.of("open", "Open"),
            Column.of("rule", "Rule"),
            Column.of("approval", "Approval"),
            Column.of("reasons", "Why"))
        .row(
            text("I7"),
            text("C104"),
            text("O'Neill & Co"),
            eur("1.99"),
            text("small balance"),
            text("clerk"),
            why("EUR 1.99 is within EUR 2.00", "oldest due 2025-01-31"))
        .build();
  }

  static Table kept() {
    Table.Builder table = Table.named(
        "write-offs-kept",
        "Looked at and kept",
        Column.of("item", "Item"),
        Column.of("reason", "Why"));
    for (int i = 0; i < 5000; i++) {
      table.row(text("K" + i), text("not old enough by " + i + " days"));
    }
    return table.build();
  }

  static Table scores() {
    return Table.named(
            "scores",
            "Scores",
            Column.of("customer", "Customer"),
            Column.of("name", "Name"),
            Column.of("points", "Points"),
            Column.of("decision", "Decision"),
            Column.of("limit", "Limit"),
            Column.of("reasons", "Why"))
        .row(
            text("C100"),
            text(RTL),
            Cell.of(412),
            text("refer"),
            eur("5000.00"),
            why("pays 19 days late: 40 of 120 points"))
        .build();
  }

  static Table creditChecks() {
    return Table.named(
            "credit-checks",
            "Orders checked",
            Column.of("customer", "Customer"),
            Column.of("name", "Name"),
            Column.of("order", "Order"),
            Column.of("amount", "Amount"),
            Column.of("exposure", "Exposure"),
            Column.of("limit", "Limit"),
            Column.of("decision", "Decision"),
            Column.of("releases", "May release"),
            Column.of("reasons", "Why"))
        .row(
            text("C100"),
            text(SCRIPT),
            text("SO-1"),
            eur("900.00"),
            eur("5100.00"),
            eur("5000.00"),
            text("block"),
            text("credit manager"),
            why("exposure EUR 5100.00 is EUR 100.00 above the limit"))
        .build();
  }
}
