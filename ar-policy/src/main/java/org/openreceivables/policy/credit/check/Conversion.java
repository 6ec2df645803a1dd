package org.openreceivables.policy.credit.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.Rounding;

/** Brings amounts into the currency of the check, by the latest rate up to the day. */
final class Conversion {
  private final CurrencyUnit target;
  private final List<ExchangeRate> rates;
  private final LocalDate asOf;
  private final Map<CurrencyUnit, Optional<ExchangeRate>> used = new HashMap<>();
  private final SortedSet<CurrencyUnit> missing = new TreeSet<>();

  Conversion(CurrencyUnit target, List<ExchangeRate> rates, LocalDate asOf) {
    this.target = target;
    this.rates = rates;
    this.asOf = asOf;
  }

  CurrencyUnit target() {
    return target;
  }

  /** The currencies that were asked for and have no rate. */
  SortedSet<CurrencyUnit> missing() {
    return missing;
  }

  Optional<ExchangeRate> rate(CurrencyUnit from) {
    return used.computeIfAbsent(from, currency -> {
      Optional<ExchangeRate> rate = rates.stream()
          .filter(r -> r.from().equals(currency) && r.to().equals(target))
          .filter(r -> !r.date().isAfter(asOf))
          .max(Comparator.comparing(ExchangeRate::date));
      if (rate.isEmpty() && !currency.equals(target)) {
        missing.add(currency);
      }
      return rate;
    });
  }

  /** Minor units of the target; empty where there is no rate. */
  OptionalLong minor(CurrencyUnit from, long minor) {
    if (from.equals(target)) {
      return OptionalLong.of(minor);
    }
    Optional<ExchangeRate> rate = rate(from);
    return rate.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(
            Amounts.minor(rate.get().convert(Money.ofMinor(from, minor), Rounding.halfUp())));
  }

  OptionalLong minor(Money amount) {
    return minor(amount.getCurrencyUnit(), Amounts.minor(amount));
  }

  Money money(long minor) {
    return Money.ofMinor(target, minor);
  }
}
