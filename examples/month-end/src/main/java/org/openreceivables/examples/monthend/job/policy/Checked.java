package org.openreceivables.examples.monthend.job.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.Commitments;
import org.openreceivables.core.document.OpenCommitment;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.record.AgreedLimit;
import org.openreceivables.examples.monthend.file.record.CustomerRow;
import org.openreceivables.examples.monthend.job.Books;
import org.openreceivables.examples.monthend.job.Data;
import org.openreceivables.policy.credit.CreditLimit;
import org.openreceivables.policy.credit.check.CreditAccount;
import org.openreceivables.policy.credit.check.CreditCheck;
import org.openreceivables.policy.credit.check.CreditCheckEngine;
import org.openreceivables.policy.credit.check.CreditCheckRequest;
import org.openreceivables.policy.dunning.DunningHistory;

/**
 * Which orders may go out: by expected day, then key; what is released counts for the next.
 *
 * <p>Customers of one group share their limits: their orders are one sequence, so that what one of them is
 * granted is gone for the others.
 *
 * @param checks the checks, by group or customer, then in that order
 * @param problems what was wrong with orders
 */
public record Checked(List<One> checks, List<Problem> problems) {

  /**
   * One order.
   *
   * @param order the order
   * @param check what was found
   */
  record One(Commitment order, CreditCheck check) {}

  /**
   * Copies the lists.
   *
   * @param checks the checks
   * @param problems what was wrong
   */
  public Checked {
    checks = List.copyOf(checks);
    problems = List.copyOf(problems);
  }

  /**
   * {@return the checks}
   *
   * @param books what is open
   * @param data orders and limits
   */
  public static Checked of(Books books, Data data) {
    Commitments.Collected orders = Commitments.collect(
        data.orders().map(FileRead::values).orElse(List.of()),
        data.orders().map(FileRead::problems).orElse(List.of()));
    Map<CustomerId, CustomerRow> customers = new HashMap<>();
    Map<String, SortedSet<CustomerId>> groups = new HashMap<>();
    for (CustomerRow row : data.customerRows()) {
      Customer customer = row.customer();
      customers.put(customer.id(), row);
      if (!customer.group().isEmpty()) {
        groups.computeIfAbsent(customer.group(), g -> new TreeSet<>()).add(customer.id());
      }
    }
    Map<CustomerId, Integer> levels = levels(books);
    CreditCheckEngine engine = CreditCheckEngine.of(HouseRules.creditCheck());
    List<One> out = new ArrayList<>();
    for (List<Commitment> its : sequences(orders.commitments(), customers, groups)) {
      Commitments counted = Commitments.none();
      for (Commitment order : its) {
        CustomerId customer = order.customer();
        CustomerRow row = customers.get(customer);
        CreditCheckRequest request = CreditCheckRequest.builder()
            .account(account(
                customer, row, others(customer, row, groups), levels.getOrDefault(customer, 0)))
            .document(order)
            .items(books.open())
            .commitments(counted)
            .currency(currency(row, customer, its))
            .build();
        CreditCheck check = engine.check(request, books.asOf());
        out.add(new One(order, check));
        if (check.isReleased()) {
          counted = counted.with(order);
        }
      }
    }
    int unread = data.orders().map(o -> o.problems().size()).orElse(0);
    List<Problem> all = orders.problems();
    return new Checked(out, all.subList(Math.min(unread, all.size()), all.size()));
  }

  /** The orders of those who share a limit, by the first of these customers. */
  private static Collection<List<Commitment>> sequences(
      Commitments orders,
      Map<CustomerId, CustomerRow> customers,
      Map<String, SortedSet<CustomerId>> groups) {
    Map<CustomerId, List<Commitment>> out = new TreeMap<>();
    for (OpenCommitment each : orders.all()) {
      Commitment order = each.commitment();
      SortedSet<CustomerId> sharing =
          new TreeSet<>(others(order.customer(), customers.get(order.customer()), groups));
      sharing.add(order.customer());
      out.computeIfAbsent(sharing.first(), c -> new ArrayList<>()).add(order);
    }
    return out.values();
  }

  private static CreditAccount account(
      CustomerId id, @Nullable CustomerRow row, SortedSet<CustomerId> others, int level) {
    CreditAccount.Builder account = CreditAccount.builder();
    account.customer(id).dunningLevel(level).members(others);
    if (row != null) {
      account.limit(limit(row.limit())).status(row.customer().status());
    }
    return account.build();
  }

  /** The others of its netting group, who share the limit. */
  private static SortedSet<CustomerId> others(
      CustomerId id, @Nullable CustomerRow row, Map<String, SortedSet<CustomerId>> groups) {
    SortedSet<CustomerId> others = new TreeSet<>();
    if (row != null) {
      others.addAll(groups.getOrDefault(row.customer().group(), others));
      others.remove(id);
    }
    return others;
  }

  private static CreditLimit limit(AgreedLimit agreed) {
    if (agreed instanceof AgreedLimit.UpTo upTo) {
      return CreditLimit.of(upTo.amount());
    }
    return agreed instanceof AgreedLimit.Unlimited ? CreditLimit.unlimited() : CreditLimit.unset();
  }

  private static CurrencyUnit currency(
      @Nullable CustomerRow row, CustomerId customer, List<Commitment> its) {
    if (row != null && row.limit() instanceof AgreedLimit.UpTo upTo) {
      return upTo.amount().getCurrencyUnit();
    }
    return its.stream()
        .filter(order -> order.customer().equals(customer))
        .findFirst()
        .orElseThrow()
        .amount()
        .getCurrencyUnit();
  }

  /** The highest reminder level among what a customer still owes, by the books. */
  private static Map<CustomerId, Integer> levels(Books books) {
    DunningHistory history = DunningHistory.of(books.ledger(), books.asOf());
    Map<CustomerId, Integer> levels = new HashMap<>();
    for (OpenItem item : books.open()) {
      history.of(item.id()).forEach(n -> levels.merge(item.customer(), n.level(), Math::max));
    }
    return levels;
  }
}
