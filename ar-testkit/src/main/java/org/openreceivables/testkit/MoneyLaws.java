package org.openreceivables.testkit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.ControlFigures;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/**
 * What holds over every ledger, whatever was decided.
 *
 * <p>Each law is judged by adding up the events, apart from the library's own reckoning, and fails with an
 * {@link AssertionError} that names the item. Use them in tests of your own rules: append what your rule
 * decided to a ledger, then ask the laws.
 */
public final class MoneyLaws {
  private MoneyLaws() {}

  /**
   * Requires that no money appears or is lost on any item or payment: original and charges are what was
   * settled in every way and what is open; of a payment, its amount is what was applied, paid back,
   * returned, taken or moved and what is left on account.
   *
   * <p>What items from other books had settled there counts as they say. Of EUR 1,000.00 with EUR 980.00 paid and EUR 20.00
   * discount nothing is open; anything else fails.
   *
   * @param events the events of a ledger
   * @param asOf the day of the books
   * @param reported all items of that day, settled ones too
   */
  public static void requireConserved(
      Iterable<LedgerEvent> events, LocalDate asOf, OpenItems reported) {
    EventTally tally = EventTally.of(events, asOf);
    require(
        reported.size() == tally.issued.size(),
        "The items reported (" + reported.size() + ") must be those issued (" + tally.issued.size()
            + ")");
    for (OpenItem item : reported) {
      OpenItem first = tally.issued.get(item.id());
      require(first != null, "Item " + item.id() + " must have been issued");
      long whole = minor(Objects.requireNonNull(first).original()) + tally.charges(item.id());
      long gone = minor(first.settledEarlier());
      for (Effect effect : Effect.values()) {
        long settled = tally.settled(item.id(), effect);
        gone += settled;
        require(
            minor(item.settledBy(effect)) == settled,
            "The " + effect + " of item " + item.id() + " (" + item.settledBy(effect)
                + ") must be the sum of its events (" + settled + " minor units)");
      }
      require(
          minor(item.open()) == whole - gone,
          "The open of item " + item.id() + " (" + item.open()
              + ") must be what was issued and charged less what was settled (" + (whole - gone)
              + " minor units)");
    }
  }

  /**
   * Requires that open items, movements, journal and balance of a day agree, item by item and for every
   * control account and currency.
   *
   * @param items the open items of a day
   * @param movements the movements up to that day
   * @param journal the journal up to that day
   */
  public static void requireAgreement(
      OpenItems items, Iterable<LedgerMovement> movements, Iterable<JournalEntry> journal) {
    Map<OpenItemId, Long> moved = new HashMap<>();
    movements.forEach(m -> moved.merge(m.item(), minor(m.amount()), Long::sum));
    for (OpenItem item : items) {
      long sum = Objects.requireNonNullElse(moved.remove(item.id()), 0L);
      require(
          sum == minor(item.balance()),
          "The movements of item " + item.id() + " (" + sum + " minor units) must add up to "
              + item.balance());
    }
    moved.forEach((id, sum) -> require(
        sum == 0, "Item " + id + " is not open, but its movements leave " + sum + " minor units"));
    ControlReconciliation three = ControlReconciliation.of(
        JournalPolicy.standard(), items, movements, ControlFigures.of(journal));
    require(three.agrees(), "Items, movements and control account must agree: " + three);
  }

  /**
   * Requires both laws of a ledger on a day, as it is known now.
   *
   * @param ledger the ledger
   * @param asOf the day of the books
   */
  public static void requireSound(ReceivablesLedger ledger, LocalDate asOf) {
    Recorded now = Recorded.endOf(LocalDate.MAX);
    requireConserved(ledger.events(), asOf, ledger.allItems(asOf, now));
    requireAgreement(
        ledger.openItems(asOf),
        ledger.movements(asOf, now),
        Journal.of(JournalMapping.direct(), ledger, asOf).entries());
  }

  private static long minor(Money amount) {
    return amount.getAmountMinorLong();
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
