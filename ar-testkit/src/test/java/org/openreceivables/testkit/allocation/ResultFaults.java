package org.openreceivables.testkit.allocation;

import static org.openreceivables.testkit.allocation.AllocationLaw.*;
import static org.openreceivables.testkit.allocation.Fault.first;
import static org.openreceivables.testkit.allocation.Fault.inResult;
import static org.openreceivables.testkit.allocation.Fault.item;
import static org.openreceivables.testkit.allocation.Fault.lines;
import static org.openreceivables.testkit.allocation.Fault.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;

/** Faults in what an allocator gives. */
final class ResultFaults {
  static final List<Fault> ALL = List.of(
      inResult(
          "a cent lost from the rest",
          GROSS_RECEIVED_IS_APPLIED_OR_LEFT,
          first(a -> a.rest().isPositive(), a -> a.withRest(a.rest().minus(cent(a.rest()))))),
      inResult(
          "a line counted twice",
          GROSS_RECEIVED_IS_APPLIED_OR_LEFT,
          lines(s -> s.by(Effect.PAID).isPositive(), ResultFaults::twice)),
      inResult(
          "a line that uses money of another payment",
          GROSS_RECEIVED_IS_APPLIED_OR_LEFT,
          lines(
              s -> s.lines().get(0).source().isPresent(),
              l -> with(l, l.get(0).withSource(OpenItemId.of("P-0/other")), true))),
      inResult(
          "a payment used twice", EVERY_PAYMENT_IS_SOMEWHERE_ONCE, ResultFaults::allocatedTwice),
      inResult(
          "a payment that is lost",
          EVERY_PAYMENT_IS_SOMEWHERE_ONCE,
          result -> result.withAllocations(result.allocations().stream().skip(1).toList())),
      inResult(
          "a cent lost from an item",
          AN_ITEM_CHANGES_BY_ITS_LINES,
          item(
              i -> i.open().isPositive() && i.components().isEmpty(),
              i -> i.withSettled(Map.of()).withOpen(i.open().minus(cent(i.open()))))),
      inResult(
          "an item that is gone",
          AN_ITEM_CHANGES_BY_ITS_LINES,
          result -> result.withItems(OpenItems.of(items(result).stream().skip(1).toList())
              .withIncomplete(result.items().incomplete()))),
      inResult(
          "a line on an item that is settled",
          AN_ITEM_CHANGES_BY_ITS_LINES,
          lines(
              s -> s.after().isSettled(),
              l -> with(l, line(l.get(0), Effect.WRITTEN_OFF, cent(l.get(0).amount())), false))),
      inResult(
          "a debit that became a credit",
          NO_ITEM_CHANGES_SIDES,
          item(
              i -> i.kind() == OpenItemKind.INVOICE,
              i -> i.withSettled(Map.of()).withKind(OpenItemKind.CREDIT_NOTE))),
      inResult(
          "a line in another currency",
          CURRENCIES_AND_CUSTOMERS_ARE_KEPT_APART,
          lines(
              s -> true,
              l -> with(l, l.get(0).withAmount(Money.ofMinor(CurrencyUnit.CHF, 1)), true))),
      inResult(
          "money of one customer on an item of another",
          CURRENCIES_AND_CUSTOMERS_ARE_KEPT_APART,
          first(a -> !a.settlements().isEmpty(), a -> a.withCustomer(CustomerId.of("C-9")))),
      inResult(
          "a discount after its date",
          A_DISCOUNT_COUNTS_TO_ITS_DAY,
          first(
              a -> a.settlements().stream().anyMatch(s -> s.by(Effect.DISCOUNT).isPositive()),
              a -> a.withValueDate(a.valueDate().plusDays(40)))),
      inResult(
          "a discount that nobody offered",
          A_DISCOUNT_COUNTS_TO_ITS_DAY,
          lines(
              s -> s.before().discountOffers().isEmpty(),
              l -> with(l, line(l.get(0), Effect.DISCOUNT, cent(l.get(0).amount())), false))),
      inResult(
          "a discount above its offer",
          DISCOUNTS_STAY_WITHIN_THEIR_OFFER,
          item(
              i -> !i.discountOffers().isEmpty(),
              i -> i.withDiscountOffers(taken(i.discountOffers().get(0))))),
      inResult(
          "tolerance beyond its limit",
          TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY,
          lines(
              s -> s.by(Effect.TOLERANCE).isPositive(),
              l -> with(l, line(l.get(0), Effect.TOLERANCE, l.get(0).amount().plus(50)), false))),
      inResult(
          "tolerance twice on a day",
          TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY,
          first(
              a -> a.settlements().stream().anyMatch(s -> s.by(Effect.TOLERANCE).isPositive()),
              a -> a.withSettlements(ResultFaults.<ItemSettlement>twice(a.settlements())))),
      inResult(
          "tolerance while money stands on account",
          NO_TOLERANCE_WITH_MONEY_AT_HAND,
          ResultFaults::moneyAtHand),
      inResult(
          "an item settled without a reason",
          EVERYTHING_HAS_A_REASON,
          settlement(
              s -> true,
              s -> new ItemSettlement(
                  s.before(), s.after(), s.postingDate(), s.lines(), List.of()))),
      inResult(
          "a reason with an untrue figure",
          EVERYTHING_HAS_A_REASON,
          settlement(
              s -> s.by(Effect.TOLERANCE).isPositive(),
              s -> new ItemSettlement(
                  s.before(),
                  s.after(),
                  s.postingDate(),
                  s.lines(),
                  List.of(new AllocationReason.Tolerated(
                      s.by(Effect.TOLERANCE), s.before().original().plus(1)))))),
      inResult(
          "a rest without a reason",
          EVERYTHING_HAS_A_REASON,
          first(a -> a.rest().isPositive(), a -> a.withRestReasons(List.of()))),
      inResult(
          "posted before the document",
          THE_LEDGER_TAKES_EVERY_EVENT,
          settlement(
              s -> s.after().side() == Side.DEBIT,
              s -> new ItemSettlement(
                  s.before(), s.after(), LocalDate.of(2025, 12, 31), s.lines(), s.reasons()))),
      inResult(
          "an event that is lost",
          WHAT_IS_APPLIED_AGAIN_STANDS_AS_AFTER,
          first(
              a -> a.settlements().size() > 1,
              a -> a.withSettlements(a.settlements().stream().skip(1).toList()))),
      inResult(
          "undone, the payment stands on another account",
          WHAT_IS_UNDONE_STANDS_AS_BEFORE,
          first(
              a -> a.payment().isPresent(),
              a -> a.withPayment(a.payment().orElseThrow().withControlAccount("1201")))),
      inResult(
          "bank charges forgotten",
          NET_RECEIVED_IS_GROSS_LESS_CHARGES,
          first(
              a -> a.payment().filter(p -> p.chargesWithheld().isPositive()).isPresent(),
              a -> a.withPayment(a.payment().orElseThrow().withChargesWithheld(none(a))))),
      inResult(
          "a tainted customer shown as sound",
          A_PROBLEM_TAINTS_ITS_CUSTOMER,
          result -> result.withItems(OpenItems.of(items(result)))),
      inResult(
          "a bad row that taints another customer",
          A_BAD_ROW_STAYS_WITH_ITS_CUSTOMER,
          result -> result.problems().isEmpty()
              ? result
              : result.withAllocations(
                  result.allocations().stream().map(a -> a.withIncomplete(true)).toList())));

