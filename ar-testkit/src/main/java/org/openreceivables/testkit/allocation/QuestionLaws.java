package org.openreceivables.testkit.allocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.SettlementReason;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.NeedsDecision.LateDiscountWaits;

/** What is asked of a person, and what becomes of the answer. */
final class QuestionLaws {
  private QuestionLaws() {}

  /** A question for each late discount that waits and is not answered, once, and for nothing else. */
  static void asked(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    Set<List<Object>> asked = new HashSet<>();
    for (LateDiscountWaits question : questions(result)) {
      Optional<Allocation> a = of(result, question.source());
      Optional<OpenItem> item = trial.books().items().find(question.item());
      asked.add(List.of(question.source(), question.item()));
      out.require(
          trial.policy().settlement().lateDiscount() == LateDiscount.ASK
              && a.filter(x -> x.customer().equals(question.customer())
                      && x.valueDate().equals(question.valueDate()))
                  .isPresent()
              && item.filter(i -> offers(i, question.offer())).isPresent()
              && isLate(question.offer(), question),
          () -> question.summarize() + " asks for nothing that waits");
      out.require(
          a.filter(x -> isAnswered(trial.books(), x, question.item())).isEmpty(),
          () -> question.summarize() + " was answered");
    }
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        boolean waits = s.reasons().stream().anyMatch(r -> pending(r).isPresent());
        out.require(
            waits == asked.contains(List.of(a.source(), s.before().id())),
            () -> a.source() + " on " + s.before().id() + ": question and reason must go together");
        out.require(
            waits || !mustWait(trial, a, s),
            () -> a.source() + " on " + s.before().id() + ": nobody is asked");
      }
    }
  }

  /** By ar-core's own rules a discount waits on the item as this payment found it. */
  private static boolean mustWait(Trial trial, Allocation a, ItemSettlement s) {
    return a.payment().isPresent()
        && DifferenceLaws.by(s, Effect.PAID).signum() > 0
        && !isAnswered(trial.books(), a, s.before().id())
        && s.lines().get(0).effect() == Effect.PAID
        && trial
            .policy()
            .settlement()
            .discount(s.before(), a.valueDate())
            .pending()
            .isPresent();
  }

  private static boolean isLate(DiscountOffer offer, LateDiscountWaits question) {
    return question.valueDate().isAfter(offer.lastDay())
        && !question.valueDate().isAfter(offer.lastDayWithGrace());
  }

  private static boolean offers(OpenItem item, DiscountOffer offer) {
    return item.discountOffers().stream()
        .anyMatch(o -> o.lastDay().equals(offer.lastDay()) && o.rate().equals(offer.rate()));
  }

  private static boolean isAnswered(AllocationBooks books, Allocation a, OpenItemId item) {
    return DifferenceLaws.instruction(books, a)
        .filter(i ->
            i.lateDiscountsGranted().contains(item) || i.lateDiscountsRefused().contains(item))
        .isPresent();
  }

  /** An answer takes the question away; refused, nothing else changes, and granted, the discount is given. */
  static void answered(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    List<LateDiscountWaits> questions = questions(result);
    // An answer is part of what is said of a payment; of a credit nothing is said.
    List<LateDiscountWaits> ofPayments = questions.stream()
        .filter(q -> of(result, q.source()).flatMap(Allocation::payment).isPresent())
        .toList();
    if (ofPayments.isEmpty()) {
      return;
    }
    LateDiscountWaits question = ofPayments.get(trial.random().nextInt(ofPayments.size()));
    AllocationResult refused = answer(
        trial,
        result,
        question,
        (said, item) -> said.withLateDiscountsRefused(plus(said.lateDiscountsRefused(), item)));
    out.requireEqual(result.diff(refused), List.of(), () -> question.summarize() + " No:");
    List<LateDiscountWaits> others = new ArrayList<>(questions);
    others.removeIf(q -> isSame(q, question));
    out.requireEqual(questions(refused), others, () -> "what is asked after No");
    if (ofPayments.get(0).equals(questions.get(0))) {
      granted(trial, result, questions.get(0), out);
    }
  }

  /** The first of its run: all before it is as it was. */
  private static void granted(
      Trial trial, AllocationResult result, LateDiscountWaits first, Complaints out) {
    AllocationResult granted = answer(
        trial,
        result,
        first,
        (said, item) -> said.withLateDiscountsGranted(plus(said.lateDiscountsGranted(), item)));
    out.require(
        questions(granted).stream().noneMatch(q -> isSame(q, first)),
        () -> first.summarize() + " is asked again after Yes");
    Optional<ItemSettlement> before = settlement(result, first);
    Optional<ItemSettlement> after = settlement(granted, first);
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    DiscountOffer offer = first.offer();
    var discount = DifferenceLaws.by(after.get(), Effect.DISCOUNT);
    // Where a shortage is added to a discount, it is added to this one too.
    var most = offer
        .full()
        .minus(offer.taken())
        .getAmount()
        .add(DifferenceLaws.limit(
            trial.policy().settlement().discountAdjustment(),
            after.get().before().original()));
    out.require(
        discount.compareTo(most) <= 0,
        () -> first.summarize() + " Yes: " + discount + " given of " + most);
    var more = discount.subtract(DifferenceLaws.by(before.get(), Effect.DISCOUNT));
    // Where an excess shrinks a discount or loses it, that goes for a granted one too.
    boolean keeps = trial.policy().settlement().excessDiscount() == ExcessDiscount.KEEP;
    boolean paid = after.get().lines().stream()
        .allMatch(l -> l.effect() == Effect.PAID || l.effect() == Effect.DISCOUNT);
    out.require(
        !keeps || more.signum() > 0 || !paid || !after.get().after().open().isZero(),
        () -> first.summarize() + " Yes: closed without it");
  }

  private static Optional<ItemSettlement> settlement(
      AllocationResult result, LateDiscountWaits question) {
    return of(result, question.source()).stream()
        .flatMap(a -> a.settlements().stream())
        .filter(s -> s.before().id().equals(question.item()))
        .findFirst();
  }

  private static AllocationResult answer(
      Trial trial,
      AllocationResult result,
      LateDiscountWaits question,
      BiFunction<AllocationInstruction, OpenItemId, AllocationInstruction> how) {
    var payment = of(result, question.source()).flatMap(Allocation::payment).orElseThrow();
    List<AllocationInstruction> said = new ArrayList<>(trial.books().instructions());
    AllocationInstruction.Builder none = AllocationInstruction.builder();
    AllocationInstruction old = said.stream()
        .filter(i -> i.payment().equals(payment.id()))
        .findFirst()
        .orElseGet(() -> none.payment(payment.id()).build());
    said.remove(old);
    said.add(how.apply(old, question.item()));
    return trial.books().withInstructions(said).with(trial.allocator());
  }

  private static boolean isSame(LateDiscountWaits one, LateDiscountWaits other) {
    return one.source().equals(other.source()) && one.item().equals(other.item());
  }

  private static List<OpenItemId> plus(List<OpenItemId> ids, OpenItemId id) {
    List<OpenItemId> out = new ArrayList<>(ids);
    out.add(id);
    return out;
  }

  private static Optional<SettlementReason.DiscountPending> pending(AllocationReason reason) {
    return reason instanceof AllocationReason.Discount d
            && d.settlement() instanceof SettlementReason.DiscountPending p
        ? Optional.of(p)
        : Optional.empty();
  }

  private static Optional<Allocation> of(AllocationResult result, OpenItemId source) {
    return result.allocations().stream().filter(a -> a.source().equals(source)).findFirst();
  }

  private static List<LateDiscountWaits> questions(AllocationResult result) {
    List<LateDiscountWaits> out = new ArrayList<>();
    result.decisions().forEach(d -> {
      if (d instanceof LateDiscountWaits q) {
        out.add(q);
      }
    });
    return out;
  }
}
