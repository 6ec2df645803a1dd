package org.openreceivables.core.ledger.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ReasonCode;

/** What happens to items apart from settling them; what is said to the debtor is a {@link NoticeEvent}. */
public sealed interface ItemEvent extends LedgerEvent
    permits ItemEvent.Issued,
        ItemEvent.ChargeAdded,
        ItemEvent.DueDateChanged,
        ItemEvent.Replaced,
        ItemEvent.Held,
        ItemEvent.Released,
        ItemEvent.Corrected,
        NoticeEvent {

  /**
   * Items came into being, as a rule those of one document.
   *
   * <p>A host that moves in issues its open items with {@link ItemOrigin#OTHER_BOOKS}: EUR 100.00 still to be paid of
   * an invoice whose revenue stands in the old books must not become revenue again. An item that comes partly
   * settled is always taken over.
   */
  @Value.Immutable
  sealed interface Issued extends ItemEvent, WithIssued permits ImmutableIssued {
    /** {@return the items} */
    List<OpenItem> items();

    /** {@return where they come from; a document issued now, unless said otherwise} */
    @Value.Default
    default ItemOrigin origin() {
      return ItemOrigin.DOCUMENT;
    }

    @Override
    default String kind() {
      return "Issued";
    }

    /**
     * {@return the event}
     *
     * @param stamp key and dates
     * @param items the items
     */
    static Issued of(EventStamp stamp, List<OpenItem> items) {
      return ImmutableIssued.builder().stamp(stamp).items(items).build();
    }
  }

  /**
   * A charge was added to an item: a fee, interest.
   *
   * <p>Where the item has a value in the currency of the books, the charge adds to it by the rate of the item,
   * unless its own value is given: USD 5.00 on an item valued at 0.92 adds EUR 4.60.
   */
  @Value.Immutable
  sealed interface ChargeAdded extends ItemEvent, WithChargeAdded permits ImmutableChargeAdded {
    /** {@return the item} */
    OpenItemId item();

    /** {@return what was added} */
    Component charge();

    /**
     * {@return what the charge is worth in the currencies of the books, one each, where not by the rate of the item}
     */
    List<BookValue> bookValues();

    /** {@return why, where the host says so} */
    Optional<ReasonCode> reason();

    /** Checks that no currency of the books is named twice; called by every build. */
    @Value.Check
    default void check() {
      OnceEach.require(this, bookValues());
    }

    @Override
    default String kind() {
      return "ChargeAdded";
    }

    /**
     * {@return the event, without its optional fields, which its {@code with} methods set}
     *
     * @param stamp key and dates
     * @param item the item
     * @param charge what was added
     */
    static ChargeAdded of(EventStamp stamp, OpenItemId item, Component charge) {
      return ImmutableChargeAdded.builder()
          .stamp(stamp)
          .item(item)
          .charge(charge)
          .build();
    }
  }

  /**
   * An item is due on another day.
   */
  @Value.Immutable
  sealed interface DueDateChanged extends ItemEvent, WithDueDateChanged
      permits ImmutableDueDateChanged {
    /** {@return the item} */
    OpenItemId item();

    /** {@return the new due date} */
    LocalDate dueDate();

    /** {@return why, where the host says so} */
    Optional<ReasonCode> reason();

    @Override
    default String kind() {
      return "DueDateChanged";
    }

    /**
     * {@return the event, without its optional fields, which its {@code with} methods set}
     *
     * @param stamp key and dates
     * @param item the item
     * @param dueDate the new due date
     */
    static DueDateChanged of(EventStamp stamp, OpenItemId item, LocalDate dueDate) {
      return ImmutableDueDateChanged.builder()
          .stamp(stamp)
          .item(item)
          .dueDate(dueDate)
          .build();
    }
  }

  /**
   * Some or all that is open on an item moved to other items: a residual, a deduction, an instalment plan,
   * another customer.
   *
   * <p>What leaves the item has effect residual, deduction or transferred, or moved for a credit. What it stood at
   * in the currencies of the books goes with it, shared out by amount; replacements name no value of their own.
   */
  @Value.Immutable
  sealed interface Replaced extends ItemEvent, WithReplaced permits ImmutableReplaced {
    /** {@return the item} */
    OpenItemId item();

    /** {@return what leaves the item, part by part} */
    List<AllocationLine> lines();

    /** {@return the items it moved to, adding up to what left} */
    List<OpenItem> replacements();

    /** {@return why} */
    ReasonCode reason();

    @Override
    default String kind() {
      return "Replaced";
    }

    /**
     * {@return the event}
     *
     * @param stamp key and dates
     * @param item the item
     * @param lines what leaves the item, part by part
     * @param replacements the items it moved to, adding up to what left
     * @param reason why
     */
    static Replaced of(
        EventStamp stamp,
        OpenItemId item,
        List<AllocationLine> lines,
        List<OpenItem> replacements,
        ReasonCode reason) {
      return ImmutableReplaced.builder()
          .stamp(stamp)
          .item(item)
          .lines(lines)
          .replacements(replacements)
          .reason(reason)
          .build();
    }
  }

  /**
   * A hold was set on an item.
   */
  @Value.Immutable
  sealed interface Held extends ItemEvent, WithHeld permits ImmutableHeld {
    /** {@return the item} */
    OpenItemId item();

    /** {@return the hold} */
    Hold hold();

    @Override
    default String kind() {
      return "Held";
    }

    /**
     * {@return the event}
     *
     * @param stamp key and dates
     * @param item the item
     * @param hold the hold
     */
    static Held of(EventStamp stamp, OpenItemId item, Hold hold) {
      return ImmutableHeld.builder().stamp(stamp).item(item).hold(hold).build();
    }
  }

  /**
   * A hold was lifted.
   */
  @Value.Immutable
  sealed interface Released extends ItemEvent, WithReleased permits ImmutableReleased {
    /** {@return the item} */
    OpenItemId item();

    /** {@return the hold's key} */
    String hold();

    /** {@return why, where the host says so} */
    Optional<ReasonCode> reason();

    @Override
    default String kind() {
      return "Released";
    }

    /**
     * {@return the event, without its optional fields, which its {@code with} methods set}
     *
     * @param stamp key and dates
     * @param item the item
     * @param hold the hold's key
     */
    static Released of(EventStamp stamp, OpenItemId item, String hold) {
      return ImmutableReleased.builder().stamp(stamp).item(item).hold(hold).build();
    }
  }

  /**
   * What is said about an item was wrong; its amounts were not.
   *
   * <p>Document, instalment, dates of issue and due date, links, legal traits, reservation, status,
   * references and attributes are taken over. Key, customer, kind, control account and original amount must be the
   * same, and there may be no book value in a currency in which the item was issued without one.
   * Posting date, amounts, components, discount offers, book values and holds stay as the ledger has them.
   */
  @Value.Immutable
  sealed interface Corrected extends ItemEvent, WithCorrected permits ImmutableCorrected {
    /** {@return the item} */
    OpenItemId item();

    /** {@return the item as it should have been described} */
    OpenItem corrected();

    /** {@return why} */
    ReasonCode reason();

    @Override
    default String kind() {
      return "Corrected";
    }

    /**
     * {@return the event}
     *
     * @param stamp key and dates
     * @param item the item
     * @param corrected the item as it should have been described
     * @param reason why
     */
    static Corrected of(EventStamp stamp, OpenItemId item, OpenItem corrected, ReasonCode reason) {
      return ImmutableCorrected.builder()
          .stamp(stamp)
          .item(item)
          .corrected(corrected)
          .reason(reason)
          .build();
    }
  }
}
