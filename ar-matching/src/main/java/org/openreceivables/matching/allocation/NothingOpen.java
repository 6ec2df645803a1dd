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
    boolean converts = run.policy.foreignMoney().rates().isPresent();
    List<String> leftOut = leftOut(run, f, converts);
    List<CurrencyUnit> others = converts ? List.of() : others(run, f);
    if (!leftOut.isEmpty()) {
      String names = leftOut.stream().distinct().collect(Collectors.joining(", "));
      run.restBecause(f, new RestReason.LeftOut(names, leftOut.size(), aside));
    }
    if (leftOut.isEmpty() && !others.isEmpty()) {
      run.restBecause(f, new RestReason.NothingInCurrency(f.currency, aside, others));
    } else if (leftOut.isEmpty() && aside > 0) {
      run.restBecause(f, new RestReason.NothingToPay(aside));
    }
  }

  /** As what the open items are left out that the money may settle only where it is designated. */
  private static List<String> leftOut(CustomerRun run, Funds f, boolean converts) {
    List<String> out = new ArrayList<>();
    if (run.book.order.leavesOut()) {
      Account account = run.account;
      for (int i = account.free(0); i < account.size; i = account.free(i + 1)) {
        if (converts || account.isOf(i, f.currency)) {
          run.book.order.leftOut(account.items[i], f.valueDate).ifPresent(out::add);
        }
      }
    }
    return out;
  }

  /** In what other currencies something is open that any money may settle. */
  private static List<CurrencyUnit> others(CustomerRun run, Funds f) {
    return run.account.currencies().stream()
        .filter(c -> !c.equals(f.currency) && isOpen(run, c, f))
        .sorted(Comparator.comparing(CurrencyUnit::getCode))
        .toList();
  }

  private static boolean isOpen(CustomerRun run, CurrencyUnit currency, Funds f) {
    Account account = run.account;
    int i = account.free(account.from(currency));
    while (account.isOf(i, currency)
        && run.book.order.leftOut(account.items[i], f.valueDate).isPresent()) {
      i = account.free(i + 1);
    }
    return account.isOf(i, currency);
  }
}
