package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/** Charges whose item is not there: an order that goes debt by debt takes each for a debt of its own, and says so. */
final class LooseCharges {
  private static final String TYPE = "OpenItem";
  private static final String FIELD = "accessoryTo";

  private final OpenItems items;
  private final LocalDate asOf;

  private LooseCharges(OpenItems items, LocalDate asOf) {
    this.items = items;
    this.asOf = asOf;
  }

  /**
   * A problem for each charge at which the way from an open debt to the item it belongs to ends, by customer and id.
   *
   * <p>Of a charge on a charge that is the one whose own item is not there, though it may be settled.
   */
  static List<Problem> among(Collection<OpenItem> debts, OpenItems items, LocalDate asOf) {
    LooseCharges all = new LooseCharges(items, asOf);
    SortedSet<OpenItem> loose =
        new TreeSet<>(Comparator.comparing(OpenItem::customer).thenComparing(OpenItem::id));
    Set<OpenItemId> seen = new HashSet<>();
    for (OpenItem debt : debts) {
      OpenItem at = debt;
      while (at.accessoryTo().isPresent() && seen.add(at.id())) {
        Optional<OpenItem> up = all.above(at);
        if (up.isEmpty()) {
          loose.add(at);
          break;
        }
        at = up.get();
      }
    }
    return loose.stream().map(all::problem).toList();
  }

  /** The same said by several runs over the same items is said once. */
  static List<Problem> once(List<AllocationResult> runs) {
    List<Problem> out = new ArrayList<>();
    Set<String> charges = new HashSet<>();
    for (AllocationResult run : runs) {
      run.problems().stream().filter(p -> !isOfCharge(p) || charges.add(p.id())).forEach(out::add);
    }
    return out;
  }

  private static boolean isOfCharge(Problem problem) {
    return problem.type().equals(TYPE) && problem.field().equals(FIELD);
  }

  private Optional<OpenItem> named(OpenItem charge) {
    return charge.accessoryTo().flatMap(items::find);
  }

  private Optional<OpenItem> above(OpenItem charge) {
    return named(charge)
        .filter(i -> i.customer().equals(charge.customer()) && !i.postingDate().isAfter(asOf));
  }

  private Problem problem(OpenItem charge) {
    return new Problem(
        ProblemCodes.UNKNOWN_ITEM,
        TYPE,
        charge.id().value(),
        FIELD,
        charge.accessoryTo().map(OpenItemId::value).orElse(""),
        must(charge) + "; until then the charge is a debt of its own",
        named(charge).isPresent()
            ? ""
            : "Maybe it is mistyped, or settled and not handed in: ledger.allItems(…) has settled items too",
        List.of(charge.customer()));
  }

  private String must(OpenItem charge) {
    Optional<OpenItem> item = named(charge);
    if (item.isEmpty()) {
      return "must be among the items";
    }
    return item.get().customer().equals(charge.customer())
        ? "must be posted by " + asOf
        : "must be an item of the same customer";
  }
}
