package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;

/** More of something is never worse, and a whole is its parts. */
final class MonotoneLaws {
  private MonotoneLaws() {}

  /** More in any one payment settles no less, a customer and currency, in all effects together. */
  static void cash(Trial trial, Complaints out) {
    if (!trial.books().isPlain() || trial.books().payments().isEmpty()) {
      return;
    }
    SplittableRandom random = trial.random();
    List<Payment> payments = new ArrayList<>(trial.books().payments());
    int at = random.nextInt(payments.size());
    Payment payment = payments.get(at);
    Money more = Money.ofMinor(payment.currency(), 1 + random.nextInt(5_000));
    payments.set(at, payment.withAmount(payment.amount().plus(more)));
    Map<List<Object>, BigDecimal> before = settled(trial.books(), trial.result());
    Map<List<Object>, BigDecimal> after =
        settled(trial.books(), trial.books().withPayments(payments).with(trial.allocator()));
    before.forEach((key, sum) -> {
      BigDecimal larger = after.getOrDefault(key, BigDecimal.ZERO);
      out.require(
          larger.compareTo(sum) >= 0,
          () -> key + ": " + sum + " was settled, and " + larger + " with " + more + " more in "
              + payment.id());
    });
  }

  private static Map<List<Object>, BigDecimal> settled(
      AllocationBooks books, AllocationResult result) {
    Map<List<Object>, BigDecimal> out = new HashMap<>();
    for (OpenItem before : books.items()) {
      if (before.side() == Side.DEBIT) {
        out.merge(
            List.of(before.customer(), before.currency()),
            ItemLaws.minus(before.open(), after(result, before).open()),
            BigDecimal::add);
      }
    }
    return out;
  }

  private static OpenItem after(AllocationResult result, OpenItem item) {
    return result.items().find(item.id()).orElse(item);
  }

  /** A larger tolerance opens no item that was closed. */
  static void tolerance(Trial trial, Complaints out) {
    if (!trial.books().isPlain()) {
      return;
    }
    AllocationPolicy policy = trial.policy();
    ToleranceLimit limit = policy.settlement().underpayment();
    ToleranceLimit larger = larger(limit, 1 + trial.random().nextInt(20));
    AllocationResult wide =
        trial.result(policy.withSettlement(policy.settlement().withUnderpayment(larger)));
    for (OpenItem item : trial.result().items()) {
      if (item.side() == Side.DEBIT && item.open().isZero()) {
        Money open = after(wide, item).open();
        out.require(
            open.isZero(),
            () ->
                item.id() + " is closed at " + limit + ", and open with " + open + " at " + larger);
      }
    }
  }

  /** So much percent more, at most 100, and so many minor units, where there was a percent or a cap. */
  private static ToleranceLimit larger(ToleranceLimit limit, int more) {
    List<Money> caps = new ArrayList<>();
    for (Money cap : limit.caps()) {
      caps.add(cap.plus(Money.ofMinor(cap.getCurrencyUnit(), more)));
    }
    if (caps.isEmpty() && limit.percent().isEmpty()) {
      caps.add(Money.ofMinor(CurrencyUnit.EUR, more));
    }
    return ToleranceLimit.builder()
        .percent(limit
            .percent()
            .map(p -> Percentage.of(p.value()
                .add(BigDecimal.valueOf(more))
                .min(BigDecimal.valueOf(100))
                .toString())))
        .caps(caps)
        .build();
  }

  /** Two parts of the same day settle, item by item and effect by effect, what one payment does. */
  static void parts(Trial trial, Complaints out) {
    if (!trial.books().isPlain() || trial.books().payments().isEmpty()) {
      return;
    }
    SplittableRandom random = trial.random();
    List<Payment> payments = new ArrayList<>(trial.books().payments());
    int at = random.nextInt(payments.size());
    Payment payment = payments.get(at);
    Money none = Money.zero(payment.currency());
    Money first = Money.ofMinor(
        payment.currency(), random.nextLong(payment.amount().getAmountMinorLong() + 1));
    Payment plain = payment.withChargesWithheld(none);
    payments.set(at, plain.withId(part(payment, 1)).withAmount(first));
    payments.add(plain.withId(part(payment, 2)).withAmount(payment.amount().minus(first)));
    AllocationBooks parts = trial.books().withPayments(payments);
    Map<OpenItemId, Map<Effect, Money>> whole = effects(trial.books(), trial.result());
    effects(parts, parts.with(trial.allocator()))
        .forEach((item, effects) -> out.requireEqual(
            effects,
            Objects.requireNonNull(whole.get(item)),
            () -> item + " by " + first + " of " + payment.amount() + " of " + payment.id()
                + " and the rest"));
  }

  private static Map<OpenItemId, Map<Effect, Money>> effects(
      AllocationBooks books, AllocationResult result) {
    Map<OpenItemId, Map<Effect, Money>> out = new HashMap<>();
    for (OpenItem item : books.items()) {
      if (item.side() == Side.DEBIT) {
        out.put(item.id(), after(result, item).settled());
      }
    }
    return out;
  }

  private static PaymentId part(Payment payment, int number) {
    return PaymentId.of(payment.id() + "." + number);
  }
}
