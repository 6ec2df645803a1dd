package org.openreceivables.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;

/** What holds of every report; each law throws an {@link AssertionError} where it does not. */
final class AgingLaws {
  private AgingLaws() {}

  /** The standard report is what one would work out by hand. */
  static void cellsAreThoseOfTheItems(Ager ager, List<OpenItem> rows) {
    assertThat(NaiveAging.cells(ager.age(rows))).isEqualTo(NaiveAging.cells(rows));
  }

  /** Invariant 3: the order of the rows does not matter. */
  static void orderDoesNotMatter(Ager ager, List<OpenItem> rows, Random random) {
    List<OpenItem> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    assertThat(ager.age(shuffled)).isEqualTo(ager.age(rows));
    assertThat(ager.age(shuffled).summarize()).isEqualTo(ager.age(rows).summarize());
  }

  /** Invariant 6: each item stands in one column, with the amount that is open of it. */
  static void everyItemIsInOneColumn(Ager ager, List<OpenItem> rows) {
    List<String> expected = NaiveAging.openAndPosted(rows).stream()
        .map(item -> item.id() + " " + item.open() + " " + (item.side() == Side.DEBIT))
        .toList();
    assertThat(ager.age(rows).items())
        .extracting(
            item -> item.item() + " " + item.amount() + " " + (item instanceof AgedItem.InBucket))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Invariant 6: the cells are the sums of the items that name them. */
  static void itemsAddUpToTheCells(Ager ager, List<OpenItem> rows) {
    AgingReport report = ager.age(rows);
    SortedMap<String, BigDecimal> cells = new TreeMap<>();
    for (AgedItem item : report.items()) {
      String column = item instanceof AgedItem.InBucket debit ? debit.bucket().label() : "credits";
      Money shown = item.amount().minus(item.netted());
      assertThat(shown.isNegative()).isFalse();
      cells.merge(
          item.customer() + " " + shown.getCurrencyUnit() + " " + column,
          shown.getAmount(),
          BigDecimal::add);
    }
    cells.values().removeIf(amount -> amount.signum() == 0);
    assertThat(NaiveAging.cells(report)).isEqualTo(cells);
  }

  /** Invariant 6: buckets less credits are the balance, and the balances are the open items. */
  static void balancesAreThoseOfTheItems(Ager ager, List<OpenItem> rows) {
    AgingReport report = ager.age(rows);
    assertThat(report.balance())
        .isEqualTo(OpenItems.of(NaiveAging.openAndPosted(rows)).balance());
    List<AgingRow> all = new ArrayList<>(report.rows());
    all.addAll(report.totals());
    for (AgingRow row : all) {
      BigDecimal sum =
          row.buckets().stream().map(Money::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(row.balance().getAmount())
          .isEqualByComparingTo(sum.subtract(row.credits().getAmount()));
      assertThat(row.disputed().getAmount()).isBetween(BigDecimal.ZERO, sum);
    }
  }

  /** Invariant 10: a bad row taints its customer and changes nothing of the others. */
  static void aBadRowChangesNoOtherCustomer(Ager ager, List<OpenItem> rows, CustomerId bad) {
    Problem unread = new Problem(
        ProblemCodes.INVALID_KEY, "row", "1", "id", "", "must be set", "", List.of(bad));
    AgingReport clean = ager.age(rows);
    AgingReport tainted = ager.age(rows, List.of(unread));
    assertThat(tainted.incomplete()).containsExactly(bad);
    assertThat(others(tainted, bad)).isEqualTo(others(clean, bad));
    assertThat(tainted.items()).isEqualTo(clean.items());
    assertThat(tainted.ofCustomer(bad)).allMatch(AgingRow::incomplete);
    assertThat(others(tainted, bad)).noneMatch(AgingRow::incomplete);
  }

  /** An item stays in its bucket until the day that its margin names. */
  static void itemsMoveOnWhenTheySay(AgingPolicy policy, List<OpenItem> rows) {
    AgingEngine engine = AgingEngine.of(policy);
    OpenItems items = OpenItems.of(rows);
    for (AgedItem aged : engine.age(items, Ager.AS_OF).items()) {
      if (aged instanceof AgedItem.InBucket item && item.daysToNextBucket() != Long.MAX_VALUE) {
        OpenItems alone = OpenItems.of(List.of(items.find(item.item()).orElseThrow()));
        long days = item.daysToNextBucket();
        assertThat(bucket(engine, alone, days - 1)).isEqualTo(item.bucket());
        assertThat(bucket(engine, alone, days)).isNotEqualTo(item.bucket());
      }
    }
  }

  /** Netting moves nothing between rows and covers the oldest debits first. */
  static void nettingKeepsTheSum(Ager own, Ager netted, List<OpenItem> rows) {
    AgingReport report = netted.age(rows);
    assertThat(report.balance()).isEqualTo(own.age(rows).balance());
    assertThat(report.rows())
        .extracting(row -> row.customer() + " " + row.balance())
        .isEqualTo(own.age(rows).rows().stream()
            .map(row -> row.customer() + " " + row.balance())
            .toList());
    assertThat(report.rows())
        .allMatch(row -> row.credits().isZero() || row.buckets().stream().allMatch(Money::isZero));
    for (AgingRow row : report.rows()) {
      coversOldestFirst(row, report.items());
    }
  }

  private static void coversOldestFirst(AgingRow row, Collection<AgedItem> items) {
    boolean uncovered = false;
    List<AgedItem> debits = items.stream()
        .filter(item -> item instanceof AgedItem.InBucket)
        .filter(item -> row.customer().orElseThrow().equals(item.customer()))
        .filter(item -> row.currency().equals(item.amount().getCurrencyUnit()))
        .sorted(Comparator.comparing(AgedItem::anchor).thenComparing(AgedItem::item))
        .toList();
    for (AgedItem debit : debits) {
      assertThat(uncovered && debit.netted().isPositive()).isFalse();
      uncovered |= debit.netted().isLessThan(debit.amount());
    }
  }

  private static AgingBucket bucket(AgingEngine engine, OpenItems item, long days) {
    AgedItem aged = engine.age(item, Ager.AS_OF.plusDays(days)).items().get(0);
    return ((AgedItem.InBucket) aged).bucket();
  }

  private static List<AgingRow> others(AgingReport report, CustomerId customer) {
    return report.rows().stream()
        .filter(row -> !customer.equals(row.customer().orElseThrow()))
        .toList();
  }
}
