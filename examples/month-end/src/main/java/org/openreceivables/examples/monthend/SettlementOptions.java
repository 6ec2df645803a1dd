package org.openreceivables.examples.monthend;

import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.examples.monthend.job.allocate.NamedPolicy;
import org.openreceivables.examples.monthend.job.match.Proposals;
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

  /**
   * A policy with these caps on the limits that it has, as they differ from house to house; with its own where none is
   * said. Where tolerance works both ways, as much too much is kept.
   */
  NamedPolicy policy(NamedPolicy named, List<Money> otherwise) {
    SettlementPolicy own = named.policy().settlement();
    SettlementPolicy under = allowing(own, otherwise);
    SettlementPolicy both = named.toleratesBothWays() && !under.equals(own)
        ? under.withOverpayment(under.underpayment())
        : under;
    return new NamedPolicy(named.name(), named.policy().withSettlement(both));
  }

  private SettlementPolicy allowing(SettlementPolicy policy, List<Money> otherwise) {
    List<Money> caps = tolerance.isEmpty() ? otherwise : tolerance;
    return caps.isEmpty()
        ? policy
        : policy.withUnderpayment(policy.underpayment().withCaps(caps));
  }
}
