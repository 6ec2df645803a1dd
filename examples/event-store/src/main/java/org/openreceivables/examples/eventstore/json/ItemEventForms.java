package org.openreceivables.examples.eventstore.json;

import java.util.List;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.ItemOrigin;
import org.openreceivables.core.ledger.event.NoticeEvent;

/** The forms of what happens to items, and of what changes in the books alone. */
final class ItemEventForms {
  static final List<EventForm<?>> ALL = List.of(
      new EventForm<>(
          ItemEvent.Issued.class,
          (e, to) -> to.put("origin", Form.name(ItemOrigin.class), e.origin(), ItemOrigin.DOCUMENT)
              .list("items", ItemForms.OPEN_ITEM, e.items()),
          (stamp, of) -> ItemEvent.Issued.of(stamp, of.list("items", ItemForms.OPEN_ITEM))
              .withOrigin(
                  of.optional("origin", Form.name(ItemOrigin.class)).orElse(ItemOrigin.DOCUMENT))),
      new EventForm<>(
          ItemEvent.ChargeAdded.class,
          (e, to) -> to.put("item", Texts.ITEM, e.item())
              .put("charge", ValueForms.COMPONENT, e.charge())
              .list("bookValues", ValueForms.BOOK_VALUE, e.bookValues())
              .put("reason", ValueForms.REASON, e.reason()),
          (stamp, of) -> ItemEvent.ChargeAdded.of(
                  stamp, of.get("item", Texts.ITEM), of.get("charge", ValueForms.COMPONENT))
              .withBookValues(of.list("bookValues", ValueForms.BOOK_VALUE))
              .withReason(of.optional("reason", ValueForms.REASON))),
      new EventForm<>(
          ItemEvent.DueDateChanged.class,
          (e, to) -> to.put("item", Texts.ITEM, e.item())
              .put("dueDate", Texts.DATE, e.dueDate())
              .put("reason", ValueForms.REASON, e.reason()),
          (stamp, of) -> ItemEvent.DueDateChanged.of(
                  stamp, of.get("item", Texts.ITEM), of.get("dueDate", Texts.DATE))
              .withReason(of.optional("reason", ValueForms.REASON))),
      new EventForm<>(
          ItemEvent.Replaced.class,
          (e, to) -> to.put("item", Texts.ITEM, e.item())
              .list("lines", ItemForms.LINE, e.lines())
              .list("replacements", ItemForms.OPEN_ITEM, e.replacements())
              .put("reason", ValueForms.REASON, e.reason()),
          (stamp, of) -> ItemEvent.Replaced.of(
              stamp,
              of.get("item", Texts.ITEM),
              of.list("lines", ItemForms.LINE),
              of.list("replacements", ItemForms.OPEN_ITEM),
              of.get("reason", ValueForms.REASON))),
      new EventForm<>(
          ItemEvent.Held.class,
          (e, to) -> to.put("item", Texts.ITEM, e.item()).put("hold", ValueForms.HOLD, e.hold()),
          (stamp, of) -> ItemEvent.Held.of(
              stamp, of.get("item", Texts.ITEM), of.get("hold", ValueForms.HOLD))),
      new EventForm<>(
          ItemEvent.Released.class,
          (e, to) -> to.put("item", Texts.ITEM, e.item())
              .put("hold", Texts.TEXT, e.hold())
              .put("reason", ValueForms.REASON, e.reason()),
          (stamp, of) -> ItemEvent.Released.of(
                  stamp, of.get("item", Texts.ITEM), of.get("hold", Texts.TEXT))
              .withReason(of.optional("reason", ValueForms.REASON))),
      new EventForm<>(
          NoticeEvent.NoticeConfirmed.class,
          (e, to) -> to.put("item", Texts.ITEM, e.item())
              .put("level", Texts.INT, e.level())
              .put("notice", Texts.TEXT, e.notice())
              .put("due", Texts.DATE, e.due())
              .list("charges", ValueForms.COMPONENT, e.charges()),
          (stamp, of) -> NoticeEvent.NoticeConfirmed.of(
                  stamp,
                  of.get("item", Texts.ITEM),
                  of.get("level", Texts.INT),
                  of.get("notice", Texts.TEXT))
              .withDue(of.optional("due", Texts.DATE))
              .withCharges(of.list("charges", ValueForms.COMPONENT))),
      new EventForm<>(
          NoticeEvent.NoticeWithdrawn.class,
          (e, to) -> to.put("item", Texts.ITEM, e.item())
              .put("notice", Texts.TEXT, e.notice())
              .put("reason", ValueForms.REASON, e.reason()),
          (stamp, of) -> NoticeEvent.NoticeWithdrawn.of(
                  stamp, of.get("item", Texts.ITEM), of.get("notice", Texts.TEXT))
              .withReason(of.optional("reason", ValueForms.REASON))),
      new EventForm<>(
          ItemEvent.Corrected.class,
          (e, to) -> to.put("item", Texts.ITEM, e.item())
              .put("corrected", ItemForms.OPEN_ITEM, e.corrected())
              .put("reason", ValueForms.REASON, e.reason()),
          (stamp, of) -> ItemEvent.Corrected.of(
              stamp,
              of.get("item", Texts.ITEM),
              of.get("corrected", ItemForms.OPEN_ITEM),
              of.get("reason", ValueForms.REASON))),
      new EventForm<>(
          BookEvent.Revalued.class,
          (e, to) -> to.put("item", Texts.ITEM, e.item())
              .put("open", Texts.MONEY, e.open())
              .put("value", ValueForms.BOOK_VALUE, e.value()),
          (stamp, of) -> BookEvent.Revalued.of(
              stamp,
              of.get("item", Texts.ITEM),
              of.get("open", Texts.MONEY),
              of.get("value", ValueForms.BOOK_VALUE))),
      new EventForm<>(
          BookEvent.AllowanceChanged.class,
          (e, to) -> to.put("customer", Texts.CUSTOMER, e.customer())
              .put("change", Texts.MONEY, e.change())
              .list("bookValues", ValueForms.BOOK_VALUE, e.bookValues())
              .put("controlAccount", Texts.TEXT, e.controlAccount(), "")
              .put("reason", ValueForms.REASON, e.reason()),
          (stamp, of) -> BookEvent.AllowanceChanged.of(
                  stamp, of.get("customer", Texts.CUSTOMER), of.get("change", Texts.MONEY))
              .withBookValues(of.list("bookValues", ValueForms.BOOK_VALUE))
              .withControlAccount(of.optional("controlAccount", Texts.TEXT).orElse(""))
              .withReason(of.optional("reason", ValueForms.REASON))));

  private ItemEventForms() {}
}
