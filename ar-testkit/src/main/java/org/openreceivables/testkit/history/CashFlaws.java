package org.openreceivables.testkit.history;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.openitem.Effect;

/** What can be wrong with payments, returns and refunds. */
final class CashFlaws {
  static final List<Flaw> ALL = List.of(
      Flaw.of(
          "received twice",
          ProblemCodes.DUPLICATE_ID,
          "payment",
          s -> s.payment(i -> true).map(p -> {
            CashEvent.Received e = s.drafts.received(s.stamp, s.number, s.chance);
            return e.withPayment(e.payment().withId(p.getKey()));
          })),
      Flaw.of(
          "received on an item that is there",
          ProblemCodes.DUPLICATE_ID,
          "item",
          s -> s.item(i -> true)
              .map(i ->
                  s.drafts.received(s.stamp, s.number, s.chance).withOnAccount(i.issued.id()))),
      Flaw.of(
          "returned, and never received",
          ProblemCodes.UNKNOWN_PAYMENT,
          "payment",
          s -> Optional.of(CashEvent.Returned.of(s.stamp, s.unknownPayment(), "AC04"))),
      Flaw.of(
          "returned twice",
          ProblemCodes.ALREADY_REVERSED,
          "payment",
          s -> s.payment(i -> i.settled(Effect.RETURNED) > 0)
              .map(p -> CashEvent.Returned.of(s.stamp, p.getKey(), "AC04"))),
      Flaw.of(
          "returned, and refunded before",
          ProblemCodes.DEPENDENTS_EXIST,
          "payment",
          s -> s.payment(i -> i.settled(Effect.REFUNDED) > 0 && isFree(s, i))
              .map(p -> CashEvent.Returned.of(s.stamp, p.getKey(), "AC04"))),
      Flaw.of(
          "refund of an unknown item",
          ProblemCodes.UNKNOWN_ITEM,
          "item",
          s -> Optional.of(CashEvent.Refunded.of(s.stamp, s.unknownItem(), s.foreign()))),
      Flaw.of(
          "refund of what the customer owes",
          ProblemCodes.WRONG_SIDE,
          "credit",
          s -> s.openDebit().map(i -> refund(s, i, s.units(i, 1)))),
      Flaw.of(
          "refund of nothing",
          ProblemCodes.ZERO_AMOUNT,
          "amount",
          s -> s.credit().map(i -> refund(s, i, s.units(i, -s.chance.below(2))))),
      Flaw.of(
          "refund in another currency",
          ProblemCodes.CURRENCY_MISMATCH,
          "amount",
          s -> s.openCredit().map(i -> refund(s, i, s.foreign()))),
      Flaw.of(
          "refund of more than is left",
          ProblemCodes.SOURCE_OVERDRAWN,
          "amount",
          s -> s.credit().map(i -> refund(s, i, s.units(i, i.open + 1 + s.chance.below(9))))),
      Flaw.of(
          "refund with a value in other books",
          ProblemCodes.CURRENCY_MISMATCH,
          "bookValues",
          s -> s.openCredit().map(i -> {
            Money one = s.units(i, 1);
            return refund(s, i, one)
                .withBookValues(
                    s.drafts.value(one, s.foreign().getCurrencyUnit(), s.stamp.postingDate()));
          })),
      Flaw.of(
          "refund that reopens what was never posted",
          ProblemCodes.UNKNOWN_ALLOCATION,
          "allocation",
          s -> s.openCredit().map(i -> refund(s, i, s.units(i, 1)).withReopens(s.unknownKey()))),
      Flaw.of(
          "refund that reopens what was undone",
          ProblemCodes.ALREADY_REVERSED,
          "allocation",
          s -> s.key(p -> !p.stands()).flatMap(key -> reopening(s, key, key))),
      Flaw.of(
          "refund that reopens twice",
          ProblemCodes.ALREADY_REVERSED,
          "allocation",
          s -> s.key(Reckoning.Posting::stands)
              .flatMap(key -> reopening(s, key, key).map(e -> e.withReopens(key, key)))),
      Flaw.of(
          "refund that reopens an allocation of another credit",
          ProblemCodes.OUT_OF_RANGE,
          "reopens",
          s -> s.key(Reckoning.Posting::stands)
              .flatMap(key -> s.item(
                      i -> !i.isDebit() && i.open > 0 && !uses(s, key, i.issued.id()))
                  .map(i -> refund(s, i, s.units(i, 1)).withReopens(key)))));

  private CashFlaws() {}

  private static CashEvent.Refunded refund(Scene s, ItemTally credit, Money amount) {
    return CashEvent.Refunded.of(s.stamp, credit.issued.id(), amount);
  }

  private static boolean uses(Scene s, AllocationId key, OpenItemId credit) {
    Reckoning.Posting posting = s.books.postings.get(key);
    return posting != null && posting.uses(credit);
  }

  private static boolean isFree(Scene s, ItemTally credit) {
    return s.books.postings.values().stream()
        .noneMatch(p -> p.stands() && p.uses(credit.issued.id()));
  }

  /** Of the credit that an allocation used. */
  private static Optional<CashEvent.Refunded> reopening(
      Scene s, AllocationId of, AllocationId reopens) {
    return s.item(i -> !i.isDebit() && uses(s, of, i.issued.id()))
        .map(i -> refund(s, i, s.units(i, 1)).withReopens(reopens));
  }
}
