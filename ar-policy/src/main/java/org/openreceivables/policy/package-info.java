/**
 * Step 8 of 8: what to do about what is open: credit limits, reminders (dunning), interest for late payment,
 * the work of collectors, write-off.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.policy.credit}: scores, limits, and whether an order may go out;
 *   <li>{@link org.openreceivables.policy.dunning}: who is reminded, at which level, and who is not and why;
 *   <li>{@link org.openreceivables.policy.writeoff}: what may be given up, why, and who may approve it.
 * </ul>
 *
 * <p>What was decided comes back to the ledger (step 6) as events: charges, notices, write-offs, holds.
 */
package org.openreceivables.policy;
