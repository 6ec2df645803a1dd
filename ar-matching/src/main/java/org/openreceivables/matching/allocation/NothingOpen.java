package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** Says what is open that money by the order has not paid, and may not: set aside, or in a currency that it does not pay. */
final class NothingOpen {
  private NothingOpen() {}

  /** The usual case, that nothing at all is open, is not written down. */
  static void note(CustomerRun run, Funds f) {
    int aside = run.account.aside(f.currency);
    List<CurrencyUnit> others =
        run.policy.foreignMoney().rates().isPresent() ? List.of() : others(run.account, f.currency);
    List<String> leftOut = leftOut(run, f);
    if (!leftOut.isEmpty()) {
      run.restBecause(
          f,
          new RestReason.LeftOut(
              leftOut.stream().distinct().collect(Collectors.joining(", ")),
              leftOut.size(),
              aside));
    } else if (!others.isEmpty()) {
      run.restBecause(f, new RestReason.NothingInCurrency(f.currency, aside, others));
    } else if (aside > 0) {
      run.restBecause(f, new RestReason.NothingToPay(aside));
    }
  }

  /** As what the open items are left out that money may settle only where it is designated. */
  private static List<String> leftOut(CustomerRun run, Funds f) {
    if (!run.book.order.leavesOut()) {
      return List.of();
    }
    List<String> out = new ArrayList<>();
    Account account = run.account;
    int i = account.free(account.from(f.currency));
    while (account.isOf(i, f.currency)) {
      run.book.order.leftOut(account.items[i], f.valueDate).ifPresent(out::add);
      i = account.free(i + 1);
    }
    return out;
  }

  /** In what other currencies something is open that any money may settle. */
  private static List<CurrencyUnit> others(Account account, CurrencyUnit own) {
    return account.currencies().stream()
        .filter(c -> !c.equals(own) && account.isOf(account.free(account.from(c)), c))
        .sorted(Comparator.comparing(CurrencyUnit::getCode))
        .toList();
  }
}
