package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.openitem.OpenItems;

/** One run, customer by customer; used once. */
final class DunningPass {
  private final DunningPolicy policy;
  private final OpenItems items;
  private final DunningHistory history;
  private final LocalDate runDate;
  private final Map<CustomerId, Customer> customers = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final SortedSet<CustomerId> incomplete;

  DunningPass(
      DunningPolicy policy,
      OpenItems items,
      DunningHistory history,
      Collection<Customer> customers,
      LocalDate runDate) {
    this.policy = policy;
    this.items = items;
    this.history = history;
    this.runDate = runDate;
    this.incomplete = new TreeSet<>(items.incomplete());
    index(customers);
  }

  /** The same customer twice is one; two that differ are none, since nobody can say which is right. */
  private void index(Collection<Customer> all) {
    Set<CustomerId> clashing = new TreeSet<>();
    for (Customer customer : all) {
      Customer before = customers.putIfAbsent(customer.id(), customer);
      if (before != null && !before.equals(customer)) {
        clashing.add(customer.id());
      }
    }
    for (CustomerId id : clashing) {
      problems.add(new Problem(
          ProblemCodes.DUPLICATE_ID,
          "Customer",
          id.value(),
          "id",
          id.value(),
          "must stand on one customer only",
          "",
          List.of(id)));
    }
    incomplete.addAll(clashing);
  }

  DunningRun run() {
    CompensatedDocuments compensated = new CompensatedDocuments(history);
    List<DunningNotice> notices = new ArrayList<>();
    List<DunningRun.NotDunned> silent = new ArrayList<>();
    for (CustomerId id : items.customers()) {
      CustomerPass pass = new CustomerPass(
          policy,
          history,
          new CustomerPass.Who(id, Optional.ofNullable(customers.get(id)), incomplete.contains(id)),
          runDate,
          compensated);
      try {
        pass.run(items.ofCustomer(id));
      } catch (ArithmeticException | InvalidValueException e) {
        // Sums or fees that leave 64 bits: this customer alone has no result.
        overflow(id);
        pass = pass.incomplete();
        pass.run(items.ofCustomer(id));
      }
      notices.addAll(pass.notices);
      silent.addAll(pass.notDunned);
    }
    problems.sort(Comparator.comparing(Problem::id).thenComparing(p -> p.code().name()));
    return DunningRun.builder()
        .policy(policy)
        .runDate(runDate)
        .notices(notices)
        .notDunned(silent)
        .incomplete(incomplete)
        .problems(problems)
        .build();
  }

  private void overflow(CustomerId id) {
    incomplete.add(id);
    problems.add(new Problem(
        ProblemCodes.AMOUNT_OVERFLOW,
        "Customer",
        id.value(),
        "open",
        "sum of its items",
        "must fit 64 bits of minor units",
        "",
        List.of(id)));
  }
}
