package org.openreceivables.matching.allocation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;

/**
 * One item to which one payment or credit did something else in another run. Immutable.
 *
 * <p>P-1 paid EUR 100.00 on INV-1 here and nothing there: the reasons on both sides say why.
 *
 * @param source the payment's or credit's item
 * @param item the item; empty for what stays of the source itself
 * @param here by how much less is open of the item here, or what stays of the source
 * @param there the same in the other run
 * @param waysHere how, here: {@code PAID NET} and an amount; of a rest nothing
 * @param waysThere how, there
 * @param reasonsHere why, here; empty where nothing was done
 * @param reasonsThere why, there
 */
public record AllocationDifference(
    OpenItemId source,
    Optional<OpenItemId> item,
    Money here,
    Money there,
    Map<String, Money> waysHere,
    Map<String, Money> waysThere,
    List<AllocationReason> reasonsHere,
    List<AllocationReason> reasonsThere) {

  /**
   * Copies lists and maps.
   *
   * @param source the payment's or credit's item
   * @param item the item
   * @param here what was done here
   * @param there what was done there
   * @param waysHere how, here
   * @param waysThere how, there
   * @param reasonsHere why, here
   * @param reasonsThere why, there
   */
  public AllocationDifference {
    waysHere = Collections.unmodifiableMap(new TreeMap<>(waysHere));
    waysThere = Collections.unmodifiableMap(new TreeMap<>(waysThere));
    reasonsHere = List.copyOf(reasonsHere);
    reasonsThere = List.copyOf(reasonsThere);
  }

  /** {@return one sentence for people} */
  public String summarize() {
    String of = item.map(i -> source + " on " + i).orElse("rest of " + source);
    return here.equals(there)
        ? of + ": " + waysHere + " here, " + waysThere + " there"
        : of + ": " + here + " here" + why(reasonsHere) + ", " + there + " there"
            + why(reasonsThere);
  }

  private static String why(List<AllocationReason> reasons) {
    return reasons.isEmpty() ? "" : " (" + reasons.get(0).summarize() + ")";
  }
}
