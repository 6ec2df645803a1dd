package org.openreceivables.matching.rule;

import java.util.List;
import org.openreceivables.core.openitem.OpenItem;

/**
 * A document number or reference found in free text. Immutable.
 *
 * @param number as it is written there
 * @param position of its first character, from 0
 * @param items what it names, at least one item
 */
public record NumberFound(String number, int position, List<OpenItem> items) {

  /**
   * Copies the list.
   *
   * @param number as it is written
   * @param position of its first character
   * @param items what it names
   */
  public NumberFound {
    items = List.copyOf(items);
  }

  /** {@return the position behind its last character} */
  public int end() {
    return position + number.length();
  }
}
