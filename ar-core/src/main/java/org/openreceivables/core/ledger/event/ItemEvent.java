package org.openreceivables.core.ledger.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ReasonCode;

/** What happens to items apart from settling them. */
public sealed interface ItemEvent extends LedgerEvent {

  /**
   * Items came into being, as a rule those of one document.
   *
   * <p>An item may come partly settled: the opening balance of a host that moves in.
   *
   * @param stamp key and dates
   * @param items the items
   */
  record Issued(EventStamp stamp, List<OpenItem> items) implements ItemEvent {
    /**
     * Copies the list.
     *
     * @param stamp key and dates
     * @param items the items
     */
    public Issued {
      items = List.copyOf(items);
    }
  }

  /**
   * A charge was added to an item: a fee, interest.
   *
   * @param stamp key and dates
   * @param item the item
   * @param charge what was added
   */
  record ChargeAdded(EventStamp stamp, OpenItemId item, Component charge) implements ItemEvent {}

  /**
   * An item is due on another day.
   *
   * @param stamp key and dates
   * @param item the item
   * @param dueDate the new due date
   */
  record DueDateChanged(EventStamp stamp, OpenItemId item, LocalDate dueDate)
      implements ItemEvent {}

  /**
   * Some or all that is open on an item moved to other items: a residual, a deduction, an instalment plan,
   * another customer.
   *
   * @param stamp key and dates
   * @param item the item
   * @param lines what leaves the item, part by part, with effect residual, deduction or transferred, or
   *     moved for a credit
   * @param replacements the items it moved to, adding up to what left
   * @param reason why
   */
  record Replaced(
      EventStamp stamp,
      OpenItemId item,
      List<AllocationLine> lines,
      List<OpenItem> replacements,
      ReasonCode reason)
      implements ItemEvent {
    /**
     * Copies the lists.
     *
     * @param stamp key and dates
     * @param item the item
     * @param lines what leaves the item
     * @param replacements the items it moved to
     * @param reason why
     */
    public Replaced {
      lines = List.copyOf(lines);
      replacements = List.copyOf(replacements);
    }
  }

  /**
   * A hold was set on an item.
   *
   * @param stamp key and dates
   * @param item the item
   * @param hold the hold
   */
  record Held(EventStamp stamp, OpenItemId item, Hold hold) implements ItemEvent {}

  /**
   * A hold was lifted.
   *
   * @param stamp key and dates
   * @param item the item
   * @param hold the hold's key
   */
  record Released(EventStamp stamp, OpenItemId item, String hold) implements ItemEvent {}

  /**
   * A reminder for an item was sent, on the value date of the event.
   *
   * <p>It moves no money: what was charged is a {@link ChargeAdded} of its own. Named here, so that it is not
   * charged again, also where it was waived: a charge of zero.
   *
   * @param stamp key and dates
   * @param item the item
   * @param level the dunning level reached, from 1
   * @param notice the host's key of the notice
   * @param due the day by which the notice asks to be paid, if it names one
   * @param charges what was charged on the item with it, in the item's currency
   */
  record NoticeConfirmed(
      EventStamp stamp,
      OpenItemId item,
      int level,
      String notice,
      Optional<LocalDate> due,
      List<Component> charges)
      implements ItemEvent {
    /**
     * Copies the list.
     *
     * @param stamp key and dates
     * @param item the item
     * @param level the dunning level reached
     * @param notice the host's key of the notice
     * @param due the day by which the notice asks to be paid
     * @param charges what was charged with it
     */
    public NoticeConfirmed {
      charges = List.copyOf(charges);
    }
  }

  /**
   * A reminder was taken back for an item, as if it had never been sent: its level does not count any more.
   *
   * <p>It moves no money: a charge that came with the reminder is credited by the host. A key that was
   * withdrawn is not used again.
   *
   * @param stamp key and dates
   * @param item the item
   * @param notice the host's key of the notice
   */
  record NoticeWithdrawn(EventStamp stamp, OpenItemId item, String notice) implements ItemEvent {}

  /**
   * What is said about an item was wrong; its amounts were not.
   *
   * <p>Document, instalment, dates of issue and due date, links, legal traits, reservation, status,
   * references and attributes are taken over. Key, customer, kind and control account must be the same.
   * Posting date, amounts, components, discount offers, book value and holds stay as the ledger has them.
   *
   * @param stamp key and dates
   * @param item the item
   * @param corrected the item as it should have been described
   * @param reason why
   */
  record Corrected(EventStamp stamp, OpenItemId item, OpenItem corrected, ReasonCode reason)
      implements ItemEvent {}
}
