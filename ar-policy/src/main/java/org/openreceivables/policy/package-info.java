/**
 * Step 8 of 8: what to do about what is open: credit limits, reminders (dunning), interest for late payment,
 * the work of collectors, write-off.
 *
 * <p>Each has a package of its own; what is decided goes back to the ledger (step 6) as events. {@code
 * org.openreceivables.policy.dunning} says who is reminded, at which level, and who is not and why.
 */
package org.openreceivables.policy;
