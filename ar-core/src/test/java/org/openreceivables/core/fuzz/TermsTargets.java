package org.openreceivables.core.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.text.PlainTerms;
import org.openreceivables.core.terms.text.SkontoTerms;
import org.openreceivables.core.terms.text.TermsProblem;
import org.openreceivables.core.terms.text.X12Terms;

/** The three texts of payment terms: what is read is printed and read again, what is not has a place. */
final class TermsTargets {
  private static final DueDateRule DUE = DueDateRule.on(LocalDate.of(2026, 2, 9));
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;

  private static final List<String> PLAIN = List.of(
      "2/10 net 30",
      "3/10, 2/20, n/30",
      "2% within 10 days, net 30 days",
      "2/10 EOM net 30",
      "2/10, net 30, EOM",
      "2/10 n/30 ROG",
      "45/90",
      "12/24/2026",
      "net 30 from order, due on issue at the earliest",
      "2/10 (3 days grace) net 30",
      "EUR 20.00/10 net 30",
      "2% of EUR 500.00/10th proximo, EOM",
      "due on receipt",
      "COD",
      "EOM + 10",
      "45 days end of month",
      "45 days after end of month",
      "end of quarter + 2 quarters + 10",
      "end of next half-year, then 3 months, then next 10th",
      "10 prox",
      "10th proximo, cut-off 25",
      "15th of the month + 2",
      "up to 9th: 10th proximo; up to 31st: 10th of the month + 2",
      "next Friday",
      "on 2026-12-24",
      "net 2 months from receipt of goods",
      "2/10 ROG net 30",
      "30% net 0, 30% net 30, rest net 60",
      "30% on order, 60% on delivery, 10% net 30",
      "EUR 200.00 net 10, 25% of rest net 20, rest net 30",
      "1 of 3 EOM, 2 of 3 EOM + 1 month",
      "12 equal monthly installments",
      "3 instalments net 30/60/90",
      "30/60/90",
      "net 30, discount on net amount, tax on invoice",
      "net 30, rounded to 0.05 half-even, due dates rolled modified following");

  private static final List<String> SKONTO = List.of(
      "#SKONTO#TAGE=7#PROZENT=2.00#\n",
      "#SKONTO#TAGE=14#PROZENT=1.00#\r\n#SKONTO#TAGE=30#PROZENT=0.00#\r\n",
      "Zahlbar sofort\n#SKONTO#TAGE=10#PROZENT=3.00#BASISBETRAG=500.00#\nDanke",
      "Nr. #5# hier\n#SKONTO#TAGE=10#PROZENT=3.00#\nNr. #5#\n",
      " #SKONTO#TAGE=10#PROZENT=3.00#BASISBETRAG=-500.00# \n");

  private static final List<String> SEGMENTS = List.of(
      "ITD*01*3*2**10**30~",
      "ITD*08*15*1.5*20260120*15*20260209*45*1500~",
      "ITD*01*3*3**10**30~ITD*01*3*2**20**30~",
      "ITD*02*2*2**10**30\n",
      "ITD*03*3****20260209~",
      "ITD*04*3*****30****40~ITD*04*3*****60****60~",
      "ITD*04*3*******20260209*10000~ITD*04*3*****60***5000~",
      "ITD*04*3*******20260209*10000~ITD*04*3*****60~",
      "ITD*05*3*****30~",
      "ITD*09*3*2****30******10~",
      "ITD*09*5***********31~",
      "ITD*10*3~",
      "ITD*12*3*2**10**30~",
      "ITD*14*3~");

  private TermsTargets() {}

  static List<FuzzTarget> all() {
    return List.of(
        new FuzzTarget("plain terms", TermsTargets::plain, PLAIN),
        new FuzzTarget("XRechnung terms", TermsTargets::skonto, SKONTO),
        new FuzzTarget("X12 terms", TermsTargets::segments, SEGMENTS));
  }

  private static void plain(String text) {
    Validated<PaymentTerms> read = PlainTerms.parse(text);
    checkPlace(text, read.problems());
    read.value()
        .ifPresent(terms -> require(
            PlainTerms.parse(PlainTerms.print(terms)).equals(read), "what is printed is read"));
  }

  private static void skonto(String text) {
    Validated<SkontoTerms> read = SkontoTerms.parse(text, EUR, DUE);
    checkPlace(text, read.problems());
    read.value()
        .ifPresent(terms -> require(
            SkontoTerms.parse(terms.print().value().orElseThrow(), EUR, DUE).equals(read),
            "what is printed is read"));
  }

  /** Percentages such as .12345 cannot be printed: 0.12345 has a digit too many. */
  private static void segments(String text) {
    Validated<PaymentTerms> read = X12Terms.standard().parse(text, EUR);
    checkPlace(text, read.problems());
    read.value().ifPresent(terms -> {
      Validated<String> printed = X12Terms.standard().print(terms);
      require(
          printed.value().isPresent() || terms.installments().size() > 1,
          "what is read is printed");
      printed
          .value()
          .ifPresent(again -> require(
              X12Terms.standard().parse(again, EUR).equals(read), "what is printed is read"));
    });
  }

  private static void checkPlace(String text, List<Problem> problems) {
    require(problems.size() <= 1, "one problem, the first");
    for (Problem problem : problems) {
      OptionalInt place = TermsProblem.position(problem);
      require(place.isPresent(), "a problem has a place");
      require(
          place.getAsInt() <= text.length() && place.getAsInt() >= 0, "the place is in the text");
      require(problem.rule().startsWith("must "), "what must be is said");
      require(problem.message().length() < 1_000, "a message is no book");
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("must hold: " + what);
    }
  }
}
