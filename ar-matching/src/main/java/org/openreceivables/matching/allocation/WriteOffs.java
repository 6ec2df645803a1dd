package org.openreceivables.matching.allocation;

import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.InstructedAmount;

/** Holds what is written off by instruction to the limit of the policy: on each item, and for each payment. */
final class WriteOffs {
  private final CustomerRun run;

  WriteOffs(CustomerRun run) {
    this.run = run;
  }

  /**
   * Whether so much more may be given up; if not, the payment and a problem say so.
   *
   * @param since the row with which the payment began
   */
  boolean mayGive(Funds f, int i, InstructedAmount said, int since) {
    OpenItem item = run.account.items[i];
    Optional<Money> limit = run.policy.writeOffLimit().map(l -> l.of(item.original()));
    Money now = said.amount().orElse(run.account.money(i, run.account.open[i]));
    Money amount = now.plus(run.account.money(i, run.writtenOff(f, i, since)));
    Optional<Money> exceeded = limit.filter(amount::isGreaterThan);
    exceeded.ifPresent(most -> {
      run.notFollowed(f, new RestReason.WriteOffTooLarge(item.id(), amount, most));
      run.problem(
          f,
          ProblemCodes.OUT_OF_RANGE,
          "amount",
          amount.toString(),
          "must not be more than " + most + ", the most that may be written off on " + item.id());
    });
    return exceeded.isEmpty();
  }
}
