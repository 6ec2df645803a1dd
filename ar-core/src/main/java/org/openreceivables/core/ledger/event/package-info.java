/**
 * Step 6 of 8, first half: the facts that make up the books.
 *
 * <p>Every event carries three dates in its {@link
 * org.openreceivables.core.ledger.event.EventStamp}: the value date (discount, interest), the posting date
 * (balances, aging) and when it was recorded (audit). Nothing is edited: what was wrong is followed by an
 * event that undoes it.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.ledger.event.LedgerEvent}: the four families below;
 *   <li>{@link org.openreceivables.core.ledger.event.ItemEvent}: issued, charged, due date changed,
 *       replaced, held, released, noticed, corrected;
 *   <li>{@link org.openreceivables.core.ledger.event.CashEvent}: received, returned, refunded;
 *   <li>{@link org.openreceivables.core.ledger.event.SettlementEvent}: allocated, reversed, written off,
 *       recovered, line by line in {@link org.openreceivables.core.ledger.event.AllocationLine};
 *   <li>{@link org.openreceivables.core.ledger.event.BookEvent}: revalued, allowance changed.
 * </ul>
 *
 * <p>Before: allocation in module {@code ar-matching} turns its result into events. Next: {@link
 * org.openreceivables.core.ledger} replays them.
 */
@ValueStyle
package org.openreceivables.core.ledger.event;

import org.openreceivables.core.internal.ValueStyle;
