package org.openreceivables.matching.allocation;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
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
        Converted converted = new Converted(f, rate.get());
        if (converted.worth() > 0) {
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
        }
      }
    }
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
