package org.openreceivables.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;

class MoneyTotalsProperties {
  private static final Money MOST = Money.ofMinor(CurrencyUnit.EUR, Long.MAX_VALUE);
  private static final Money LEAST = Money.ofMinor(CurrencyUnit.EUR, Long.MIN_VALUE);
  private static final Money CENT = Money.ofMinor(CurrencyUnit.EUR, 1);

  @Property
  void mergingIsAssociativeAndCommutative(
      @ForAll("amounts") List<Money> a,
      @ForAll("amounts") List<Money> b,
      @ForAll("amounts") List<Money> c) {
    MoneyTotals x = MoneyTotals.of(a);
    MoneyTotals y = MoneyTotals.of(b);
    MoneyTotals z = MoneyTotals.of(c);

    assertThat(x.plus(y).plus(z)).isEqualTo(x.plus(y.plus(z)));
    assertThat(x.plus(y)).isEqualTo(y.plus(x)).hasSameHashCodeAs(y.plus(x));
    assertThat(x.plus(MoneyTotals.none())).isEqualTo(x);
  }

  @Property
  void partsMergedAreTheWholeAddedUpInDecimals(@ForAll("amounts") List<Money> amounts) {
    Map<CurrencyUnit, BigDecimal> sums = new TreeMap<>();
    amounts.forEach(m -> sums.merge(m.getCurrencyUnit(), m.getAmount(), BigDecimal::add));
    int half = amounts.size() / 2;

    MoneyTotals merged = MoneyTotals.of(amounts.subList(0, half))
        .plus(MoneyTotals.of(amounts.subList(half, amounts.size())));

    assertThat(merged.currencies()).containsExactlyElementsOf(sums.keySet());
    sums.forEach((c, sum) -> assertThat(merged.in(c).getAmount()).isEqualByComparingTo(sum));
  }

  @Property
  void whatIsAddedAndTakenAwayLeavesZeros(
      @ForAll("amounts") List<Money> a, @ForAll("amounts") List<Money> b) {
    MoneyTotals x = MoneyTotals.of(a);
    MoneyTotals y = MoneyTotals.of(b);

    MoneyTotals back = x.plus(y).minus(y);

    assertThat(back.minus(x).isZero()).isTrue();
    x.currencies().forEach(c -> assertThat(back.in(c)).isEqualTo(x.in(c)));
  }

  @Example
  void aCurrencyStaysListedAtZeroAndAnUnknownOneIsZero() {
    MoneyTotals totals = MoneyTotals.of(
        List.of(Money.parse("USD 5.00"), Money.parse("EUR 10.00"), Money.parse("USD -5.00")));

    assertThat(totals).hasToString("[EUR 10.00, USD 0.00]");
    assertThat(totals.in(CurrencyUnit.JPY)).isEqualTo(Money.zero(CurrencyUnit.JPY));
    assertThat(totals.isZero()).isFalse();
    assertThat(totals.byCurrency())
        .containsExactly(
            Map.entry(CurrencyUnit.EUR, Money.parse("EUR 10.00")),
            Map.entry(CurrencyUnit.USD, Money.parse("USD 0.00")));
  }

  @Example
  void aSumThatLeavesSixtyFourBitsNamesBothAmounts() {
    assertThatThrownBy(() -> MoneyTotals.of(List.of(MOST, CENT)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The total (EUR 92233720368547758.07 and EUR 0.01) of MoneyTotals (EUR)"
            + " must fit 64 bits of minor units.");
    MoneyTotals most = MoneyTotals.of(List.of(MOST));
    assertThatThrownBy(() -> most.plus(most)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> MoneyTotals.none().minus(MoneyTotals.of(List.of(LEAST))))
        .isInstanceOf(InvalidValueException.class);
  }

  @Example
  void theSmallestAmountCanBeTakenAwayWhereTheResultFits() {
    List<Money> debt = new ArrayList<>(List.of(CENT.negated()));

    MoneyTotals left = MoneyTotals.of(debt).minus(MoneyTotals.of(List.of(LEAST)));

    assertThat(left.in(CurrencyUnit.EUR)).isEqualTo(MOST);
  }

  @Provide
  Arbitrary<List<Money>> amounts() {
    return Combinators.combine(
            Arbitraries.of(CurrencyUnit.EUR, CurrencyUnit.USD, CurrencyUnit.JPY),
            Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L))
        .as(Money::ofMinor)
        .list()
        .ofMaxSize(8);
  }
}
