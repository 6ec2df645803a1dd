package org.openreceivables.testkit.allocation;

import static org.openreceivables.testkit.allocation.AllocationLaw.*;
import static org.openreceivables.testkit.allocation.Fault.byOtherRules;
import static org.openreceivables.testkit.allocation.Fault.first;
import static org.openreceivables.testkit.allocation.Fault.inBooks;
import static org.openreceivables.testkit.allocation.Fault.inResult;
import static org.openreceivables.testkit.allocation.Fault.item;
import static org.openreceivables.testkit.allocation.Fault.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.CreditUse;
import org.openreceivables.matching.allocation.DesignationRight;
import org.openreceivables.matching.allocation.Designations;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.PartialPayment;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Faults in what single switches promise, in questions, and in results that are compared or taken back. */
final class SwitchFaults {
  static final List<Fault> ALL = List.of(
      byOtherRules(
              "written off without a limit",
              WRITE_OFFS_STAY_WITHIN_THEIR_LIMIT,
              p -> p.withWriteOffLimit(Optional.empty()))
          .under(SwitchFaults::limited),
      inResult(
          "written off by nobody",
          WRITE_OFFS_STAY_WITHIN_THEIR_LIMIT,
          lines(s -> s.by(Effect.PAID).isPositive(), SwitchFaults::writtenOff)),
      new Fault(
              "a write-off refused without a word",
              WRITE_OFFS_STAY_WITHIN_THEIR_LIMIT,
              (policy, real) -> (items, payments, said, asOf) -> real.allocate(
                  items, payments, said.stream().map(SwitchFaults::noWriteOff).toList(), asOf))
          .under(SwitchFaults::limited),
      byOtherRules(
              "paid in part",
              WHAT_IS_PAID_WHOLE_IS_NOT_PAID_IN_PART,
              p -> p.withFullSettlement(FullSettlement.never()))
          .under(p -> p.withFullSettlement(FullSettlement.always())
              .withSettlement(SettlementPolicy.standard())),
      byOtherRules(
              "a choice followed that does not count",
              CHOICES_COUNT_AS_FAR_AS_THE_POLICY_SAYS,
              p -> p.withDesignations(Designations.followed()))
          .under(p -> choosing(p, DesignationRight.IF_AGREED)),
      byOtherRules(
              "a choice left aside that counts",
              CHOICES_COUNT_AS_FAR_AS_THE_POLICY_SAYS,
              p -> choosing(p, DesignationRight.IF_AGREED))
          .under(p -> choosing(p, DesignationRight.UNLESS_OBJECTED)),
      byOtherRules(
              "principal before its charges",
              CHOICES_COUNT_AS_FAR_AS_THE_POLICY_SAYS,
              p -> p.withDesignations(Designations.followed()))
          .under(p -> PolicyValues.designate(p, PolicyValues.designations()[3])),
      byOtherRules(
              "what is left out is paid by the order",
              CHOICES_COUNT_AS_FAR_AS_THE_POLICY_SAYS,
              p -> p.withOrder(AllocationOrders.oldestDueFirst()))
          .under(p -> p.withOrder(PolicyValues.orders()[14])),
      byOtherRules(
              "charges by their own dates",
              ITEMS_ARE_PAID_IN_THEIR_ORDER,
              p -> p.withOrder(AllocationOrders.oldestDueFirst()))
          .under(p -> p.withOrder(AllocationOrders.oldestDueFirst().debtByDebt())),
      byOtherRules(
              "kept beyond the limit",
              AN_EXCESS_IS_KEPT_WITHIN_ITS_LIMIT,
              p -> kept(p, limit(200_000)))
          .under(SwitchFaults::keeping),
      inBooks(
              "kept, though it was to stay on account",
              AN_EXCESS_IS_KEPT_WITHIN_ITS_LIMIT,
              books -> books.withInstructions(
                  books.instructions().stream().map(SwitchFaults::byOrder).toList()))
          .under(p -> kept(p, limit(90_000))),
      byOtherRules(
              "refused without a question",
              WHAT_IS_IN_QUESTION_IS_ASKED,
              p -> p.withSettlement(p.settlement().withLateDiscount(LateDiscount.REFUSE)))
          .under(SwitchFaults::asking),
      inResult(
              "waits for what is settled",
              WHAT_WAITS_IS_NOT_ENOUGH,
              first(
                  a -> a.waitsFor().isPresent() && a.rest().isPositive(),
                  a -> a.withWaitsFor(DocumentId.of("settled"))))
          .under(SwitchFaults::linked),
      inResult(
              "waits though it is enough",
              WHAT_WAITS_IS_NOT_ENOUGH,
              item(
                  i -> i.kind() == OpenItemKind.ON_ACCOUNT && i.relatesTo().isPresent(),
                  i -> i.withOriginal(i.original().multipliedBy(1000))
                      .withOpen(i.open().multipliedBy(1000))))
          .under(SwitchFaults::linked),
      byOtherRules(
              "granted without a question",
              WHAT_IS_IN_QUESTION_IS_ASKED,
              p -> p.withSettlement(p.settlement().withLateDiscount(LateDiscount.WITHIN_GRACE)))
          .under(SwitchFaults::asking),
      new Fault(
              "asked of nobody, though a Yes would close it",
              WHAT_IS_IN_QUESTION_IS_ASKED,
              (policy, real) -> (items, payments, said, asOf) ->
                  said.stream().allMatch(i -> i.lateDiscountsGranted().isEmpty())
                      ? AllocationEngine.of(refusing(policy)).allocate(items, payments, said, asOf)
                      : real.allocate(items, payments, said, asOf))
          .under(p -> asking(p.withFullSettlement(FullSettlement.always())
              .withSettlement(SettlementPolicy.standard()))),
      byOtherRules(
              "granted until somebody answers",
              AN_ANSWER_ENDS_THE_QUESTION,
              p -> p.settlement().lateDiscount() == LateDiscount.ASK
                  ? p.withSettlement(p.settlement().withLateDiscount(LateDiscount.WITHIN_GRACE))
                  : p)
          .under(SwitchFaults::asking),
      inBooks("a Yes taken for a No", AN_ANSWER_ENDS_THE_QUESTION, SwitchFaults::refused)
          .under(p -> asking(p.withSettlement(SettlementPolicy.standard()))),
      inResult(
              "asked, though it is tolerated",
              WHAT_IS_IN_QUESTION_IS_ASKED,
              SwitchFaults::tolerated)
          .under(SwitchFaults::asking),
      inBooks("asked again", AN_ANSWER_ENDS_THE_QUESTION, SwitchFaults::unanswered)
          .under(SwitchFaults::asking),
      inBooks("a No taken for a Yes", AN_ANSWER_ENDS_THE_QUESTION, SwitchFaults::granted)
          .under(SwitchFaults::asking),
      new Fault(
          "a book that changes",
          PREPARED_ITEMS_GIVE_THE_SAME,
          (policy, real) -> new Forgetful(real)),
      inResult(
          "a line that no column has",
          COLUMNS_ARE_THE_LINES,
          lines(s -> s.by(Effect.PAID).isPositive(), SwitchFaults::writtenOff)),
      new Fault(
          "a credit that is gone in one of two runs",
          DIFFERENCES_LEAD_FROM_ONE_TO_THE_OTHER,
          (policy, real) -> (items, payments, said, asOf) -> {
            AllocationResult result = real.allocate(items, payments, said, asOf);
            return policy.credits() == CreditUse.LINKED_ONLY ? centLess().apply(result) : result;
          }),
      inResult("an item that was not paid", WHAT_IS_TAKEN_BACK_IS_FREE_AGAIN, centLess()),
      inResult("an item that is not in the books", WHAT_IS_ADDED_AGAIN_STANDS_AS_AFTER, centLess()),
      inResult("a cent that no event brings", THE_LEDGER_TAKES_EVENTS_IN_PARTS, centLess()),
      inBooks(
          "one customer's amounts stop the batch",
          AMOUNTS_TOO_LARGE_STAY_WITH_THEIR_CUSTOMER,
          books -> books.payments().stream().anyMatch(TooLargeLaws::isLarge)
              ? books.withPayments(List.of())
              : books));

