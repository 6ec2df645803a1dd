package org.openreceivables.matching.allocation;

import java.util.List;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ReasonCode;

/**
 * What a payer held back from an item: EUR 50.00 of {@code INV-1/1} for damaged goods.
 *
 * <p>It leaves the item, and stands in one of its own until it is accepted or collected. Immutable.
 *
 * @param item the new item, of kind deduction
 * @param lines what left the old item, part by part
 * @param reason why
 */
public record Deduction(OpenItem item, List<AllocationLine> lines, ReasonCode reason) {

  /**
   * Copies the list.
   *
   * @param item the new item
   * @param lines what left the old item
   * @param reason why
   */
  public Deduction {
    lines = List.copyOf(lines);
  }
}
