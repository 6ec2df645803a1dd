/**
 * Step 7 of 8: what is open, by how late it is, as of a day.
 *
 * <p>A pure function of open items and a date. As of 2026-01-31 a customer has EUR 100.00 due on that
 * day (not late yet: "current"), EUR 50.00 due on 2026-01-01 (30 days past due) and a credit of EUR 20.00:
 * {@code current 100.00, 1-30 50.00}, credits 20.00, balance 130.00. The buckets less the credits are
 * always the balance, and the balances always add up to the open items.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.aging.AgingEngine}: {@code AgingEngine.standard().age(items, asOf)};
 *   <li>{@link org.openreceivables.aging.AgingReport}: the rows, the totals and, for each item, why it
 *       is in its bucket; reports of different customers merge;
 *   <li>{@link org.openreceivables.aging.AgingRow}: one customer in one currency, one amount per bucket;
 *   <li>{@link org.openreceivables.aging.AgingScheme}: the buckets, for example {@code of(30, 60, 90)};
 *   <li>{@link org.openreceivables.aging.AgingPolicy}: from which date an item ages, and what becomes of
 *       credits.
 * </ul>
 *
 * <p>Before, step 6: {@link org.openreceivables.core.ledger} says what was open, or the host itself, from
 * its own tables or from the items that allocation handed back. Beside: {@link
 * org.openreceivables.aging.statement} tells customers what they owe and why. Next, step 8: module {@code ar-policy}, on
 * credit limits, reminders and write-off.
 */
@ValueStyle
package org.openreceivables.aging;

import org.openreceivables.core.internal.ValueStyle;
