package org.openreceivables.aging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;

/** The standard report once more, as one would do it by hand; shares no code with the engine. */
final class NaiveAging {
  private NaiveAging() {}

  static List<OpenItem> openAndPosted(Collection<OpenItem> items) {
    return items.stream()
        .filter(item -> !item.postingDate().isAfter(Ager.AS_OF) && !item.open().isZero())
        .toList();
  }

  /** Cells that are not zero, by customer, currency and column. */
  static SortedMap<String, BigDecimal> cells(Collection<OpenItem> items) {
    SortedMap<String, BigDecimal> cells = new TreeMap<>();
    for (OpenItem item : openAndPosted(items)) {
      LocalDate due = item.dueDate().orElse(item.issueDate());
      String column =
          item.side() == Side.CREDIT ? "credits" : column(ChronoUnit.DAYS.between(due, Ager.AS_OF));
      cells.merge(
          item.customer() + " " + item.currency() + " " + column,
          item.open().getAmount(),
          BigDecimal::add);
    }
    return cells;
  }

  static SortedMap<String, BigDecimal> cells(AgingReport report) {
    SortedMap<String, BigDecimal> cells = new TreeMap<>();
    for (AgingRow row : report.rows()) {
      for (AgingBucket bucket : report.policy().scheme().buckets()) {
        put(cells, row, bucket.label(), row.in(bucket).getAmount());
      }
      put(cells, row, "credits", row.credits().getAmount());
    }
    return cells;
  }

  private static void put(
      SortedMap<String, BigDecimal> cells, AgingRow row, String column, BigDecimal amount) {
    if (amount.signum() != 0) {
      cells.put(row.customer().orElseThrow() + " " + row.currency() + " " + column, amount);
    }
  }

  private static String column(long days) {
    if (days <= 0) {
      return "current";
    }
    if (days <= 30) {
      return "1-30";
    }
    if (days <= 60) {
      return "31-60";
    }
    return days <= 90 ? "61-90" : "91+";
  }
}
