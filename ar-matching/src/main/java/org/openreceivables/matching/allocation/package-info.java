/**
 * Step 5 of 8: how much of a payment or credit goes to each item.
 *
 * <p>Allocation never guesses who pays what: it takes payments whose customer is known (step 4), an order
 * of items and what debtor or creditor said, and applies every cent: to items in their order, with
 * early-payment discount and tolerance where they are earned, and the rest on account. EUR 1,500.00 against
 * EUR 1,000.00 (due first, 2 % discount in time) and EUR 800.00: the first is closed with EUR 980.00 and EUR
 * 20.00 discount, the second gets EUR 520.00 and keeps EUR 280.00 open.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.matching.allocation.AllocationEngine}: {@code allocate};
 *   <li>{@link org.openreceivables.matching.allocation.AllocationPolicy}: order, settlement rules, use of
 *       credits;
 *   <li>{@link org.openreceivables.matching.allocation.AllocationOrder}: which item first; {@link
 *       org.openreceivables.matching.allocation.AllocationOrders} has the usual ones;
 *   <li>{@link org.openreceivables.matching.allocation.AllocationResult}: what was applied, each line with
 *       its {@link org.openreceivables.matching.allocation.AllocationReason reasons}; {@code toEvents()}
 *       for the ledger.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.matching} says what a payment is for. Next: {@link
 * org.openreceivables.core.ledger} keeps what was decided.
 */
@ValueStyle
package org.openreceivables.matching.allocation;

import org.openreceivables.core.internal.ValueStyle;
