package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.OpenItem;

/**
 * What a run proposes: notices, and for every open debit item that is on none, why.
 *
 * <p>Nothing has happened yet. Run again before anything is confirmed, it is equal; once the events of {@link
 * #toEvents} are in the history, a second run of the same day adds nothing. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface DunningRun extends WithDunningRun permits ImmutableDunningRun {

  /** {@return the policy} */
  DunningPolicy policy();

  /** {@return the day} */
  LocalDate runDate();

  /** {@return the notices, by customer, then currency} */
  List<DunningNotice> notices();

  /** {@return the open debit items that are on none of them, by customer, due date, id} */
  List<NotDunned> notDunned();

  /** {@return customers of whom something could not be read; they get no notice, and may have no items} */
  @Value.NaturalOrder
  SortedSet<CustomerId> incomplete();

  /** {@return what was wrong with the customers and amounts handed in} */
  List<Problem> problems();

  /** {@return what the notices ask for, what they charge included, a currency} */
  default MoneyTotals payable() {
    return MoneyTotals.of(notices().stream().map(DunningNotice::payable).toList());
  }

  /**
   * {@return the events of all notices}
   *
   * @param keys the host's key of each notice, each of its own
   * @param first when the first of them is recorded; the others follow one by one
   */
  default List<LedgerEvent> toEvents(Function<DunningNotice, String> keys, Recorded first) {
    return confirm(notices(), keys, first);
  }

  /**
   * {@return the events of the notices that were sent}
   *
   * <p>Those left out stay drafts: no level rises. Value and posting date are the date of the run. A notice may
   * be changed before, as by {@link DunningNotice#waiveCharges()}.
   *
   * @param sent notices of this run, each item on one of them at most
   * @param keys the host's key of each notice, each of its own
   * @param first when the first of them is recorded; the others follow one by one
   * @throws org.openreceivables.core.InvalidValueException when a notice is not of this run, a key is not one or
   *     stands on two notices, or an item does
   */
  default List<LedgerEvent> confirm(
      Collection<DunningNotice> sent, Function<DunningNotice, String> keys, Recorded first) {
    return NoticeEvents.of(this, sent, keys, first);
  }

  /** {@return one sentence for people} */
  default String summarize() {
    return runDate() + ": " + Words.count(notices().size(), "notice") + " over " + payable()
        + ", "
        + Words.count(notDunned().size(), "item") + " not dunned"
        + (incomplete().isEmpty()
            ? ""
            : ", " + Words.count(incomplete().size(), "customer") + " incomplete")
        + (problems().isEmpty() ? "" : ", " + Words.count(problems().size(), "problem"));
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /**
   * An open debit item that is on no notice.
   *
   * @param item the item as it was found
   * @param level its level so far, 0 for none; it stays
   * @param held what is held of it
   * @param reasons why, at least one
   */
  record NotDunned(OpenItem item, int level, Money held, List<NotDunnedReason> reasons) {
    /**
     * Copies the list.
     *
     * @param item the item
     * @param level its level so far
     * @param held what is held of it
     * @param reasons why
     */
    public NotDunned {
      reasons = List.copyOf(reasons);
    }

    /** {@return one sentence for people} */
    public String summarize() {
      return item.id() + " " + item.open() + " stays at level " + level + ": "
          + reasons.stream().map(NotDunnedReason::summarize).collect(Collectors.joining("; "));
    }
  }

  /** Builds a {@link DunningRun}. */
  final class Builder extends ImmutableDunningRun.Builder {
    Builder() {}
  }
}
