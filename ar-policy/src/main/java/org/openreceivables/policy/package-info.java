/**
 * Step 8 of 8: what to do about what is open: credit limits, reminders (dunning), interest for late payment,
 * the work of collectors, write-off.
 *
 * <p>There are no types here yet: the module fixes its name, its place and what it may depend on. Until then
 * a host takes {@code AgingReport} (step 7) and decides by itself; holds, charges, write-offs and reminders
 * already have their events in the ledger (step 6).
 */
package org.openreceivables.policy;
