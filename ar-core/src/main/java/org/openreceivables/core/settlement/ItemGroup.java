package org.openreceivables.core.settlement;

import java.util.List;
import org.openreceivables.core.OpenItemId;

/**
 * Items that an instruction names together. Immutable.
 *
 * @param items the items; within the group the allocation order decides
 */
public record ItemGroup(List<OpenItemId> items) {

  /**
   * Copies the list.
   *
   * @param items the items
   */
  public ItemGroup {
    items = List.copyOf(items);
  }
}
