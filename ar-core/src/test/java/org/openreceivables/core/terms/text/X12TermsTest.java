package org.openreceivables.core.terms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.openreceivables.core.terms.DueDateRule.days;
import static org.openreceivables.core.terms.DueDateRule.endOfMonthPlus;
import static org.openreceivables.core.terms.DueDateRule.proximo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;

/** Segments ITD, each with the terms that it means. */
class X12TermsTest {
  private static final X12Terms X12 = X12Terms.standard();
  private static final CurrencyUnit USD = CurrencyUnit.USD;
  private static final DueDateRule DATE = DueDateRule.on(LocalDate.of(2026, 2, 9));

  private static PaymentTerms twoPercent(DueDateRule until, DueDateRule due) {
    return PaymentTerms.due(due)
        .withDiscountTiers(new DiscountTier(new DiscountRate.Percent(Percentage.of(2)), until, 0));
  }

  private static PaymentTerms amount(String amount) {
    return PaymentTerms.net(30)
        .withDiscountTiers(
            new DiscountTier(new DiscountRate.Fixed(Money.parse(amount)), days(10), 0));
  }

  /** The first of several segments is the one that is printed. */
  static Stream<Arguments> segments() {
    return Stream.of(
        arguments(
            "ITD*01*3*2**10**30~; ITD*01**2**10**30; ITD*01*03*2.00**10**30\n; ITD*08*3*2**10**30~;"
                + " ITD*22*3*2**10**30*1000~; ITD*01*3*2*20260120*10*20260209*30~; "
                + " ITD*01*3*2**10**30*****2% 10 NET 30~\r\n",
            twoPercent(days(10), days(30))),
        arguments(
            "ITD*01*2*2**10**30~",
            twoPercent(days(10).after(BaseDate.DELIVERY), days(30).after(BaseDate.DELIVERY))),
        arguments(
            "ITD*01*09*2**10**30~; ITD*01*9*2**10**30~",
            twoPercent(days(10).after(BaseDate.ORDER), days(30).after(BaseDate.ORDER))),
        arguments(
            "ITD*01*15*2**10*20260209~",
            twoPercent(days(10).after(BaseDate.RECEIPT_OF_GOODS), DATE)),
        arguments(
            "ITD*01*3*2*20260209**20260209~; ITD*01*7*2*20260209*10*20260209*10~; ITD*03*3*2*20260209**20260209~",
            twoPercent(DATE, DATE)),
        arguments(
            "ITD*01*3***10**30*1550~; ITD*01*3***10**30*001550; ITD*01*3*0**10**30*1550~",
            amount("USD 15.50")),
        arguments(
            "ITD*05*3*****30~; ITD*01*3*****30~; ITD*01*3*0**0**30~; ITD*08*3***0**30*0~",
            PaymentTerms.net(30)),
        arguments("ITD*05*1*****30~", PaymentTerms.due(days(30).after(BaseDate.SHIPMENT))),
        arguments("ITD*03*3****20260209~; ITD*05*3****20260209~", PaymentTerms.due(DATE)),
        arguments("ITD*02*3~", PaymentTerms.endOfMonth()),
        arguments("ITD*02*3*****30~", PaymentTerms.due(endOfMonthPlus(30))),
        arguments("ITD*02*3*2**10**30~", twoPercent(endOfMonthPlus(10), endOfMonthPlus(30))),
        arguments("ITD*02*3*2**10~", twoPercent(endOfMonthPlus(10), DueDateRule.endOfMonth())),
        arguments("ITD*02*3*2**10*20260209~", twoPercent(endOfMonthPlus(10), DATE)),
        arguments("ITD*02*3*2*20260209***30~", twoPercent(DATE, endOfMonthPlus(30))),
        arguments("ITD*09*3***********10~", PaymentTerms.due(proximo(10, 31))),
        arguments("ITD*09*3*2****30******10~", twoPercent(proximo(10, 31), days(30))),
        arguments("ITD*02*3*****10~; ITD*12*3~", PaymentTerms.due(endOfMonthPlus(10))),
        arguments("ITD*12*3*2**10**30~", twoPercent(endOfMonthPlus(10), days(30))),
        arguments("ITD*10*3~; ITD*10~", PaymentTerms.net(0)),
        arguments(
            "ITD*05*5*****0~; ITD*23~; ITD*10*5~",
            PaymentTerms.due(days(0).after(BaseDate.RECEIPT_OF_INVOICE))),
        arguments(
            "ITD*01*3*3**10**30~ITD*01*3*2**20**30~; ITD*01*3*3**10**30\n ITD*01*3*2**20**30\n",
            PaymentTerms.net(30)
                .withDiscountTiers(DiscountTier.percent("3", 10), DiscountTier.percent("2", 20))),
        arguments(
            "ITD*04*3*****30****33.3~ITD*04*3*******20260209**66.7~",
            PaymentTerms.builder()
                .addInstallment(new InstallmentRule.Percent(Percentage.of("33.3"), days(30)))
                .addInstallment(new InstallmentRule.Balance(DATE))
                .build()));
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource("segments")
  void segments_are_read_and_printed(String forms, PaymentTerms terms) {
    List<String> all = List.of(forms.split("; ", -1));
    for (String form : all) {
      assertThat(X12.parse(form, USD)).as(form).isEqualTo(new Validated.Valid<>(terms));
    }
    assertThat(X12.print(terms).value()).contains(all.get(0));
  }

  /** The last instalment is the rest; an amount of it would be lost, so it is refused. */
  @Test
  void instalments_may_be_amounts_but_the_last() {
    PaymentTerms terms = PaymentTerms.builder()
        .addInstallment(new InstallmentRule.Fixed(Money.parse("USD 100.00"), DATE))
        .addInstallment(new InstallmentRule.Balance(days(60)))
        .build();
    String text = "ITD*04*3*******20260209*10000~ITD*04*3*****60~";
    assertThat(X12.parse(text, USD)).isEqualTo(new Validated.Valid<>(terms));
    assertThat(X12.print(terms).value()).contains(text);
    for (String lost : List.of(
        "ITD*04*3*******20260209*10000~ITD*04*3*****60***5000~", "ITD*04*3*******20260209*10000")) {
      assertThat(onlyProblem(lost).code()).isEqualTo(TermsProblem.TERMS_WITHOUT_RULE);
    }
    assertThat(TermsProblem.position(
            onlyProblem("ITD*04*3*******20260209*10000~ITD*04*3*****60***5000~")))
        .hasValue(48);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                        |0 |must be a segment that begins with ITD",
        "'~\n~'                    |3 |must be a segment that begins with ITD",
        "ITC*01                    |0 |must be ITD and elements with * between",
        "ITD*01*3*2**10**30~x      |19|must be ITD and elements with * between",
        "ITD                       |3 |must be a type of terms such as 01",
        "ITD*99*3                  |4 |must be a type of terms: 01, 02, 03, 04, 05, 08, 09, 10, 12, 22 or 23",
        "ITD*01*17*****30          |7 |must be a basis date such as 3 for the date of the invoice",
        "ITD*01*3*2**x**30         |12|must be 1 to 3 digits",
        "ITD*01*3*2**1000**30      |12|must be 1 to 3 digits",
        "ITD*01*3*-2**10**30       |9 |must be 1 to 6 digits, with or without a point",
        "ITD*01*3*1234567**10**30  |9 |must be 1 to 6 digits, with or without a point",
        "ITD*01*3*.**10**30        |9 |must be 1 to 6 digits, with or without a point",
        "ITD*01*3*2*260120***30    |11|must be a date such as 20261224",
        "ITD*01*3*2****30          |11|must be a date, or ITD05 days, or ITD13 a day of the month: the last day of the discount",
        "ITD*01*3*2**10            |14|must be a date, or ITD07 days: when all is due",
        "ITD*01*3***10**30         |11|must be empty: ITD05 needs a discount, ITD03 or ITD08",
        "ITD*05*3*2**10**30        |9 |must be empty: ITD03 is a discount, and 05 has none",
        "ITD*03*3*****30           |12|must be the fixed date",
        "ITD*01*3*****30******10   |21|must be empty: ITD13 is of proximo (ITD01 09)",
        "ITD*09*3*****30           |15|must be a day of the month, 1 to 31",
        "ITD*09*3*****30******10   |13|must be empty: ITD07 is said twice, by ITD13 too",
        "ITD*09*3*2**10**30******10|12|must be empty: ITD05 is said by ITD13",
        "ITD*12*3*2**15**30        |12|must be 10, as ITD01 12 says",
        "ITD*10*3*****30           |13|must be empty: ITD07 must not be said where all is due at once",
        "ITD*01*3*****30***100     |18|must be empty: ITD10 is of instalments (ITD01 04)",
        "ITD*04*3*****30           |15|must be an amount, or ITD11 a percentage, but not both",
        "ITD*04*3********1*1       |16|must be an amount, or ITD11 a percentage, but not both",
        "ITD*04*3*********100      |15|must be the date of the instalment, or ITD07 its days",
        "ITD*04*3*2**1**30****100  |9 |must be empty: ITD03 says nothing of an instalment",
        "ITD*04*3*****3****50~ITD*05*3*****4|25|must be 04 as in the segment before it",
        "ITD*04*3*****3****50~ITD*04*3*****4***50|38|must be as in the segment before it: amounts or percentages",
        "ITD*05*3*****3~ITD*04*3*****4****50|19|must be no instalment, because the segment before it is none",
        "ITD*05*3*****30*******K   |22|must be empty: ITD14 has no place in terms",
        "ITD*05*3*****30********1.5|23|must be empty: ITD15 has no place in terms",
        "ITD*01*3*****30*********9 |24|must not be there: ITD has 15 elements"
      })
  void an_element_that_does_not_fit_is_named(String text, int at, String rule) {
    Problem problem = onlyProblem(text);
    assertThat(problem.rule()).isEqualTo(rule);
    assertThat(problem.code()).isEqualTo(TermsProblem.UNEXPECTED_TEXT);
    assertThat(TermsProblem.position(problem)).hasValue(at);
  }

