package org.openreceivables.aging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;

/** One run over the items, customer by customer; used once. */
final class AgingPass {
  private final AgingPolicy policy;
  private final OpenItems items;
  private final LocalDate asOf;
  private final DayRanges ranges;
  private final ItemColumns columns;
  private final OldestFirstNetting netting;
  private final List<AgingRow> rows = new ArrayList<>();
  private final List<CustomerItems> customers = new ArrayList<>();
  private final LaterItems later = new LaterItems();
  private long settled;

  AgingPass(AgingPolicy policy, OpenItems items, LocalDate asOf) {
    this.policy = policy;
    this.items = items;
    this.asOf = asOf;
    this.ranges = new DayRanges(policy);
    this.columns = new ItemColumns(items.size());
    this.netting = new OldestFirstNetting(columns);
  }

  AgingReport run() {
    for (CustomerId customer : items.customers()) {
      int from = columns.size();
      for (OpenItem item : items.ofCustomer(customer)) {
        take(item);
      }
      int to = columns.size();
      if (to > from) {
        if (policy.creditTreatment() == CreditTreatment.NETTED_OLDEST_FIRST) {
          netting.apply(from, to);
        }
        addRows(customer, from, to);
        customers.add(new CustomerItems(customer, columns, from, to));
      }
    }
    return new StoredReport(
        policy, asOf, rows, customers, items.incomplete(), settled, later.toPostedLater());
  }

  private void take(OpenItem item) {
    if (item.postingDate().isAfter(asOf)) {
      later.add(item.id());
      return;
    }
    long open = Amounts.minor(item.open());
    if (open == 0) {
      settled++;
      return;
    }
    int i = columns.add();
    columns.id[i] = item.id();
    columns.currency[i] = item.currency();
    columns.amount[i] = open;
    boolean byDue = policy.ageFrom() == AgeFrom.DUE_DATE;
    LocalDate anchor = byDue ? item.effectiveDueDate() : item.issueDate();
    long days = asOf.toEpochDay() - anchor.toEpochDay();
    columns.anchor[i] = anchor;
    columns.days[i] = days;
    columns.rule[i] = !byDue
        ? AnchorRule.ISSUE_DATE_BY_POLICY
        : item.dueDate().isPresent() ? AnchorRule.DUE_DATE : AnchorRule.ISSUE_DATE_AS_NO_DUE_DATE;
    if (item.side() == Side.CREDIT) {
      columns.bucket[i] = ItemColumns.CREDITS;
      return;
    }
    int bucket = ranges.bucketOf(days);
    columns.bucket[i] = bucket;
    columns.toNext[i] = ranges.daysToNext(bucket, days);
    columns.held[i] = held(item, open);
  }

  /** What is disputed, at most what is open; parts held for different reasons add up. */
  private long held(OpenItem item, long open) {
    long held = 0;
    for (Hold hold : item.holds()) {
      boolean active = hold.window().contains(asOf)
          && (hold.cause() == HoldCause.DISPUTE || hold.effects().contains(HoldEffect.AGE));
      if (active) {
        long part = hold.part().map(Amounts::minor).orElse(open);
        held += Math.min(part, open - held);
      }
    }
    return held;
  }

  private void addRows(CustomerId customer, int from, int to) {
    boolean incomplete = items.incomplete().contains(customer);
    SortedMap<CurrencyUnit, RowSums> sums = new TreeMap<>();
    for (int i = from; i < to; i++) {
      // Credits cover the undisputed part first, so that what is disputed never exceeds what is
      // shown.
      columns.held[i] = Math.min(columns.held[i], columns.shown(i));
      sums.computeIfAbsent(
              columns.currency[i], c -> new RowSums(policy.scheme(), Optional.of(customer), c))
          .add(columns, i);
    }
    for (RowSums row : sums.values()) {
      if (incomplete) {
        row.markIncomplete();
      }
      rows.add(row.toRow());
    }
  }
}
