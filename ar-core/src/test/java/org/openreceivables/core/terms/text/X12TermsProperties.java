package org.openreceivables.core.terms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.openreceivables.core.Validated;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;

/** What holds for the ITD segments of any terms. */
class X12TermsProperties {
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;

  @Property
  void terms_that_can_be_said_are_printed_and_read_again(@ForAll("sayable") PaymentTerms terms) {
    check(terms, text -> text);
  }

  @Property
  void other_separators_carry_the_same(@ForAll("sayable") PaymentTerms terms) {
    X12Terms other = X12Terms.separatedBy('|', '\n');
    String text = other.print(terms).value().orElseThrow();
    assertThat(text).doesNotContain("*", "~");
    assertThat(other.parse(text, EUR)).isEqualTo(new Validated.Valid<>(terms));
  }

  @Example
  void days_that_change_places_are_caught() {
    PaymentTerms terms = PaymentTerms.net(30).withDiscountTiers(DiscountTier.percent("2", 10));
    check(terms, text -> text);
    assertThatThrownBy(() -> check(terms, text -> text.replace("10**30", "30**10")))
        .isInstanceOf(AssertionError.class);
  }

  private static void check(PaymentTerms terms, UnaryOperator<String> carrier) {
    Validated<String> printed = X12Terms.standard().print(terms);
    assertThat(printed.problems()).isEmpty();
    assertThat(X12Terms.standard().parse(carrier.apply(printed.value().orElseThrow()), EUR))
        .isEqualTo(new Validated.Valid<>(terms));
  }

  @Property
  void what_cannot_be_said_is_refused_and_nothing_is_lost(@ForAll("terms") PaymentTerms terms) {
    Validated<String> printed = X12Terms.standard().print(terms);
    assertThat(printed.problems()).allMatch(p -> p.code() == TermsProblem.NO_SUCH_FORM);
    printed.value().ifPresent(text -> {
      Stream<Money> off = terms.discountTiers().stream()
          .map(DiscountTier::rate)
          .filter(DiscountRate.Fixed.class::isInstance)
          .map(rate -> ((DiscountRate.Fixed) rate).amount());
      Stream<Money> parts = terms.installments().stream()
          .filter(InstallmentRule.Fixed.class::isInstance)
          .map(part -> ((InstallmentRule.Fixed) part).amount());
      CurrencyUnit currency =
          Stream.concat(off, parts).map(Money::getCurrencyUnit).findFirst().orElse(EUR);
      assertThat(X12Terms.standard().parse(text, currency)).isEqualTo(new Validated.Valid<>(terms));
    });
  }

  @Provide
  Arbitrary<PaymentTerms> terms() {
    return AnyTerms.terms();
  }

  @Provide
  Arbitrary<PaymentTerms> sayable() {
    return Arbitraries.oneOf(discounts(), instalments()).withoutEdgeCases();
  }

  private static Arbitrary<Integer> days() {
    return Arbitraries.integers().between(0, 999);
  }

  private static Arbitrary<DueDateRule> date() {
    return Arbitraries.integers()
        .between(0, 3_652_000)
        .map(day -> DueDateRule.on(LocalDate.of(1, 1, 1).plusDays(day)));
  }

  private static Arbitrary<DueDateRule> daysOrDate() {
    return Arbitraries.oneOf(days().map(DueDateRule::days), date());
  }

  /** A due date and the last days that go with it. */
  private record Kind(DueDateRule due, List<DueDateRule> until) {}

  private static Arbitrary<Kind> kinds() {
    Arbitrary<DueDateRule> eom = days().map(DueDateRule::endOfMonthPlus);
    Arbitrary<DueDateRule> prox =
        Arbitraries.integers().between(1, 31).map(day -> DueDateRule.proximo(day, 31));
    Arbitrary<DueDateRule> month =
        Arbitraries.oneOf(eom, Arbitraries.just(DueDateRule.endOfMonth()));
    return Arbitraries.oneOf(
        kind(daysOrDate(), daysOrDate()),
        kind(month, Arbitraries.oneOf(eom, date())),
        kind(date(), eom),
        kind(daysOrDate(), prox),
        kind(days().map(DueDateRule::days), Arbitraries.just(DueDateRule.endOfMonthPlus(10))),
        Arbitraries.oneOf(month, prox, daysOrDate()).map(due -> new Kind(due, List.of())));
  }

  private static Arbitrary<Kind> kind(Arbitrary<DueDateRule> due, Arbitrary<DueDateRule> until) {
    return Combinators.combine(due, until.list().ofMinSize(1).ofMaxSize(3)).as(Kind::new);
  }

  private static Arbitrary<PaymentTerms> discounts() {
    Arbitrary<DiscountRate> rate = Arbitraries.oneOf(
        Arbitraries.integers()
            .between(1, 100_000)
            .map(n -> new DiscountRate.Percent(new Percentage(BigDecimal.valueOf(n, 3)))),
        Arbitraries.longs()
            .between(1, 9_999_999_999L)
            .map(cents -> new DiscountRate.Fixed(Money.ofMinor(EUR, cents))));
    Arbitrary<BaseDate> base = Arbitraries.of(BaseDate.class);
    return Combinators.combine(kinds(), rate.list().ofSize(3), base).as((kind, rates, from) -> {
      PaymentTerms terms = PaymentTerms.due(after(kind.due(), from));
      for (int i = 0; i < kind.until().size(); i++) {
        terms = more(terms, new DiscountTier(rates.get(i), after(kind.until().get(i), from), 0));
      }
      return terms;
    });
  }

  private static DueDateRule after(DueDateRule rule, BaseDate base) {
    return base == BaseDate.ISSUE || rule instanceof DueDateRule.OnDate ? rule : rule.after(base);
  }

  private static PaymentTerms more(PaymentTerms terms, DiscountTier tier) {
    List<DiscountTier> tiers = new ArrayList<>(terms.discountTiers());
    tiers.add(tier);
    try {
      return terms.withDiscountTiers(tiers);
    } catch (InvalidValueException e) {
      return terms;
    }
  }

  private static Arbitrary<PaymentTerms> instalments() {
    Arbitrary<BaseDate> base = Arbitraries.of(BaseDate.class);
    Arbitrary<DueDateRule> due =
        Combinators.combine(daysOrDate(), base).as(X12TermsProperties::after);
    Arbitrary<BigDecimal> percent =
        Arbitraries.integers().between(1, 2_000).map(n -> BigDecimal.valueOf(n, 2));
    return Combinators.combine(
            percent.list().ofMinSize(1).ofMaxSize(4), due.list().ofSize(5))
        .as((percents, dues) -> {
          PaymentTerms.Builder terms = PaymentTerms.builder();
          for (int i = 0; i < percents.size(); i++) {
            terms.addInstallment(
                new InstallmentRule.Percent(new Percentage(percents.get(i)), dues.get(i)));
          }
          return terms.addInstallment(new InstallmentRule.Balance(dues.get(4))).build();
        });
  }
}
