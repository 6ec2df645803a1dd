package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.RestReason;

/** What single switches promise: a limit on write-offs, full settlement, an excess that is kept. */
final class SwitchLaws {
  private SwitchLaws() {}

  /** No instruction writes off more of an item than the limit; what is said beyond it is a problem. */
  static void writeOffs(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        BigDecimal writtenOff = DifferenceLaws.by(s, Effect.WRITTEN_OFF);
        out.require(
            writtenOff.signum() == 0 || isSaid(trial, a, s.before().id(), Effect.WRITTEN_OFF),
            () -> a.source() + " writes off of " + s.before().id() + " what nobody said");
        trial
            .policy()
            .writeOffLimit()
            .ifPresent(limit -> out.require(
                writtenOff.compareTo(DifferenceLaws.limit(limit, s.before().original())) <= 0,
                () -> a.source() + " writes off " + writtenOff + " of "
                    + s.before().id()));
      }
      trial.policy().writeOffLimit().ifPresent(limit -> named(trial, result, a, limit, out));
    }
  }

  private static boolean isSaid(Trial trial, Allocation a, OpenItemId item, Effect effect) {
    return DifferenceLaws.instruction(trial.counted(), a).stream()
        .flatMap(i -> i.amounts().stream())
        .anyMatch(i -> i.item().equals(item) && i.effect() == effect);
  }

  private static void named(
      Trial trial, AllocationResult result, Allocation a, ToleranceLimit limit, Complaints out) {
    DifferenceLaws.instruction(trial.counted(), a).ifPresent(said -> {
      for (InstructedAmount each : said.amounts()) {
        Optional<OpenItem> item = trial.books().items().find(each.item());
        boolean tooMuch = each.effect() == Effect.WRITTEN_OFF
            && item.isPresent()
            && each.amount()
                .filter(m -> m.getAmount()
                        .compareTo(DifferenceLaws.limit(limit, item.get().original()))
                    > 0)
                .isPresent();
        boolean settled = result
            .items()
            .find(each.item())
            .filter(i -> i.customer().equals(a.customer()) && i.isSettled())
            .isPresent();
        out.require(
            !tooMuch
                || settled
                || result.problems().stream()
                    .anyMatch(p -> p.id().equals(said.payment().value())),
            () -> each + " is beyond " + limit + ", and no problem says so");
      }
    });
  }

  /** An item that is paid whole or not at all is not paid in part, but where an amount was said, a credit named or linked, or as a charge on what was named. */
  static void whole(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        boolean money = s.used().isPositive();
        boolean bound = trial.policy().fullSettlement().binds(s.before());
        if (money && bound && !isNamed(trial, a, s)) {
          OpenItem last = result.items().find(s.before().id()).orElse(s.after());
          out.require(
              last.open().isZero(),
              () -> a.source() + " pays a part of " + last.id() + ", and " + last.open()
                  + " stays open");
        }
      }
    }
  }

  private static boolean isNamed(Trial trial, Allocation a, ItemSettlement s) {
    return s.reasons().stream()
            .anyMatch(r -> r instanceof AllocationReason.LinkedCredit
                || r instanceof AllocationReason.ChargeFirst)
        || DifferenceLaws.instruction(trial.counted(), a)
            .filter(i -> names(i, s.before().id()))
            .isPresent()
        || trial.counted().instructions().stream().anyMatch(i -> i.credits().contains(a.source()));
  }

  private static boolean names(AllocationInstruction said, OpenItemId item) {
    return said.amounts().stream().anyMatch(x -> x.item().equals(item));
  }

  /** An excess is kept within the limit of what it paid last, where nothing was open that it could have paid. */
  static void excess(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    ToleranceLimit limit = trial.policy().settlement().overpayment();
    for (Allocation a : result.allocations()) {
      Money excess = a.excessTaken();
      Optional<RestReason.ExcessKept> why = a.restReasons().stream()
          .filter(RestReason.ExcessKept.class::isInstance)
          .map(RestReason.ExcessKept.class::cast)
          .findFirst();
      out.require(
          why.isPresent() == excess.isPositive()
              && why.map(w -> w.excess().equals(excess)).orElse(true),
          () -> a.source() + " keeps " + excess + " because " + a.restReasons());
      if (excess.isZero()) {
        continue;
      }
      String what = a.source() + " keeps " + excess;
      out.require(a.rest().isZero(), () -> what + " and leaves " + a.rest());
      List<BigDecimal> limits = limits(trial, a, limit);
      // The limit of an item in another currency is converted, and no more than the one stated for
      // the
      // money's own.
      boolean foreign =
          a.settlements().stream().anyMatch(s -> !s.before().currency().equals(currency(a)));
      out.require(
          why.filter(w -> foreign
                  ? limit.caps().stream()
                      .noneMatch(c -> c.isSameCurrency(w.limit()) && c.isLessThan(w.limit()))
                  : limits.stream().anyMatch(l -> w.limit().getAmount().compareTo(l) == 0))
              .isPresent(),
          () -> what + ", limit " + why + " of " + limits);
      out.require(
          why.filter(w -> w.excess().isGreaterThan(w.limit())).isEmpty(),
          () -> what + ", more than " + why);
      out.require(
          DifferenceLaws.instruction(trial.counted(), a)
              .filter(i -> i.rest() == AllocationInstruction.Rest.ON_ACCOUNT)
              .isEmpty(),
          () -> what + ", though it was to stay on account");
      for (OpenItem item : result.items().ofCustomer(a.customer())) {
        out.require(
            !RestLaws.payable(trial.books(), a, item),
            () -> what + ", while " + item.id() + " is open");
      }
    }
  }

  private static CurrencyUnit currency(Allocation a) {
    return a.available().getCurrencyUnit();
  }

  /** Of each item that it paid; of all of them together where they are pooled. */
  private static List<BigDecimal> limits(Trial trial, Allocation a, ToleranceLimit limit) {
    List<BigDecimal> out = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (ItemSettlement s : a.settlements()) {
      if (s.before().currency().equals(currency(a))) {
        BigDecimal own = DifferenceLaws.limit(limit, s.before().original());
        sum = sum.add(own);
        out.add(own);
      }
    }
    return trial.policy().settlement().tolerancePool() == TolerancePool.POOLED ? List.of(sum) : out;
  }
}
