package org.openreceivables.testkit.allocation;

import static org.openreceivables.testkit.allocation.AllocationLaw.NO_TOLERANCE_WITH_MONEY_AT_HAND;
import static org.openreceivables.testkit.allocation.AllocationLaw.TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY;
import static org.openreceivables.testkit.allocation.Fault.byOtherRules;
import static org.openreceivables.testkit.allocation.Fault.inResult;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;

/** Faults in what is tolerated where limits are pooled. */
final class PooledFaults {
  static final List<Fault> ALL = Stream.of(
          new Fault(
              "judged when a payment is used up",
              NO_TOLERANCE_WITH_MONEY_AT_HAND,
              (policy, real) ->
                  (items, payments, said, asOf) -> usedUp(real, items, payments, said, asOf)),
          tolerance(
              "an item without cash is tolerated",
              changed(
                  s -> s.lines().stream().anyMatch(l -> l.effect() == Effect.PAID),
                  PooledFaults::withoutCash)),
          byOtherRules(
              "tolerated beyond the limits of what was paid together",
              TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY,
              p -> limits(p, ToleranceLimit.upTo(Money.ofMinor(CurrencyUnit.EUR, 900)))),
          byOtherRules(
              "limits that are not pooled",
              TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY,
              p -> pool(p, TolerancePool.PER_ITEM)),
          tolerance("one of a pool stays open", changed(s -> true, PooledFaults::withoutTolerance)),
          tolerance(
              "a pool short by more",
              together(t -> new AllocationReason.ToleratedTogether(
                  t.difference().plus(t.share()), t.limit().plus(t.share()), t.share()))),
          tolerance(
              "a pool of another limit",
              together(t -> new AllocationReason.ToleratedTogether(
                  t.difference(), t.limit().plus(1), t.share()))),
          tolerance(
              "money at hand for what no limit holds",
              reason(
                  AllocationReason.MoneyAtHand.class,
                  m -> new AllocationReason.MoneyAtHand(
                      m.difference().plus(100_000), m.onAccount()))))
      .map(fault -> fault.under(p -> pool(p, TolerancePool.POOLED)))
      .toList();

  private PooledFaults() {}

  private static AllocationPolicy pool(AllocationPolicy policy, TolerancePool pool) {
    return policy.withSettlement(policy.settlement().withTolerancePool(pool));
  }

  private static AllocationPolicy limits(AllocationPolicy policy, ToleranceLimit limit) {
    return policy.withSettlement(policy.settlement().withUnderpayment(limit));
  }

  private static Fault tolerance(String name, UnaryOperator<AllocationResult> fault) {
    return inResult(name, TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY, fault);
  }

  /** Only the first payment of a day is there when it is judged: the others stay on account. */
  private static AllocationResult usedUp(
      Allocator real,
      OpenItems items,
      Collection<Payment> payments,
      Collection<AllocationInstruction> said,
      LocalDate asOf) {
    Set<List<Object>> days = new HashSet<>();
    List<Payment> first = new ArrayList<>();
    List<OpenItem> later = new ArrayList<>();
    for (Payment payment : payments) {
      if (days.add(List.of(payment.customer(), payment.postingDate()))) {
        first.add(payment);
      } else if (payment.customer().isPresent()) {
        later.add(onAccount(payment));
      }
    }
    AllocationResult result = real.allocate(items, first, said, asOf);
    result.items().forEach(later::add);
    return result.withItems(OpenItems.of(later));
  }

  private static OpenItem onAccount(Payment payment) {
    OpenItem.Builder item = OpenItem.builder();
    return item.id(OpenItemId.of(payment.id() + "/later"))
        .customer(payment.customer().orElseThrow())
        .kind(OpenItemKind.ON_ACCOUNT)
        .document(DocumentId.of(payment.id() + "/later"))
        .issueDate(payment.postingDate())
        .original(payment.amount())
        .open(payment.amount())
        .build();
  }

  private static ItemSettlement withoutCash(ItemSettlement s) {
    return new ItemSettlement(
        s.before(),
        s.after(),
        s.postingDate(),
        s.lines().stream().filter(l -> l.effect() != Effect.PAID).toList(),
        s.reasons());
  }

  private static ItemSettlement withoutTolerance(ItemSettlement s) {
    Money cent = Money.ofMinor(s.after().currency(), 1);
    OpenItem open = s.after()
        .withSettled(Map.of(Effect.PAID, s.after().original().minus(cent)))
        .withOpen(cent);
    return new ItemSettlement(
        s.before(),
        open,
        s.postingDate(),
        s.lines().stream().filter(l -> l.effect() != Effect.TOLERANCE).toList(),
        s.reasons());
  }

  /** In the first item that is tolerated together with others and is like this. */
  private static UnaryOperator<AllocationResult> changed(
      Predicate<ItemSettlement> like, UnaryOperator<ItemSettlement> fault) {
    return Fault.settlement(s -> s.by(Effect.TOLERANCE).isPositive() && like.test(s), fault);
  }

  private static UnaryOperator<AllocationResult> together(
      Function<AllocationReason.ToleratedTogether, AllocationReason> untrue) {
    return reason(AllocationReason.ToleratedTogether.class, untrue);
  }

  private static <R extends AllocationReason> UnaryOperator<AllocationResult> reason(
      Class<R> type, Function<R, AllocationReason> untrue) {
    return Fault.settlement(
        s -> s.reasons().stream().anyMatch(type::isInstance),
        s -> new ItemSettlement(
            s.before(),
            s.after(),
            s.postingDate(),
            s.lines(),
            ReasonFaults.replaced(s.reasons(), type, untrue)));
  }
}
