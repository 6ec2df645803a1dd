/**
 * Step 0 of 8: amounts.
 *
 * <p>The library takes and returns Joda {@link org.joda.money.Money}; inside, it counts in exact minor units
 * (cents). Nothing is rounded in silence, and amounts of two currencies are never added: a total is one
 * amount per currency, and a payment in dollars does not settle an item in euros.
 *
 * <p>EUR 100.00 split three ways is 33.34, 33.33 and 33.33; 2.5 % of EUR 100.20 is EUR 2.51.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.money.Amounts}: the one door through which numbers become money;
 *   <li>{@link org.openreceivables.core.money.Proration}: splits an amount so that the parts add up;
 *   <li>{@link org.openreceivables.core.money.MoneyTotals}: one total per currency;
 *   <li>{@link org.openreceivables.core.money.Percentage} and {@link
 *       org.openreceivables.core.money.Rounding}: a share, and how it is rounded;
 *   <li>{@link org.openreceivables.core.money.ExchangeRate}: a dated rate that names its source; {@link
 *       org.openreceivables.core.money.ExchangeRates}: a table of them, which finds the rate of a day, or
 *       the reason why there is none, and inverts or crosses only where {@link
 *       org.openreceivables.core.money.ExchangeRatePolicy} says so.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core}. Next: {@link org.openreceivables.core.time}.
 */
@ValueStyle
package org.openreceivables.core.money;

import org.openreceivables.core.internal.ValueStyle;
