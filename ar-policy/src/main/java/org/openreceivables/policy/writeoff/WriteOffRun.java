package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.money.MoneyTotals;

/**
 * What a run proposes and what it keeps: every open item that a customer owes is in one of the two. Nothing
 * has happened yet. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface WriteOffRun extends WithWriteOffRun permits ImmutableWriteOffRun {

  /** {@return the day of the books} */
  LocalDate asOf();

  /** {@return what may be given up, by customer, due date, id} */
  List<WriteOffProposal> proposals();

  /** {@return what is not proposed, by customer, due date, id} */
  List<KeptItem> kept();

  /** {@return what was wrong with the customers handed in, by id} */
  List<Problem> problems();

  /** {@return the customers of whom something could not be read, sorted; nothing of theirs is proposed} */
  @Value.NaturalOrder
  SortedSet<CustomerId> incomplete();

  /** {@return the sum of what is proposed, a currency} */
  default MoneyTotals total() {
    return MoneyTotals.of(proposals().stream().map(WriteOffProposal::amount).toList());
  }

  /** {@return the sum of what is proposed by the name of the rule} */
  default SortedMap<String, MoneyTotals> totalByRule() {
    SortedMap<String, List<WriteOffProposal>> byRule = new TreeMap<>();
    for (WriteOffProposal p : proposals()) {
      byRule.computeIfAbsent(p.rule(), r -> new ArrayList<>()).add(p);
    }
    SortedMap<String, MoneyTotals> totals = new TreeMap<>();
    byRule.forEach((rule, some) -> totals.put(
        rule, MoneyTotals.of(some.stream().map(WriteOffProposal::amount).toList())));
    return Collections.unmodifiableSortedMap(totals);
  }

  /**
   * {@return the proposals that this authority may approve, in order}
   *
   * @param authority the authority
   */
  default List<WriteOffProposal> approvableBy(Authority authority) {
    return proposals().stream().filter(p -> p.required().allows(authority)).toList();
  }

  /**
   * {@return why an item is kept; empty where it is proposed or not open}
   *
   * <p>Looks through the list; make a map for many.
   *
   * @param item the item
   */
  default Optional<KeptItem> keptItem(OpenItemId item) {
    return kept().stream().filter(k -> k.item().id().equals(item)).findFirst();
  }

  /**
   * {@return this run and another one of the same policy and day over other customers}
   *
   * @param other the other run
   * @throws org.openreceivables.core.InvalidValueException when its day is another one
   */
  default WriteOffRun merge(WriteOffRun other) {
    return RunMerge.of(this, other);
  }

  /** {@return one sentence for people} */
  default String summarize() {
    long disputed = kept().stream().filter(KeptItem::isDisputed).count();
    return "As of " + asOf() + ": " + proposals().size() + " proposed for write-off, " + total()
        + "; "
        + kept().size() + " kept, " + disputed + " of them in dispute; "
        + Words.count(incomplete().size(), "customer") + " incomplete";
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link WriteOffRun}. */
  final class Builder extends ImmutableWriteOffRun.Builder {
    Builder() {}
  }
}
