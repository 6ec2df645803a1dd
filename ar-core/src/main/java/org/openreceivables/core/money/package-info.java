/**
 * Step 0 of 8: amounts.
 *
 * <p>The library takes and returns Joda {@link org.joda.money.Money}; inside, it counts in exact minor
 * units (cents). Nothing here is rounded in silence, and no two currencies are ever added.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.money.Amounts}: the one door through which numbers become money;
 *   <li>{@link org.openreceivables.core.money.Proration}: splits an amount so that the parts add up;
 *   <li>{@link org.openreceivables.core.money.MoneyTotals}: one total a currency;
 *   <li>{@link org.openreceivables.core.money.Percentage} and {@link
 *       org.openreceivables.core.money.Rounding}: two percent of what, rounded how;
 *   <li>{@link org.openreceivables.core.money.ExchangeRate}: a dated rate that names its source.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core}. Next: {@link org.openreceivables.core.terms}.
 */
package org.openreceivables.core.money;
