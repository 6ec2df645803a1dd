/**
 * Step 8 of 8, credit: may this order go out?
 *
 * <p>The check adds up what a customer owes and will owe, once each, and compares it with the limit and with
 * whatever else the policy looks at. EUR 9,000.00 open, EUR 500.00 on account, an order of EUR 2,000.00, limit
 * EUR 10,000.00: held, EUR 500.00 over; a payment of EUR 500.00 releases it.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.policy.credit.check.CreditCheckPolicy}: the checks, each with its default;
 *   <li>{@link org.openreceivables.policy.credit.check.CreditAccount}: limit, security and standing of a
 *       customer or group;
 *   <li>{@link org.openreceivables.policy.credit.check.CreditCheckEngine}: {@code check(request, asOf)};
 *   <li>{@link org.openreceivables.policy.credit.check.CreditCheck}: released or held, every reason with limit,
 *       actual figure and margin;
 *   <li>{@link org.openreceivables.policy.credit.check.CreditExposure}: what was counted, line by line.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.policy.credit}. Next: {@link org.openreceivables.policy.dunning}.
 */
@ValueStyle
package org.openreceivables.policy.credit.check;

import org.openreceivables.core.internal.ValueStyle;
