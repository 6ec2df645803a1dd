package org.openreceivables.examples.monthend;

import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.examples.monthend.job.match.Proposals;
import org.openreceivables.matching.allocation.AllocationPolicy;
import picocli.CommandLine.Option;

/** What closes an item, and what is done with what is only probable. */
final class SettlementOptions {
  @Option(
      names = "--tolerance",
      paramLabel = "MONEY",
      description = "How much too little still closes an item, such as \"EUR 0.50\"; once a "
          + "currency. Default: what month-end.properties says, else nothing.")
  List<Money> tolerance = List.of();

  @Option(
      names = "--proposals",
      paramLabel = "ask|accept",
      description = "What is done with payments whose match is probable only. Default: ask, and "
          + "leave the money on account.")
  Proposals proposals = Proposals.ASK;

  /** Refuses two tolerances of one currency. */
  void check() {
    if (tolerance.stream().map(Money::getCurrencyUnit).distinct().count() < tolerance.size()) {
      throw new UsageException("The option --tolerance must be given once a currency");
    }
  }

  SettlementPolicy policy(List<Money> otherwise) {
    return allowing(SettlementPolicy.standard(), otherwise);
  }

  /** A policy with these limits, as they differ from house to house; with its own where none is said. */
  AllocationPolicy policy(AllocationPolicy policy, List<Money> otherwise) {
    return policy.withSettlement(allowing(policy.settlement(), otherwise));
  }

  private SettlementPolicy allowing(SettlementPolicy policy, List<Money> otherwise) {
    List<Money> limits = tolerance.isEmpty() ? otherwise : tolerance;
    return limits.isEmpty()
        ? policy
        : policy.withUnderpayment(ToleranceLimit.upTo(limits.toArray(Money[]::new)));
  }
}
