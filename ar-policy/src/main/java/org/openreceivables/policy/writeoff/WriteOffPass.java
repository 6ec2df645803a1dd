package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.customer.Customer;

/** One run over customers; used once. */
final class WriteOffPass {
  private final WriteOffPolicy policy;
  private final WriteOffInput input;
  private final LocalDate asOf;
  private final Map<CustomerId, Customer> customers = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final SortedSet<CustomerId> incomplete;

  WriteOffPass(WriteOffPolicy policy, WriteOffInput input, LocalDate asOf) {
    this.policy = policy;
    this.input = input;
    this.asOf = asOf;
    this.incomplete = new TreeSet<>(input.items().incomplete());
    readCustomers();
  }

  WriteOffRun run(List<CustomerId> ids) {
    List<WriteOffProposal> proposals = new ArrayList<>();
    List<KeptItem> kept = new ArrayList<>();
    for (CustomerId id : ids) {
      Optional<Customer> customer = Optional.ofNullable(customers.get(id));
      new CustomerPass(policy, input, asOf, id, customer, incomplete.contains(id))
          .run(proposals, kept);
    }
    return WriteOffRun.builder()
        .asOf(asOf)
        .proposals(proposals)
        .kept(kept)
        .problems(problems)
        .incomplete(incomplete)
        .build();
  }

  /** Of two customers with one key nobody can say which is right: both are refused. */
  private void readCustomers() {
    Map<CustomerId, Integer> rows = new TreeMap<>();
    for (Customer customer : input.customers()) {
      rows.merge(customer.id(), 1, Integer::sum);
      customers.put(customer.id(), customer);
    }
    rows.forEach((id, count) -> {
      if (count > 1) {
        customers.remove(id);
        incomplete.add(id);
        problems.add(new Problem(
            ProblemCodes.DUPLICATE_ID,
            "Customer",
            id.value(),
            "id",
            id.value(),
            "must stand on one customer only, but stands on " + count,
            "",
            List.of(id)));
      }
    });
  }
}
