package org.openreceivables.aging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/** Compares two reports cell by cell. */
final class ReportComparison {
  private final AgingReport before;
  private final AgingReport after;
  private final AgingScheme scheme;
  private final List<AgingDifference> differences = new ArrayList<>();

  ReportComparison(AgingReport before, AgingReport after) {
    this.before = before;
    this.after = after;
    this.scheme = before.policy().scheme();
    Rules.of("AgingReport", after.asOf())
        .require(
            scheme.equals(after.policy().scheme()),
            ProblemCodes.OUT_OF_RANGE,
            "scheme",
            after.policy().scheme().buckets(),
            "must be that of the report it is compared with (" + scheme.buckets() + ")")
        .orThrow();
  }

  List<AgingDifference> differences() {
    SortedSet<CustomerId> customers = new TreeSet<>(before.incomplete());
    customers.addAll(after.incomplete());
    before.rows().forEach(row -> customers.add(StoredReport.customerOf(row)));
    after.rows().forEach(row -> customers.add(StoredReport.customerOf(row)));
    customers.forEach(this::compare);
    return List.copyOf(differences);
  }

  private void compare(CustomerId customer) {
    Map<CurrencyUnit, AgingRow> left = byCurrency(before, customer);
    Map<CurrencyUnit, AgingRow> right = byCurrency(after, customer);
    SortedSet<CurrencyUnit> currencies = new TreeSet<>(left.keySet());
    currencies.addAll(right.keySet());
    for (CurrencyUnit currency : currencies) {
      AgingRow none = new RowSums(scheme, Optional.of(customer), currency).toRow();
      compare(customer, left.getOrDefault(currency, none), right.getOrDefault(currency, none));
    }
    note(
        customer,
        "",
        "incomplete",
        before.incomplete().contains(customer),
        after.incomplete().contains(customer));
  }

  private void compare(CustomerId customer, AgingRow left, AgingRow right) {
    String currency = left.currency().getCode();
    for (AgingBucket bucket : scheme.buckets()) {
      note(customer, currency, bucket.label(), left.in(bucket), right.in(bucket));
    }
    note(customer, currency, "credits", left.credits(), right.credits());
    note(customer, currency, "disputed", left.disputed(), right.disputed());
    note(customer, currency, "items", left.itemCount(), right.itemCount());
    note(customer, currency, "oldest", AgingText.oldest(left), AgingText.oldest(right));
  }

  private void note(CustomerId customer, String currency, String column, Object l, Object r) {
    if (!l.equals(r)) {
      differences.add(new AgingDifference(customer, currency, column, l.toString(), r.toString()));
    }
  }

  private static Map<CurrencyUnit, AgingRow> byCurrency(AgingReport report, CustomerId customer) {
    Map<CurrencyUnit, AgingRow> rows = new TreeMap<>();
    report.ofCustomer(customer).forEach(row -> rows.put(row.currency(), row));
    return rows;
  }
}