  private ResultFaults() {}

  private static Money cent(Money like) {
    return Money.ofMinor(like.getCurrencyUnit(), 1);
  }

  private static Money none(Allocation like) {
    return Money.zero(like.available().getCurrencyUnit());
  }

  private static List<OpenItem> items(AllocationResult result) {
    List<OpenItem> out = new ArrayList<>();
    result.items().forEach(out::add);
    return out;
  }

  private static <T> List<T> twice(List<T> list) {
    List<T> out = new ArrayList<>(list);
    out.addAll(list);
    return out;
  }

  private static List<AllocationLine> with(
      List<AllocationLine> lines, AllocationLine line, boolean instead) {
    List<AllocationLine> out = new ArrayList<>(lines);
    if (instead) {
      out.set(0, line);
    } else {
      out.add(line);
    }
    return out;
  }

  private static AllocationLine line(AllocationLine like, Effect effect, Money amount) {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(like.item()).component(like.component()).effect(effect).amount(amount);
    return line.build();
  }

  private static DiscountOffer taken(DiscountOffer offer) {
    return offer.plusTaken(offer.base().plus(cent(offer.base())), cent(offer.base()));
  }

  private static AllocationResult allocatedTwice(AllocationResult result) {
    return result.withAllocations(twice(result.allocations()));
  }

  private static AllocationResult moneyAtHand(AllocationResult result) {
    Optional<OpenItemId> tolerant = result.allocations().stream()
        .filter(a -> a.payment().isPresent())
        .filter(
            a -> a.settlements().stream().anyMatch(s -> s.by(Effect.TOLERANCE).isPositive()))
        .map(Allocation::source)
        .findFirst();
    return item(
            i -> tolerant.equals(Optional.of(i.id())),
            i -> i.withSettled(Map.of()).withOpen(cent(i.original())))
        .apply(result);
  }
}
