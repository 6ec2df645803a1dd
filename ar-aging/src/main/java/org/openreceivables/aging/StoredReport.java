package org.openreceivables.aging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.money.MoneyTotals;

/** A report as the pass left it, or as a merge put it together. */
final class StoredReport implements AgingReport {
  private final AgingPolicy policy;
  private final LocalDate asOf;
  private final List<AgingRow> rows;
  private final List<CustomerItems> customers;
  private final SortedSet<CustomerId> incomplete;
  private final long settledCount;
  private final PostedLater postedLater;
  private final List<AgingRow> totals;
  private final List<AgedItem> items;

  StoredReport(
      AgingPolicy policy,
      LocalDate asOf,
      List<AgingRow> rows,
      List<CustomerItems> customers,
      Collection<CustomerId> incomplete,
      long settledCount,
      PostedLater postedLater) {
    this.policy = policy;
    this.asOf = asOf;
    this.rows = List.copyOf(rows);
    this.customers = List.copyOf(customers);
    this.incomplete = Collections.unmodifiableSortedSet(new TreeSet<>(incomplete));
    this.settledCount = settledCount;
    this.postedLater = postedLater;
    this.totals = total();
    this.items = new AgedItemList(this.customers, policy.scheme().buckets());
  }

  private List<AgingRow> total() {
    SortedMap<CurrencyUnit, RowSums> sums = new TreeMap<>();
    for (AgingRow row : rows) {
      sums.computeIfAbsent(row.currency(), c -> new RowSums(policy.scheme(), Optional.empty(), c))
          .add(row);
    }
    if (!incomplete.isEmpty()) {
      sums.values().forEach(RowSums::markIncomplete);
    }
    return sums.values().stream().map(RowSums::toRow).toList();
  }

  static CustomerId customerOf(AgingRow row) {
    return row.customer().orElseThrow();
  }

  List<CustomerItems> customerItems() {
    return customers;
  }

  @Override
  public LocalDate asOf() {
    return asOf;
  }

  @Override
  public AgingPolicy policy() {
    return policy;
  }

  @Override
  public List<AgingRow> rows() {
    return rows;
  }

  @Override
  public List<AgingRow> ofCustomer(CustomerId customer) {
    int low = firstRow(customer, 0);
    return rows.subList(low, firstRow(customer, 1));
  }

  /** The first row whose customer compares with this one at least as {@code least}. */
  private int firstRow(CustomerId customer, int least) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Integer.signum(customerOf(rows.get(middle)).compareTo(customer)) < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public List<AgingRow> totals() {
    return totals;
  }

  @Override
  public MoneyTotals balance() {
    return MoneyTotals.of(totals.stream().map(AgingRow::balance).toList());
  }

  @Override
  public SortedSet<CustomerId> incomplete() {
    return incomplete;
  }

  @Override
  public List<AgedItem> items() {
    return items;
  }

  @Override
  public long settledCount() {
    return settledCount;
  }

  @Override
  public PostedLater postedLater() {
    return postedLater;
  }

  @Override
  public AgingReport merge(AgingReport other) {
    StoredReport that = (StoredReport) other;
    Rules.of("AgingReport", asOf)
        .require(
            asOf.equals(that.asOf),
            ProblemCodes.OUT_OF_RANGE,
            "asOf",
            that.asOf,
            "must be the same on both sides of a merge")
        .require(
            policy.equals(that.policy),
            ProblemCodes.OUT_OF_RANGE,
            "policy",
            that.policy,
            "must be the same on both sides of a merge (" + policy + ")")
        .orThrow();
    requireOtherCustomers(that);
    List<AgingRow> allRows = new ArrayList<>(rows);
    allRows.addAll(that.rows);
    // Two sorted runs, which this sort merges in linear time; rows of one customer keep their
    // order.
    allRows.sort(Comparator.comparing(StoredReport::customerOf));
    List<CustomerItems> allCustomers = new ArrayList<>(customers);
    allCustomers.addAll(that.customers);
    allCustomers.sort(Comparator.comparing(CustomerItems::customer));
    Set<CustomerId> allIncomplete = new HashSet<>(incomplete);
    allIncomplete.addAll(that.incomplete);
    LaterItems later = new LaterItems();
    later.addAll(postedLater);
    later.addAll(that.postedLater);
    return new StoredReport(
        policy,
        asOf,
        allRows,
        allCustomers,
        allIncomplete,
        Math.addExact(settledCount, that.settledCount),
        later.toPostedLater());
  }

  private void requireOtherCustomers(StoredReport that) {
    SortedSet<CustomerId> both = new TreeSet<>(that.incomplete);
    that.customers.forEach(c -> both.add(c.customer()));
    Set<CustomerId> here = new HashSet<>(incomplete);
    customers.forEach(c -> here.add(c.customer()));
    both.retainAll(here);
    Rules.of("AgingReport", asOf)
        .require(
            both.isEmpty(),
            ProblemCodes.DUPLICATE_ID,
            "customer",
            both.isEmpty() ? "" : both.first(),
            "must be on one side of a merge only, since its credits and debits belong together",
            "Maybe the items were not split by customer")
        .orThrow();
  }

  @Override
  public List<AgingDifference> diff(AgingReport other) {
    return new ReportComparison(this, other).differences();
  }

  @Override
  public String summarize() {
    return new AgingText(this).table();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredReport that
        && asOf.equals(that.asOf)
        && policy.equals(that.policy)
        && settledCount == that.settledCount
        && postedLater.equals(that.postedLater)
        && incomplete.equals(that.incomplete)
        && rows.equals(that.rows)
        && items.equals(that.items);
  }

  @Override
  public int hashCode() {
    return Objects.hash(asOf, policy, rows);
  }

  @Override
  public String toString() {
    return "aging as of " + asOf + ": " + Words.count(rows.size(), "row") + ", " + balance();
  }
}
