package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.openreceivables.core.Problem;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;

/**
 * What became of all payments and credits.
 *
 * <p>Nothing has happened yet: it is a proposal until its events are appended to a ledger. Immutable and
 * thread-safe.
 */
@Value.Immutable
public sealed interface AllocationResult extends WithAllocationResult
    permits ImmutableAllocationResult {

  /** {@return the day of the books up to which items and payments counted} */
  LocalDate asOf();

  /** {@return one a payment, and one a credit that was used; by customer, posting date, value date, id} */
  List<Allocation> allocations();

  /** {@return every item after, settled ones and money on account too} */
  OpenItems items();

  /** {@return payments that could not be allocated because of a problem, by id} */
  List<Payment> unassigned();

  /** {@return payments posted after the day, left alone, by id} */
  List<Payment> later();

  /** {@return what was wrong with payments and instructions} */
  List<Problem> problems();

  /**
   * {@return the events that make it so: each new payment received, then allocated}
   *
   * <p>Ordered by posting date. Event keys follow from the keys of payments and credits, so that the same
   * allocation handed to a ledger twice counts once.
   *
   * @param first when the first of them is recorded; the others follow one by one
   */
  default List<LedgerEvent> toEvents(Recorded first) {
    return AllocationEvents.of(this, first);
  }

  /**
   * {@return the events that make it so in these books, whose open items were allocated}
   *
   * <p>What was charged on an item, or undone on an item or credit, after both documents' dates is settled on
   * the day of that charge or reversal: EUR 100.00 paid on 2026-01-20, undone on 2026-02-03 and applied again
   * is posted on 2026-02-03. Ask before the events are appended, and keep
   * them to append them again.
   *
   * @param first when the first of them is recorded; the others follow one by one
   * @param books the ledger to which they will be appended
   */
  default List<LedgerEvent> toEvents(Recorded first, ReceivablesLedger books) {
    return AllocationEvents.of(this, first, books);
  }

  /** {@return a few lines for people} */
  default String summarize() {
    return allocations().stream()
        .map(a -> a.source() + ": " + a.available() + ", "
            + Words.count(a.settlements().size(), "item") + ", rest " + a.rest()
            + a.settlements().stream()
                .map(s -> "\n  " + s.after().id() + " "
                    + s.lines().stream()
                        .map(l -> l.effect() + " " + l.amount())
                        .collect(Collectors.joining(", "))
                    + ", open " + s.after().open())
                .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link AllocationResult}. */
  final class Builder extends ImmutableAllocationResult.Builder {
    Builder() {}
  }
}