  private SwitchFaults() {}

  private static AllocationPolicy choosing(AllocationPolicy policy, DesignationRight right) {
    return policy.withDesignations(policy.designations().withDebtor(right).withCreditor(right));
  }

  /** Allocates the last payments only, once the items were prepared. */
  private record Forgetful(Allocator real) implements Allocator {
    @Override
    public AllocationResult allocate(
        OpenItems items,
        Collection<Payment> payments,
        Collection<AllocationInstruction> said,
        LocalDate asOf) {
      return real.allocate(items, payments, said, asOf);
    }

    @Override
    public Allocator prepared(OpenItems items, LocalDate asOf) {
      return (same, payments, said, day) ->
          real.allocate(items, payments.stream().skip(1).toList(), said, day);
    }
  }

  private static ToleranceLimit limit(long minor) {
    return ToleranceLimit.upTo(Money.ofMinor(CurrencyUnit.EUR, minor));
  }

  private static AllocationPolicy kept(AllocationPolicy policy, ToleranceLimit limit) {
    return policy.withSettlement(policy.settlement().withOverpayment(limit));
  }

  private static List<AllocationLine> writtenOff(List<AllocationLine> lines) {
    AllocationLine.Builder line = AllocationLine.builder();
    lines.add(line.item(lines.get(0).item())
        .component(lines.get(0).component())
        .effect(Effect.WRITTEN_OFF)
        .amount(lines.get(0).amount())
        .build());
    return lines;
  }

