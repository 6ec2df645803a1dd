/**
 * Step 5 of 8, in which order: which item is paid first, and which part of it.
 *
 * <p>{@code AllocationOrders.pastDueFirst().then(AllocationOrders.smallestFirst())} pays what is past due first, and of
 * that the smallest: EUR 300.00 closes EUR 120.00 and EUR 150.00 and leaves EUR 30.00 for EUR 900.00. Within an item
 * {@code ComponentOrders.costsInterestPrincipal()} pays EUR 40.00 of costs and EUR 12.50 of interest before the
 * price. Both are chains that print what they do, and both are total: rows that come in another order are paid the
 * same way. An order that goes {@linkplain
 * org.openreceivables.matching.allocation.order.AllocationOrder#debtByDebt() debt by debt} pays a charge where its item
 * is; a charge whose item is not there is a problem of the result, as its place would be a guess.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.matching.allocation.order.AllocationOrder}: a chain of criteria over items; {@link
 *       org.openreceivables.matching.allocation.order.AllocationOrders} has the usual ones;
 *   <li>{@link org.openreceivables.matching.allocation.order.ComponentOrder}: steps of component kinds; {@link
 *       org.openreceivables.matching.allocation.order.ComponentOrders} has the usual ones;
 *   <li>{@link org.openreceivables.matching.allocation.order.DueComponent}: where due state and component decide
 *       together, as with loans.
 * </ul>
 *
 * <p>Used by {@link org.openreceivables.matching.allocation}.
 */
package org.openreceivables.matching.allocation.order;
