package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.payment.RemittanceLine;

/** A line that names no document stands against a match, whatever the other lines name. */
class UnknownLineTest {
  private static final Money HUNDRED = Money.parse("EUR 100.00");
  private static final RemittanceLine KNOWN = line("A-1");

  @Test
  void the_known_line_alone_is_matched() {
    MatchResult result = match(KNOWN);
    assertThat(result.accepted()).hasSize(1);
    assertThat(result.outcomes())
        .singleElement()
        .isInstanceOf(MatchOutcome.Matched.class)
        .satisfies(o -> assertThat(o.summarize()).doesNotContain("names no item"));
  }

  @Test
  void an_unknown_line_beside_it_leaves_the_exact_amount_to_a_person() {
    assertProposed(match(KNOWN, line("X-9")));
    assertProposed(match(line("X-9"), KNOWN));
  }

  private static void assertProposed(MatchResult result) {
    assertThat(result.accepted()).isEmpty();
    assertThat(result.outcomes())
        .singleElement()
        .isInstanceOf(MatchOutcome.Proposed.class)
        .satisfies(o -> assertThat(o.summarize())
            .contains("P-1 EUR 100.00 proposed: C-1, A-1/1", "line X-9 names no item"));
  }

  private static MatchResult match(RemittanceLine... lines) {
    Payment payment =
        Samples.payment("P-1", "C-1", HUNDRED, new RemittanceAdvice("", List.of(), List.of(lines)));
    return MatchEngine.standard()
        .match(
            OpenItems.of(List.of(Samples.item("C-1", "A-1", HUNDRED))),
            List.of(payment),
            Samples.AS_OF);
  }

  private static RemittanceLine line(String number) {
    return RemittanceLine.builder().documentNumber(number).build();
  }
}
