package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.C2;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.time.DateWindow;

/** What items in other currencies take along, what they are settled across, what they refuse. */
class ForeignMovesTest extends ForeignBooks {
  @Nested
  class Moving {
    @Test
    void replacementsShareWhatTheItemStoodAt() {
      book.issue("2026-01-10", item("I-1", "USD 3.00", value("EUR 1.00", USD, "0.3333")));
      AllocationLine.Builder all = AllocationLine.builder();
      all.item(OpenItemId.of("I-1")).effect(Effect.TRANSFERRED).amount(Money.parse("USD 3.00"));
      OpenItem one = item("I-2", "USD 1.00");
      OpenItem two = item("I-3", "USD 2.00").withCustomer(C2);
      assertThat(book.post(ItemEvent.Replaced.of(
              book.stamp("2026-02-01"),
              OpenItemId.of("I-1"),
              List.of(all.build()),
              List.of(one, two),
              Book.REASON)))
          .isEmpty();

      assertThat(moved("2026-02-01", EUR))
          .isEqualTo("I-1 USD -3.00 EUR -1.00 EUR 0.00; I-2 USD 1.00 EUR 0.33 EUR 0.00; "
              + "I-3 USD 2.00 EUR 0.67 EUR 0.00");
      OpenItem valued = item("I-4", "USD 1.00", value("EUR 1.00", USD, "1"));
      refused(
          book.post(ItemEvent.Replaced.of(
              book.stamp("2026-02-02"),
              OpenItemId.of("I-2"),
              List.of(all.item(OpenItemId.of("I-2")).amount(valued.open()).build()),
              List.of(valued),
              Book.REASON)),
          ProblemCodes.OUT_OF_RANGE,
          "I-4");
    }

    @Test
    void partsShareWhatTheItemStandsAt() {
      OpenItem item = item("I-1", "USD 1.19", value("EUR 1.00", USD, "0.84"))
          .withComponents(
              OpenComponent.of(Component.of(ComponentKind.NET, Money.parse("USD 1.00"))),
              OpenComponent.of(Component.of(ComponentKind.TAX, Money.parse("USD 0.19"))));
      book.issue("2026-01-10", item);
      assertThat(moved("2026-01-10", EUR))
          .isEqualTo("I-1 USD 1.00 EUR 0.84 EUR 0.00; I-1 USD 0.19 EUR 0.16 EUR 0.00");
    }

    @Test
    void aChargeIsValuedAtTheRateOfTheItemUnlessSaidOtherwise() {
      book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
      Component fee = Component.of(ComponentKind.FEE, Money.parse("USD 5.00"));
      OpenItemId id = OpenItemId.of("I-1");
      book.post(ItemEvent.ChargeAdded.of(book.stamp("2026-02-01"), id, fee));
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 96.60");
      book.post(ItemEvent.ChargeAdded.of(book.stamp("2026-02-02"), id, fee)
          .withBookValues(value("EUR 4.50", USD, "0.90")));
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 101.10");
      refused(
          book.post(ItemEvent.ChargeAdded.of(book.stamp("2026-02-03"), id, fee)
              .withBookValues(value("CHF 4.50", USD, "0.90"))),
          ProblemCodes.CURRENCY_MISMATCH,
          "CHF 4.50");
    }

    @Test
    void aRefundSaysWhatTheMoneyPaidWasWorthWhereTheCreditSaysSoToo() {
      receive("2026-01-20", "P-1", "USD 20.00", value("EUR 18.00", USD, "0.90"));
      CashEvent.Refunded refund = CashEvent.Refunded.of(
          book.stamp("2026-02-01"), OpenItemId.of("ACC-P-1"), Money.parse("USD 20.00"));
      refused(
          book.post(refund.withBookValues(value("CHF 17.00", USD, "0.85"))),
          ProblemCodes.CURRENCY_MISMATCH,
          "CHF 17.00");
      assertThat(book.post(refund.withBookValues(value("EUR 19.00", USD, "0.95"))))
          .isEmpty();
      assertThat(moved("2026-02-01", EUR)).isEqualTo("ACC-P-1 USD 20.00 EUR 18.00 EUR 0.00");
    }
  }

