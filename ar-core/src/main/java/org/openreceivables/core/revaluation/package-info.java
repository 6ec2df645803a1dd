/**
 * Step 6 of 8, beside the books: what open items in other currencies are worth on a day.
 *
 * <p>An invoice of USD 100.00 booked at INR 80 stands at INR 8,000.00. At month end a dollar is INR 85: the
 * item is carried at INR 8,500.00, and INR 500.00 is a gain that nobody has realised yet. Next month that
 * gain is reversed before the item is valued anew; when it is paid, what is left of it leaves with the item.
 * Gains and losses are never netted across items, because each is undone when its own item is settled.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.revaluation.RevaluationEngine}: values the open items of a day;
 *   <li>{@link org.openreceivables.core.revaluation.RevaluationPolicy}: closing rate, losses only, or back to
 *       the invoice rate ({@link org.openreceivables.core.revaluation.RevaluationMethod});
 *   <li>{@link org.openreceivables.core.revaluation.RevaluationRun}: one {@link
 *       org.openreceivables.core.revaluation.RevaluationLine} an item, totals a currency, events for the
 *       ledger, and the problems of items that could not be valued.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.money}, for {@link
 * org.openreceivables.core.money.ExchangeRates}. Next: {@link org.openreceivables.core.ledger}, which takes
 * the events.
 */
@ValueStyle
package org.openreceivables.core.revaluation;

import org.openreceivables.core.internal.ValueStyle;
