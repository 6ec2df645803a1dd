/**
 * Step 5 of 8: how much of a payment or credit goes to each item.
 *
 * <p>Allocation takes payments whose customer is known (the host knew it, or matching found it), an order of
 * items, and instructions where there are any, and applies every cent: as instructed, or else to the items in their
 * order, with discount and tolerance where they are earned. Within an item it goes by the order of components: costs,
 * interest, principal by default. What is left stays on account: it becomes an open item on the credit side. EUR
 * 1,500.00 against EUR 1,000.00 (due first, 2 % discount in time) and EUR 800.00: the first is closed with EUR 980.00
 * and EUR 20.00 discount, the second gets EUR 520.00 and keeps EUR 280.00 open.
 *
 * <p>Inside, items and lines are flat columns of minor units, with the reasons noted beside them; the result writes out
 * allocations and items when they are first asked for, or hands out the {@code columns()}. It is a proposal: it can be
 * compared with that of another policy ({@code diff}), taken back one by one ({@code unapply}), and made again over the
 * same prepared items with other payments ({@code prepare}), payments read once ({@code PaymentBook}). Which switch makes another policy do otherwise says {@link
 * org.openreceivables.matching.allocation.comparison}. What the policy leaves to a person is among its {@code
 * decisions()}.
 *
 * <p>A host with its own books takes {@code result.items()}, every item after. A host with our ledger appends
 * {@code result.toEvents(…)}.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.matching.allocation.AllocationEngine}: {@code allocate(items, payments,
 *       instructions, asOf)};
 *   <li>{@link org.openreceivables.matching.allocation.AllocationPolicy}: every switch, each with its default;
 *   <li>{@link org.openreceivables.matching.allocation.order.AllocationOrder}: which item first; {@link
 *       org.openreceivables.matching.allocation.order.AllocationOrders} has the usual ones, such as oldest due
 *       first;
 *   <li>{@link org.openreceivables.matching.allocation.order.ComponentOrder}: which part of an item first; {@link
 *       org.openreceivables.matching.allocation.order.ComponentOrders} has the usual ones;
 *   <li>{@link org.openreceivables.matching.allocation.law.LegalOrders}: which debt the law has paid first where the
 *       debtor is silent, in nine countries;
 *   <li>{@link org.openreceivables.matching.allocation.AllocationResult}: what was applied, each line with
 *       its {@link org.openreceivables.matching.allocation.AllocationReason reasons};
 *   <li>{@link org.openreceivables.matching.allocation.Reallocation}: a payment that becomes known late, applied as
 *       if it had come in time.
 * </ul>
 *
 * <p>Before, step 4: {@link org.openreceivables.matching}. Next, step 6: {@link
 * org.openreceivables.core.ledger.event}.
 */
@ValueStyle
package org.openreceivables.matching.allocation;

import org.openreceivables.core.internal.ValueStyle;
