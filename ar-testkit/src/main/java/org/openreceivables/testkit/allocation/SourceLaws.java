package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;

/** Where money and credits go. */
final class SourceLaws {
  private static final Set<Effect> FROM_A_SOURCE =
      Set.of(Effect.PAID, Effect.CREDITED, Effect.SET_OFF);

  private SourceLaws() {}

  /** Gross received = applied + on account + refunded + excess taken + moved, each source by itself. */
  static void gross(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    for (Allocation a : result.allocations()) {
      Money given = a.payment()
          .map(Payment::amount)
          .or(() -> trial.books().items().find(a.source()).map(OpenItem::open))
          .orElse(Money.zero(a.available().getCurrencyUnit()));
      out.requireEqual(a.available(), given, () -> "what there was of " + a.source());
      BigDecimal applied = applied(a, out);
      OpenItem after = a.sourceAfter();
      BigDecimal gone = BigDecimal.ZERO;
      for (Effect effect : List.of(Effect.REFUNDED, Effect.EXCESS_TAKEN, Effect.MOVED)) {
        gone = gone.add(after.settledBy(effect).getAmount());
        gone = gone.subtract(earlier(trial, a, effect));
      }
      BigDecimal left = after.open().getAmount();
      out.requireSame(
          applied.add(gone).add(left),
          given.getAmount(),
          () -> "applied, refunded, kept, moved and on account of " + a.source());
      out.requireSame(a.rest().getAmount(), left, () -> "the rest of " + a.source());
      out.requireSame(
          after.settledBy(Effect.APPLIED).getAmount().subtract(earlier(trial, a, Effect.APPLIED)),
          applied,
          () -> "what " + a.source() + " says it applied");
      out.requireEqual(
          result.items().find(a.source()),
          Optional.of(after),
          () -> "the item " + a.source() + " among the items");
    }
  }

  private static BigDecimal earlier(Trial trial, Allocation a, Effect effect) {
    return trial
        .books()
        .items()
        .find(a.source())
        .map(i -> i.settledBy(effect).getAmount())
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal applied(Allocation a, Complaints out) {
    BigDecimal applied = BigDecimal.ZERO;
    for (ItemSettlement s : a.settlements()) {
      for (AllocationLine line : s.lines()) {
        boolean money = FROM_A_SOURCE.contains(line.effect());
        out.requireEqual(
            line.source(),
            money ? Optional.of(a.source()) : Optional.empty(),
            () -> "the source of " + line);
        applied = applied.add(money ? line.sourceAmount().getAmount() : BigDecimal.ZERO);
        out.require(line.amount().isPositive(), () -> line + " must be more than zero");
      }
    }
    return applied;
  }

  /** Every payment is allocated, unassigned or later, and once. */
  static void payments(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    List<Payment> found = new ArrayList<>(result.unassigned());
    found.addAll(result.later());
    result.allocations().forEach(a -> a.payment().ifPresent(found::add));
    out.requireEqual(
        sorted(found), sorted(trial.books().payments()), () -> "the payments of the result");
    long sources =
        result.allocations().stream().map(Allocation::source).distinct().count();
    out.require(sources == result.allocations().size(), () -> "a source is allocated twice");
    result
        .later()
        .forEach(p -> out.require(
            p.postingDate().isAfter(trial.books().asOf()), () -> p.id() + " is not later"));
    result
        .allocations()
        .forEach(a -> out.require(
            !a.sourceAfter().postingDate().isAfter(trial.books().asOf()),
            () -> a.source() + " is posted after the day of the books"));
  }

  private static List<String> sorted(List<Payment> payments) {
    return payments.stream().map(Payment::toString).sorted().toList();
  }

  /** Of one customer and in one currency, source and item alike. */
  static void currencies(Trial trial, Complaints out) {
    for (Allocation a : trial.result().allocations()) {
      CurrencyUnit currency = a.available().getCurrencyUnit();
      for (ItemSettlement s : a.settlements()) {
        OpenItem item = trial.books().items().find(s.before().id()).orElse(s.before());
        out.require(
            item.customer().equals(a.customer()),
            () -> a.source() + " of " + a.customer() + " pays for " + item.customer());
        for (AllocationLine line : s.lines()) {
          out.require(
              line.amount().getCurrencyUnit().equals(item.currency())
                  && (line.source().isEmpty()
                      || line.sourceAmount().getCurrencyUnit().equals(currency))
                  && (currency.equals(item.currency())
                      || trial.policy().foreignMoney().rates().isPresent()),
              () -> line + " mixes currencies");
        }
      }
    }
  }
}
