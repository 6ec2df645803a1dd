package org.openreceivables.core.ledger.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.settlement.ReasonCode;

/** What the debtor was told of an item. It moves no money. */
public sealed interface NoticeEvent extends ItemEvent {

  /** {@return the item} */
  OpenItemId item();

  /** {@return the host's key of the notice} */
  String notice();

  /**
   * A reminder for an item was sent, on the value date of the event.
   *
   * <p>It moves no money: what was charged is a {@link ItemEvent.ChargeAdded} of its own. Named here, so that it is not
   * charged again, also where it was waived: a charge of zero.
   */
  @Value.Immutable
  sealed interface NoticeConfirmed extends NoticeEvent, WithNoticeConfirmed
      permits ImmutableNoticeConfirmed {
    /** {@return the dunning level reached, from 1} */
    int level();

    /** {@return the day by which the notice asks to be paid, if it names one} */
    Optional<LocalDate> due();

    /** {@return what was charged on the item with it, in the item's currency} */
    List<Component> charges();

    @Override
    default String kind() {
      return "NoticeConfirmed";
    }

    /**
     * {@return the event, without its optional fields, which its {@code with} methods set}
     *
     * @param stamp key and dates
     * @param item the item
     * @param level the dunning level reached, from 1
     * @param notice the host's key of the notice
     */
    static NoticeConfirmed of(EventStamp stamp, OpenItemId item, int level, String notice) {
      return ImmutableNoticeConfirmed.builder()
          .stamp(stamp)
          .item(item)
          .level(level)
          .notice(notice)
          .build();
    }
  }

  /**
   * A reminder was taken back for an item, as if it had never been sent: its level does not count any more.
   *
   * <p>It moves no money: a charge that came with the reminder is credited by the host. A key that was
   * withdrawn is not used again.
   */
  @Value.Immutable
  sealed interface NoticeWithdrawn extends NoticeEvent, WithNoticeWithdrawn
      permits ImmutableNoticeWithdrawn {
    /** {@return why, where the host says so} */
    Optional<ReasonCode> reason();

    @Override
    default String kind() {
      return "NoticeWithdrawn";
    }

    /**
     * {@return the event, without its optional fields, which its {@code with} methods set}
     *
     * @param stamp key and dates
     * @param item the item
     * @param notice the host's key of the notice
     */
    static NoticeWithdrawn of(EventStamp stamp, OpenItemId item, String notice) {
      return ImmutableNoticeWithdrawn.builder()
          .stamp(stamp)
          .item(item)
          .notice(notice)
          .build();
    }
  }
}
