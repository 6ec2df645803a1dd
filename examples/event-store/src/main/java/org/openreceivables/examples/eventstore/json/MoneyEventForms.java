package org.openreceivables.examples.eventstore.json;

import java.util.List;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;

/** The forms of money that came or went, of what settles items, and of what undoes it. */
final class MoneyEventForms {
  static final List<EventForm<?>> ALL = List.of(
      new EventForm<>(
          CashEvent.Received.class,
          (e, to) -> to.put("payment", ItemForms.PAYMENT, e.payment())
              .put("customer", Texts.CUSTOMER, e.customer())
              .put("onAccount", Texts.ITEM, e.onAccount())
              .list("bookValues", ValueForms.BOOK_VALUE, e.bookValues()),
          (stamp, of) -> CashEvent.Received.of(
                  stamp,
                  of.get("payment", ItemForms.PAYMENT),
                  of.get("customer", Texts.CUSTOMER),
                  of.get("onAccount", Texts.ITEM))
              .withBookValues(of.list("bookValues", ValueForms.BOOK_VALUE))),
      new EventForm<>(
          CashEvent.Returned.class,
          (e, to) ->
              to.put("payment", Texts.PAYMENT, e.payment()).put("reason", Texts.TEXT, e.reason()),
          (stamp, of) -> CashEvent.Returned.of(
              stamp, of.get("payment", Texts.PAYMENT), of.get("reason", Texts.TEXT))),
      new EventForm<>(
          CashEvent.Refunded.class,
          (e, to) -> to.put("credit", Texts.ITEM, e.credit())
              .put("amount", Texts.MONEY, e.amount())
              .list("reopens", Texts.ALLOCATION, e.reopens())
              .list("bookValues", ValueForms.BOOK_VALUE, e.bookValues())
              .put("reason", ValueForms.REASON, e.reason()),
          (stamp, of) -> CashEvent.Refunded.of(
                  stamp, of.get("credit", Texts.ITEM), of.get("amount", Texts.MONEY))
              .withReopens(of.list("reopens", Texts.ALLOCATION))
              .withBookValues(of.list("bookValues", ValueForms.BOOK_VALUE))
              .withReason(of.optional("reason", ValueForms.REASON))),
      new EventForm<>(
          SettlementEvent.Allocated.class,
          (e, to) -> to.put("allocation", Texts.ALLOCATION, e.allocation())
              .list("lines", ItemForms.LINE, e.lines()),
          (stamp, of) -> SettlementEvent.Allocated.of(
              stamp, of.get("allocation", Texts.ALLOCATION), of.list("lines", ItemForms.LINE))),
      new EventForm<>(
          SettlementEvent.Reversed.class,
          (e, to) -> to.put("allocation", Texts.ALLOCATION, e.allocation())
              .put("reason", ValueForms.REASON, e.reason()),
          (stamp, of) -> SettlementEvent.Reversed.of(stamp, of.get("allocation", Texts.ALLOCATION))
              .withReason(of.optional("reason", ValueForms.REASON))),
      new EventForm<>(
          SettlementEvent.WrittenOff.class,
          (e, to) -> to.put("writeOff", Texts.ALLOCATION, e.writeOff())
              .list("lines", ItemForms.LINE, e.lines())
              .put("reason", ValueForms.REASON, e.reason()),
          (stamp, of) -> SettlementEvent.WrittenOff.of(
              stamp,
              of.get("writeOff", Texts.ALLOCATION),
              of.list("lines", ItemForms.LINE),
              of.get("reason", ValueForms.REASON))),
      new EventForm<>(
          SettlementEvent.Recovered.class,
          (e, to) -> to.put("writeOff", Texts.ALLOCATION, e.writeOff())
              .put("reason", ValueForms.REASON, e.reason()),
          (stamp, of) -> SettlementEvent.Recovered.of(stamp, of.get("writeOff", Texts.ALLOCATION))
              .withReason(of.optional("reason", ValueForms.REASON))));

  private MoneyEventForms() {}
}
