package org.openreceivables.policy.dunning;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.policy.dunning.DunnedReason.Charged;
import org.openreceivables.policy.dunning.DunnedReason.NotCharged;
import org.openreceivables.policy.dunning.DunnedReason.Why;

/** Fees once per item and level, and the lump sum once. */
final class NoticeCharges {
  private static final String COMPENSATION = "compensation";

  private final DunningPolicy policy;
  private final DunningHistory history;
  private final Optional<Customer> customer;

  /** Documents on which the lump sum was claimed; grows with this run. */
  private final CompensatedDocuments compensated;

  NoticeCharges(
      DunningPolicy policy,
      DunningHistory history,
      Optional<Customer> customer,
      CompensatedDocuments compensated) {
    this.policy = policy;
    this.history = history;
    this.customer = customer;
    this.compensated = compensated;
  }

  static boolean isCompensation(Component charge) {
    return charge.kind() == ComponentKind.COST && charge.code().equals(COMPENSATION);
  }

  /** Lines of one notice, by due date, then id. */
  void charge(List<Candidate> lines) {
    if (policy.feeUnit() == ChargeUnit.NOTICE) {
      noticeFee(lines);
    } else {
      lines.forEach(c -> itemFee(c));
    }
    policy.compensation().ifPresent(claim -> lines.forEach(c -> compensate(claim, c)));
  }

  private void itemFee(Candidate c) {
    DunningFee fee = fee(c.level);
    if (fee instanceof DunningFee.None) {
      return;
    }
    String code = code(c.level);
    if (feeCharged(c, code)) {
      c.reasons.add(new NotCharged(code, Why.CHARGED_BEFORE));
    } else {
      add(c, ComponentKind.FEE, code, fee, c.principal());
    }
  }

  /** The fee of the highest level, on all items that are at it for the first time; the oldest carries it. */
  private void noticeFee(List<Candidate> lines) {
    int level = lines.stream().mapToInt(c -> c.level).max().orElse(0);
    DunningFee fee = fee(level);
    if (fee instanceof DunningFee.None) {
      return;
    }
    String code = code(level);
    List<Candidate> first =
        lines.stream().filter(c -> c.level == level && !feeCharged(c, code)).toList();
    List<Candidate> bearing = first.stream().filter(c -> c.principal() > 0).toList();
    if (bearing.isEmpty()) {
      lines.get(0).reasons.add(new NotCharged(code, Why.CHARGED_BEFORE));
      return;
    }
    long base = 0;
    for (Candidate c : bearing) {
      base = Math.addExact(base, c.principal());
    }
    Candidate carrier = bearing.get(0);
    add(carrier, ComponentKind.FEE, code, fee, base);
    for (Candidate c : bearing) {
      if (c != carrier && !carrier.charges.isEmpty()) {
        c.charges.add(new Component(ComponentKind.FEE, code, c.money(0)));
        c.reasons.add(new NotCharged(code, Why.CHARGED_BEFORE));
      }
    }
  }

  private void compensate(Compensation claim, Candidate c) {
    if (c.level < claim.fromLevel()) {
      return;
    }
    if (c.daysPastDue < 1) {
      c.reasons.add(new NotCharged(COMPENSATION, Why.NOT_OVERDUE));
    } else if (customer
        .map(Customer::type)
        .filter(type -> claim.types().contains(type))
        .isEmpty()) {
      c.reasons.add(new NotCharged(COMPENSATION, Why.CUSTOMER_TYPE));
    } else if (compensatedBefore(claim, c)) {
      c.reasons.add(new NotCharged(COMPENSATION, Why.CHARGED_BEFORE));
    } else if (add(c, ComponentKind.COST, COMPENSATION, claim.amount(), c.principal())) {
      compensated.add(c.item.customer(), c.item.document());
    }
  }

  private boolean compensatedBefore(Compensation claim, Candidate c) {
    return history.of(c.item.id()).stream()
            .anyMatch(n -> n.charges().stream().anyMatch(NoticeCharges::isCompensation))
        || (claim.unit() == ChargeUnit.DOCUMENT
            && compensated.contains(c.item.customer(), c.item.document()));
  }

  private boolean feeCharged(Candidate c, String code) {
    return history.of(c.item.id()).stream()
        .flatMap(n -> n.charges().stream())
        .anyMatch(f -> f.kind() == ComponentKind.FEE && f.code().equals(code));
  }

  private boolean add(
      Candidate c, ComponentKind kind, String code, DunningFee fee, long principal) {
    if (principal == 0) {
      c.reasons.add(new NotCharged(code, Why.NO_PRINCIPAL));
      return false;
    }
    Money base = c.money(principal);
    Optional<Money> amount = fee.on(base, policy.rounding());
    if (amount.isEmpty()) {
      c.reasons.add(new NotCharged(code, Why.NO_AMOUNT_IN_CURRENCY));
      return false;
    }
    c.charges.add(new Component(kind, code, amount.get()));
    c.reasons.add(new Charged(code, base, amount.get()));
    return true;
  }

  private DunningFee fee(int level) {
    return policy.levels().get(level - 1).fee();
  }

  private static String code(int level) {
    return "dunning-" + level;
  }
}
