package org.openreceivables.matching.rule;

import java.util.List;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.OpenItem;

/**
 * One thing that speaks for one item, or for the instalments of one document. Immutable.
 *
 * @param items what it speaks for: one item, or several where a number stands on several
 * @param evidence what was found
 */
public record Claim(List<OpenItemId> items, Evidence evidence) {

  /**
   * Copies the list.
   *
   * @param items what it speaks for
   * @param evidence what was found
   */
  public Claim {
    items = List.copyOf(items);
    Rules.of("Claim", evidence.rule())
        .require(
            !items.isEmpty(),
            ProblemCodes.MISSING_VALUE,
            "items",
            "none",
            "must speak for an item at least")
        .orThrow();
  }

  static List<OpenItemId> ids(List<OpenItem> items) {
    return items.stream().map(OpenItem::id).toList();
  }
}
