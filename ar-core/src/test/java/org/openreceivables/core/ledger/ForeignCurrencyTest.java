package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.C2;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.ledger.Foreign.item;
import static org.openreceivables.core.ledger.Foreign.rate;
import static org.openreceivables.core.ledger.Foreign.value;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;

/** What items in other currencies stand at in the books, followed by hand. */
class ForeignCurrencyTest {
  private static final CurrencyUnit INR = CurrencyUnit.of("INR");
  private static final CurrencyUnit CHF = CurrencyUnit.of("CHF");
  private final Book book = new Book();

  private List<Problem> receive(String date, String payment, String money, BookValue... values) {
    Payment.Builder builder = Payment.builder();
    builder
        .id(PaymentId.of(payment))
        .amount(Money.parse(money))
        .valueDate(day(date))
        .bookValues(List.of(values));
    return book.post(CashEvent.Received.of(
        book.stamp(date), builder.build(), C1, OpenItemId.of("ACC-" + payment)));
  }

  private static AllocationLine paid(String item, String payment, String money) {
    return AllocationLine.builder()
        .item(OpenItemId.of(item))
        .effect(Effect.PAID)
        .amount(Money.parse(money))
        .source(OpenItemId.of("ACC-" + payment))
        .build();
  }

  private String carrying(String id, CurrencyUnit books) {
    return book.find(id).carrying(books).map(Money::toString).orElse("none");
  }

  /** Every movement of a day: item, amount in its currency, at first and revalued in the books. */
  private String moved(String date, CurrencyUnit books) {
    return movements()
        .filter(m -> m.postingDate().equals(day(date)))
        .map(m -> m.item() + " " + m.amount() + " " + m.book().first().in(books) + " "
            + m.book().revalued().in(books))
        .collect(Collectors.joining("; "));
  }

  private Stream<LedgerMovement> movements() {
    return book.ledger.movements(Book.END, Recorded.endOf(LocalDate.MAX)).stream();
  }

  private static void refused(List<Problem> problems, ProblemCode code, String value) {
    assertThat(problems).singleElement().satisfies(p -> {
      assertThat(p.code()).isEqualTo(code);
      assertThat(p.value()).isEqualTo(value);
    });
  }

  @Nested
  class Settling {
    @Test
    void aShareLeavesWithWhatIsPaidAndTheLastPartTakesTheRest() {
      book.issue("2026-01-10", item("I-1", "USD 3.00", value("EUR 1.00", USD, "0.3333")));
      receive("2026-01-20", "P-1", "USD 3.00", value("EUR 1.10", USD, "0.3667"));

      book.allocate("2026-01-21", "A-1", paid("I-1", "P-1", "USD 1.00"));
      book.allocate("2026-01-22", "A-2", paid("I-1", "P-1", "USD 1.00"));
      book.allocate("2026-01-23", "A-3", paid("I-1", "P-1", "USD 1.00"));

      // 110 ÷ 3 = 36.67 → 37; 73 ÷ 2 = 36.5 → 37; the rest 36. 100 ÷ 3 = 33.33 → 33; 67 ÷ 2 = 33.5
      // → 34.
      assertThat(moved("2026-01-21", EUR))
          .isEqualTo("ACC-P-1 USD 1.00 EUR 0.37 EUR 0.00; I-1 USD -1.00 EUR -0.33 EUR 0.00");
      assertThat(moved("2026-01-22", EUR))
          .isEqualTo("ACC-P-1 USD 1.00 EUR 0.37 EUR 0.00; I-1 USD -1.00 EUR -0.34 EUR 0.00");
      assertThat(moved("2026-01-23", EUR))
          .isEqualTo("ACC-P-1 USD 1.00 EUR 0.36 EUR 0.00; I-1 USD -1.00 EUR -0.33 EUR 0.00");
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 0.00");
    }

    @Test
    void whatIsUndoneInAnyOrderComesBackToTheUnit() {
      book.issue("2026-01-10", item("I-1", "USD 3.00", value("EUR 1.00", USD, "0.3333")));
      receive("2026-01-20", "P-1", "USD 3.00", value("EUR 1.10", USD, "0.3667"));
      OpenItem before = book.find("I-1");
      OpenItem credit = book.find("ACC-P-1");
      book.allocate("2026-01-21", "A-1", paid("I-1", "P-1", "USD 1.00"));
      book.allocate("2026-01-22", "A-2", paid("I-1", "P-1", "USD 1.00"));

      book.reverse("2026-01-23", "A-1");
      assertThat(moved("2026-01-23", EUR))
          .isEqualTo("ACC-P-1 USD -1.00 EUR -0.37 EUR 0.00; I-1 USD 1.00 EUR 0.33 EUR 0.00");
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 0.66");
      book.reverse("2026-01-24", "A-2");

      assertThat(book.find("I-1")).isEqualTo(before);
      assertThat(book.find("ACC-P-1")).isEqualTo(credit);
    }

