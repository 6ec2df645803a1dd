/**
 * Step 8 of 8, credit: how likely is a customer to pay? Points that add up, each with its reason.
 *
 * <p>A scorecard is a table of characteristics (age of the business, days late, sector); each gives the points
 * of the first attribute that matches. 12 years in business: 30 points; 8 days late on average: 15 of 40
 * points, 25 lost, reason {@code LATE}.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.policy.credit.score.Scorecard}: the table, checked for gaps, overlaps and
 *       attributes that nothing can reach when it is built;
 *   <li>{@link org.openreceivables.policy.credit.score.ScoreFacts}: what is known about a customer;
 *   <li>{@link org.openreceivables.policy.credit.score.CreditScore}: the total, the points of each
 *       characteristic and the reasons by points lost;
 *   <li>{@link org.openreceivables.policy.credit.score.PaymentBehavior}: facts from how invoices were paid;
 *   <li>{@link org.openreceivables.policy.credit.score.ScoreScale}: points from odds.
 * </ul>
 *
 * <p>Before, step 7: module {@code ar-aging}; how invoices were paid is read from the ledger, step 6. Next:
 * {@link org.openreceivables.policy.credit}, what a score means for limit and terms.
 */
@ValueStyle
package org.openreceivables.policy.credit.score;

import org.openreceivables.core.internal.ValueStyle;
