package org.openreceivables.policy.dunning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.policy.dunning.DunnedReason.FellTo;
import org.openreceivables.policy.dunning.NotDunnedReason.BelowMinimum;
import org.openreceivables.policy.dunning.NotDunnedReason.BelowShare;
import org.openreceivables.policy.dunning.NotDunnedReason.Scope;

/** Takes what is not worth a notice off it, or lets it fall, until what is left is. */
final class LeastAmounts {
  private final DunningPolicy policy;
  private final CurrencyUnit currency;
  private final long net;
  private final long owed;

  /**
   * For one customer and currency.
   *
   * @param net what is overdue less credits, or no bound
   * @param owed all that is owed
   */
  LeastAmounts(DunningPolicy policy, CurrencyUnit currency, long net, long owed) {
    this.policy = policy;
    this.currency = currency;
    this.net = net;
    this.owed = owed;
  }

  /**
   * The sum only falls, and all items of a level that miss by the sum miss in the same round: as many rounds as
   * levels, or their square where items fall.
   */
  void apply(List<Candidate> candidates) {
    List<Candidate> in = candidates;
    boolean changed = true;
    while (changed) {
      changed = false;
      long sum = 0;
      for (Candidate c : in) {
        sum = Math.addExact(sum, c.dunned());
      }
      long counted = Math.max(0, Math.min(sum, net));
      List<Candidate> left = new ArrayList<>(in.size());
      for (Candidate c : in) {
        List<NotDunnedReason> missed = missed(c, counted);
        if (missed.isEmpty()) {
          left.add(c);
          continue;
        }
        changed = true;
        if (policy.belowMinimum() == DunningMinimum.Missed.FALL && c.level > 1) {
          c.level--;
          c.reasons.add(new FellTo(missed.get(0), c.level));
          left.add(c);
        } else {
          c.against.addAll(missed);
        }
      }
      in = left;
    }
  }

  private List<NotDunnedReason> missed(Candidate c, long counted) {
    DunningMinimum minimum = policy.levels().get(c.level - 1).minimum().orElse(policy.minimum());
    List<NotDunnedReason> missed = new ArrayList<>(0);
    int asked = 0;
    Optional<Money> item = in(minimum.perItem());
    if (item.isPresent()) {
      asked++;
      if (c.dunned() < Amounts.minor(item.get())) {
        missed.add(new BelowMinimum(c.level, Scope.ITEM, c.money(c.dunned()), item.get()));
      }
    }
    Optional<Money> customer = in(minimum.perCustomer());
    if (customer.isPresent()) {
      asked++;
      if (counted < Amounts.minor(customer.get())) {
        missed.add(new BelowMinimum(c.level, Scope.CUSTOMER, c.money(counted), customer.get()));
      }
    }
    if (minimum.ofOpen().isPresent()) {
      asked++;
      Percentage least = minimum.ofOpen().get();
      BigDecimal share = BigDecimal.valueOf(counted).movePointRight(2);
      if (share.compareTo(least.value().multiply(BigDecimal.valueOf(owed))) < 0) {
        missed.add(new BelowShare(c.level, c.money(counted), c.money(owed), least));
      }
    }
    boolean enough = minimum.join() == DunningMinimum.Join.ANY && missed.size() < asked;
    return enough ? List.of() : missed;
  }

  private Optional<Money> in(List<Money> amounts) {
    return amounts.stream().filter(m -> m.getCurrencyUnit().equals(currency)).findFirst();
  }
}
