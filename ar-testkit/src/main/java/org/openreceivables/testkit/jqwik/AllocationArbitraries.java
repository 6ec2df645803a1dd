package org.openreceivables.testkit.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.testkit.allocation.AllocationBooks;
import org.openreceivables.testkit.allocation.PolicySpace;
import org.openreceivables.testkit.allocation.RandomBooks;

/**
 * Random policies, instructions and whole books for allocation.
 *
 * <p>Policies shrink to the default one, switch by switch; books shrink row by row, each row staying as it was.
 */
public final class AllocationArbitraries {
  private static final List<Effect> SAID =
      List.of(Effect.PAID, Effect.DISCOUNT, Effect.FEE, Effect.DEDUCTION, Effect.WRITTEN_OFF);

  private AllocationArbitraries() {}

  /** {@return policies: every combination of the switches that does not contradict itself} */
  public static Arbitrary<AllocationPolicy> policies() {
    return Arbitraries.longs()
        .between(0, PolicySpace.size() - 1)
        .withDistribution(RandomDistribution.uniform())
        .shrinkTowards(0)
        .map(PolicySpace::policy)
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  /** {@return the settlement rules of {@link #policies()}} */
  public static Arbitrary<SettlementPolicy> settlementPolicies() {
    return policies().map(AllocationPolicy::settlement);
  }

  /** {@return books as {@link RandomBooks#any} makes them} */
  public static Arbitrary<AllocationBooks> books() {
    return books(false);
  }

  /** {@return books as {@link RandomBooks#plain} makes them: nothing but amounts and dates decides} */
  public static Arbitrary<AllocationBooks> plainBooks() {
    return books(true);
  }

  private static Arbitrary<AllocationBooks> books(boolean plain) {
    return Combinators.combine(rows(12), rows(8), Arbitraries.longs())
        .as((items, payments, rest) -> RandomBooks.of(items, payments, rest, plain));
  }

  /** Of all sizes alike; a row does not shrink, it is there or not. */
  private static Arbitrary<List<Long>> rows(int most) {
    return Arbitraries.longs()
        .dontShrink()
        .list()
        .ofMaxSize(most)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  /**
   * {@return instructions for a payment: amounts of some items, in any effect that may be instructed, and where the
   * rest goes}
   *
   * @param payment the payment
   * @param items what may be named
   */
  public static Arbitrary<AllocationInstruction> instructions(Payment payment, OpenItems items) {
    Arbitrary<AllocationInstruction.Rest> rest =
        Arbitraries.of(AllocationInstruction.Rest.values());
    Arbitrary<List<InstructedAmount>> amounts = items.size() == 0
        ? Arbitraries.just(List.of())
        : amount(payment, items).list().ofMaxSize(4);
    return Combinators.combine(amounts, rest).as((said, where) -> {
      AllocationInstruction.Builder out = AllocationInstruction.builder();
      return out.payment(payment.id()).addAllAmounts(said).rest(where).build();
    });
  }

  private static Arbitrary<InstructedAmount> amount(Payment payment, OpenItems items) {
    List<OpenItemId> ids = new ArrayList<>();
    for (OpenItem item : items) {
      ids.add(item.id());
    }
    return Combinators.combine(
            Arbitraries.of(ids),
            Arbitraries.of(SAID),
            Arbitraries.longs()
                .between(0, payment.amount().getAmountMinorLong())
                .optional(0.8))
        .as((item, effect, minor) -> {
          InstructedAmount.Builder out = InstructedAmount.builder();
          return out.item(item)
              .effect(effect)
              .amount(minor.map(m -> Money.ofMinor(payment.currency(), m)))
              .build();
        });
  }
}
