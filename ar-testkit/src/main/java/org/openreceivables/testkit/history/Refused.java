package org.openreceivables.testkit.history;

import java.util.Optional;
import java.util.SortedSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * An event that must be refused.
 *
 * @param event the event
 * @param flaw what is wrong with it, where it was drafted for that; empty where it came so by chance
 * @param taints whose books lack it: all whom it is about, as far as they are known
 */
record Refused(LedgerEvent event, Optional<Flaw> flaw, SortedSet<CustomerId> taints) {}
