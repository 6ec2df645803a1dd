package org.openreceivables.aging;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;

/** A report as text for people. */
final class AgingText {
  private static final int LISTED = 50;

  private final AgingReport report;

  AgingText(AgingReport report) {
    this.report = report;
  }

  static String days(long days, AnchorRule rule) {
    String unit = Math.abs(days) == 1 ? " day" : " days";
    return switch (rule) {
      case DUE_DATE -> days < 0 ? -days + unit + " before due" : days + unit + " past due";
      case ISSUE_DATE_AS_NO_DUE_DATE -> days + unit + " from issue, as it has no due date,";
      case ISSUE_DATE_BY_POLICY -> days + unit + " from issue";
    };
  }

  static String oldest(AgingRow row) {
    OptionalLong oldest = row.oldestDaysPastDue();
    return oldest.isPresent() ? Long.toString(oldest.getAsLong()) : "-";
  }

  String table() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(head());
    report.totals().forEach(row -> lines.add(line(row)));
    report.rows().stream().limit(LISTED).forEach(row -> lines.add(line(row)));
    StringBuilder out =
        new StringBuilder("Aging as of ").append(report.asOf()).append('\n').append(aligned(lines));
    int more = report.rows().size() - LISTED;
    if (more > 0) {
      out.append("and ").append(more).append(" more rows\n");
    }
    return out.append(foot()).toString();
  }

  private List<String> head() {
    List<String> head = new ArrayList<>(List.of("customer", "currency"));
    report.policy().scheme().buckets().forEach(bucket -> head.add(bucket.label()));
    head.addAll(List.of("credits", "balance", "disputed", "items", "oldest"));
    return head;
  }

  private static List<String> line(AgingRow row) {
    List<String> line = new ArrayList<>();
    line.add(row.customer().map(CustomerId::value).orElse("total")
        + (row.incomplete() ? " (incomplete)" : ""));
    line.add(row.currency().getCode());
    row.buckets().forEach(amount -> line.add(plain(amount)));
    line.add(plain(row.credits()));
    line.add(plain(row.balance()));
    line.add(plain(row.disputed()));
    line.add(Long.toString(row.itemCount()));
    line.add(oldest(row));
    return line;
  }

  private String foot() {
    AgingReport.PostedLater later = report.postedLater();
    String ids =
        later.ids().stream().limit(5).map(Object::toString).collect(Collectors.joining(", "));
    return report.settledCount() + " settled, " + later.count() + " posted later"
        + (ids.isEmpty() ? "" : " (" + ids + (later.count() > 5 ? ", ...)" : ")"))
        + (report.incomplete().isEmpty() ? "" : ", incomplete: " + incomplete());
  }

  private String incomplete() {
    int more = report.incomplete().size() - LISTED;
    return report.incomplete().stream()
            .limit(LISTED)
            .map(CustomerId::value)
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String plain(Money amount) {
    return amount.getAmount().toPlainString();
  }

  /** Columns as wide as their widest cell: the first two to the left, numbers to the right. */
  private static String aligned(List<List<String>> lines) {
    StringBuilder out = new StringBuilder();
    int columns = lines.get(0).size();
    int[] width = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        width[i] = Math.max(width[i], line.get(i).length());
      }
    }
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        String cell = line.get(i);
        String pad = " ".repeat(width[i] - cell.length());
        out.append(i == 0 ? "" : "  ").append(i < 2 ? cell + pad : pad + cell);
      }
      out.append('\n');
    }
    return out.toString();
  }
}
