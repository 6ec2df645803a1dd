package org.openreceivables.core.revaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.revaluation.Valued.EUR;
import static org.openreceivables.core.revaluation.Valued.FEB_28;
import static org.openreceivables.core.revaluation.Valued.ISSUED;
import static org.openreceivables.core.revaluation.Valued.JAN_31;
import static org.openreceivables.core.revaluation.Valued.engine;
import static org.openreceivables.core.revaluation.Valued.item;
import static org.openreceivables.core.revaluation.Valued.rate;
import static org.openreceivables.core.revaluation.Valued.rates;
import static org.openreceivables.core.revaluation.Valued.unvalued;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRatePolicy;
import org.openreceivables.core.money.ExchangeRatePolicy.Inverses;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;

class RevaluationEngineTest {
  private static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }

  private static RevaluationRun standard(ExchangeRates rates, OpenItem... items) {
    return RevaluationEngine.standard().run(OpenItems.of(List.of(items)), rates, EUR, FEB_28);
  }

  @Nested
  class Methods {
    /** USD 100.00 booked at EUR 92.00, perhaps revalued in January, valued at the end of February. */
    @ParameterizedTest
    @CsvSource({
      // method, kind, January, February: carried, reversal, adjustment, difference
      "STANDARD,     INVOICE,     -,     0.95, 95.00,  0.00,  3.00,  3.00",
      "STANDARD,     INVOICE,     95.00, 0.90, 90.00, -3.00, -2.00, -5.00",
      "STANDARD,     INVOICE,     90.00, 0.95, 95.00,  2.00,  3.00,  5.00",
      "STANDARD,     CREDIT_NOTE, -,     0.95, 95.00,  0.00, -3.00, -3.00",
      "STANDARD,     CREDIT_NOTE, 95.00, 0.90, 90.00,  3.00,  2.00,  5.00",
      "STANDARD,     ON_ACCOUNT,  -,     0.90, 90.00,  0.00,  2.00,  2.00",
      "LOSSES_ONLY,  INVOICE,     -,     0.95, 92.00,  0.00,  0.00,  0.00",
      "LOSSES_ONLY,  INVOICE,     -,     0.92, 92.00,  0.00,  0.00,  0.00",
      "LOSSES_ONLY,  INVOICE,     -,     0.90, 90.00,  0.00, -2.00, -2.00",
      "LOSSES_ONLY,  INVOICE,     95.00, 0.94, 92.00, -3.00,  0.00, -3.00",
      "LOSSES_ONLY,  INVOICE,     90.00, 0.91, 91.00,  2.00, -1.00,  1.00",
      "LOSSES_ONLY,  INVOICE,     90.00, 0.95, 92.00,  2.00,  0.00,  2.00",
      "LOSSES_ONLY,  CREDIT_NOTE, -,     0.90, 92.00,  0.00,  0.00,  0.00",
      "LOSSES_ONLY,  CREDIT_NOTE, -,     0.95, 95.00,  0.00, -3.00, -3.00",
      "LOSSES_ONLY,  CREDIT_NOTE, 95.00, 0.90, 92.00,  3.00,  0.00,  3.00",
      "INVOICE_RATE, INVOICE,     -,     0.95, 92.00,  0.00,  0.00,  0.00",
      "INVOICE_RATE, INVOICE,     95.00, 0.95, 92.00, -3.00,  0.00, -3.00",
      "INVOICE_RATE, CREDIT_NOTE, 95.00, 0.90, 92.00,  3.00,  0.00,  3.00",
    })
    void carryTheItem(
        RevaluationMethod method,
        OpenItemKind kind,
        String january,
        String february,
        String carried,
        String reversal,
        String adjustment,
        String difference) {
      OpenItem item = item("I-1", kind, "USD 100.00", "92.00");
      if (!january.equals("-")) {
        item = item.withRevaluations(new BookValue(eur(january), rate("USD", "0.5", JAN_31)));
      }

      RevaluationLine line = engine(method)
          .run(OpenItems.of(List.of(item)), rates(rate("USD", february, FEB_28)), EUR, FEB_28)
          .line(OpenItemId.of("I-1"))
          .orElseThrow();

      assertThat(line.historical().amount()).isEqualTo(eur("92.00"));
      assertThat(line.after()).isEqualTo(eur(carried));
      assertThat(line.reversal()).isEqualTo(eur(reversal));
      assertThat(line.adjustment()).isEqualTo(eur(adjustment));
      assertThat(line.difference()).isEqualTo(eur(difference));
    }

    @Test
    void sayWhy() {
      OpenItems items =
          OpenItems.of(List.of(item("I-1", OpenItemKind.INVOICE, "USD 100.00", "92.00")));
      ExchangeRates rates = rates(rate("USD", "0.95", FEB_28));

      assertThat(
              engine(RevaluationMethod.STANDARD).run(items, rates, EUR, FEB_28).lines())
          .extracting(l -> l.reason().toString())
          .containsExactly("at USD/EUR 0.95 of 2026-02-28 (ECB)");
      assertThat(engine(RevaluationMethod.LOSSES_ONLY)
              .run(items, rates, EUR, FEB_28)
              .lines())
          .extracting(l -> l.reason().toString())
          .containsExactly(
              "at the invoice rate, since EUR 95.00 at USD/EUR 0.95 of 2026-02-28 (ECB)"
                  + " is no loss");
      assertThat(engine(RevaluationMethod.INVOICE_RATE)
              .run(items, ExchangeRates.none(), EUR, FEB_28)
              .lines())
          .extracting(l -> l.reason().toString())
          .containsExactly("at the invoice rate");
    }

    @Test
    void caseEarFxReval() {
      // ERPNext test_accounts_receivable: USD 100.00 invoiced at 80, revalued at 85: 500.00 more.
      CurrencyUnit inr = CurrencyUnit.of("INR");
      OpenItem invoice = unvalued("I-1", OpenItemKind.INVOICE, "USD 100.00")
          .valued(BookValue.of(
              Money.parse("USD 100.00"),
              new ExchangeRate(CurrencyUnit.USD, inr, new BigDecimal("80"), ISSUED, "ERPNext")));
      ExchangeRates rates =
          rates(new ExchangeRate(CurrencyUnit.USD, inr, new BigDecimal("85"), JAN_31, "ERPNext"));

      RevaluationLine line = RevaluationEngine.of(RevaluationPolicy.standard())
          .run(OpenItems.of(List.of(invoice)), rates, inr, JAN_31)
          .lines()
          .get(0);

      assertThat(line.before()).isEqualTo(Money.parse("INR 8000.00"));
      assertThat(line.after()).isEqualTo(Money.parse("INR 8500.00"));
      assertThat(line.difference()).isEqualTo(Money.parse("INR 500.00"));
    }

    @Test
    void anInverseRateIsUsedExactlyAndNamed() {
      ExchangeRates rates = rates(
              new ExchangeRate(EUR, CurrencyUnit.USD, new BigDecimal("3"), FEB_28, "ECB"))
          .withPolicy(ExchangeRatePolicy.standard().withInverses(Inverses.WHERE_NO_DIRECT));

      RevaluationLine line = standard(
              rates, item("I-1", OpenItemKind.INVOICE, "USD 300000000.00", "92.00"))
          .lines()
          .get(0);

      assertThat(line.after()).isEqualTo(eur("100000000.00"));
      assertThat(line.value().rate().source()).isEqualTo("ECB, inverse of EUR/USD 3");
    }
  }

  @Nested
  class WhatIsValued {
    private final ExchangeRates rates = rates(rate("USD", "0.95", FEB_28));

    @Test
    void neitherItemsOfTheBooksCurrencyNorSettledOnes() {
      OpenItem settled = item("I-2", OpenItemKind.INVOICE, "USD 100.00", "92.00");

      RevaluationRun run = standard(
          rates,
          unvalued("I-1", OpenItemKind.INVOICE, "EUR 100.00"),
          settled.settle(Effect.PAID, ComponentKey.WHOLE, Money.parse("USD 100.00")));

      assertThat(run.lines()).isEmpty();
      assertThat(run.problems()).isEmpty();
    }

    @Test
    void notPrepaymentsUnlessThePolicySaysSo() {
      OpenItem prepaid = item("P-1", OpenItemKind.PREPAYMENT, "USD 100.00", "92.00");

      RevaluationRun run = standard(rates, prepaid);

      assertThat(run.lines()).isEmpty();
      assertThat(run.exempt()).containsExactly(prepaid);
      assertThat(RevaluationEngine.of(RevaluationPolicy.standard().withExemptKinds(Set.of()))
              .run(OpenItems.of(List.of(prepaid)), rates, EUR, FEB_28)
              .lines())
          .extracting(RevaluationLine::adjustment)
          .containsExactly(eur("-3.00"));
    }

    @Test
    void whatCannotBeValuedIsNamedAndTheRestGoesOn() {
      OpenItem later = item("I-5", OpenItemKind.INVOICE, "USD 1.00", "0.92")
          .withRevaluations(new BookValue(eur("0.95"), rate("USD", "0.95", FEB_28.plusDays(1))));
      OpenItem inPounds = item("I-7", OpenItemKind.INVOICE, "USD 1.00", "0.92")
          .valued(new BookValue(Money.parse("GBP 0.80"), pounds("0.80", ISSUED)))
          .withRevaluations(
              new BookValue(Money.parse("GBP 0.82"), pounds("0.82", FEB_28.plusDays(1))));
      OpenItem huge = unvalued("I-6", OpenItemKind.INVOICE, "JPY 9000000000000000000")
          .valued(new BookValue(eur("92.00"), rate("JPY", "0.01", ISSUED)));

      RevaluationRun run = standard(
          rates(
              rate("USD", "0.95", FEB_28),
              rate("JPY", "10", FEB_28),
              rate("GBP", "1.15", FEB_28.plusDays(1))),
          item("I-1", OpenItemKind.INVOICE, "USD 100.00", "92.00"),
          unvalued("I-2", OpenItemKind.INVOICE, "USD 100.00"),
          item("I-3", OpenItemKind.INVOICE, "GBP 100.00", "115.00"),
          item("I-4", OpenItemKind.INVOICE, "USD 100.00", "92.00")
              .withPostingDate(FEB_28.plusDays(1)),
          later,
          huge,
          inPounds);

      assertThat(run.lines()).extracting(l -> l.item().id().value()).containsExactly("I-1");
      assertThat(run.problems())
          .extracting(Problem::toString)
          .containsExactly(
              "MISSING_VALUE: The bookValues ([]) of OpenItem (I-2) must have a value in EUR for the"
                  + " USD that are open.",
              "UNKNOWN_RATE: The currency (GBP) of OpenItem (I-3) must have a rate to EUR on"
                  + " 2026-02-28: no rate is that early; the first is GBP/EUR 1.15 of 2026-03-01"
                  + " (ECB).",
              "DATE_ORDER: The postingDate (2026-03-01) of OpenItem (I-4) must not be after the day of"
                  + " the run (2026-02-28).",
              "DATE_ORDER: The revaluations (2026-03-01) of OpenItem (I-5) must not be after the day"
                  + " of the run (2026-02-28).",
              "AMOUNT_OVERFLOW: The open (JPY 9000000000000000000) of OpenItem (I-6) must fit 64 bits"
                  + " of minor units in EUR.",
              "DATE_ORDER: The revaluations (2026-03-01) of OpenItem (I-7) must not be after the day"
                  + " of the run (2026-02-28).");
      assertThat(run.incomplete()).containsExactly(CustomerId.of("C-1"));
    }
  }

  /** The engine sees a value of a later day by its rate alone; {@code run} says what it does not see. */
  @Test
  void aLaterRunByARateOfTheDayLooksLikeOneOfTheDay() {
    OpenItem march = item("I-1", OpenItemKind.INVOICE, "USD 100.00", "92.00")
        .withRevaluations(new BookValue(eur("95.00"), rate("USD", "0.95", FEB_28)));
    RevaluationRun run = standard(rates(rate("USD", "0.95", FEB_28)), march);
    assertThat(run.problems()).isEmpty();
    assertThat(run.lines()).singleElement().matches(l -> !l.isChange());
  }

  private static ExchangeRate pounds(String rate, LocalDate date) {
    return new ExchangeRate(CurrencyUnit.USD, CurrencyUnit.GBP, new BigDecimal(rate), date, "ECB");
  }

  @Nested
  class Totals {
    @Test
    void keepGainsAndLossesApartByCurrency() {
      OpenItem gained = item("I-1", OpenItemKind.INVOICE, "USD 100.00", "92.00");
      OpenItem lost = item("I-2", OpenItemKind.INVOICE, "USD 200.00", "196.00")
          .withRevaluations(new BookValue(eur("194.00"), rate("USD", "0.97", JAN_31)));
      OpenItem credit = item("C-1", OpenItemKind.CREDIT_NOTE, "USD 50.00", "46.00");
      OpenItem pounds = item("I-3", OpenItemKind.INVOICE, "GBP 10.00", "11.50");

      RevaluationRun run = standard(
          rates(rate("USD", "0.95", FEB_28), rate("GBP", "1.15", FEB_28)),
          gained,
          lost,
          credit,
          pounds);

      // 95.00 - 92.00 | 190.00 - 196.00 and 46.00 - 47.50 | before: 92.00 + 194.00 - 46.00
      assertThat(run.totals())
          .containsOnlyKeys(CurrencyUnit.GBP, CurrencyUnit.USD)
          .containsEntry(
              CurrencyUnit.USD,
              new RevaluationTotal(
                  Money.parse("USD 250.00"),
                  eur("242.00"),
                  eur("240.00"),
                  eur("237.50"),
                  eur("3.00"),
                  eur("-7.50")));
      assertThat(run.totals().values())
          .extracting(RevaluationTotal::reversed)
          .containsExactly(eur("0.00"), eur("2.00"));
      assertThat(run.totals().values())
          .extracting(RevaluationTotal::difference)
          .containsExactly(eur("0.00"), eur("-2.50"));
      assertThat(run.summarize())
          .isEqualTo("As of 2026-02-28: 4 items valued in EUR, 4 of them anew; 0 exempt, 0 not"
              + " valued");
    }
  }

  @Nested
  class Merging {
    private final ExchangeRates rates = rates(rate("USD", "0.95", FEB_28));

    @Test
    void anotherDayOrAnotherCurrencyIsRefused() {
      RevaluationEngine engine = RevaluationEngine.standard();
      RevaluationRun run = engine.run(OpenItems.none(), rates, EUR, FEB_28);

      assertThatThrownBy(() -> run.merge(engine.run(OpenItems.none(), rates, EUR, JAN_31)))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("must be the same day");
      assertThatThrownBy(
              () -> run.merge(engine.run(OpenItems.none(), rates, CurrencyUnit.USD, FEB_28)))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("must be the same currency");
    }
  }
}
