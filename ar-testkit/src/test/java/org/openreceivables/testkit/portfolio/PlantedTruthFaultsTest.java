package org.openreceivables.testkit.portfolio;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;

/** Each is a book with one fault, which {@link TruthLaws} must find. */
class PlantedTruthFaultsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private static final PortfolioSpec SPEC =
      PortfolioSpec.builder().seed(99).items(3_000).asOf(AS_OF).build();

  @Test
  void aLostCent() {
    caught(
        "truth of",
        p -> !p.truth().pairs().isEmpty(),
        p -> new LabelledPayment(
            p.payment().withAmount(p.payment().amount().plusMinor(1)), p.truth()));
  }

  @Test
  void aCentHeldBackThatNobodyHolds() {
    caught(
        "what was open",
        p -> !p.truth().pairs().isEmpty(),
        p -> withFirst(
            p,
            t -> new TruePair(
                t.item(), t.document(), t.cash(), t.discount(), t.heldBack().plusMinor(1))));
  }

  @Test
  void aPairWithSomebodyElsesItem() {
    caught(
        "item X/1",
        p -> !p.truth().pairs().isEmpty(),
        p -> withFirst(
            p,
            t -> new TruePair(
                OpenItemId.of("X/1"), t.document(), t.cash(), t.discount(), t.heldBack())));
  }

  @Test
  void aPaymentBeforeTheInvoice() {
    caught(
        "payment of",
        p -> !p.truth().pairs().isEmpty(),
        p -> new LabelledPayment(p.payment().withValueDate(AS_OF.minusMonths(7)), p.truth()));
  }

  @Test
  void aLateDiscountThatIsCalledEarned() {
    caught(
        "offers on",
        p -> p.truth().irregularities().contains(Irregularity.LATE_DISCOUNT),
        p -> new LabelledPayment(p.payment(), p.truth().withIrregularities()));
  }

  @Test
  void anEarnedDiscountThatIsCalledLate() {
    caught(
        "offers on",
        p -> p.truth().irregular(Irregularity.Concern.AMOUNT).isEmpty()
            && p.truth().pairs().stream().anyMatch(t -> t.discount().isPositive()),
        p -> new LabelledPayment(
            p.payment(), p.truth().withIrregularities(Irregularity.LATE_DISCOUNT)));
  }

  @Test
  void twoIrregularitiesOfOneConcern() {
    caught(
        "irregularities of",
        p -> p.truth().irregularities().contains(Irregularity.SHORT),
        p -> new LabelledPayment(
            p.payment(), p.truth().withIrregularities(Irregularity.SHORT, Irregularity.DEDUCTION)));
  }

  @Test
  void aReminderOfWhatWasPaid() {
    CustomerBook book = Portfolios.of(SPEC).stream()
        .filter(b -> b.payments().stream().anyMatch(PlantedTruthFaultsTest::paysInFull))
        .findFirst()
        .orElseThrow();
    LabelledPayment paid = book.payments().stream()
        .filter(PlantedTruthFaultsTest::paysInFull)
        .findFirst()
        .orElseThrow();
    SentNotice notice = new SentNotice(paid.truth().pairs().get(0).item(), 1, AS_OF);

    TruthLaws.require(book, AS_OF);
    assertThatThrownBy(() -> TruthLaws.require(book.withNotices(notice), AS_OF))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("unpaid on 2026-03-31");
  }

  private static boolean paysInFull(LabelledPayment payment) {
    return payment.truth().irregularities().isEmpty()
        && payment.truth().pairs().size() == 1
        && payment.payment().valueDate().isBefore(AS_OF.minusMonths(3));
  }

  private static LabelledPayment withFirst(LabelledPayment p, UnaryOperator<TruePair> change) {
    List<TruePair> pairs = new ArrayList<>(p.truth().pairs());
    pairs.set(0, change.apply(pairs.get(0)));
    return new LabelledPayment(p.payment(), p.truth().withPairs(pairs));
  }

  private static void caught(
      String message, Predicate<LabelledPayment> which, UnaryOperator<LabelledPayment> fault) {
    CustomerBook book = Portfolios.of(SPEC).stream()
        .filter(b -> b.payments().stream().anyMatch(which))
        .findFirst()
        .orElseThrow();
    List<LabelledPayment> payments = new ArrayList<>(book.payments());
    for (int i = 0; i < payments.size(); i++) {
      if (which.test(payments.get(i))) {
        payments.set(i, fault.apply(payments.get(i)));
        break;
      }
    }
    TruthLaws.require(book, AS_OF);
    assertThatThrownBy(() -> TruthLaws.require(book.withPayments(payments), AS_OF))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(message);
  }
}
