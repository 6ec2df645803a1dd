/**
 * Step 4 of 8: which items a payment is for, and why.
 *
 * <p>Matching looks at what the payment says and finds the items, and with them the customer where the host
 * does not know it. It posts nothing; each payment gets one of five outcomes:
 *
 * <ul>
 *   <li>matched: EUR 980.00 with the text {@code inv 0042, less 2 %}, in time for an invoice {@code INV-42} over
 *       EUR 1,000.00. The number was found, and the amount closes the item with its discount: nobody has to
 *       look;
 *   <li>proposed: EUR 900.00 with the same text. The number was found, but the amount does not close the
 *       item: a person decides;
 *   <li>ambiguous: EUR 500.00 without a text from a customer that owes EUR 500.00 twice. Both items are
 *       shown, neither is taken;
 *   <li>unmatched: EUR 499.97 without a text from a customer that owes EUR 500.00 once. The nearest item is
 *       named with the EUR 0.03 that are missing. (With a tolerance of EUR 0.03 or more in the settlement
 *       policy it would be proposed: an amount alone that fits only within tolerance may fit by chance.);
 *   <li>not receivable: what the policy says is no payment of a customer, such as bank interest.
 * </ul>
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.matching.MatchEngine}: {@code match(items, payments, asOf)};
 *   <li>{@link org.openreceivables.matching.MatchPolicy}: the settlement policy (the same as for allocation)
 *       and the match rules in their order;
 *   <li>{@link org.openreceivables.matching.MatchOutcome}: one of the five, with its reasons;
 *   <li>{@link org.openreceivables.matching.Pairing}: the items found, how much of the payment each shall
 *       get, and the evidence;
 *   <li>{@link org.openreceivables.matching.MatchResult}: all outcomes. Allocation takes {@code accepted()},
 *       the matched payments with their customers, and {@code instructions()}, which items each is for. What
 *       a person confirms of the others is added to both lists by the host.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.payment} and {@link org.openreceivables.core.settlement}. The
 * rules: {@link org.openreceivables.matching.rule}. Next, step 5: {@link
 * org.openreceivables.matching.allocation}, how much goes to each item.
 */
@ValueStyle
package org.openreceivables.matching;

import org.openreceivables.core.internal.ValueStyle;
