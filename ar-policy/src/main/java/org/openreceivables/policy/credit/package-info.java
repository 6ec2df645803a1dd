/**
 * Step 8 of 8, credit: how much a customer may owe, and who decides that.
 *
 * <p>A score falls into a band; the band says approve, refer to a person or decline, how the limit is worked
 * out, on which terms, and when to look again. 72 points, band {@code B}: EUR 24,000.00, net 30, review on
 * 2027-01-15, to be confirmed by the credit manager. It is a recommendation: the last word stays with the
 * authority named.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.policy.credit.CreditAssessmentPolicy}: bands, limits, authorities;
 *   <li>{@link org.openreceivables.policy.credit.CreditApplication}: what is known and asked for;
 *   <li>{@link org.openreceivables.policy.credit.CreditAssessment}: the recommendation with its reasons;
 *   <li>{@link org.openreceivables.policy.credit.CreditLimit}: unset, unlimited or an amount; zero is no
 *       credit;
 *   <li>{@link org.openreceivables.policy.credit.CreditLimitRule}: one method, for limits of your own.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.policy.credit.score}. Next, whether an order may go out: {@link
 * org.openreceivables.policy.credit.check}.
 */
@ValueStyle
package org.openreceivables.policy.credit;

import org.openreceivables.core.internal.ValueStyle;