    @Test
    void discountAndWriteOffLeaveWithTheirShare() {
      book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
      AllocationLine.Builder discount = AllocationLine.builder();
      discount.item(OpenItemId.of("I-1")).effect(Effect.DISCOUNT).amount(Money.parse("USD 2.00"));
      assertThat(book.allocate("2026-01-20", "A-1", discount.build())).isEmpty();
      assertThat(moved("2026-01-20", EUR)).isEqualTo("I-1 USD -2.00 EUR -1.84 EUR 0.00");
      AllocationLine.Builder rest = AllocationLine.builder();
      rest.item(OpenItemId.of("I-1")).effect(Effect.WRITTEN_OFF).amount(Money.parse("USD 98.00"));
      assertThat(book.writeOff("2026-03-01", "W-1", rest.build())).isEmpty();
      assertThat(moved("2026-03-01", EUR)).isEqualTo("I-1 USD -98.00 EUR -90.16 EUR 0.00");
    }

    @Test
    void aReturnedPaymentGivesBackWhatItStoodAt() {
      book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
      receive("2026-01-20", "P-1", "USD 60.00", value("EUR 54.00", USD, "0.90"));
      book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "USD 60.00"));

      assertThat(book.giveBack("2026-01-25", "P-1")).isEmpty();

      assertThat(moved("2026-01-25", EUR))
          .isEqualTo("ACC-P-1 USD -60.00 EUR -54.00 EUR 0.00; I-1 USD 60.00 EUR 55.20 EUR 0.00; "
              + "ACC-P-1 USD 60.00 EUR 54.00 EUR 0.00");
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 92.00");
    }

    @Test
    void aRecordedPaymentIsWorthWhatTheBankGaveForIt() {
      // USD 100.00 at 50, then USD 20.00 for which the bank gave INR 900.00: 100.00 too little.
      book.issue("2026-01-10", item("I-1", "USD 100.00", value("INR 5000.00", USD, "50")));
      receive("2026-01-20", "P-1", "USD 20.00", value("INR 900.00", USD, "45"));
      book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "USD 20.00"));

      assertThat(carrying("I-1", INR)).isEqualTo("INR 4000.00");
      assertThat(movements()
              .filter(m -> m.cause() instanceof LedgerMovement.Settlement)
              .map(m -> m.book().in(INR).toString()))
          .containsExactly("INR 900.00", "INR -1000.00");
    }
  }

  @Nested
  class Revaluing {
    @Test
    void eachRunReversesTheLast() {
      book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
      revalue("2026-01-31", value("EUR 95.00", USD, "0.95"));
      revalue("2026-02-28", value("EUR 90.00", USD, "0.90"));

      assertThat(moved("2026-01-31", EUR)).isEqualTo("I-1 USD 0.00 EUR 0.00 EUR 3.00");
      assertThat(moved("2026-02-28", EUR))
          .isEqualTo("I-1 USD 0.00 EUR 0.00 EUR -3.00; I-1 USD 0.00 EUR 0.00 EUR -2.00");
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 90.00");
      assertThat(book.ledger.lastOpened(Book.END))
          .containsEntry(OpenItemId.of("I-1"), day("2026-01-10"));
    }

    @Test
    void backToTheFirstRateIsAsIfNeverRevalued() {
      BookValue first = value("EUR 92.00", USD, "0.92");
      book.issue("2026-01-10", item("I-1", "USD 100.00", first));
      OpenItem before = book.find("I-1");
      revalue("2026-01-31", value("EUR 95.00", USD, "0.95"));
      revalue("2026-02-28", first);

      assertThat(moved("2026-02-28", EUR)).isEqualTo("I-1 USD 0.00 EUR 0.00 EUR -3.00");
      assertThat(book.find("I-1")).isEqualTo(before);
    }

    @Test
    void whatWasRevaluedLeavesWithWhatIsPaid() {
      book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
      revalue("2026-01-31", value("EUR 95.00", USD, "0.95"));
      receive("2026-02-10", "P-1", "USD 50.00", value("EUR 47.00", USD, "0.94"));
      book.allocate("2026-02-10", "A-1", paid("I-1", "P-1", "USD 50.00"));

      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 47.50");
      book.reverse("2026-02-11", "A-1");
      assertThat(moved("2026-02-11", EUR))
          .isEqualTo("ACC-P-1 USD -50.00 EUR -47.00 EUR 0.00; I-1 USD 50.00 EUR 46.00 EUR 1.50");
      assertThat(carrying("I-1", EUR)).isEqualTo("EUR 95.00");
    }

    @Test
    void anItemWithoutAValueInThatCurrencyIsNotRevalued() {
      book.issue("2026-01-10", item("I-1", "USD 100.00"));
      refused(
          revalue("2026-01-31", value("EUR 95.00", USD, "0.95")),
          ProblemCodes.CURRENCY_MISMATCH,
          "USD/EUR");
    }

    private List<Problem> revalue(String date, BookValue value) {
      return book.post(BookEvent.Revalued.of(book.stamp(date), OpenItemId.of("I-1"), value));
    }
  }

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
      assertThat(usd.toBuilder().bookValues(List.of(twice, twice)).validate()).hasSize(1);
      assertThat(usd.toBuilder().addRevaluation(twice).validate()).hasSize(1);
    }
  }
}
