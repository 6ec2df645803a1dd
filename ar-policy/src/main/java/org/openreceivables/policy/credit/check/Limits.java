package org.openreceivables.policy.credit.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.openreceivables.policy.credit.CreditLimit;

/** Finds the limit that counts. */
final class Limits {
  private static final String DEFAULT = "default";

  private final List<LimitSource> chain = new ArrayList<>();
  private final CreditCheckPolicy policy;
  private final LocalDate asOf;

  Limits(CreditCheckPolicy policy, CreditAccount account, LocalDate asOf) {
    this.policy = policy;
    this.asOf = asOf;
    chain.add(new LimitSource("customer " + account.customer(), account.limit()));
    chain.addAll(account.inherited());
    chain.add(new LimitSource(DEFAULT, policy.defaultLimit()));
  }

  /** The currency of the nearest limit that is an amount on the day. */
  Optional<CurrencyUnit> currency() {
    return set().stream()
        .filter(s -> s.limit() instanceof CreditLimit.Of)
        .map(s -> ((CreditLimit.Of) s.limit()).amount().getCurrencyUnit())
        .findFirst();
  }

  EffectiveLimit effective(Conversion conversion) {
    List<LimitSource> set = set();
    LimitSource used = set.isEmpty()
        ? new LimitSource(DEFAULT, CreditLimit.unset())
        : policy.limitInheritance() == LimitInheritance.LEAST ? least(set, conversion) : set.get(0);
    return new EffectiveLimit(used, chain, asOf);
  }

  private List<LimitSource> set() {
    List<LimitSource> set = chain.stream().filter(this::isSet).toList();
    // The default stands in where nothing else is set; it never competes.
    return set.size() > 1 && set.get(set.size() - 1).name().equals(DEFAULT)
        ? set.subList(0, set.size() - 1)
        : set;
  }

  private boolean isSet(LimitSource source) {
    return source.limit() instanceof CreditLimit.Unlimited
        || (source.limit() instanceof CreditLimit.Of of && of.valid().contains(asOf));
  }

  private LimitSource least(List<LimitSource> set, Conversion conversion) {
    LimitSource least = set.get(0);
    boolean ownIsUnlimited =
        least.equals(chain.get(0)) && least.limit() instanceof CreditLimit.Unlimited;
    if (ownIsUnlimited) {
      return least;
    }
    for (LimitSource next : set.subList(1, set.size())) {
      if (amount(next, conversion) < amount(least, conversion)) {
        least = next;
      }
    }
    return least;
  }

  /** In the currency of the check; one that cannot be converted is not the least, but is reported. */
  private static long amount(LimitSource source, Conversion conversion) {
    if (source.limit() instanceof CreditLimit.Of of) {
      OptionalLong minor = conversion.minor(of.amount());
      return minor.orElse(Long.MAX_VALUE);
    }
    return Long.MAX_VALUE;
  }
}
