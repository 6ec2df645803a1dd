package org.openreceivables.matching.allocation;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.ConversionRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.money.RateLookup;

/** Lets money settle what is owed in other currencies, by the code of the currency. */
final class Exchange {
  private final CustomerRun run;
  private final Spreading spreading;
  private final ExchangeRates rates;

  Exchange(CustomerRun run, Spreading spreading, ExchangeRates rates) {
    this.run = run;
    this.spreading = spreading;
    this.rates = rates;
  }

  void spread(Funds f) {
    if (f.parts != null || f.isTied(run.policy)) {
      return;
    }
    for (CurrencyUnit currency : others(f)) {
      RateLookup found = rates.find(f.currency, currency, f.valueDate);
      Optional<ConversionRate> rate = found.rate();
      if (rate.isEmpty()) {
        run.restBecause(f, new RestReason.NoRate(found.toString()));
      } else if (f.left > 0) {
        pay(f, currency, new Converted(f, rate.get()));
      }
    }
  }

  private void pay(Funds f, CurrencyUnit currency, Converted converted) {
    if (converted.worth() == 0) {
      passedOver(
          f, new RestReason.MoneyWorthNothing(Money.ofMinor(f.currency, f.left), unit(currency)));
      return;
    }
    Funds view = new Funds().load(f, currency, converted.worth(), converted);
    view.excess = converted.worth() - converted.worthOf(Math.max(0, f.left - f.excess));
    spreading.converted(view);
    if (view.lastItem >= 0) {
      f.lastItem = view.lastItem;
      f.lastRate = converted;
    }
    // What is too much of other money, used together with this, stays so.
    long others = Math.max(0, f.excess - converted.available());
    f.excess = Math.addExact(Math.min(f.left, converted.costOf(view.excess)), others);
    f.passedOver |= view.passedOver;
    worthless(f, converted);
  }

  /** Items stay open although money is left: a unit of it is more than they are worth. */
  private void worthless(Funds f, Converted converted) {
    int[] open = converted.worthless.keySet().stream()
        .mapToInt(Integer::intValue)
        .filter(i -> run.account.open[i] > 0)
        .toArray();
    if (f.left > 0 && open.length > 0) {
      int i = open[0];
      Money amount = run.account.money(
          i, Math.min(converted.worthless.getOrDefault(i, 0L), run.account.open[i]));
      passedOver(
          f,
          new RestReason.ItemWorthNothing(
              run.account.items[i].id(), amount, unit(f.currency), open.length - 1));
    }
  }

  private void passedOver(Funds f, RestReason why) {
    f.passedOver = true;
    run.restBecause(f, why);
  }

  private static Money unit(CurrencyUnit currency) {
    return Money.ofMinor(currency, 1);
  }

  private SortedSet<CurrencyUnit> others(Funds f) {
    SortedSet<CurrencyUnit> out = new TreeSet<>();
    Account account = run.account;
    for (int i = account.free(0); i < account.size; i = account.free(i + 1)) {
      if (!account.isOf(i, f.currency)) {
        out.add(account.items[i].currency());
      }
    }
    return out;
  }
}
