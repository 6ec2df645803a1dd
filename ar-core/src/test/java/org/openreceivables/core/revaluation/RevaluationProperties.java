package org.openreceivables.core.revaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.revaluation.RevaluationLaws.isCarriedAs;
import static org.openreceivables.core.revaluation.RevaluationLaws.isDoneOnce;
import static org.openreceivables.core.revaluation.RevaluationLaws.neverGains;
import static org.openreceivables.core.revaluation.RevaluationLaws.ours;
import static org.openreceivables.core.revaluation.RevaluationLaws.record;
import static org.openreceivables.core.revaluation.RevaluationLaws.restores;
import static org.openreceivables.core.revaluation.RevaluationLaws.ties;
import static org.openreceivables.core.revaluation.Valued.EUR;
import static org.openreceivables.core.revaluation.Valued.FEB_28;
import static org.openreceivables.core.revaluation.Valued.ISSUED;
import static org.openreceivables.core.revaluation.Valued.JAN_31;
import static org.openreceivables.core.revaluation.Valued.item;
import static org.openreceivables.core.revaluation.Valued.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
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

/** That {@link RevaluationLaws} hold of ours, and that each of them finds the {@link Planted} faults. */
class RevaluationProperties {
  private static final List<LocalDate> DAYS = List.of(JAN_31, FEB_28);

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

  private static ReceivablesLedger ledger(List<OpenItem> items) {
    return Valued.ledger(items.toArray(OpenItem[]::new));
  }

  private static OpenItems january(Closing closing, RevaluationMethod first, List<OpenItem> items) {
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

  /** Faults that somebody might write, and the law that finds each. */
  @Group
  class Planted {
    private final Closing falling = new Closing(9500, 9400, 61, 62);
    private final Runner sound = ours(falling.rates());
    private final List<OpenItem> items = List.of(
        item("I-1", OpenItemKind.INVOICE, "USD 100.00", "92.00"),
        item("I-2", OpenItemKind.INVOICE, "USD 100.00", "96.00"),
        item("I-3", OpenItemKind.CREDIT_NOTE, "USD 10.00", "9.20"));
    private final OpenItems revalued = january(falling, RevaluationMethod.STANDARD, items);

    /** The sound run with every line replaced. */
    private Runner lines(UnaryOperator<RevaluationLine> fault) {
      return (method, some, asOf) -> {
        RevaluationRun run = sound.run(method, some, asOf);
        return run.withLines(run.lines().stream().map(fault).toList());
      };
    }

    private RevaluationLine carriedAt(RevaluationLine line, Money amount) {
      return line.withValue(new BookValue(amount, line.value().rate()));
    }

    @Example
    void theSoundOnePassesEveryLaw() {
      for (RevaluationMethod method : RevaluationMethod.values()) {
        assertThat(isCarriedAs(sound, method, revalued, falling.february(), FEB_28))
            .isTrue();
        assertThat(ties(sound, method, revalued, FEB_28)).isTrue();
        assertThat(isDoneOnce(sound, method, ledger(items), JAN_31)).isTrue();
        assertThat(neverGains(sound, method, ledger(items), DAYS)).isTrue();
        assertThat(restores(sound, method, ledger(items), DAYS)).isTrue();
      }
    }

    @Example
    void theGainIsAddedToWhatWasRevaluedBefore() {
      Runner adding = lines(
          l -> carriedAt(l, l.before().plus(l.after()).minus(l.historical().amount())));

      assertThat(isDoneOnce(adding, RevaluationMethod.STANDARD, ledger(items), JAN_31))
          .isFalse();
      assertThat(
              isCarriedAs(adding, RevaluationMethod.STANDARD, revalued, falling.february(), FEB_28))
          .isFalse();
    }

    @Example
    void lossesAgainstTheLastValuationInsteadOfTheInvoice() {
      Runner lastOnly = (method, some, asOf) -> {
        RevaluationRun run = sound.run(RevaluationMethod.STANDARD, some, asOf);
        return method != RevaluationMethod.LOSSES_ONLY
            ? sound.run(method, some, asOf)
            : run.withLines(run.lines().stream()
                .map(l -> l.difference().isNegative() ? l : carriedAt(l, l.before()))
                .toList());
      };

      assertThat(neverGains(lastOnly, RevaluationMethod.STANDARD, ledger(items), DAYS))
          .isFalse();
    }

    @Example
    void creditsTakenForDebits() {
      Runner turned = (method, some, asOf) -> {
        List<OpenItem> debits = new ArrayList<>();
        some.forEach(i -> debits.add(i.withKind(OpenItemKind.INVOICE)));
        RevaluationRun run = sound.run(method, OpenItems.of(debits), asOf);
        return run.withLines(run.lines().stream()
            .map(l -> l.withItem(some.find(l.item().id()).orElseThrow()))
            .toList());
      };

      assertThat(isCarriedAs(
              turned, RevaluationMethod.LOSSES_ONLY, revalued, falling.february(), FEB_28))
          .isFalse();
      // At 0.90 the credit costs less: taken for a debit, that is a loss, and it is carried at it.
      Closing low = new Closing(9000, 9000, 61, 62);
      Runner turnedLow = (method, some, asOf) -> {
        OpenItem credit = some.find(items.get(2).id()).orElseThrow();
        RevaluationRun run = ours(low.rates())
            .run(method, OpenItems.of(List.of(credit.withKind(OpenItemKind.INVOICE))), asOf);
        return run.withLines(run.lines().stream().map(l -> l.withItem(credit)).toList());
      };
      ReceivablesLedger credit = ledger(items.subList(2, 3));
      assertThat(neverGains(ours(low.rates()), RevaluationMethod.LOSSES_ONLY, credit, DAYS))
          .isTrue();
      assertThat(neverGains(turnedLow, RevaluationMethod.LOSSES_ONLY, credit, DAYS))
          .isFalse();
    }

    @Example
    void gainsNettedIntoOneItem() {
      Runner netted = (method, some, asOf) -> {
        RevaluationRun run = sound.run(method, some, asOf);
        RevaluationLine first = run.lines().get(0);
        Money others = run.lines().stream()
            .skip(1)
            .map(RevaluationLine::adjustment)
            .reduce(Money.zero(EUR), Money::plus);
        List<RevaluationLine> lines = new ArrayList<>();
        lines.add(carriedAt(first, first.after().plus(others)));
        run.lines().stream().skip(1).forEach(l -> lines.add(l.withValue(l.historical())));
        return run.withLines(lines);
      };

      assertThat(ties(netted, RevaluationMethod.STANDARD, revalued, FEB_28)).isTrue();
      assertThat(
              isCarriedAs(netted, RevaluationMethod.STANDARD, revalued, falling.february(), FEB_28))
          .isFalse();
    }

    @Example
    void theLastRevaluationForgotten() {
      Runner forgetful = lines(l -> l.withPrevious(Optional.empty()));

      assertThat(ties(forgetful, RevaluationMethod.STANDARD, revalued, FEB_28)).isFalse();
      assertThat(isDoneOnce(forgetful, RevaluationMethod.STANDARD, ledger(items), JAN_31))
          .isFalse();
      assertThat(restores(forgetful, RevaluationMethod.STANDARD, ledger(items), DAYS))
          .isFalse();
    }

    @Example
    void theInvoiceRateUnderAnotherRatesName() {
      Runner renamed = lines(
          l -> l.withValue(new BookValue(l.after(), rate("USD", "0.92", FEB_28.minusDays(60)))));

      assertThat(restores(renamed, RevaluationMethod.STANDARD, ledger(items), DAYS))
          .isFalse();
    }
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