  @Nested
  class AcrossCurrencies {
    @Test
    void francsPayEurosAtTheRateNamed() {
      book.issue("2026-01-10", item("I-1", "EUR 9000.00"));
      receive("2026-01-11", "P-1", "CHF 18000.00");
      AllocationLine line =
          paid("I-1", "P-1", "EUR 6000.00").withSourceAmount(Money.parse("CHF 18000.00"));

      refused(
          book.allocate("2026-01-11", "A-1", line), ProblemCodes.CURRENCY_MISMATCH, "CHF 18000.00");
      refused(
          book.allocate("2026-01-11", "A-1", line.withRate(rate(EUR, CHF, "2.99"))),
          ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
          "CHF 18000.00");
      refused(
          book.allocate("2026-01-11", "A-1", line.withRate(rate(USD, CHF, "3"))),
          ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
          "CHF 18000.00");
      assertThat(book.allocate("2026-01-11", "A-1", line.withRate(rate(EUR, CHF, "3"))))
          .isEmpty();

      assertThat(book.find("I-1").open()).isEqualTo(eur("3000.00"));
      assertThat(book.find("ACC-P-1").open()).isEqualTo(Money.parse("CHF 0.00"));
      book.reverse("2026-01-12", "A-1");
      assertThat(book.find("ACC-P-1").open()).isEqualTo(Money.parse("CHF 18000.00"));
    }

    @Test
    void oneMinorUnitOfRoundingIsAllowedAndNoMore() {
      book.issue("2026-01-10", item("I-1", "EUR 90.00"));
      receive("2026-01-11", "P-1", "CHF 100.00");
      AllocationLine line = paid("I-1", "P-1", "EUR 10.00").withRate(rate(EUR, CHF, "1.05"));
      assertThat(
              book.allocate("2026-01-11", "A-1", line.withSourceAmount(Money.parse("CHF 10.51"))))
          .isEmpty();
      refused(
          book.allocate("2026-01-11", "A-2", line.withSourceAmount(Money.parse("CHF 10.52"))),
          ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
          "CHF 10.52");
      assertThat(AllocationId.of("A-1"))
          .satisfies(a -> assertThat(book.ledger.isPosted(a)).isTrue());
    }
  }

  @Nested
  class Values {
    @Test
    void instalmentsAddUpToTheBookedTotal() {
      List<OpenItem> parts =
          List.of(item("I-1", "USD 33.34"), item("I-2", "USD 33.33"), item("I-3", "USD 33.33"));
      assertThat(BookValue.shared(parts, rate(USD, EUR, "0.925")))
          .extracting(i -> i.bookValue(EUR).orElseThrow().amount().toString())
          .containsExactly("EUR 30.84", "EUR 30.83", "EUR 30.83");
    }