  private static UnaryOperator<AllocationResult> centLess() {
    return item(i -> i.open().isPositive() && i.components().isEmpty(), SwitchFaults::centLess);
  }

  private static OpenItem centLess(OpenItem item) {
    return item.withOpen(item.open().minus(Money.ofMinor(item.currency(), 1)));
  }

  private static AllocationInstruction noWriteOff(AllocationInstruction said) {
    return said.withAmounts(
        said.amounts().stream().filter(a -> a.effect() != Effect.WRITTEN_OFF).toList());
  }

  private static AllocationInstruction byOrder(AllocationInstruction said) {
    return said.withRest(AllocationInstruction.Rest.BY_ORDER);
  }

  private static AllocationBooks unanswered(AllocationBooks books) {
    return books.withInstructions(books.instructions().stream()
        .map(i -> i.withLateDiscountsGranted().withLateDiscountsRefused())
        .toList());
  }

  private static AllocationBooks granted(AllocationBooks books) {
    List<AllocationInstruction> out = new ArrayList<>();
    for (AllocationInstruction said : books.instructions()) {
      out.add(said.withLateDiscountsGranted(said.lateDiscountsRefused())
          .withLateDiscountsRefused(said.lateDiscountsGranted()));
    }
    return books.withInstructions(out);
  }

  private static AllocationBooks refused(AllocationBooks books) {
    List<AllocationInstruction> out = new ArrayList<>();
    for (AllocationInstruction said : books.instructions()) {
      List<OpenItemId> refused = new ArrayList<>(said.lateDiscountsGranted());
      refused.addAll(said.lateDiscountsRefused());
      out.add(said.withLateDiscountsGranted().withLateDiscountsRefused(refused));
    }
    return books.withInstructions(out);
  }

  /** Says of what is in question that it is tolerated. */
  private static AllocationResult tolerated(AllocationResult result) {
    List<Allocation> all = new ArrayList<>();
    for (Allocation a : result.allocations()) {
      List<ItemSettlement> settlements = new ArrayList<>();
      for (ItemSettlement s : a.settlements()) {
        List<AllocationReason> reasons = new ArrayList<>(s.reasons());
        Money none = Money.zero(s.before().currency());
        reasons.add(new AllocationReason.Tolerated(none, none));
        settlements.add(
            new ItemSettlement(s.before(), s.after(), s.postingDate(), s.lines(), reasons));
      }
      all.add(a.withSettlements(settlements));
    }
    return result.withAllocations(all);
  }

  private static AllocationPolicy refusing(AllocationPolicy policy) {
    return policy.withSettlement(policy.settlement().withLateDiscount(LateDiscount.REFUSE));
  }

  private static AllocationPolicy asking(AllocationPolicy policy) {
    return policy.withSettlement(policy.settlement().withLateDiscount(LateDiscount.ASK));
  }

  private static AllocationPolicy linked(AllocationPolicy policy) {
    return policy.withPartial(PartialPayment.LINKED);
  }

  private static AllocationPolicy limited(AllocationPolicy policy) {
    return policy.withWriteOffLimit(limit(500));
  }

  private static AllocationPolicy keeping(AllocationPolicy policy) {
    return kept(policy, limit(100));
  }
}
