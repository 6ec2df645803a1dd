package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;

import java.util.Collections;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** What lines may do with their sources. */
class SourceRulesTest extends ForeignBooks {

  /** At EUR/USD 1.5, a cent is a cent and a half, rounded up to two. */
  @Nested
  class TheSumOfTheLines {
    @Test
    void mayNotDriftByTheRoundingOfEach() {
      book.issue("2026-01-10", item("I-1", "EUR 1.00"));
      receive("2026-01-12", "P-1", "USD 5.00");

      List<Problem> problems = book.allocate("2026-01-20", "A-1", lines(100, "USD 0.01"));

      assertThat(problems)
          .extracting(Problem::message)
          .containsExactly("The sourceAmount (USD 1.00) of Allocated (E-3) must, summed over the"
              + " lines from ACC-P-1, be worth EUR 1.00 at the rate EUR/USD 1.5, to one minor unit of"
              + " either currency, or each line must be rounded half up by itself.");
      assertThat(book.find("I-1").open()).hasToString("EUR 1.00");
    }

    @Test
    void mayBeThatOfLinesEachRoundedByItself() {
      book.issue("2026-01-10", item("I-1", "EUR 1.00"));
      receive("2026-01-12", "P-1", "USD 5.00");

      assertThat(book.allocate("2026-01-20", "A-1", lines(100, "USD 0.02"))).isEmpty();
      assertThat(book.find("I-1").open()).hasToString("EUR 0.00");
    }

    @Test
    void isJudgedForEachSource() {
      book.issue("2026-01-10", item("I-1", "EUR 1.00"));
      receive("2026-01-12", "P-1", "USD 5.00");
      receive("2026-01-12", "P-2", "USD 5.00");
      AllocationLine one = lines(1, "USD 0.01")[0];
      AllocationLine other = one.withSource(OpenItemId.of("ACC-P-2"));

      // EUR 0.03 is USD 0.045, and USD 0.03 is EUR 0.02; EUR 0.06 is USD 0.09, and USD 0.06 is
      // EUR 0.04.
      assertThat(book.allocate("2026-01-20", "A-1", one, other, one, other, one, other))
          .isEmpty();
      assertThat(book.allocate("2026-01-20", "A-2", one, one, one, one, one, one))
          .hasSize(1);
    }

    private AllocationLine[] lines(int number, String used) {
      AllocationLine line = paid("I-1", "P-1", "EUR 0.01")
          .withSourceAmount(Money.parse(used))
          .withRate(rate(EUR, USD, "1.5"));
      return Collections.nCopies(number, line).toArray(AllocationLine[]::new);
    }
  }

  /** JPY 7,321 at EUR/JPY 162.11 is EUR 45.1607, and a cent JPY 1.6211: a cent beside is JPY 1.5 and 1.7. */
  @ParameterizedTest
  @CsvSource({"45.14, 1", "45.15, 0", "45.16, 0", "45.17, 0", "45.18, 1"})
  void aLineMayBeAUnitOfTheCoarserCurrencyBeside(String used, int problems) {
    book.issue("2026-01-10", item("I-1", "JPY 7321"));
    receive("2026-01-12", "P-1", "EUR 200.00");
    AllocationLine line = paid("I-1", "P-1", "JPY 7321")
        .withSourceAmount(Money.parse("EUR " + used))
        .withRate(rate(EUR, CurrencyUnit.JPY, "162.11"));

    List<Problem> found = book.allocate("2026-01-20", "A-1", line);
    assertThat(found).hasSize(problems);
    found.forEach(p -> assertThat(p.message())
        .endsWith(" must be worth JPY 7321 at the rate EUR/JPY 162.11, to one minor unit of either"
            + " currency."));
  }

  @Nested
  class TheKindOfTheSource {
    @ParameterizedTest
    @CsvSource({"ON_ACCOUNT, PAID", "PREPAYMENT, PAID", "CREDIT_NOTE, CREDITED", "PAYABLE, SET_OFF"
    })
    void saysInWhichWayItSettles(OpenItemKind kind, Effect legal) {
      book.issue("2026-01-10", item("I-1", "EUR 100.00"), credit(kind));
      for (Effect effect : List.of(Effect.PAID, Effect.CREDITED, Effect.SET_OFF)) {
        List<Problem> problems = book.allocate("2026-01-20", "A-" + effect, from(effect));
        if (effect == legal) {
          assertThat(problems).isEmpty();
        } else {
          assertThat(problems).extracting(Problem::code).containsExactly(ProblemCodes.OUT_OF_RANGE);
          assertThat(problems.get(0).message())
              .startsWith("The effect (" + effect + ") of Allocated (E-")
              .endsWith(") must be " + legal + " where the source is a " + kind + " such as C-1.");
        }
      }
    }

    @Test
    void settlesNothingWhereItIsOwedItself() {
      book.issue("2026-01-10", item("I-1", "EUR 100.00"), credit(OpenItemKind.REFUND));

      refused(
          book.allocate("2026-01-20", "A-1", from(Effect.PAID)), ProblemCodes.WRONG_SIDE, "C-1");
    }

    private static OpenItem credit(OpenItemKind kind) {
      return item("C-1", "EUR 10.00").withKind(kind);
    }

    private static AllocationLine from(Effect effect) {
      return paid("I-1", "P-1", "EUR 10.00").withEffect(effect).withSource(OpenItemId.of("C-1"));
    }
  }
}
