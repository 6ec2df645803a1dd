package org.openreceivables.core.revaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItem;

/**
 * What open items in other currencies are carried at as of a day. Nothing has been recorded yet: a run whose
 * events are thrown away is a simulation. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface RevaluationRun extends WithRevaluationRun permits ImmutableRevaluationRun {

  /** {@return the day of the books} */
  LocalDate asOf();

  /** {@return the currency of the books} */
  CurrencyUnit booksCurrency();

  /** {@return the items valued, by customer, due date, id; also those whose value did not move} */
  List<RevaluationLine> lines();

  /** {@return open items in other currencies that the policy exempts, by customer, due date, id} */
  List<OpenItem> exempt();

  /**
   * {@return why items were left as they are, by customer, then id}
   *
   * <p>{@code UNKNOWN_RATE}: no rate for the day that the policy of the table takes. {@code MISSING_VALUE}: no
   * value in the currency of the books to compare with. {@code DATE_ORDER}: posted, or revalued by a rate,
   * after the day. {@code AMOUNT_OVERFLOW}, {@code OUT_OF_RANGE}: the converted figure does not fit.
   */
  List<Problem> problems();

  /** {@return the customers of whom something was not read or not valued, sorted} */
  @Value.NaturalOrder
  SortedSet<CustomerId> incomplete();

  /** {@return the sums by currency of the items, sorted by code} */
  default SortedMap<CurrencyUnit, RevaluationTotal> totals() {
    SortedMap<CurrencyUnit, RevaluationTotal> totals = new TreeMap<>();
    for (RevaluationLine line : lines()) {
      CurrencyUnit currency = line.item().currency();
      RevaluationTotal total = totals.getOrDefault(currency, RevaluationTotal.zero(line));
      totals.put(currency, total.plus(line));
    }
    return Collections.unmodifiableSortedMap(totals);
  }

  /**
   * {@return the line of an item, if it was valued}
   *
   * <p>Looks through the list; make a map for many.
   *
   * @param item the item
   */
  default Optional<RevaluationLine> line(OpenItemId item) {
    return lines().stream().filter(l -> l.item().id().equals(item)).findFirst();
  }

  /**
   * {@return one event for each item whose value moved, posted on the day of the run}
   *
   * <p>The ledger reverses the last revaluation of the item and records the new one as two movements. Keys
   * are {@code revalued/EUR/INV-1/1@2026-01-31#17}; a host with keys of its own gives each event another
   * stamp.
   *
   * @param first the recording of the first event; the others follow
   */
  default List<LedgerEvent> toEvents(Recorded first) {
    List<LedgerEvent> events = new ArrayList<>();
    Recorded recorded = first;
    for (RevaluationLine line : lines()) {
      if (line.isChange()) {
        String key = "revalued/" + booksCurrency() + "/" + line.item().id() + "@" + asOf();
        EventStamp stamp =
            EventStamp.of(EventId.of(key + "#" + recorded.sequence()), asOf(), recorded);
        events.add(
            BookEvent.Revalued.of(stamp, line.item().id(), line.item().open(), line.value()));
        recorded = recorded.next();
      }
    }
    return List.copyOf(events);
  }

  /**
   * {@return this run and another one of the same policy, rates and day over other customers}
   *
   * @param other the other run
   * @throws org.openreceivables.core.InvalidValueException when its day or its currency of the books is
   *     another one
   */
  default RevaluationRun merge(RevaluationRun other) {
    return RunMerge.of(this, other);
  }

  /** {@return one sentence for people} */
  default String summarize() {
    return "As of " + asOf() + ": " + Words.count(lines().size(), "item") + " valued in "
        + booksCurrency()
        + ", "
        + lines().stream().filter(RevaluationLine::isChange).count() + " of them anew; "
        + exempt().size() + " exempt, " + problems().size() + " not valued";
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RevaluationRun}. */
  final class Builder extends ImmutableRevaluationRun.Builder {
    Builder() {}
  }
}
