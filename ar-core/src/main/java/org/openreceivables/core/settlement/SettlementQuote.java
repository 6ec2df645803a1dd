package org.openreceivables.core.settlement;

import java.time.LocalDate;
import java.util.List;
import org.openreceivables.core.OpenItemId;

/**
 * Every amount that closes an item on a day. Immutable.
 *
 * @param item the item
 * @param valueDate the day
 * @param options the ways to close it: in full, then with discount; empty when nothing is open
 * @param refused why discounts on offer do not count on that day, or what they wait for
 */
public record SettlementQuote(
    OpenItemId item,
    LocalDate valueDate,
    List<SettlementOption> options,
    List<SettlementReason> refused) {

  /**
   * Copies the lists.
   *
   * @param item the item
   * @param valueDate the day
   * @param options the ways to close it
   * @param refused why discounts do not count
   */
  public SettlementQuote {
    options = List.copyOf(options);
    refused = List.copyOf(refused);
  }
}