  private static Problem onlyProblem(String text) {
    List<Problem> problems = X12.parse(text, USD).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ITD*01*3*120**10**30   |9 |must be possible: the rate (120%) must be above 0 and at most 100 percent",
        "ITD*01*3*2*20260120*10*20260301*30|23|must be as many days behind ITD04 as ITD07 is behind ITD05: the dates and the days are two different terms",
        "ITD*03*3****20260230   |12|must be a day that exists",
        "ITD*03*3****00000101   |12|must be possible: the date (0000-01-01) must be a day of the years 1 to 9999",
        "ITD*09*3***********32  |19|must be 1 to 31",
        "ITD*01*3*2**10**30~ITD*01*3*1**20**60|19|must have the due date of the segment before it",
        "ITD*01*3*2**10**30~ITD*01*3*3**20**30|19|must be smaller than the tier before it",
        "ITD*04*3*****30****99  |19|must add up to 100 percent with the segments before it",
        "ITD*04*3*****30****0   |19|must be above 0 and at most 100 percent"
      })
  void what_no_terms_can_be_is_refused_at_its_place(String text, int at, String rule) {
    Problem problem = onlyProblem(text);
    assertThat(problem.rule()).isEqualTo(rule);
    assertThat(problem.code()).isEqualTo(TermsProblem.IMPOSSIBLE_TERMS);
    assertThat(TermsProblem.position(problem)).hasValue(at);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ITD*14*3            |4|must be a type from which dates follow: 14 is previously agreed upon",
        "ITD*ZZ*3            |4|must be a type from which dates follow: ZZ is mutually defined",
        "ITD*18*3****20260209|4|must be a type from which dates follow: 18 is fixed date, late payment penalty applies",
        "ITD*01*7*2**10**30  |7|must be 1, 2, 3, 5, 09 or 15, or days must be dates: 7 is effective date"
      })
  void a_code_without_a_rule_is_refused_by_its_name(String text, int at, String rule) {
    Problem problem = onlyProblem(text);
    assertThat(problem.rule()).isEqualTo(rule);
    assertThat(problem.code()).isEqualTo(TermsProblem.TERMS_WITHOUT_RULE);
    assertThat(TermsProblem.position(problem)).hasValue(at);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "net 1000                   |due 1000 days must be a due date of ITD: 0 to 999 days, a date, EOM and days, or 10th proximo",
        "net 30, then EOM           |due 30 days, then end of month must be a due date of ITD: 0 to 999 days, a date, EOM and days, or 10th proximo",
        "10th proximo, cut-off 25   |due day 10 proximo, cut-off 25 must be a due date of ITD: 0 to 999 days, a date, EOM and days, or 10th proximo",
        "2/10 net 30 from delivery  |until 10 days must be of one kind with the due date (30 days from delivery)",
        "2/10, EOM                  |until 10 days must be of one kind with the due date (end of month)",
        "2/EOM net 30               |until end of month must be of one kind with the due date (30 days)",
        "2/EOM + 11 net 30          |until end of month, then 11 days must be of one kind with the due date (30 days)",
        "2/10 (1 days grace) net 30 |graceDays 1 must be 0",
        "1.234567/10 net 30         |rate 1.234567% must be a percentage of at most 6 digits",
        "2% of EUR 5.00/10 net 30   |rate 2% of EUR 5.00 must be a percentage of the invoice or an amount",
        "KWD 0.005/10 net 30        |rate KWD 0.005 must be an amount of at most 8 digits before and 2 behind the point",
        "EUR 100000000.00/10 net 30 |rate EUR 100000000.00 must be an amount of at most 8 digits before and 2 behind the point",
        "EUR 2.00/10 USD 1.00/20 net 30|rate [EUR, USD] must be in one currency",
        "net 30, due on issue at the earliest|dueBeforeIssue ON_ISSUE must be REFUSED",
        "net 30, rounded up         |rounding Rounding[mode=UP, step=0] must be Rounding[mode=HALF_UP, step=0]",
        "30.1234% net 0, rest net 30|installments Percent[percentage=30.1234%, due=0 days] must be a percentage of the invoice of at most 5 digits",
        "1 of 2 EOM, rest net 30    |due end of month must be 0 to 999 days or a date"
      })
  void what_segments_cannot_say_is_named(String plain, String expected) {
    PaymentTerms terms = PlainTerms.parse(plain).value().orElseThrow();
    List<Problem> problems = X12.print(terms).problems();
    assertThat(problems).allMatch(p -> p.code() == TermsProblem.NO_SUCH_FORM);
    assertThat(problems.stream()
            .map(p -> p.field() + " " + p.value() + " "
                + p.rule().replace(": X12 ITD can say nothing else", "")))
        .contains(expected);
  }

  @Test
  void separators_are_those_of_the_message() {
    PaymentTerms terms = twoPercent(days(10), days(30));
    X12Terms other = X12Terms.separatedBy('|', '\u001d');
    assertThat(other.print(terms).value()).contains("ITD|01|3|2||10||30\u001d");
    assertThat(other.parse("ITD|01|3|2||10||30\u001d", USD).value()).contains(terms);
    assertThat(other.parse("ITD*01*3*2**10**30~", USD).problems()).hasSize(1);
    for (char element : new char[] {'~', 'A', '1', '.', ' ', '\n'}) {
      assertThatThrownBy(() -> X12Terms.separatedBy(element, '~'))
          .isInstanceOf(InvalidValueException.class);
    }
    assertThatThrownBy(() -> X12Terms.separatedBy('*', '7'))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void small_letters_are_said_to_be_capitals() {
    assertThat(onlyProblem("itd*01*3*2**10**30").hint()).isEqualTo("Maybe capitals are meant");
    assertThat(onlyProblem("ITD*01*3*2**x**30").message())
        .isEqualTo(
            "The text at character 13 (x) of terms (ITD*01*3*2**x**30) must be 1 to 3 digits.");
  }
}
