package org.openreceivables.core.revaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.revaluation.RevaluationLaws.isCarriedAs;
import static org.openreceivables.core.revaluation.RevaluationLaws.isDoneOnce;
import static org.openreceivables.core.revaluation.RevaluationLaws.neverGains;
import static org.openreceivables.core.revaluation.RevaluationLaws.ours;
import static org.openreceivables.core.revaluation.RevaluationLaws.record;
import static org.openreceivables.core.revaluation.RevaluationLaws.restores;
import static org.openreceivables.core.revaluation.RevaluationLaws.ties;
import static org.openreceivables.core.revaluation.Valued.FEB_28;
import static org.openreceivables.core.revaluation.Valued.ISSUED;
import static org.openreceivables.core.revaluation.Valued.JAN_31;
import static org.openreceivables.core.revaluation.Valued.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.revaluation.RevaluationLaws.Runner;

/** That {@link RevaluationLaws} hold of ours; {@link PlantedFaultsTest} shows that each finds faults. */
class RevaluationProperties {
  static final List<LocalDate> DAYS = List.of(JAN_31, FEB_28);

  /** Dollars and yen on two days, in ten-thousandths of a euro. */
  record Closing(int usdJan, int usdFeb, int jpyJan, int jpyFeb) {
    private static ExchangeRate of(String from, int value, LocalDate day) {
      return rate(from, BigDecimal.valueOf(value, 4).toPlainString(), day);
    }

    ExchangeRates rates() {
      return Valued.rates(
          of("USD", usdJan, JAN_31),
          of("USD", usdFeb, FEB_28),
          of("JPY", jpyJan, JAN_31),
          of("JPY", jpyFeb, FEB_28));
    }

    Map<CurrencyUnit, BigDecimal> february() {
      return Map.of(
          CurrencyUnit.USD,
          BigDecimal.valueOf(usdFeb, 4),
          CurrencyUnit.JPY,
          BigDecimal.valueOf(jpyFeb, 4));
    }
  }

  static ReceivablesLedger ledger(List<OpenItem> items) {
    return Valued.ledger(items.toArray(OpenItem[]::new));
  }

  static OpenItems january(Closing closing, RevaluationMethod first, List<OpenItem> items) {
    return record(ours(closing.rates()), first, ledger(items), JAN_31).openItems(FEB_28);
  }

  @Property
  void everyItemIsCarriedAsItsMethodSays(
      @ForAll("items") List<OpenItem> items,
      @ForAll("closing") Closing closing,
      @ForAll RevaluationMethod first,
      @ForAll RevaluationMethod second) {
    assertThat(isCarriedAs(
            ours(closing.rates()),
            second,
            january(closing, first, items),
            closing.february(),
            FEB_28))
        .isTrue();
  }

  @Property
  void whatIsRecordedIsWhatTheBalancesMoveBy(
      @ForAll("items") List<OpenItem> items,
      @ForAll("closing") Closing closing,
      @ForAll RevaluationMethod first,
      @ForAll RevaluationMethod second) {
    assertThat(ties(ours(closing.rates()), second, january(closing, first, items), FEB_28))
        .isTrue();
  }

  @Property
  void aSecondRunOfADayFindsNothing(
      @ForAll("items") List<OpenItem> items,
      @ForAll("closing") Closing closing,
      @ForAll RevaluationMethod first,
      @ForAll RevaluationMethod second) {
    Runner ours = ours(closing.rates());

    assertThat(isDoneOnce(ours, second, record(ours, first, ledger(items), JAN_31), FEB_28))
        .isTrue();
  }

  @Property
  void lossesOnlyNeverGains(
      @ForAll("items") List<OpenItem> items,
      @ForAll("closing") Closing closing,
      @ForAll RevaluationMethod first) {
    assertThat(neverGains(ours(closing.rates()), first, ledger(items), DAYS)).isTrue();
  }

  @Property
  void theInvoiceRateRestores(
      @ForAll("items") List<OpenItem> items,
      @ForAll("closing") Closing closing,
      @ForAll RevaluationMethod first) {
    assertThat(restores(ours(closing.rates()), first, ledger(items), DAYS)).isTrue();
  }

  @Property
  void runsOfSomeCustomersMergeToTheRunOfAll(
      @ForAll("items") List<OpenItem> items, @ForAll("closing") Closing closing) {
    Runner ours = ours(closing.rates());
    List<OpenItem> one = new ArrayList<>();
    List<OpenItem> other = new ArrayList<>();
    items.forEach(i -> (i.customer().value().equals("C-1") ? one : other).add(i));

    RevaluationRun merged = ours.run(RevaluationMethod.STANDARD, OpenItems.of(other), FEB_28)
        .merge(ours.run(RevaluationMethod.STANDARD, OpenItems.of(one), FEB_28));

    assertThat(merged).isEqualTo(ours.run(RevaluationMethod.STANDARD, OpenItems.of(items), FEB_28));
  }

  @Provide
  Arbitrary<Closing> closing() {
    Arbitrary<Integer> dollar = Arbitraries.integers().between(7_000, 12_000);
    Arbitrary<Integer> yen = Arbitraries.integers().between(50, 80);
    return Combinators.combine(dollar, dollar, yen, yen).as(Closing::new);
  }

  @Provide
  Arbitrary<List<OpenItem>> items() {
    Arbitrary<OpenItemKind> kinds =
        Arbitraries.of(OpenItemKind.class).filter(k -> k != OpenItemKind.PREPAYMENT);
    return Combinators.combine(
            kinds,
            Arbitraries.of("USD", "JPY"),
            Arbitraries.longs().between(1, 1_000_000),
            Arbitraries.integers().between(5_000, 15_000),
            Arbitraries.of("C-1", "C-2"))
        .as((kind, currency, minor, tenThousandths, customer) -> {
          Money open = Money.ofMinor(CurrencyUnit.of(currency), minor);
          BigDecimal worth = currency.equals("JPY") ? new BigDecimal("0.006") : BigDecimal.ONE;
          ExchangeRate booked = rate(
              currency, BigDecimal.valueOf(tenThousandths, 4).multiply(worth).toString(), ISSUED);
          return Valued.unvalued("I", kind, open.toString())
              .withCustomer(CustomerId.of(customer))
              .valued(BookValue.of(open, booked));
        })
        .list()
        .ofMaxSize(8)
        .map(all -> {
          List<OpenItem> numbered = new ArrayList<>();
          for (int i = 0; i < all.size(); i++) {
            numbered.add(all.get(i).withId(OpenItemId.of("I-" + i)));
          }
          return numbered;
        });
  }
}
