package org.openreceivables.matching;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.openreceivables.core.Problem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;

/** What all payments are for. Nothing has happened yet. Immutable and thread-safe. */
@Value.Immutable
public sealed interface MatchResult extends WithMatchResult permits ImmutableMatchResult {

  /** {@return the day of the books} */
  LocalDate asOf();

  /** {@return one a payment that was not refused nor left for later; by value date, then id} */
  List<MatchOutcome> outcomes();

  /** {@return payments refused because of a problem, by id} */
  List<Payment> refused();

  /** {@return payments posted after the day, left alone, by id} */
  List<Payment> later();

  /** {@return what was wrong, one a refused payment, by id} */
  List<Problem> problems();

  /** {@return what was matched, for allocation; proposals are left out until a person accepts them} */
  default List<AllocationInstruction> instructions() {
    return matched().map(m -> m.pairing().instruction()).toList();
  }

  /** {@return the payments that were matched, with their customer: what may be allocated at once} */
  default List<Payment> accepted() {
    return matched().map(MatchOutcome::identified).toList();
  }

  /**
   * {@return all payments that may pay a receivable, with their customer where they are matched or proposed}
   *
   * <p>Allocation pays what has no instruction by its own order, so handing it all of them says that this
   * is wanted; {@link #accepted()} are those that need nobody.
   */
  default List<Payment> payments() {
    return outcomes().stream()
        .filter(o -> !(o instanceof MatchOutcome.NotReceivable))
        .map(MatchOutcome::identified)
        .toList();
  }

  /** {@return how many payments were matched by which rule, by the name in the evidence that counted} */
  default SortedMap<String, Integer> matchedByRule() {
    SortedMap<String, Integer> counts = new TreeMap<>();
    matched().forEach(m -> counts.merge(m.pairing().evidence().get(0).rule(), 1, Integer::sum));
    return Collections.unmodifiableSortedMap(counts);
  }

  /** {@return one line a payment, for people} */
  default String summarize() {
    return outcomes().stream().map(MatchOutcome::summarize).collect(Collectors.joining("\n"));
  }

  private Stream<MatchOutcome.Matched> matched() {
    return outcomes().stream()
        .filter(MatchOutcome.Matched.class::isInstance)
        .map(MatchOutcome.Matched.class::cast);
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link MatchResult}. */
  final class Builder extends ImmutableMatchResult.Builder {
    Builder() {}
  }
}
