package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItem;

/**
 * One letter to one customer about what it owes in one currency: a draft until it is confirmed.
 *
 * <p>EUR 100.00 at level 2 with a fee of EUR 5.00, a reminder fee of EUR 3.00 from before: amount 103.00,
 * charged 5.00, payable 108.00. Credits are shown, never taken away: what they are used for is not decided here.
 * Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface DunningNotice extends WithDunningNotice permits ImmutableDunningNotice {

  /** {@return to whom} */
  CustomerId customer();

  /** {@return the currency of all its amounts} */
  CurrencyUnit currency();

  /** {@return its date} */
  LocalDate runDate();

  /** {@return the highest level of its lines} */
  int level();

  /** {@return the name of that level} */
  String levelName();

  /** {@return the day by which it asks to be paid, by that level} */
  LocalDate due();

  /** {@return the items that are dunned, at least one, by due date, then id} */
  List<Line> lines();

  /** {@return overdue charges that stand on it beside them, by due date, then id} */
  List<Accompanying> accompanying();

  /** {@return open credits of the customer in the currency, zero for none} */
  Money credits();

  /** {@return what is owed of its lines and charges, held parts left out, without what it charges itself} */
  default Money amount() {
    return NoticeSums.amount(this);
  }

  /** {@return what it charges: fees and compensation} */
  default Money charged() {
    return NoticeSums.charged(this);
  }

  /** {@return what it asks for: amount and what it charges} */
  default Money payable() {
    return amount().plus(charged());
  }

  /**
   * {@return the same notice with every charge waived}
   *
   * <p>Confirmed like this, the charges count as charged with zero and do not come again.
   */
  default DunningNotice waiveCharges() {
    return withLines(lines().stream().map(Line::waiveCharges).toList());
  }

  /**
   * {@return the events that make it so: for each line the notice, then its charges}
   *
   * <p>Value and posting date are the date of the run. Event keys follow from the key of the notice, so that a
   * notice confirmed twice counts once.
   *
   * @param key the host's key of the notice
   * @param first when the first of them is recorded; the others follow one by one
   */
  default List<LedgerEvent> toEvents(String key, Recorded first) {
    return NoticeEvents.of(this, key, first);
  }

  /** {@return a few lines for people} */
  default String summarize() {
    return NoticeSums.text(this);
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /**
   * One item that is dunned.
   *
   * @param item the item as it was found
   * @param previousLevel its level so far, 0 for none
   * @param level its level with this notice
   * @param daysPastDue days from its due date to the run, negative before it
   * @param dunned what is dunned of it: open less held
   * @param held what is held of it
   * @param charges what is charged on it: {@code FEE dunning-1}, {@code COST compensation}; zero for what is
   *     charged elsewhere or waived
   * @param reasons why, at least one
   */
  record Line(
      OpenItem item,
      int previousLevel,
      int level,
      long daysPastDue,
      Money dunned,
      Money held,
      List<Component> charges,
      List<DunnedReason> reasons) {
    /**
     * Copies the lists.
     *
     * @param item the item
     * @param previousLevel its level so far
     * @param level its level with this notice
     * @param daysPastDue days past due
     * @param dunned what is dunned of it
     * @param held what is held of it
     * @param charges what is charged on it
     * @param reasons why
     */
    public Line {
      charges = List.copyOf(charges);
      reasons = List.copyOf(reasons);
    }

    /** {@return what is charged on it in sum} */
    public Money charged() {
      return NoticeSums.sum(dunned.getCurrencyUnit(), charges.stream().map(Component::amount));
    }

    Line waiveCharges() {
      List<Component> waived = charges.stream()
          .map(c -> new Component(c.kind(), c.code(), Money.zero(dunned.getCurrencyUnit())))
          .toList();
      return new Line(item, previousLevel, level, daysPastDue, dunned, held, waived, reasons);
    }
  }

  /**
   * A charge that stands on the notice because other items are dunned; its level does not rise.
   *
   * @param item the item as it was found
   * @param daysPastDue days from its due date to the run
   * @param dunned what is claimed of it: open less held
   * @param held what is held of it
   */
  record Accompanying(OpenItem item, long daysPastDue, Money dunned, Money held) {}

  /** Builds a {@link DunningNotice}. */
  final class Builder extends ImmutableDunningNotice.Builder {
    Builder() {}
  }
}
