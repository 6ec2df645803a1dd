package org.openreceivables.testkit.portfolio;

import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Hold;

/**
 * An item that its customer contests. Immutable.
 *
 * @param item the item
 * @param hold since when, how much of it, and what it stops
 */
public record DisputedItem(OpenItemId item, Hold hold) {}
