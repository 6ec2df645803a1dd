package org.openreceivables.examples.monthend.html;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.examples.monthend.table.Cell;

/** Which table stands where. A table that is not there leaves no hole; an unknown one comes last. */
final class Sections {
  private static final int TOP = 10;

  private final Grids grids;
  private final List<Page.Section> sections = new ArrayList<>();

  private Sections(Grids grids) {
    this.grids = grids;
  }

  static List<Page.Section> of(Grids grids) {
    Sections out = new Sections(grids);
    out.receivables();
    out.payments();
    out.proposals();
    out.books();
    return List.copyOf(out.sections);
  }

  private void receivables() {
    add(
        "aging",
        "Aging by days past due",
        "Credits reduce what is open; their bars run the other way.",
        List.of(grids.perCurrency("aging-totals", "amount", g -> g.bars("amount"))));
  }

  private void payments() {
    add(
        "matching",
        "How payments were matched",
        "Filled bars: applied without a person. Hollow bars: a person decides.",
        List.of(outcomes(), grids.of("match-quality", g -> g.bars("automatic"))));
    add("overdue", "Most overdue customers", "", List.of(overdue()));
    add(
        "person",
        "What needs a person, and why",
        "",
        List.of(
            grids.of("manual", g -> g.bars("payments").fullWhere(row -> false)),
            grids.of("review", g -> g),
            grids.of("on-account", GridBuilder::shownOnly)));
  }

  private void proposals() {
    add(
        "dunning",
        "Dunning notices proposed",
        "Nothing has been sent. Why each item is on its reminder, or on none, stands below.",
        List.of(
            grids.of("dunning", g -> g),
            grids.of("dunning-items", GridBuilder::collapsed),
            grids.of("not-dunned", GridBuilder::collapsed)));
    add(
        "write-offs",
        "Write-offs proposed",
        "Nothing has been booked; each needs the approval that stands with it.",
        List.of(
            grids.of("write-offs", g -> g), grids.of("write-offs-kept", GridBuilder::collapsed)));
    add(
        "credit",
        "Credit decisions",
        "Recommendations; the final say stays with whoever may release.",
        List.of(grids.of("credit-checks", g -> g), grids.of("scores", g -> g)));
  }

  private void books() {
    add(
        "reconciliation",
        "Reconciliation",
        "",
        List.of(reconciliation(), grids.perCurrency("close", "amount", g -> g)));
    add(
        "problems",
        "Problems in the data",
        "",
        List.of(
            grids.of("problems", g -> g.also("message").without("column", "value", "code")),
            grids.of("files", g -> g)));
  }

  private void add(String id, String title, String lead, List<List<Page.Grid>> parts) {
    List<Page.Grid> all = parts.stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) {
      sections.add(new Page.Section(id, title, lead, all));
    }
  }

  private List<Page.Grid> outcomes() {
    return grids
        .take("match-outcomes")
        .map(t -> Grids.perCurrency(
            t,
            t.title(),
            t.rows(),
            "amount",
            g -> g.bars("amount").fullWhere(row -> Figures.isAutomatic(new Named(t), row))))
        .orElse(List.of());
  }

  private List<Page.Grid> overdue() {
    return grids
        .take("aging")
        .map(t -> {
          Named named = new Named(t);
          List<List<Cell>> late = t.rows().stream()
              .filter(
                  row -> named.money(row, "overdue").filter(Money::isPositive).isPresent())
              .toList();
          return Grids.perCurrency(
              t, "Most overdue", late, "overdue", g -> g.bars("overdue").limit(TOP));
        })
        .orElse(List.of());
  }

  private List<Page.Grid> reconciliation() {
    return grids
        .take("reconciliation")
        .map(t -> new GridBuilder(new Reconciled(new Named(t)).withResult(), "table-reconciliation")
            .also("account", "currency")
            .mark(Reconciled.RESULT)
            .build())
        .stream()
        .toList();
  }
}
