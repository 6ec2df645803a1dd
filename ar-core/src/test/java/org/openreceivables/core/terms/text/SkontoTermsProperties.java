package org.openreceivables.core.terms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.Validated;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.PaymentTerms;

/** What holds for the BT-20 of any terms. */
class SkontoTermsProperties {
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;

  @Property
  void terms_that_can_be_said_are_printed_and_read_again(@ForAll("sayable") SkontoTerms terms) {
    check(terms, text -> text);
  }

  @Example
  void a_line_that_is_lost_is_caught() {
    SkontoTerms terms = SkontoTerms.of(PaymentTerms.net(30)
        .withDiscountTiers(DiscountTier.percent("2", 7), DiscountTier.percent("1", 14)));
    check(terms, text -> text);
    assertThatThrownBy(
            () -> check(terms, text -> text.replace("#SKONTO#TAGE=14#PROZENT=1.00#\n", "")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> check(terms, text -> text.replace("2.00", "2.10")))
        .isInstanceOf(AssertionError.class);
  }

  private static void check(SkontoTerms terms, UnaryOperator<String> carrier) {
    Validated<String> printed = terms.print();
    assertThat(printed.problems()).isEmpty();
    DueDateRule due = terms.terms().installments().get(0).due();
    DueDateRule bt9 = due instanceof DueDateRule.Days ? DueDateRule.days(999) : due;
    String text = carrier.apply(printed.value().orElseThrow());
    assertThat(text.lines().filter(line -> line.startsWith("#")))
        .allMatch(
            line -> line.matches(
                "#(SKONTO)#TAGE=([0-9]+#PROZENT=[0-9]+\\.[0-9]{2})(#BASISBETRAG=-?[0-9]+\\.[0-9]{2})?#$"));
    assertThat(SkontoTerms.parse(text, EUR, bt9)).isEqualTo(new Validated.Valid<>(terms));
  }

  @Property
  void what_cannot_be_said_is_refused_and_nothing_is_lost(@ForAll("terms") PaymentTerms terms) {
    Validated<String> printed = SkontoTerms.of(terms).print();
    assertThat(printed.problems()).allMatch(p -> p.code() == TermsProblem.NO_SUCH_FORM);
    printed.value().ifPresent(text -> {
      CurrencyUnit currency = terms.discountTiers().stream()
          .map(DiscountTier::rate)
          .filter(DiscountRate.PercentOf.class::isInstance)
          .map(rate -> ((DiscountRate.PercentOf) rate).agreed().getCurrencyUnit())
          .findFirst()
          .orElse(EUR);
      assertThat(SkontoTerms.parse(text, currency, terms.installments().get(0).due()))
          .isEqualTo(new Validated.Valid<>(SkontoTerms.of(terms)));
    });
  }

  @Property
  void the_order_of_the_lines_does_not_count(@ForAll("sayable") SkontoTerms terms) {
    // Free text with two # may stand before discounts only.
    List<String> notes = terms.notes().stream().map(n -> n.replace('#', '+')).toList();
    List<String> lines = new SkontoTerms(terms.terms(), notes)
        .print()
        .value()
        .orElseThrow()
        .lines()
        .toList();
    String turned = IntStream.range(0, lines.size())
        .mapToObj(i -> lines.get(lines.size() - 1 - i) + "\n")
        .reduce("", String::concat);
    assertThat(
            SkontoTerms.parse(turned, EUR, terms.terms().installments().get(0).due())
                .value()
                .map(SkontoTerms::terms))
        .contains(terms.terms());
  }

  @Provide
  Arbitrary<PaymentTerms> terms() {
    return AnyTerms.terms();
  }

  @Provide
  Arbitrary<SkontoTerms> sayable() {
    Arbitrary<Percentage> percent = Arbitraries.integers()
        .between(1, 10_000)
        .map(hundredths -> new Percentage(BigDecimal.valueOf(hundredths, 2)));
    Arbitrary<List<Percentage>> falling = percent
        .set()
        .ofMaxSize(4)
        .map(set -> set.stream().sorted((a, b) -> b.compareTo(a)).toList());
    Arbitrary<List<Integer>> rising = Arbitraries.integers()
        .between(0, DueDateRule.MOST_DAYS)
        .set()
        .ofSize(4)
        .map(set -> set.stream().sorted().toList());
    Arbitrary<Long> agreed = Arbitraries.longs().between(0, 1_000_000_000_000L);
    Arbitrary<List<String>> notes = Arbitraries.strings()
        .ascii()
        .ofMaxLength(20)
        .list()
        .ofMaxSize(3)
        .map(lines -> lines.stream()
            .map(line -> "." + line.replace('\n', ' ').replace('\r', ' '))
            .toList());
    return Combinators.combine(falling, rising, agreed, AnyTerms.rule(), notes)
        .as((percents, days, cents, due, text) -> {
          List<DiscountTier> tiers = IntStream.range(0, percents.size())
              .mapToObj(i -> new DiscountTier(
                  rate(percents.get(i), i == 0 ? cents : 0), DueDateRule.days(days.get(i)), 0))
              .toList();
          boolean soon = due instanceof DueDateRule.Days d && d.days() < days.get(3);
          DueDateRule last = soon ? DueDateRule.days(days.get(3)) : due;
          return new SkontoTerms(PaymentTerms.due(last).withDiscountTiers(tiers), text);
        })
        .withoutEdgeCases();
  }

  private static DiscountRate rate(Percentage percentage, long cents) {
    return cents == 0
        ? new DiscountRate.Percent(percentage)
        : new DiscountRate.PercentOf(percentage, Money.ofMinor(EUR, cents));
  }
}
