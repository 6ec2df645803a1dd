/**
 * Step 8 of 8: decisions on what is open: credit, dunning, interest, collections and write-off.
 *
 * <p>This room is not open yet: the module fixes its name, its place and what it may depend on, and has no
 * types so far. Until it opens, a host takes {@code AgingReport} (module {@code ar-aging}, step 7) and
 * decides by itself; holds, charges, write-offs and notices already have their events in the ledger (step
 * 6), so that what is decided later comes back the same way.
 */
package org.openreceivables.policy;
