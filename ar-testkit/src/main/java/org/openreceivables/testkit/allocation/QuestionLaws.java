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
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.SettlementReason;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.NeedsDecision.LateDiscountWaits;
import org.openreceivables.matching.allocation.PartialPayment;

/** What is asked of a person, and what becomes of the answer. */
final class QuestionLaws {
  private QuestionLaws() {}

  /** A question for each late discount that waits and is not answered, once, and for nothing else. */
  static void asked(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    Set<List<Object>> asked = new HashSet<>();
    // A payment is asked about money on account that is named with it, too.
    Set<List<Object>> ofNamed = new HashSet<>();
    for (LateDiscountWaits question : questions(result)) {
      Optional<Allocation> a = of(result, question.source());
      Optional<OpenItem> item = trial.books().items().find(question.item());
      out.require(
          asked.add(List.of(question.source(), question.item())),
          () -> question.summarize() + " is asked twice");
      a.stream()
          .flatMap(x -> named(trial.books(), x).stream())
          .forEach(credit -> ofNamed.add(List.of(credit.id(), question.item())));
      out.require(
          trial.policy().settlement().lateDiscount() == LateDiscount.ASK
              && a.filter(x -> x.customer().equals(question.customer())
                      && (x.valueDate().equals(question.valueDate())
                          || named(trial.books(), x).stream()
                              .anyMatch(c -> c.issueDate().equals(question.valueDate()))))
                  .isPresent()
              && item.filter(i -> LateOffers.offers(i, question.offer())).isPresent()
              && isLate(question.offer(), question),
          () -> question.summarize() + " asks for nothing that waits");
      out.require(
          a.filter(x -> isAnswered(trial.books(), x, question.item())).isEmpty(),
          () -> question.summarize() + " was answered");
    }
    Set<OpenItemId> tolerated = tolerated(result);
    for (LateDiscountWaits question : questions(result)) {
      out.require(
          !tolerated.contains(question.item()),
          () -> question.summarize() + " What is missing is tolerated");
    }
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        boolean waits = s.reasons().stream().anyMatch(r -> pending(r).isPresent());
        boolean isAsked = asked.contains(List.of(a.source(), s.before().id()));
        // What is paid whole or not at all is asked before it is paid.
        out.require(
            waits
                ? isAsked || ofNamed.contains(List.of(a.source(), s.before().id()))
                : !isAsked
                    || isWholeOnly(trial, s.before())
                    || !named(trial.books(), a).isEmpty(),
            () -> a.source() + " on " + s.before().id() + ": question and reason must go together");
        out.require(
            waits
                || tolerated.contains(s.before().id())
                || !LateOffers.mustWait(trial, a, s)
                || StakeLaws.isMoot(trial, a, s),
            () -> a.source() + " on " + s.before().id() + ": nobody is asked");
      }
    }
    StakeLaws.unasked(trial, result, asked, out);
  }

  /** Money on account that is named with a payment. */
  private static List<OpenItem> named(AllocationBooks books, Allocation a) {
    List<OpenItem> out = new ArrayList<>();
    DifferenceLaws.instruction(books, a).stream()
        .flatMap(i -> i.credits().stream())
        .forEach(id -> books.items().find(id).ifPresent(out::add));
    out.removeIf(i -> i.kind() != OpenItemKind.ON_ACCOUNT && i.kind() != OpenItemKind.PREPAYMENT);
    return out;
  }

  private static boolean isWholeOnly(Trial trial, OpenItem item) {
    return trial.policy().partial() == PartialPayment.LINKED
        || trial.policy().fullSettlement().binds(item);
  }

  /** Where nothing may be tolerated, and an excess keeps the discount: there a Yes does what it says by itself. */
  static boolean isExact(Trial trial) {
    SettlementPolicy settlement = trial.policy().settlement();
    return settlement.excessDiscount() == ExcessDiscount.KEEP
        && settlement.underpayment().isNone()
        && settlement.discountAdjustment().isNone();
  }

  private static Set<OpenItemId> tolerated(AllocationResult result) {
    Set<OpenItemId> out = new HashSet<>();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        boolean closed = s.reasons().stream()
            .anyMatch(r -> r instanceof AllocationReason.Tolerated
                || r instanceof AllocationReason.Adjusted
                || r instanceof AllocationReason.ToleratedTogether);
        if (closed) {
          out.add(s.before().id());
        }
      }
    }
    return out;
  }

  static boolean isLate(DiscountOffer offer, LateDiscountWaits question) {
    return question.valueDate().isAfter(offer.lastDay())
        && !question.valueDate().isAfter(offer.lastDayWithGrace());
  }

  static boolean isAnswered(AllocationBooks books, Allocation a, OpenItemId item) {
    return DifferenceLaws.instruction(books, a)
        .filter(i ->
            i.lateDiscountsGranted().contains(item) || i.lateDiscountsRefused().contains(item))
        .isPresent();
  }

  /** An answer takes the question away; refused, nothing else changes, and granted, the discount is given. */
  static void answered(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    meanwhile(trial, out);
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

  /** As long as nobody says Yes, all is as where late discounts are refused. */
  private static void meanwhile(Trial trial, Complaints out) {
    SettlementPolicy settlement = trial.policy().settlement();
    if (settlement.lateDiscount() == LateDiscount.ASK) {
      Trial nobody = trial.with(trial
          .books()
          .withInstructions(trial.books().instructions().stream()
              .map(i -> i.withLateDiscountsGranted())
              .toList()));
      AllocationPolicy refusing =
          trial.policy().withSettlement(settlement.withLateDiscount(LateDiscount.REFUSE));
      out.requireEqual(
          nobody.result().diff(nobody.result(refusing)), List.of(), () -> "Without a Yes");
    }
  }

  /** The first of its run: all before it is as it was. */
  private static void granted(
      Trial trial, AllocationResult result, LateDiscountWaits first, Complaints out) {
    AllocationResult granted = yes(trial, result, first);
    out.require(
        !result.diff(granted).isEmpty() || !result.items().equals(granted.items()),
        () -> first.summarize() + " Yes changes nothing");
    out.require(
        questions(granted).stream().noneMatch(q -> isSame(q, first)),
        () -> first.summarize() + " is asked again after Yes");
    StakeLaws.stake(result, granted, first, out);
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
    // It may be given to money that is named with it.
    var more = StakeLaws.given(granted, first).subtract(StakeLaws.given(result, first));
    // Where an excess shrinks a discount or loses it, that goes for a granted one too.
    boolean keeps = trial.policy().settlement().excessDiscount() == ExcessDiscount.KEEP;
    boolean paid = after.get().lines().stream()
        .allMatch(l -> l.effect() == Effect.PAID || l.effect() == Effect.DISCOUNT);
    out.require(
        !keeps || more.signum() > 0 || !paid || !after.get().after().open().isZero(),
        () -> first.summarize() + " Yes: closed without it");
  }

  static Optional<ItemSettlement> settlement(AllocationResult result, LateDiscountWaits question) {
    return of(result, question.source()).stream()
        .flatMap(a -> a.settlements().stream())
        .filter(s -> s.before().id().equals(question.item()))
        .findFirst();
  }

  static AllocationResult yes(Trial trial, AllocationResult result, LateDiscountWaits question) {
    return answer(
        trial,
        result,
        question,
        (said, item) -> said.withLateDiscountsGranted(plus(said.lateDiscountsGranted(), item)));
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

  static Optional<SettlementReason.DiscountPending> pending(AllocationReason reason) {
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