    @Test
    void twoBooksAreKeptBesideOneAnother() {
      book.issue(
          "2026-01-10",
          item("I-1", "USD 10.00", value("EUR 9.20", USD, "0.92"), value("CHF 8.80", USD, "0.88")));
      receive(
          "2026-01-20",
          "P-1",
          "USD 5.00",
          value("EUR 4.50", USD, "0.90"),
          value("CHF 4.45", USD, "0.89"));
      book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "USD 5.00"));
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 4.60");
      assertThat(carrying("I-1", CHF)).isEqualTo("CHF 4.40");
      assertThat(carrying("I-1", USD)).isEqualTo("USD 5.00");
      assertThat(carrying("I-1", INR)).isEqualTo("none");
    }

    @Test
    void whatTheBooksSayOfAPaymentGoesBeforeWhatTheBankSaid() {
      Payment.Builder builder = Payment.builder();
      builder
          .id(PaymentId.of("P-1"))
          .amount(Money.parse("USD 5.00"))
          .valueDate(day("2026-01-20"))
          .addBookValue(value("EUR 4.50", USD, "0.90"));
      book.post(CashEvent.Received.of(
              book.stamp("2026-01-20"), builder.build(), C1, OpenItemId.of("ACC-P-1"))
          .withBookValues(value("EUR 4.60", USD, "0.92")));
      assertThat(carrying("ACC-P-1", EUR)).isEqualTo("EUR 4.60");
    }

    @Test
    void aReportInTheCurrencyOfTheBooksSeesWhatItemsStandAt() {
      Hold.Builder dispute = Hold.builder();
      dispute
          .id("H-1")
          .cause(HoldCause.DISPUTE)
          .window(DateWindow.from(day("2026-01-15")))
          .addEffect(HoldEffect.DUN)
          .part(Money.parse("USD 25.00"));
      OpenItem dollars = item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92"))
          .withRevaluations(value("EUR 95.00", USD, "0.95"))
          .withHolds(dispute.build());
      OpenItem euros = item("I-2", "EUR 10.00");
      OpenItem unvalued = item("I-3", "USD 1.00");

      OpenItems.Collected books =
          OpenItems.of(List.of(dollars, euros, unvalued)).inBooks(EUR);

      assertThat(books.items().balance()).hasToString("[EUR 105.00]");
      assertThat(books.items().find(OpenItemId.of("I-1")).orElseThrow().holds())
          .extracting(h -> h.part().orElseThrow().toString())
          .containsExactly("EUR 23.75");
      assertThat(books.items().find(OpenItemId.of("I-2"))).contains(euros);
      refused(books.problems(), ProblemCodes.MISSING_VALUE, "USD 1.00");
      assertThat(books.items().incomplete()).containsExactly(C1);
    }

    @Test
    void whatAnItemSaysOfItselfIsRefusedInTheNameOfTheEvent() {
      List<Problem> problems =
          receive("2026-01-20", "P-1", "CHF 5.00", value("EUR 4.50", USD, "0.90"));
      assertThat(problems)
          .extracting(Problem::message)
          .containsExactly(
              "The bookValues (USD/EUR) of Received (E-1) must lead from CHF to another"
                  + " currency (OpenItem ACC-P-1).");
    }

    @Test
    void refusesRatesThatDoNotFitTheItem() {
      OpenItem usd = item("I-1", "USD 10.00");
      for (BookValue wrong : List.of(
          value("EUR 9.00", CHF, "0.9"),
          new BookValue(Money.parse("USD 9.00"), rate(EUR, USD, "1")))) {
        assertThat(usd.toBuilder().addBookValue(wrong).validate())
            .extracting(Problem::code)
            .containsExactly(ProblemCodes.CURRENCY_MISMATCH);
      }
      BookValue twice = value("EUR 9.00", USD, "0.9");
      BookValue other = value("EUR 9.10", USD, "0.91");
      BookValue yen = value("JPY 1500", USD, "150");
      assertThat(usd.toBuilder().bookValues(List.of(twice, yen, other)).validate())
          .extracting(p -> p.code() + " " + p.message())
          .containsExactly(
              "DUPLICATE_ID The bookValues (EUR 9.10) of OpenItem (I-1) must be the only"
                  + " one in EUR.");
      assertThat(usd.toBuilder()
              .addBookValue(twice)
              .revaluations(List.of(other, twice))
              .validate())
          .extracting(p -> p.code() + " " + p.message())
          .containsExactly("DUPLICATE_ID The revaluations (EUR 9.00) of OpenItem (I-1) must be the"
              + " only one in EUR.");
      assertThat(usd.toBuilder().addRevaluation(twice).validate()).hasSize(1);
    }
  }
}
