package org.openreceivables.examples.monthend.job.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.Commitments;
import org.openreceivables.core.document.OpenCommitment;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.record.AgreedLimit;
import org.openreceivables.examples.monthend.file.record.CustomerRow;
import org.openreceivables.examples.monthend.file.record.NoticeRow;
import org.openreceivables.examples.monthend.job.Books;
import org.openreceivables.examples.monthend.job.Data;
import org.openreceivables.policy.credit.CreditLimit;
import org.openreceivables.policy.credit.check.CreditAccount;
import org.openreceivables.policy.credit.check.CreditCheck;
import org.openreceivables.policy.credit.check.CreditCheckEngine;
import org.openreceivables.policy.credit.check.CreditCheckRequest;

/**
 * Which orders may go out: each customer's by expected day, then key; what is released counts for the next.
 *
 * @param checks the checks, by customer, then in that order
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
    data.customerRows().forEach(c -> customers.put(c.customer().id(), c));
    Map<CustomerId, Integer> levels = levels(books, data);
    CreditCheckEngine engine = CreditCheckEngine.of(HouseRules.creditCheck());
    List<One> out = new ArrayList<>();
    byCustomer(orders.commitments()).forEach((customer, its) -> {
      CreditCheckRequest request = CreditCheckRequest.builder()
          .account(account(customer, customers, levels.getOrDefault(customer, 0)))
          .document(its.get(0))
          .items(books.open())
          .commitments(Commitments.of(its))
          .currency(currency(customers.get(customer), its))
          .build();
      List<CreditCheck> checks = engine.checkInOrder(request, its, books.asOf());
      for (int i = 0; i < its.size(); i++) {
        out.add(new One(its.get(i), checks.get(i)));
      }
    });
    int unread = data.orders().map(o -> o.problems().size()).orElse(0);
    List<Problem> all = orders.problems();
    return new Checked(out, all.subList(Math.min(unread, all.size()), all.size()));
  }

  private static Map<CustomerId, List<Commitment>> byCustomer(Commitments orders) {
    Map<CustomerId, List<Commitment>> out = new TreeMap<>();
    for (OpenCommitment each : orders.all()) {
      Commitment order = each.commitment();
      out.computeIfAbsent(order.customer(), c -> new ArrayList<>()).add(order);
    }
    return out;
  }

  private static CreditAccount account(
      CustomerId id, Map<CustomerId, CustomerRow> customers, int level) {
    CreditAccount.Builder account = CreditAccount.builder();
    account.customer(id).dunningLevel(level);
    CustomerRow row = customers.get(id);
    if (row != null) {
      account.limit(limit(row.limit())).status(row.customer().status());
      account.members(group(row.customer(), customers));
    }
    return account.build();
  }

  /** The others of its netting group, who share the limit. */
  private static SortedSet<CustomerId> group(
      Customer customer, Map<CustomerId, CustomerRow> customers) {
    SortedSet<CustomerId> members = new TreeSet<>();
    if (!customer.group().isEmpty()) {
      for (CustomerRow other : customers.values()) {
        if (other.customer().group().equals(customer.group())
            && !other.customer().id().equals(customer.id())) {
          members.add(other.customer().id());
        }
      }
    }
    return members;
  }

  private static CreditLimit limit(AgreedLimit agreed) {
    if (agreed instanceof AgreedLimit.UpTo upTo) {
      return CreditLimit.of(upTo.amount());
    }
    return agreed instanceof AgreedLimit.Unlimited ? CreditLimit.unlimited() : CreditLimit.unset();
  }

  private static CurrencyUnit currency(@Nullable CustomerRow row, List<Commitment> its) {
    return row != null && row.limit() instanceof AgreedLimit.UpTo upTo
        ? upTo.amount().getCurrencyUnit()
        : its.get(0).amount().getCurrencyUnit();
  }

  /** The highest reminder level among what a customer still owes. */
  private static Map<CustomerId, Integer> levels(Books books, Data data) {
    Map<OpenItemId, Integer> byItem = new HashMap<>();
    for (NoticeRow notice : data.notices().map(FileRead::values).orElse(List.of())) {
      if (!notice.date().isAfter(books.asOf())) {
        byItem.merge(notice.item(), notice.level(), Math::max);
      }
    }
    Map<CustomerId, Integer> levels = new HashMap<>();
    for (OpenItem item : books.open()) {
      Integer level = byItem.get(item.id());
      if (level != null) {
        levels.merge(item.customer(), level, Math::max);
      }
    }
    return levels;
  }
}
