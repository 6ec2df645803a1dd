package org.openreceivables.core.terms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;

/** Each error points at a character, and says what was expected there. */
class PlainTermsErrorsTest {

  private static Problem problem(String text) {
    List<Problem> problems = PlainTerms.parse(text).problems();
    assertThat(problems).as(text).hasSize(1);
    return problems.get(0);
  }

  /** The mark under the text stands where the problem is. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '"',
      value = {
        "'2/10 nett 30'            |5 | must be a due date such as net 30, EOM, 10th proximo or on 2026-12-24",
        "'30'                      |0 | must be a due date such as net 30, EOM, 10th proximo or on 2026-12-24",
        "'2/10'                    |4 | must be a due date such as net 30, EOM, 10th proximo or on 2026-12-24",
        "'net'                     |3 | must be a due date such as net 30, EOM, 10th proximo or on 2026-12-24",
        "'net 30 days or so'       |12| must be the end, or a comma and more",
        "'3 montly instalments'    |2 | must be days, months, %, instalments or another word of terms",
        "'net 30.5'                |4 | must be a whole number of days",
        "'net 30, rest'            |8 | must be discount on net amount, tax, rounded, no earlier than issue, due dates rolled or discount dates rolled",
        "'2/ten net 30'            |2 | must be days such as 10, EOM, 10 prox or another last day",
        "'2/10 (3 grace) net 30'   |8 | must be days",
        "'2/10 (3 days) net 30'    |12| must be grace",
        "'2/10 (3 days grace net 5'|19| must be a closing bracket",
        "'30% net 10'              |10| must be a comma and rest with its due date, because the parts before are not the whole",
        "'30% net 10, 60% net 20'  |22| must be a comma and rest with its due date, because the parts before are not the whole",
        "'30% net 10, net 20'      |12| must be rest, or a part such as 30%, 1 of 3 or EUR 200.00",
        "'EUR 1,000.00 net 10'     |5 | must be no comma: an amount such as 1000.00 has none",
        "'3 instalments'           |13| must be a number of days",
        "'end of days'             |7 | must be month, quarter, week, year, half-month, half-year or ten-day period",
        "'10th'                    |4 | must be proximo, of next month or of the month + 2",
        "'next'                    |4 | must be a day of the week, or a day of the month such as 10th",
        "'net 30 from Paris'       |12| must be issue, order, shipment, delivery or receipt of goods or of invoice",
        "'on Friday'               |3 | must be a date such as 2026-12-24, delivery or receipt of goods",
        "'net 30, then 10'         |15| must be days, months or another unit",
        "'net 30, tax free'        |12| must be corrected, unchanged or on invoice",
        "'net 30, dates rolled up' |21| must be following, modified following, preceding or nearest",
        "'net 30, rounded'         |15| must be half-up, half-even, half-down, up, down, ceiling, floor or to a step",
        "'up to 9th 10th proximo'  |10| must be a colon and a day such as 10th proximo",
        "'net 30 €'                |7 | must be the end, or a comma and more",
        "'12/24/2026'              |0 | must be no day of the calendar written so",
        "'net 31/12/2026'          |0 | must be no day of the calendar written so",
        "'2/10 net 30 days EOM'    |9 | must be counted from the end of the month or up to it, and this may be either",
        "'2/10, 50% 30 days, net 9'|6 | must be a discount or an instalment, and above 20% it may be either",
        "''                        |0 | must be a due date such as net 30, EOM, 10th proximo or on 2026-12-24"
      })
  void what_was_expected_is_said_of_the_character(String quoted, int position, String rule) {
    String text = quoted.substring(1, quoted.length() - 1);
    Problem problem = problem(text);
    assertThat(problem.code()).isEqualTo(TermsProblem.UNEXPECTED_TEXT);
    assertThat(TermsProblem.position(problem)).hasValue(position);
    assertThat(problem.rule()).isEqualTo(rule);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "net 99999999              |4 | must be 0 to 36500",
        "net 99999999999999999999  |4 | must be 0 to 36500",
        "net 1201 months           |4 | must be 0 to 1200",
        "2/36501 net 30            |2 | must be 0 to 36500",
        "120/10 net 30             |0 | must be possible: the rate (120%) must be above 0 and at most 100 percent",
        "0/10 net 30               |0 | must be possible: the rate (0%) must be above 0 and at most 100 percent",
        "2/10 3/20 net 30          |5 | must be smaller than the tier before it",
        "2/10 1/5 net 30           |5 | must last longer than the tier before it (2% within 10 days)",
        "32nd proximo              |0 | must be 1 to 31",
        "on 2026-02-30             |3 | must be a day that exists",
        "on 0000-01-01             |3 | must be possible: the date (0000-01-01) must be a day of the years 1 to 9999",
        "50% EOM, 120% EOM, rest EOM|9| must be possible: the percentage (120%) must be 0 to 100",
        "2/10, 60% EOM, 60% net 30, rest net 60|15| must not be more than the whole with the parts before it",
        "-5% EOM, rest EOM         |0 | must be possible: the percentage (-5%) must be 0 to 100",
        "EUR -5.00 EOM, rest EOM   |0 | must be possible: the amount (EUR -5.00) must not be negative",
        "4 of 3 EOM, rest EOM      |0 | must be possible: the parts (4) must be 1 to 3",
        "1001 monthly instalments  |0 | must be 1 to 1000",
        "401 quarterly instalments |0 | must be possible: the months (1203) must be 0 to 1200",
        "3 instalments net 30/60   |18| must be 3 numbers of days, one for each instalment",
        "net 36500, then 1 day     |16| must be possible: the days (36501) must be 0 to 36500",
        "36500 days after EOM + 1  |11| must be possible: the days (36501) must be 0 to 36500",
        "10th of the month, cut-off 11|0| must be possible: the day (10) must not be before the last day (11) that counts for the same month",
        "up to 9th: 10 prox        |6 | must be possible: the limits ([until day 9: day 10 of month 1]) must end with one up to day 31",
        "EUR 0.001 net 1, rest EOM |4 | must be possible: the amount (EUR 0.001) must not have more than 2 decimals",
        "150% net 0, rest net 30   |0 | must be possible: the percentage (150%) must be 0 to 100",
        "-10% net 0, rest net 30   |0 | must be possible: the percentage (-10%) must be 0 to 100",
        "50% net 0, 110% of rest net 5, rest net 30|11| must be possible: the percentage (110%) must be 0 to 100",
        "EUR -5.00 net 0, rest EOM |0 | must be possible: the amount (EUR -5.00) must not be negative",
        "60% net 0, 60% EOM, rest net 30|11| must not be more than the whole with the parts before it",
        "1 of 2 EOM, 51% net 5, 2% net 6, rest EOM|12| must not be more than the whole with the parts before it",
        "EUU 10 net 1, rest EOM    |0 | must be possible: the currency (EUU) must be a known ISO 4217 code such as EUR",
        "1234567890123456789% net 1, rest EOM|0| must be possible: the value (1234567890123456789) must have at most 18 digits before and 100 behind the point",
        "EOM + 2 months + 3 months |19| must be days, months, or the period whose end it is",
        "net 30, tax on invoice    |8 | must be possible: the discountTax (ON_INVOICE) must not be so where discounts are taken of the amount with tax",
        "net 30, rounded up, rounded down|20| must not be said twice"
      })
  void what_no_terms_can_be_is_said_of_the_place(String text, int position, String rule) {
    Problem problem = problem(text);
    assertThat(problem.code()).isEqualTo(TermsProblem.IMPOSSIBLE_TERMS);
    assertThat(TermsProblem.position(problem)).hasValue(position);
    assertThat(problem.rule()).isEqualTo(rule);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2/10 nett 30, Maybe net is meant",
    "30, Maybe net 30 is meant",
    "365, Maybe net 365 is meant",
    "2024, ''",
    "net 30 form delivery, Maybe from is meant",
    "net 30 from delivary, Maybe delivery is meant",
    "3 montly instalments, Maybe monthly is meant",
    "net 2 mnths, Maybe months is meant",
    "next fridya, Maybe friday is meant",
    "end of quater, Maybe quarter is meant",
    "net 30 whenever convenient, ''",
    "net net 30, ''",
    "net 30 net, ''",
    "net 30 or EOM, ''"
  })
  void a_word_that_was_probably_mistyped_is_named(String text, String hint) {
    assertThat(problem(text).hint()).isEqualTo(hint);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2,5/10 net 30 | Maybe 2.5 is meant, with a decimal point",
        "12/24/2026    | Maybe a day is meant: write on 2026-12-24, the year first",
        "50% 30 days, 30% 60 days, net 90 | Maybe 50% net 30 is meant, an instalment, or 50/30, a discount",
        "100% within 30 days, net 60 | Maybe 100% net 30 is meant, an instalment, or 100/30, a discount",
        "EOM 30        | Maybe EOM + 30 is meant",
        "2% 10th prox  | Maybe a discount is meant: 2/ and its last day, then the due date",
        "net 30 days EOM | Maybe EOM + 30 is meant, or net 30, then EOM",
        "10/15/30/45   | Maybe 4 instalments net 10/15/30/45 is meant"
      })
  void both_readings_are_named(String text, String hint) {
    assertThat(problem(text).hint()).isEqualTo(hint);
  }

  /** No terms but one: the two readings of numbers with strokes. */
  @ParameterizedTest
  @CsvSource({
    "2/10/30, 2/10 net 30",
    "7/14/21, 7/14 net 21",
    "10/15/30, 10/15 net 30",
    "10/10/30, 10/10 net 30",
    "30/30/40, 30/30 net 40",
    "30/60/100, 30/60 net 100",
    "20/30/40, 20/30 net 40",
    "200/400/600, 200/400 net 600",
    "0/30/60, 0/30 net 60",
    "24/12/26, 24/12 net 26"
  })
  void three_numbers_that_may_be_a_discount_are_refused(String text, String instead) {
    assertThat(PlainTerms.parse(text).problems()).singleElement().satisfies(p -> {
      assertThat(p.code()).isEqualTo(TermsProblem.UNEXPECTED_TEXT);
      assertThat(p.hint()).contains("Maybe " + instead + " is meant, or 3 instalments net " + text);
    });
    assertThat(PlainTerms.parse("net " + text).problems()).isEmpty();
  }

