package org.openreceivables.policy.credit.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.policy.credit.CreditLimit;

/**
 * The limit that counts on a day, and what was considered.
 *
 * @param used the limit and whose it is; unset when none is set on that day
 * @param considered all of them, nearest first, the default last
 * @param asOf the day
 */
public record EffectiveLimit(LimitSource used, List<LimitSource> considered, LocalDate asOf) {

  /**
   * Copies the list.
   *
   * @param used the limit and whose it is
   * @param considered all of them
   * @param asOf the day
   */
  public EffectiveLimit {
    considered = List.copyOf(considered);
  }

  /** {@return the limit} */
  public CreditLimit limit() {
    return used.limit();
  }

  /** {@return its amount, if it is an amount} */
  public Optional<Money> amount() {
    return used.limit() instanceof CreditLimit.Of of ? Optional.of(of.amount()) : Optional.empty();
  }

  /** {@return those that are amounts but do not hold on the day, and so counted as unset} */
  public List<LimitSource> notValid() {
    return considered.stream()
        .filter(s -> s.limit() instanceof CreditLimit.Of of && !of.valid().contains(asOf))
        .toList();
  }
}
