package org.openreceivables.core.terms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.DiscountBase;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueBeforeIssue;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.time.RollConvention;

/** BT-20 as the German standard writes it. */
class SkontoTermsTest {
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;
  private static final DueDateRule BT9 = DueDateRule.on(LocalDate.of(2026, 3, 1));

  private static Validated<SkontoTerms> parse(String text) {
    return SkontoTerms.parse(text, EUR, BT9);
  }

  private static PaymentTerms terms(String text) {
    return parse(text).value().orElseThrow().terms();
  }

  /** The official test suite of XRechnung has these three lines (case 01.10a). */
  @Test
  void days_and_percentages_are_discounts_and_zero_percent_is_the_due_date() {
    String text = """
        #SKONTO#TAGE=7#PROZENT=2.00#
        #SKONTO#TAGE=14#PROZENT=1.00#
        #SKONTO#TAGE=30#PROZENT=0.00#
        """;
    PaymentTerms terms = PaymentTerms.net(30)
        .withDiscountTiers(DiscountTier.percent("2", 7), DiscountTier.percent("1", 14));
    assertThat(parse(text)).isEqualTo(new Validated.Valid<>(SkontoTerms.of(terms)));
    assertThat(SkontoTerms.of(terms).print().value()).contains(text);
  }

  @Test
  void without_a_line_of_zero_percent_the_due_date_is_that_of_the_invoice() {
    PaymentTerms terms = PaymentTerms.due(BT9).withDiscountTiers(DiscountTier.percent("2", 7));
    assertThat(terms("#SKONTO#TAGE=7#PROZENT=2.00#\n")).isEqualTo(terms);
    assertThat(terms("")).isEqualTo(PaymentTerms.due(BT9));
    assertThat(SkontoTerms.of(terms).print().value()).contains("#SKONTO#TAGE=7#PROZENT=2.00#\n");
    assertThat(SkontoTerms.of(PaymentTerms.endOfMonth()).print().value()).contains("");
  }

  @Test
  void a_base_amount_is_in_the_currency_of_the_invoice() {
    String text = "#SKONTO#TAGE=7#PROZENT=2.00#BASISBETRAG=500.00#\n";
    DiscountRate rate = new DiscountRate.PercentOf(Percentage.of(2), Money.parse("EUR 500.00"));
    assertThat(terms(text).discountTiers())
        .containsExactly(new DiscountTier(rate, DueDateRule.days(7), 0));
    assertThat(SkontoTerms.of(terms(text)).print().value()).contains(text);
    assertThat(SkontoTerms.parse(text, CurrencyUnit.JPY, BT9)
            .value()
            .orElseThrow()
            .terms()
            .discountTiers()
            .get(0)
            .rate())
        .isEqualTo(new DiscountRate.PercentOf(Percentage.of(2), Money.parse("JPY 500")));
  }

  @Test
  void other_lines_are_kept_as_they_came() {
    String text =
        "Zahlbar ab Lieferung; # ist kein Anfang\r\n\r\n  #SKONTO#TAGE=7#PROZENT=2.00#\t\r\n"
            + " Vielen Dank ";
    SkontoTerms read = parse(text).value().orElseThrow();
    assertThat(read.notes())
        .containsExactly("Zahlbar ab Lieferung; # ist kein Anfang", "", " Vielen Dank ");
    assertThat(read.terms().discountTiers()).containsExactly(DiscountTier.percent("2", 7));
    assertThat(read.print().value()).contains("""
            Zahlbar ab Lieferung; # ist kein Anfang

             Vielen Dank\040
            #SKONTO#TAGE=7#PROZENT=2.00#
            """);
  }

  /** Found by fuzzing: one carriage return less is still one too many. */
  @Test
  void carriage_returns_at_the_end_of_a_line_are_no_text() {
    assertThat(parse("a\r\r").value().orElseThrow().notes()).containsExactly("a");
    assertThat(parse("a\rb\r\r\n\r").value().orElseThrow().notes()).containsExactly("a\rb", "");
  }

  /** As the official check, which looks behind the last text between two #. */
  @Test
  void free_text_with_signs_is_read_where_a_line_break_is_behind_it() {
    assertThat(parse("#SKONTO#TAGE=7#PROZENT=2.00#\nbitte #5# \nzahlen").problems())
        .isEmpty();
    assertThat(parse("bitte #5# zahlen\n#SKONTO#TAGE=7#PROZENT=2.00#\n").problems())
        .isEmpty();
    assertThat(parse("#SKONTO#TAGE=7#PROZENT=2.00#\nbitte ## # 5").problems()).hasSize(1);
    assertThat(parse("#SKONTO#TAGE=7#PROZENT=2.00#\nNr. ## 5").problems()).isEmpty();
    assertThat(parse("bitte #5# zahlen").problems()).isEmpty();
  }

