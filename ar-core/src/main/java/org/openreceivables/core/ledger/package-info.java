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
 * <p>Parts of the books can be kept apart and merged. Split them by netting unit, the customers whose credits are
 * applied to each other's items or who take over each other's items: a parent and its subsidiaries, say. Then no
 * item, payment or allocation stands in two parts, and the parts merge in any order and grouping to the same books.
 *
 * <p>All original amounts and charges that ever came in, of debits and credits, open and settled, must fit 64 bits of
 * minor units together, by currency, and so must what they stood at in each currency of the books, with every
 * revaluation: EUR 92,233,720,368,547,758.07. The event that brings more is refused, so that no sum over items of any
 * day can fail to fit.
 *
 * <p>Cost: an appended event costs the same in a large ledger as in a small one. A backdated event plays
 * again the later events of its items and allocations, and of those that share an event with them. What was
 * open on a day costs as much as there were open items, plus about as many events of the days before; closed
 * items and their events are not looked at. As known at some time, the events recorded later and posted
 * until the day come on top, with those that share items with them. Refused events cost one look each.
 * Movements, all items, the events and the journal of some days cost what they list; merging costs as much as both
 * have events, so that many parts are best merged two by two.
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
