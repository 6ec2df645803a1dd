/**
 * Step 8 of 8: what to do about what is open: credit limits, reminders (dunning), interest for late payment,
 * the work of collectors, write-off.
 *
 * <ul>
 *   <li>{@link org.openreceivables.policy.credit}: scores, limits, and whether an order may go out;
 * </ul>
 *
 * <p>Where no engine is here yet, a host takes {@code AgingReport} (step 7) and decides by itself; holds,
 * charges, write-offs and reminders have their events in the ledger (step 6).
 */
package org.openreceivables.policy;
