package org.openreceivables.testkit.allocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;

/** Which charges an order that goes debt by debt cannot put where their items are. */
final class LooseChargeLaws {
  private LooseChargeLaws() {}

  /** Those whose item is not there, another customer's or posted later; by customer and id. */
  static void said(Trial trial, Complaints out) {
    Set<String> expected = new TreeSet<>();
    if (trial.policy().order().isDebtByDebt()) {
      for (OpenItem item : trial.books().items()) {
        boolean owed = item.side() == Side.DEBIT && !item.isSettled();
        if (owed && !item.postingDate().isAfter(trial.books().asOf())) {
          end(trial, item).ifPresent(expected::add);
        }
      }
    }
    List<String> said = trial.result().problems().stream()
        .filter(p -> p.code().equals(ProblemCodes.UNKNOWN_ITEM))
        .filter(p -> p.type().equals("OpenItem") && p.field().equals("accessoryTo"))
        .map(LooseChargeLaws::words)
        .toList();
    out.requireEqual(said, new ArrayList<>(expected), () -> "charges without their item");
  }

  /** The charge at which the way to the item ends, if it does. */
  private static Optional<String> end(Trial trial, OpenItem from) {
    Set<OpenItemId> way = new HashSet<>();
    OpenItem at = from;
    while (at.accessoryTo().isPresent() && way.add(at.id())) {
      OpenItemId id = at.accessoryTo().get();
      Optional<OpenItem> next = trial
          .books()
          .items()
          .find(id)
          .filter(i -> i.customer().equals(from.customer()))
          .filter(i -> !i.postingDate().isAfter(trial.books().asOf()));
      if (next.isEmpty()) {
        return Optional.of(at.customer() + " " + at.id() + " of " + id);
      }
      at = next.get();
    }
    return Optional.empty();
  }

  private static String words(Problem problem) {
    return String.join(" ", problem.taints().stream().map(Object::toString).toList()) + " "
        + problem.id() + " of " + problem.value();
  }
}
