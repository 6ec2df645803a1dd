/**
 * Step 7 of 8: what is open, by how late it is, as of a day.
 *
 * <p>A pure function of open items and a date. As of 2026-01-31 a customer has EUR 100.00 due on that
 * day, EUR 50.00 due on 2026-01-01 and a credit of EUR 20.00: {@code current 100.00, 1-30 50.00} (it is 30
 * days past due), credits 20.00, balance 130.00. It always holds that the buckets less the credits are
 * the balance, and that the balances are the open items.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.aging.AgingEngine}: {@code AgingEngine.standard().age(items, asOf)};
 *   <li>{@link org.openreceivables.aging.AgingReport}: the rows, the totals and, for each item, why it
 *       stands where it does; reports of different customers merge;
 *   <li>{@link org.openreceivables.aging.AgingRow}: one customer in one currency, an amount a bucket;
 *   <li>{@link org.openreceivables.aging.AgingScheme}: the buckets, for example {@code of(30, 60, 90)};
 *   <li>{@link org.openreceivables.aging.AgingPolicy}: from which date an item ages, and what becomes of
 *       credits.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.ledger} (step 6), or any host that fills {@link
 * org.openreceivables.core.openitem.OpenItems} itself. Next: module {@code ar-policy} (step 8) decides on
 * reminders, interest, credit and write-off.
 */
@ValueStyle
package org.openreceivables.aging;

import org.openreceivables.core.internal.ValueStyle;
