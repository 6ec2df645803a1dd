package org.openreceivables.matching.allocation;

import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** Says what is open that money by the order has not paid, and may not: set aside, or in a currency that it does not pay. */
final class NothingOpen {
  private NothingOpen() {}

  /** The usual case, that nothing at all is open, is not written down. */
  static void note(CustomerRun run, Funds f) {
    int aside = run.account.aside(f.currency);
    List<CurrencyUnit> others =
        run.policy.foreignMoney().rates().isPresent() ? List.of() : others(run.account, f.currency);
    if (!others.isEmpty()) {
      run.restBecause(f, new RestReason.NothingInCurrency(f.currency, aside, others));
    } else if (aside > 0) {
      run.restBecause(f, new RestReason.NothingToPay(aside));
    }
  }

  /** In what other currencies something is open that any money may settle. */
  private static List<CurrencyUnit> others(Account account, CurrencyUnit own) {
    return account.currencies().stream()
        .filter(c -> !c.equals(own) && account.isOf(account.free(account.from(c)), c))
        .sorted(Comparator.comparing(CurrencyUnit::getCode))
        .toList();
  }
}
