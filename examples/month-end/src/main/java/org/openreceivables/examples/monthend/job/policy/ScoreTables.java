package org.openreceivables.examples.monthend.job.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openreceivables.examples.monthend.job.Counted;
import org.openreceivables.examples.monthend.job.Names;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;
import org.openreceivables.policy.credit.CreditAssessment;
import org.openreceivables.policy.credit.CreditDecision;

/** Scores as tables: one row a customer, and how many there are in each band. */
public final class ScoreTables {
  private static final int SHOWN = 10;

  private final Scored scored;
  private final Names names;

  /**
   * Makes the tables.
   *
   * @param scored the assessments
   * @param names the names of customers
   */
  public ScoreTables(Scored scored, Names names) {
    this.scored = scored;
    this.names = names;
  }

  /** {@return all of them} */
  public List<Table> all() {
    return List.of(bands(), scores());
  }

  /** One row a customer and currency, the fewest points first. */
  Table scores() {
    Table.Builder table = Table.named(
        "scores",
        "Customers by points, the fewest first",
        Column.of("customer", "Customer"),
        Column.of("name", "Name"),
        Column.forFiles("currency"),
        Column.of("points", "Points"),
        Column.forFiles("band"),
        Column.of("decision", "Decision"),
        Column.of("limit", "Limit"),
        Column.of("review", "Review"),
        Column.forFiles("authority"),
        Column.of("reasons", "Why"));
    scored.assessments().stream()
        .sorted(Comparator.comparing((Scored.One o) -> o.assessment().score())
            .thenComparing(o -> o.assessment().customer())
            .thenComparing(Scored.One::currency))
        .forEach(o -> table.row(SHOWN, cells(o)));
    return table.build();
  }

  private Cell[] cells(Scored.One one) {
    CreditAssessment a = one.assessment();
    return new Cell[] {
      Cell.of(a.customer().value()),
      Cell.of(names.of(a.customer())),
      Cell.of(one.currency().getCode()),
      Cell.of(a.score().longValue()),
      Cell.of(a.band()),
      Cell.of(a.decision().name()),
      Cell.of(a.limit()),
      Cell.of(a.reviewOn()),
      Cell.of(a.authority()),
      Cell.of(List.of(one.score().summarize(), a.summarize()))
    };
  }

  /** One row a decision and band. */
  Table bands() {
    Table.Builder table = Table.named(
        "score-bands",
        "Credit recommended",
        Column.of("band", "Band"),
        Column.of("decision", "Decision"),
        Column.of("customers", "Customers"),
        Column.forFiles("reasons"));
    Map<String, Map<CreditDecision, List<Scored.One>>> byBand = scored.assessments().stream()
        .collect(Collectors.groupingBy(
            o -> o.assessment().band(),
            TreeMap::new,
            Collectors.groupingBy(
                o -> o.assessment().decision(), TreeMap::new, Collectors.toList())));
    byBand.forEach((band, byDecision) -> byDecision.forEach((decision, some) -> table.row(
        Cell.of(band),
        Cell.of(decision.name()),
        Cell.of(some.size()),
        Cell.because(Counted.of(some.size(), "customer") + ", the first: "
            + some.get(0).assessment().summarize()))));
    return table.build();
  }
}