  @Test
  void the_message_reads_as_one_sentence_and_a_hint() {
    assertThat(problem("2/10 nett 30").message())
        .isEqualTo(
            "The text at character 6 (nett 30) of terms (2/10 nett 30) must be a due date such as net 30,"
                + " EOM, 10th proximo or on 2026-12-24.\nMaybe net is meant.");
  }

  @Test
  void a_long_text_is_cut_in_the_message_and_control_characters_are_not_shown() {
    Problem problem = problem("net 30 \u0007" + "x".repeat(1_000));
    assertThat(problem.id()).isEqualTo("net 30 ?" + "x".repeat(52) + "…");
    assertThat(problem.value()).isEqualTo("?" + "x".repeat(23) + "…");
  }

  @Test
  void a_text_that_is_too_long_is_refused_where_it_is() {
    String longest = "net 30" + " ".repeat(99_994);
    assertThat(PlainTerms.parse(longest).problems()).isEmpty();
    assertThat(TermsProblem.position(problem(longest + " "))).hasValue(100_000);
    assertThat(problem(longest + " ").rule()).contains("at most 100000 characters");
  }

  @Test
  void a_problem_of_another_kind_has_no_position() {
    Problem other = new Problem(
        ProblemCodes.OUT_OF_RANGE,
        "Row",
        "1",
        "text at character 3",
        "x",
        "must be",
        "",
        List.of());
    Problem wrong = new Problem(
        TermsProblem.UNEXPECTED_TEXT,
        "Row",
        "1",
        "text at character x",
        "x",
        "must",
        "",
        List.of());
    Problem form = new Problem(
        TermsProblem.NO_SUCH_FORM, "PaymentTerms", "EOM", "due", "EOM", "must be", "", List.of());
    assertThat(List.of(other, wrong, form))
        .allMatch(p -> TermsProblem.position(p).equals(OptionalInt.empty()));
  }
}
