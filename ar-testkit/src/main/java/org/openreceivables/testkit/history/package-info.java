/**
 * Books at random: events over two years that a ledger must accept, and others that it must refuse.
 *
 * <p>Invoices, payments, allocations across customers and currencies, discounts, returned payments, refunds,
 * write-offs, instalment plans, holds, reminders, revaluations, many of them backdated. What is possible is
 * reckoned here, by plain adding and taking away in minor units, not asked of the ledger; so a ledger that
 * accepts too much or too little is found out.
 *
 * <pre>{@code
 * RandomHistory history = RandomHistory.of(HistorySpec.twoYears(), 42);
 * ReceivablesLedger ledger = ReceivablesLedger.of(history.events());
 * MoneyLaws.requireSound(ledger, history.spec().lastDay());
 * }</pre>
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.testkit.history.HistorySpec}: how many customers, currencies and tries,
 *       over which days, how much of it backdated;
 *   <li>{@link org.openreceivables.testkit.history.RandomHistory}: the events, and the impossible ones.
 * </ul>
 *
 * <p>The same spec and seed give the same events, on any JDK and thread. Arbitraries for jqwik that shrink: {@link
 * org.openreceivables.testkit.jqwik.HistoryArbitraries}.
 */
@ValueStyle
package org.openreceivables.testkit.history;

import org.openreceivables.core.internal.ValueStyle;
