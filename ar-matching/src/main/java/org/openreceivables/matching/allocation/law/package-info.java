/**
 * Step 5 of 8, by law: which debt a payment discharges where the debtor does not say.
 *
 * <p>Each country orders the debts of a silent debtor in its own way, says which part of a debt is paid first, and how far
 * the word of either side goes. {@code LegalOrders.germany().on(policy)} puts that into a policy and leaves everything
 * else in it alone: EUR 500.00 on costs of EUR 90.00, interest of EUR 160.00 and principal of EUR 1,000.00 are EUR 90.00,
 * 160.00 and 250.00.
 *
 * <p>A legal order is what holds where nothing was agreed. A contract goes first, and general terms often have one. What
 * is here is no legal advice: each rule says where we read it, and whether we found it confirmed.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.matching.allocation.law.LegalOrders}: nine laws, and a second German order for
 *       consumer credit;
 *   <li>{@link org.openreceivables.matching.allocation.law.LegalOrder}: one of them, or one of your own;
 *   <li>{@link org.openreceivables.matching.allocation.law.LegalRule}: a sentence of it, with article and source;
 *   <li>{@link org.openreceivables.core.openitem.LegalTraits}: the facts that only the host knows: how well a debt is
 *       secured, how it burdens, since when it is enforced.
 * </ul>
 *
 * <p>The criteria stand in {@link org.openreceivables.matching.allocation.order.AllocationOrders}. Used by {@link
 * org.openreceivables.matching.allocation}.
 */
@ValueStyle
package org.openreceivables.matching.allocation.law;

import org.openreceivables.core.internal.ValueStyle;
