package org.openreceivables.core.terms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;

/** What holds for the text of any terms. */
class PlainTermsProperties {

  @Property
  void what_is_printed_is_read_as_the_same_terms(@ForAll("terms") PaymentTerms terms) {
    check(PlainTerms::print, terms);
  }

  private static void check(Function<PaymentTerms, String> printer, PaymentTerms terms) {
    String text = printer.apply(terms);
    assertThat(PlainTerms.parse(text)).as(text).isEqualTo(new Validated.Valid<>(terms));
  }

  /** A printer that says a little less, or the same in another place. */
  @Example
  void a_printer_that_leaves_something_out_is_caught() {
    PaymentTerms grace = PaymentTerms.net(30)
        .withDiscountTiers(
            new DiscountTier(new DiscountRate.Percent(Percentage.of(2)), DueDateRule.days(10), 3));
    planted(grace, " (3 days grace)", "");
    planted(PaymentTerms.due(DueDateRule.proximo(10, 25)), ", cut-off 25", "");
    planted(PaymentTerms.due(DueDateRule.daysThenEndOfMonth(45)), "net 45, then EOM", "EOM + 45");
    // Without its comma the discount runs until 10 days after the month, and nothing is due.
    planted(
        PaymentTerms.endOfMonth().withDiscountTiers(DiscountTier.percent("2", 10)), "10, ", "10 ");
    planted(
        PaymentTerms.equalParts(List.of(DueDateRule.months(1), DueDateRule.months(2))), "2", "3");
  }

  private static void planted(PaymentTerms terms, String said, String planted) {
    assertThat(PlainTerms.print(terms)).contains(said);
    check(PlainTerms::print, terms);
    assertThatThrownBy(() -> check(t -> PlainTerms.print(t).replace(said, planted), terms))
        .isInstanceOf(AssertionError.class);
  }

  @Property
  void capitals_and_blanks_do_not_count(@ForAll("terms") PaymentTerms terms) {
    String text = PlainTerms.print(terms);
    check(t -> "  " + text.toUpperCase(Locale.ROOT) + "\n", terms);
    check(t -> text.replace(" ", " \t ").replace("/", " / ").replace(",", " , "), terms);
  }

  /** Half of any terms is no terms or others, and never harm; nor is a text with a wrong character. */
  @Property
  void what_is_cut_off_or_disturbed_is_read_or_has_a_place(
      @ForAll("terms") PaymentTerms terms,
      @ForAll @IntRange(max = 999) int thousandths,
      @ForAll char wrong) {
    String text = PlainTerms.print(terms);
    int at = text.length() * thousandths / 1_000;
    for (String disturbed : List.of(
        text.substring(0, at),
        text.substring(at),
        text.substring(0, at) + wrong + text.substring(at + 1))) {
      for (Problem problem : PlainTerms.parse(disturbed).problems()) {
        OptionalInt place = TermsProblem.position(problem);
        assertThat(place).isPresent();
        assertThat(place.getAsInt()).isBetween(0, disturbed.length());
      }
    }
  }

  @Property
  void any_text_is_read_without_harm(@ForAll("texts") String text) {
    Validated<PaymentTerms> read = PlainTerms.parse(text);
    assertThat(read.problems()).hasSizeLessThanOrEqualTo(1);
    read.value().ifPresent(terms -> check(PlainTerms::print, terms));
  }

  @Example
  void a_plan_of_a_thousand_parts_is_printed_and_read() {
    List<DueDateRule> due = new ArrayList<>();
    List<InstallmentRule> parts = new ArrayList<>();
    for (int i = 1; i <= 1_000; i++) {
      due.add(DueDateRule.months(i));
      parts.add(new InstallmentRule.Percent(Percentage.of("0.05"), DueDateRule.days(i)));
    }
    parts.add(new InstallmentRule.Balance(DueDateRule.days(2_000)));
    check(PlainTerms::print, PaymentTerms.equalParts(due));
    check(PlainTerms::print, PaymentTerms.builder().addAllInstallments(parts).build());
  }

  @Example
  void long_texts_take_linear_time() {
    for (String unit : List.of(
        "2/10 ",
        "1/1 ",
        "1% net 1, ",
        "EOM + 1 ",
        ", then EOM",
        "1/",
        "9",
        "up to 1: 1 prox; ",
        "end of ",
        "net ",
        "-",
        "EUR 1 net 1, ",
        ", tax corrected",
        "1 of 3 net 1, ",
        "(",
        " ",
        "eur ",
        "x",
        "2026-12-24 ")) {
      String text = String.join("", Collections.nCopies(100_000 / unit.length(), unit));
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> PlainTerms.parse(text), unit);
    }
  }

  @Provide
  Arbitrary<PaymentTerms> terms() {
    return AnyTerms.terms();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words = Arbitraries.of(
            "net",
            "n",
            "/",
            "10",
            "2",
            "30",
            "%",
            "EOM",
            "end of month",
            ",",
            "then",
            "days",
            "+",
            "of",
            "rest",
            "the",
            "EUR",
            "20.00",
            "prox",
            "th",
            "cut-off",
            "from",
            "delivery",
            "on",
            "next",
            "monthly",
            "instalments",
            "-",
            "(",
            ")",
            "grace",
            "rounded",
            "dates rolled",
            "following",
            "up to",
            ":",
            ";",
            "2026-12-24",
            "months",
            "quarter",
            "discount",
            "tax")
        .list()
        .ofMaxSize(12)
        .map(list -> String.join(" ", list));
    return Arbitraries.oneOf(words, Arbitraries.strings().ofMaxLength(40));
  }
}
