package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.Amounts;

/** Adds up experiences exactly; sums do not depend on their order. */
final class BehaviorSums {
  private final CurrencyUnit currency;
  private final LocalDate asOf;
  private final PaymentIndex index;
  private int paidCount;
  private int otherCurrencies;
  private long paid;
  private long paidLate;
  private long open;
  private long overdue;
  private long oldestOverdueDays;
  private long longestDelay;
  private BigInteger lateDays = BigInteger.ZERO;
  private BigInteger signedDays = BigInteger.ZERO;
  private BigInteger indexed = BigInteger.ZERO;

  BehaviorSums(CurrencyUnit currency, LocalDate asOf, PaymentIndex index) {
    this.currency = currency;
    this.asOf = asOf;
    this.index = index;
  }

  BehaviorSums addAll(Collection<PaymentExperience> experiences) {
    for (PaymentExperience experience : experiences) {
      if (!experience.amount().getCurrencyUnit().equals(currency)) {
        otherCurrencies++;
      } else if (experience.paidOn().filter(day -> !day.isAfter(asOf)).isPresent()) {
        addPaid(experience, experience.paidOn().get());
      } else {
        addOpen(experience);
      }
    }
    return this;
  }

  private void addPaid(PaymentExperience experience, LocalDate day) {
    long amount = Amounts.minor(experience.amount());
    long late = ChronoUnit.DAYS.between(experience.due(), day);
    paidCount++;
    paid = Math.addExact(paid, amount);
    paidLate += late > 0 ? amount : 0;
    longestDelay = Math.max(longestDelay, late);
    lateDays = lateDays.add(weighted(amount, Math.max(0, late)));
    signedDays = signedDays.add(weighted(amount, late));
    indexed = indexed.add(weighted(amount, index.indexOf(late)));
  }

  private void addOpen(PaymentExperience experience) {
    long amount = Amounts.minor(experience.amount());
    long late = ChronoUnit.DAYS.between(experience.due(), asOf);
    open = Math.addExact(open, amount);
    overdue += late > 0 ? amount : 0;
    oldestOverdueDays = Math.max(oldestOverdueDays, late);
  }

  PaymentBehavior toBehavior() {
    return new PaymentBehavior(
        asOf,
        currency,
        paidCount,
        money(paid),
        money(open),
        money(overdue),
        oldestOverdueDays,
        longestDelay,
        average(lateDays),
        average(signedDays),
        PaymentBehavior.percent(money(paidLate), money(paid)),
        average(indexed),
        otherCurrencies);
  }

  private static BigInteger weighted(long amount, long figure) {
    return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(figure));
  }

  private Optional<BigDecimal> average(BigInteger sum) {
    return paid == 0
        ? Optional.empty()
        : Optional.of(
            new BigDecimal(sum).divide(BigDecimal.valueOf(paid), 2, RoundingMode.HALF_UP));
  }

  private Money money(long minor) {
    return Money.ofMinor(currency, minor);
  }
}
