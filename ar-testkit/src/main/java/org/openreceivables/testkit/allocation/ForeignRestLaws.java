package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.ConversionRate;
import org.openreceivables.core.money.RateLookup;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.RestReason;

/** What is said of money that might settle what is owed in another currency, and must be said of it. */
final class ForeignRestLaws {
  private ForeignRestLaws() {}

  /** Whether it is so, reckoned by the rates of the policy. */
  static boolean isTrue(
      AllocationBooks books, AllocationPolicy policy, Allocation a, AllocationReason reason) {
    CurrencyUnit own = a.available().getCurrencyUnit();
    if (reason instanceof RestReason.NoRate n) {
      return books.items().ofCustomer(a.customer()).stream()
          .flatMap(item -> lookup(policy, a, item.currency()))
          .anyMatch(found -> found.rate().isEmpty() && found.toString().equals(n.why()));
    } else if (reason instanceof RestReason.ItemWorthNothing w) {
      return a.rest().isPositive()
          && w.others() >= 0
          && w.unit().equals(Money.ofMinor(own, 1))
          && books
              .items()
              .find(w.item())
              .filter(i -> i.customer().equals(a.customer()))
              .filter(i -> !w.amount().isGreaterThan(i.open()))
              .isPresent()
          && rate(policy, a, w.amount().getCurrencyUnit())
              .filter(rate -> isLess(
                  w.amount().getAmount().multiply(rate.denominator()),
                  w.unit().getAmount().multiply(rate.numerator())))
              .isPresent();
    } else if (reason instanceof RestReason.MoneyWorthNothing w) {
      return w.money().isPositive()
          && !w.money().isGreaterThan(a.available())
          && w.unit().getAmountMinorLong() == 1
          && rate(policy, a, w.unit().getCurrencyUnit())
              .filter(rate -> isLess(
                  w.money().getAmount().multiply(rate.numerator()),
                  w.unit().getAmount().multiply(rate.denominator())))
              .isPresent();
    }
    return reason instanceof RestReason.NothingInCurrency n
        && n.currency().equals(own)
        && policy.foreignMoney().rates().isEmpty()
        && !n.owed().isEmpty()
        && n.owed().stream().allMatch(c -> !c.equals(own) && isOwed(books, a, c));
  }

  /** Whether something was open in a currency that the money might pay if it were in that. */
  private static boolean isOwed(AllocationBooks books, Allocation a, CurrencyUnit currency) {
    return books.items().ofCustomer(a.customer()).stream()
        .anyMatch(i -> i.currency().equals(currency) && RestLaws.isPayable(books, a, i));
  }

  private static boolean isLess(BigDecimal a, BigDecimal b) {
    return a.signum() > 0 && a.compareTo(b) < 0;
  }

  /**
   * Of a payment of which nobody said anything and that has a rest: that there is no rate for what is open in another
   * currency, applied or refused; and not that nothing is open, where there is one.
   */
  static void of(Trial trial, Allocation a, Complaints out) {
    AllocationPolicy policy = trial.policy();
    boolean byOrder = a.payment().isPresent()
        && a.rest().isPositive()
        && a.waitsFor().isEmpty()
        && policy.order().paysUndesignated()
        && DifferenceLaws.instruction(trial.counted(), a).isEmpty();
    if (!byOrder) {
      return;
    }
    for (OpenItem item : openElsewhere(trial, a)) {
      out.require(
          policy.foreignMoney().rates().isPresent() || isNamed(a, item.currency()),
          () -> a.source() + ": no word of it that " + item.id() + " is in another currency");
      lookup(policy, a, item.currency()).forEach(found -> {
        if (found.rate().isEmpty()) {
          out.require(
              a.restReasons().contains(new RestReason.NoRate(found.toString())),
              () -> a.source() + ": no word of it that there is no rate for " + item.id());
        } else {
          out.require(
              a.restReasons().stream().noneMatch(RestReason.NothingToPay.class::isInstance),
              () -> a.source() + ": nothing to pay, though " + item.id() + " is open");
        }
      });
    }
  }

  /** Whether a currency is named among those in which something is open, where it is said that nothing is. */
  private static boolean isNamed(Allocation a, CurrencyUnit currency) {
    return a.restReasons().stream()
        .noneMatch(r -> r instanceof RestReason.NothingToPay
            || (r instanceof RestReason.NothingInCurrency n && !n.owed().contains(currency)));
  }

  /** What is open even in the end, in another currency than the money. */
  private static List<OpenItem> openElsewhere(Trial trial, Allocation a) {
    return trial.result().items().ofCustomer(a.customer()).stream()
        .filter(item -> !item.currency().equals(a.available().getCurrencyUnit()))
        .filter(item -> item.reservedFor().isEmpty())
        .filter(item -> trial.order().leftOut(item, a.valueDate()).isEmpty())
        .filter(item -> RestLaws.isPayable(trial.books(), a, item))
        .toList();
  }

  private static Optional<ConversionRate> rate(
      AllocationPolicy policy, Allocation a, CurrencyUnit other) {
    return lookup(policy, a, other).flatMap(found -> found.rate().stream()).findFirst();
  }

  private static Stream<RateLookup> lookup(
      AllocationPolicy policy, Allocation a, CurrencyUnit other) {
    CurrencyUnit own = a.available().getCurrencyUnit();
    return policy.foreignMoney().rates().stream()
        .filter(rates -> !own.equals(other))
        .map(rates -> rates.find(own, other, a.valueDate()));
  }
}
