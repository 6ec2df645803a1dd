/**
 * Step 6 of 8, first half: the facts that make up the books.
 *
 * <p>Each event has three dates in its {@link org.openreceivables.core.ledger.event.EventStamp}, all passed
 * by the host. Money that reached the bank on Friday 2026-01-30, was booked on Saturday 2026-01-31 and typed
 * in on Monday 2026-02-02 has value date 30 January (it earned the discount of the 30th), posting date 31
 * January (it stands in the January books; {@code asOf} is compared with this one) and was recorded on 2
 * February (a report printed on 1 February did not know it). Nothing is edited: a mistake is undone by a
 * later event.
 *
 * <p>An invoice enters by {@code ItemEvent.Issued} with its items, and so do the items of a host that moves
 * in with open ones; a payment by {@code CashEvent.Received}; {@code AllocationResult.toEvents()} makes the
 * events of an allocation, received payments included.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.ledger.event.LedgerEvent}: any event, of one of these four families;
 *   <li>{@link org.openreceivables.core.ledger.event.ItemEvent}: items are issued, charged a fee, due on
 *       another day, replaced by others, put on hold, released, reminded of, described anew;
 *   <li>{@link org.openreceivables.core.ledger.event.CashEvent}: money was received, taken back by the bank,
 *       or refunded;
 *   <li>{@link org.openreceivables.core.ledger.event.SettlementEvent}: a payment or credit was applied to
 *       items, line by line in {@link org.openreceivables.core.ledger.event.AllocationLine}, or this was
 *       undone; an amount was given up, or claimed again;
 *   <li>{@link org.openreceivables.core.ledger.event.BookEvent}: only the books change: another exchange
 *       rate, another allowance for losses.
 * </ul>
 *
 * <p>Before: allocation, step 5, in module {@code ar-matching}. Next: {@link
 * org.openreceivables.core.ledger} replays them.
 */
@ValueStyle
package org.openreceivables.core.ledger.event;

import org.openreceivables.core.internal.ValueStyle;