  @Test
  void a_discount_behind_a_carriage_return_alone_is_not_lost() {
    assertThat(parse("text\r #SKONTO#TAGE=7#PROZENT=2.00#\n").problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.rule()).isEqualTo("must have a line feed before it, or no carriage return");
          assertThat(TermsProblem.position(p)).hasValue(6);
        });
  }

  @Test
  void the_order_of_the_lines_says_nothing() {
    assertThat(terms("#SKONTO#TAGE=14#PROZENT=1.00#\n#SKONTO#TAGE=7#PROZENT=2.00#\n")
            .discountTiers())
        .containsExactly(DiscountTier.percent("2", 7), DiscountTier.percent("1", 14));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "#Skonto#TAGE=7#PROZENT=2.00#~    |2 |must be the KONTO#TAGE= of #SKONTO#TAGE=",
        "# SKONTO#TAGE=7#PROZENT=2.00#~   |1 |must be the SKONTO#TAGE= of #SKONTO#TAGE=",
        "#SKONTO#TAGE=#PROZENT=2.00#~     |13|must be a number of days",
        "#SKONTO#TAGE=-7#PROZENT=2.00#~   |13|must be a number of days",
        "#SKONTO#TAGE=7 #PROZENT=2.00#~   |14|must be the #PROZENT= of #PROZENT=",
        "#SKONTO#TAGE=7#PROZENT=2#~       |24|must be a point and two decimals",
        "#SKONTO#TAGE=7#PROZENT=2,00#~    |24|must be a point and two decimals",
        "#SKONTO#TAGE=7#PROZENT=2.0#~     |26|must be a second decimal",
        "#SKONTO#TAGE=7#PROZENT=2.000#~   |27|must be no third decimal",
        "#SKONTO#TAGE=7#PROZENT=.50#~     |23|must be a percentage such as 2.00",
        "#SKONTO#TAGE=7#PROZENT=2.00~     |27|must be the # of #",
        "#SKONTO#TAGE=7#PROZENT=2.00#     |28|must be a line break behind the last #",
        "#SKONTO#TAGE=7#PROZENT=2.00# x~  |28|must be the BASISBETRAG= of BASISBETRAG=",
        "#SKONTO#TAGE=7#PROZENT=2.00#BASISBETRAG=5#~|41|must be a point and two decimals",
        "#SKONTO#TAGE=7#PROZENT=2.00#BASISBETRAG=5.00#x~|45|must be the end of the line",
        "#SKONTO#TAGE=7#PROZENT=2.00#~bitte #5# zahlen|39|must be a line break, which XRechnung wants behind the last text between two #",
        "Text~#SKONTO#TAGE=x#PROZENT=2.00#~|18|must be a number of days"
      })
  void a_wrong_line_is_refused_at_its_first_wrong_character(String text, int at, String rule) {
    Problem problem = onlyProblem(text);
    assertThat(problem.code()).isEqualTo(TermsProblem.UNEXPECTED_TEXT);
    assertThat(TermsProblem.position(problem)).hasValue(at);
    assertThat(problem.rule()).isEqualTo(rule);
  }

  private static Problem onlyProblem(String text) {
    List<Problem> problems = parse(text.replace('~', '\n')).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "#SKONTO#TAGE=36501#PROZENT=2.00#~|13|must be possible: the days (36501) must be 0 to 36500",
        "#SKONTO#TAGE=9999999999#PROZENT=2.00#~|13|must be 0 to 36500",
        "#SKONTO#TAGE=7#PROZENT=100.01#~|23"
            + "|must be possible: the rate (100.01%) must be above 0 and at most 100 percent",
        "#SKONTO#TAGE=7#PROZENT=9999999999999999.00#~|23"
            + "|must be above 0 and at most 100 percent",
        "#SKONTO#TAGE=7#PROZENT=2.00#BASISBETRAG=-5.00#~|40"
            + "|must not be negative: a discount of a credit note is none",
        "#SKONTO#TAGE=7#PROZENT=2.00#BASISBETRAG=0.00#~|40|must be more than zero",
        "#SKONTO#TAGE=7#PROZENT=2.00#BASISBETRAG=99999999999999999999.00#~|40"
            + "|must be possible: the amount (EUR 99999999999999999999.00) must fit 64 bits of minor units",
        "#SKONTO#TAGE=7#PROZENT=2.00#~#SKONTO#TAGE=9#PROZENT=2.00#~|29"
            + "|must be smaller than the tier before it",
        "#SKONTO#TAGE=7#PROZENT=2.00#~#SKONTO#TAGE=7#PROZENT=1.00#~|29"
            + "|must last longer than the tier before it (2% within 7 days)",
        "#SKONTO#TAGE=9#PROZENT=0.00#BASISBETRAG=500.00#~|40"
            + "|must not be there: 0.00 percent are taken of nothing",
        "#SKONTO#TAGE=30#PROZENT=2.00#~#SKONTO#TAGE=10#PROZENT=0.00#~|13"
            + "|must not be more than the days of 0.00 percent (10)",
        "#SKONTO#TAGE=7#PROZENT=0.00#~#SKONTO#TAGE=9#PROZENT=0.00#~|29"
            + "|must not be a second line of 0.00 percent"
      })
  void what_no_terms_can_be_is_refused_at_its_place(String text, int at, String rule) {
    Problem problem = onlyProblem(text);
    assertThat(problem.code()).isEqualTo(TermsProblem.IMPOSSIBLE_TERMS);
    assertThat(TermsProblem.position(problem)).hasValue(at);
    assertThat(problem.rule()).isEqualTo(rule);
  }

  @Test
  void what_was_probably_meant_is_said() {
    assertThat(onlyProblem("#skonto#~").hint()).isEqualTo("Maybe capitals are meant");
    assertThat(onlyProblem("#VERZUG#TAGE=7#PROZENT=2.00#~").hint())
        .isEqualTo("Maybe it is interest for late payment, which XRechnung 3.0 no longer has");
  }

  /** The reason is said in the words of the model, with what the format has instead. */
  @Test
  void what_the_form_cannot_say_is_named() {
    PaymentTerms terms = PaymentTerms.equalParts(
            List.of(DueDateRule.days(30), DueDateRule.days(60)))
        .withDiscountTiers(
            new DiscountTier(
                new DiscountRate.Percent(Percentage.of("2.125")), DueDateRule.days(5), 1),
            new DiscountTier(
                new DiscountRate.PercentOf(Percentage.of(1), Money.parse("KWD 5.125")),
                DueDateRule.endOfMonth(),
                0),
            new DiscountTier(
                new DiscountRate.PercentOf(Percentage.of(1), Money.parse("EUR 4.00")),
                DueDateRule.days(9).after(BaseDate.DELIVERY),
                0),
            new DiscountTier(
                new DiscountRate.Fixed(Money.parse("USD 1.00")), DueDateRule.days(10), 0))
        .withDiscountBase(DiscountBase.NET_OF_TAX)
        .withDueBeforeIssue(DueBeforeIssue.ON_ISSUE)
        .withDueDateRoll(RollConvention.FOLLOWING)
        .withDiscountRoll(RollConvention.PRECEDING);
    List<Problem> problems = SkontoTerms.of(terms).print().problems();
    assertThat(problems).allMatch(p -> p.code() == TermsProblem.NO_SUCH_FORM);
    assertThat(problems.stream()
            .map(p -> p.field() + " " + p.value() + " "
                + p.rule().replace(": XRechnung can say nothing else", "")))
        .containsExactly(
            "discountBase NET_OF_TAX must be GROSS",
            "dueBeforeIssue ON_ISSUE must be REFUSED",
            "dueDateRoll FOLLOWING must be NONE",
            "discountRoll PRECEDING must be NONE",
            "graceDays 1 must be 0",
            "installments 2 must be one due date",
            "agreed [KWD, EUR] must be in one currency",
            "rate 2.125% must be a percentage, of an amount or not, with at most two decimals",
            "until end of month must be days from issue",
            "rate 1% of KWD 5.125 must be a percentage, of an amount or not, with at most two decimals",
            "until 9 days from delivery must be days from issue",
            "rate USD 1.00 must be a percentage, of an amount or not, with at most two decimals");
    assertThat(problems.get(0).message())
        .isEqualTo("The discountBase (NET_OF_TAX) of PaymentTerms (2.125/5 (1 days grace) 1% of KWD"
            + " 5.125/EOM 1% of EUR 4.00/9 …) must be GROSS: XRechnung can say nothing else.");
  }

  @Test
  void a_discount_that_lasts_longer_than_the_time_to_pay_cannot_be_said() {
    PaymentTerms terms = PaymentTerms.net(10).withDiscountTiers(DiscountTier.percent("2", 30));
    assertThat(SkontoTerms.of(terms).print().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.rule())
            .isEqualTo(
                "must be no later than the due date (10 days): XRechnung can say nothing else"));
  }

  @Test
  void a_note_is_one_line_that_is_no_discount() {
    PaymentTerms terms = PaymentTerms.net(30);
    for (String note : List.of("#SKONTO", " \t#x", "a\nb", "a\r", "a\r#x")) {
      assertThatThrownBy(() -> new SkontoTerms(terms, List.of("good", note)))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("must be one line and must not begin with #");
    }
    assertThat(new SkontoTerms(terms, List.of("a # b", "", "\u2003#")).notes()).hasSize(3);
  }
}
