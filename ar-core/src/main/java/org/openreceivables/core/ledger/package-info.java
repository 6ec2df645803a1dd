/**
 * Step 6 of 8, second half: the books.
 *
 * <p>A ledger is a list of events that only grows. {@code openItems(asOf)} says what was open at the end of a
 * day as it is known now; {@code openItems(asOf, Recorded.endOf(day))} says what was thought to be open when
 * only the events recorded up to another day were known. It replays what was recorded and never decides anew.
 *
 * <p>An invoice of EUR 100.00 issued on 10 January and paid with EUR 25.00 on 20 January: {@code balance} is
 * EUR 100.00 on the 19th and EUR 75.00 on the 20th.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.ledger.ReceivablesLedger}: {@code append} events, ask {@code
 *       openItems} and {@code balance}; an event that would break a rule is refused with the reason; {@code
 *       merge} the ledgers of other customers, built apart;
 *   <li>{@link org.openreceivables.core.ledger.LedgerMovement}: what one event changed on one item.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.ledger.event}. Next: {@link
 * org.openreceivables.core.ledger.journal}, for hosts with a general ledger; then step 7, module {@code ar-aging}.
 */
package org.openreceivables.core.ledger;
