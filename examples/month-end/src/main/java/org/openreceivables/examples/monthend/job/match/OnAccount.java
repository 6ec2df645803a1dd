package org.openreceivables.examples.monthend.job.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.RestReason;

/** Why money stays on account: the allocation only says that it was told so, the match says why. */
final class OnAccount {
  private OnAccount() {}

  static List<String> why(Allocation allocation, Optional<Matched> match) {
    List<String> why = new ArrayList<>();
    boolean told = false;
    for (AllocationReason reason : allocation.restReasons()) {
      if (match.isPresent() && reason instanceof RestReason.RestOnAccount) {
        told = true;
      } else {
        why.add(reason.summarize());
      }
    }
    if (told) {
      why.addAll(0, words(allocation, match.orElseThrow()));
    }
    return why;
  }

  private static List<String> words(Allocation allocation, Matched match) {
    return switch (match.standing()) {
      case PROPOSED -> List.of("only proposed by " + match.rule() + "; waits for a person");
      case AMBIGUOUS -> List.of("ambiguous: " + match.why() + "; waits for a person");
      case UNMATCHED, NOT_RECEIVABLE ->
        List.of(match.reasons().get(0), "unmatched; waits for a person");
      case MATCHED, ACCEPTED -> matched(allocation);
    };
  }

  private static List<String> matched(Allocation allocation) {
    Money rest = allocation.rest();
    Money granted = allocation.settlements().stream()
        .map(s -> s.by(Effect.DISCOUNT))
        .reduce(Money.zero(rest.getCurrencyUnit()), Money::plus);
    if (!granted.isPositive()) {
      return List.of("over-payment: " + rest + " more than the documents need");
    }
    String discount = "earned discount of " + granted + " granted";
    return rest.isGreaterThan(granted)
        ? List.of(
            discount + ", though paid", "over-payment: " + rest.minus(granted) + " besides that")
        : List.of(discount + ", though " + rest + " of it was paid");
  }
}
