package org.openreceivables.core.ledger.event;

import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.BookValue;

/** What changes in the books alone; what the customer owes stays as it is. */
public sealed interface BookEvent extends LedgerEvent {

  /**
   * An item in another currency was valued anew.
   *
   * @param stamp key and dates
   * @param item the item
   * @param value the new value, with its rate
   */
  record Revalued(EventStamp stamp, OpenItemId item, BookValue value) implements BookEvent {}

  /**
   * The allowance for doubtful receivables of a customer changed.
   *
   * @param stamp key and dates
   * @param customer the customer
   * @param change by how much, negative for a release
   */
  record AllowanceChanged(EventStamp stamp, CustomerId customer, Money change)
      implements BookEvent {}
}
