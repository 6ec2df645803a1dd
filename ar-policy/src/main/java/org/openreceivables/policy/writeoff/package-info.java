/**
 * Step 8 of 8, write-off: which open items may be given up, why, and who may approve it.
 *
 * <p>Proposes and never acts. Of EUR 119.00 all but EUR 0.40 was paid, the limit is EUR 5.00 and 1 % of the
 * item (EUR 1.19), the smaller of both: EUR 0.40 is proposed for write-off as a small balance, EUR 0.06 of
 * it tax, within the limit by EUR 0.79; a clerk may approve it. EUR 1.22 would be kept, EUR 0.03 above the
 * limit. An item in dispute is never touched, and neither is a customer of whom a row could not be read.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.policy.writeoff.WriteOffEngine}: {@code run(items, customers, asOf)}, then
 *       {@code approve(proposals, by, …)};
 *   <li>{@link org.openreceivables.policy.writeoff.WriteOffPolicy}: the rules in order, who approves how much,
 *       and the switches;
 *   <li>{@link org.openreceivables.policy.writeoff.WriteOffRules}: small balance, aged, uneconomic, insolvent,
 *       time-barred; {@link org.openreceivables.policy.writeoff.WriteOffRule} for rules of your own;
 *   <li>{@link org.openreceivables.policy.writeoff.WriteOffRun}: proposals and, for every other open item that
 *       the customer owes, why it is kept;
 *   <li>{@link org.openreceivables.policy.writeoff.Approval}: granted, with the events for the ledger, or
 *       refused, with the reason.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.policy.dunning}. Next: the events go back to {@link
 * org.openreceivables.core.ledger}, step 6.
 */
@ValueStyle
package org.openreceivables.policy.writeoff;

import org.openreceivables.core.internal.ValueStyle;
