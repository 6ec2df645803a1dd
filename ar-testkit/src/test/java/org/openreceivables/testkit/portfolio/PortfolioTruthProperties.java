package org.openreceivables.testkit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.openreceivables.core.OpenItemId;

class PortfolioTruthProperties {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private static Portfolio portfolio(long seed, long items) {
    return Portfolios.of(
        PortfolioSpec.builder().seed(seed).items(items).asOf(AS_OF).build());
  }

  @Property
  void theTruthAddsUp(@ForAll long seed, @ForAll @LongRange(min = 100, max = 400) long items) {
    portfolio(seed, items).forEach(book -> TruthLaws.require(book, AS_OF));
  }

  @Property
  void sizesAreExactAndKnowTheirCustomers(
      @ForAll long seed, @ForAll @LongRange(min = 100, max = 10_000_000) long items) {
    Sizes sizes = new Sizes(items, seed);
    long last = sizes.customers() - 1;
    assertThat(sizes.before(last) + sizes.of(last)).isEqualTo(items);
    long some = Math.floorMod(seed, sizes.customers());
    assertThat(sizes.of(some)).isPositive();
    if (some > 0) {
      assertThat(sizes.before(some)).isEqualTo(sizes.before(some - 1) + sizes.of(some - 1));
    }
    assertThat(sizes.customerOf(sizes.before(some))).isEqualTo(some);
    assertThat(sizes.customerOf(sizes.before(some) + sizes.of(some) - 1)).isEqualTo(some);
  }

  /** Each is a book with one fault, which the laws must find. */
  @Group
  class PlantedFaults {
    private static final long SEED = 99;

    @Example
    void aLostCent() {
      caught(
          "truth of",
          anyPayment(p -> !p.truth().pairs().isEmpty()),
          p -> new LabelledPayment(
              p.payment().withAmount(p.payment().amount().plusMinor(1)), p.truth()));
    }

    @Example
    void aCentHeldBackThatNobodyHolds() {
      caught(
          "what was open",
          anyPayment(p -> !p.truth().pairs().isEmpty()),
          p -> withFirst(
              p,
              t -> new TruePair(
                  t.item(), t.document(), t.cash(), t.discount(), t.heldBack().plusMinor(1))));
    }

    @Example
    void aPairWithSomebodyElsesItem() {
      caught(
          "item X/1",
          anyPayment(p -> !p.truth().pairs().isEmpty()),
          p -> withFirst(
              p,
              t -> new TruePair(
                  OpenItemId.of("X/1"), t.document(), t.cash(), t.discount(), t.heldBack())));
    }

    @Example
    void aPaymentBeforeTheInvoice() {
      caught(
          "payment of",
          anyPayment(p -> !p.truth().pairs().isEmpty()),
          p -> new LabelledPayment(p.payment().withValueDate(AS_OF.minusMonths(7)), p.truth()));
    }

    @Example
    void aLateDiscountThatIsCalledEarned() {
      caught(
          "offers on",
          anyPayment(p -> p.truth().irregularities().contains(Irregularity.LATE_DISCOUNT)),
          p -> new LabelledPayment(p.payment(), p.truth().withIrregularities()));
    }

    @Example
    void anEarnedDiscountThatIsCalledLate() {
      caught(
          "offers on",
          anyPayment(p -> p.truth().irregular(Irregularity.Concern.AMOUNT).isEmpty()
              && p.truth().pairs().stream().anyMatch(t -> t.discount().isPositive())),
          p -> new LabelledPayment(
              p.payment(), p.truth().withIrregularities(Irregularity.LATE_DISCOUNT)));
    }

    @Example
    void twoIrregularitiesOfOneConcern() {
      caught(
          "irregularities of",
          anyPayment(p -> p.truth().irregularities().contains(Irregularity.SHORT)),
          p -> new LabelledPayment(
              p.payment(),
              p.truth().withIrregularities(Irregularity.SHORT, Irregularity.DEDUCTION)));
    }

    @Example
    void aReminderOfWhatWasPaid() {
      CustomerBook book = portfolio(SEED, 3_000).stream()
          .filter(b -> b.payments().stream().anyMatch(PlantedFaults::paysInFull))
          .findFirst()
          .orElseThrow();
      LabelledPayment paid =
          book.payments().stream().filter(PlantedFaults::paysInFull).findFirst().orElseThrow();
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

    private static Predicate<LabelledPayment> anyPayment(Predicate<LabelledPayment> which) {
      return which;
    }

    private static LabelledPayment withFirst(LabelledPayment p, UnaryOperator<TruePair> change) {
      List<TruePair> pairs = new ArrayList<>(p.truth().pairs());
      pairs.set(0, change.apply(pairs.get(0)));
      return new LabelledPayment(p.payment(), p.truth().withPairs(pairs));
    }

    private static void caught(
        String message, Predicate<LabelledPayment> which, UnaryOperator<LabelledPayment> fault) {
      CustomerBook book = portfolio(SEED, 3_000).stream()
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
}
