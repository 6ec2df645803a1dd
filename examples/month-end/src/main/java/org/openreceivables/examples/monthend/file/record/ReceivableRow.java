package org.openreceivables.examples.monthend.file.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openreceivables.core.openitem.OpenItem;

/**
 * One row of a file of items or invoices: an item, or the instalments of an invoice.
 *
 * @param name the customer's name, empty where the file has none
 * @param items the items as issued; at least one
 * @param settledOn the day on which all of them were settled in full, if they were
 */
public record ReceivableRow(String name, List<OpenItem> items, Optional<LocalDate> settledOn) {

  /**
   * Copies the list.
   *
   * @param name the customer's name
   * @param items the items
   * @param settledOn when they were settled
   */
  public ReceivableRow {
    items = List.copyOf(items);
  }
}
