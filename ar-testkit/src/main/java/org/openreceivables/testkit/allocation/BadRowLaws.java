package org.openreceivables.testkit.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationResult;

/** What a bad row does, and what it does not. */
final class BadRowLaws {
  private BadRowLaws() {}

  /** An unreadable item and a payment that stands twice change nothing of any other customer. */
  static void stays(Trial trial, Complaints out) {
    AllocationBooks books = trial.books();
    CustomerId tainted = RandomBooks.customer(new Dice(trial.seed()));
    Problem problem = new Problem(
        ProblemCodes.NEGATIVE_AMOUNT, "OpenItem", "?", "open", "-1", "must", "", List.of(tainted));
    Payment.Builder twice = Payment.builder();
    twice
        .id(PaymentId.of("TWICE"))
        .customer(tainted)
        .amount(Money.ofMinor(CurrencyUnit.EUR, 1_000))
        .valueDate(books.asOf());
    List<Payment> payments = new ArrayList<>(books.payments());
    payments.add(twice.build());
    payments.add(0, twice.build());
    List<OpenItem> items = new ArrayList<>();
    books.items().forEach(items::add);
    OpenItems marked = OpenItems.collect(items, List.of(problem))
        .items()
        .withIncomplete(books.items().incomplete());
    AllocationResult sound = trial.result();
    AllocationResult result =
        books.withItems(marked).withPayments(payments).with(trial.allocator());
    out.require(
        result.items().incomplete().contains(tainted), () -> tainted + " must be incomplete");
    out.require(
        result.unassigned().stream().filter(p -> p.id().value().equals("TWICE")).count() == 2,
        () -> "both rows of TWICE must be unassigned");
    out.requireEqual(
        others(result, tainted), others(sound, tainted), () -> "allocations of the others");
    for (CustomerId customer : sound.items().customers()) {
      if (!customer.equals(tainted)) {
        out.requireEqual(
            result.items().ofCustomer(customer),
            sound.items().ofCustomer(customer),
            () -> "items of " + customer);
      }
    }
  }

  private static List<Allocation> others(AllocationResult result, CustomerId customer) {
    return result.allocations().stream()
        .filter(a -> !a.customer().equals(customer))
        .toList();
  }

  /** Every problem taints its customers, and what is allocated of them says so. */
  static void taints(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    Set<CustomerId> incomplete = new HashSet<>(trial.books().items().incomplete());
    result.problems().forEach(p -> incomplete.addAll(p.taints()));
    out.requireEqual(
        new HashSet<>(result.items().incomplete()), incomplete, () -> "who is incomplete");
    for (Allocation a : result.allocations()) {
      out.require(
          a.incomplete() == incomplete.contains(a.customer()),
          () -> a.source() + " must say whether " + a.customer() + " is incomplete");
    }
  }

  /** A payment of nobody, or whose id stands on another row or item, is a problem and stays as it is. */
  static void refused(Trial trial, Complaints out) {
    AllocationBooks books = trial.books();
    AllocationResult result = trial.result();
    Map<PaymentId, Integer> rows = new HashMap<>();
    books.payments().forEach(p -> rows.merge(p.id(), 1, Integer::sum));
    for (Payment payment : books.payments()) {
      boolean clash = rows.getOrDefault(payment.id(), 0) > 1;
      boolean later = payment.postingDate().isAfter(books.asOf());
      boolean nobody = payment.customer().isEmpty() && !later;
      if (clash || nobody) {
        out.require(
            result.unassigned().contains(payment), () -> payment.id() + " must be unassigned");
        Optional<Problem> problem = result.problems().stream()
            .filter(p -> p.type().equals("Payment"))
            .filter(p -> p.id().equals(payment.id().value()))
            .findFirst();
        out.require(problem.isPresent(), () -> payment.id() + " must be a problem");
      }
    }
    for (Payment payment : result.unassigned()) {
      out.require(
          result.problems().stream().anyMatch(p -> p.id().equals(payment.id().value())),
          () -> payment.id() + " is unassigned without a problem");
    }
  }
}
