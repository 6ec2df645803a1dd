package org.openreceivables.matching.rule;

import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.SettlementOption;

/**
 * An item that an amount closes, and in which way. Immutable.
 *
 * @param item the item
 * @param option the way: in full or with discount, the tolerance included
 */
public record AmountFound(OpenItem item, SettlementOption option) {}
