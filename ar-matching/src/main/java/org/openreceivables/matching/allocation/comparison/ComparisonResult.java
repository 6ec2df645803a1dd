package org.openreceivables.matching.allocation.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openreceivables.core.CustomerId;
import org.openreceivables.matching.allocation.AllocationDifference;
import org.openreceivables.matching.allocation.AllocationResult;

/**
 * What two policies did with the same payments. Immutable.
 *
 * @param here what the one did
 * @param there what the other did
 * @param differences every item, and every rest, to which they did not do the same, as {@link AllocationResult#diff}; then,
 *     of customers for whom all amounts are the same, what else differs, with the ways alone: {@code PAID NET on
 *     2026-01-05} and {@code PAID NET on 2026-02-01}
 * @param decided of each customer for whom they did not do the same the first place, and what decided it; by customer
 */
public record ComparisonResult(
    AllocationResult here,
    AllocationResult there,
    List<AllocationDifference> differences,
    List<FirstDifference> decided) {

  /**
   * Copies the lists.
   *
   * @param here what the one did
   * @param there what the other did
   * @param differences everything to which they did not do the same
   * @param decided of each customer the first place, and what decided it
   */
  public ComparisonResult {
    differences = List.copyOf(differences);
    decided = List.copyOf(decided);
  }

  /**
   * {@return the first difference of a customer; empty where both did the same}
   *
   * @param customer the customer
   */
  public Optional<FirstDifference> decided(CustomerId customer) {
    return decided.stream().filter(d -> d.customer().equals(customer)).findFirst();
  }

  /** {@return a line for each customer for whom they did not do the same} */
  public String summarize() {
    return decided.stream().map(FirstDifference::summarize).collect(Collectors.joining("\n"));
  }
}
