package org.openreceivables.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;

class ProblemTest {
  private static final CustomerId ACME = CustomerId.of("ACME");

  @Test
  void a_row_without_its_mandatory_fields_taints_the_customer_that_the_host_read() {
    OpenItem.Builder builder = OpenItem.builder();
    builder.customer(ACME).original(Money.parse("EUR 1.00"));
    List<Problem> said = builder.validate().stream()
        .map(p -> p.about("OpenItem", "row 17", ACME))
        .toList();
    assertThat(said.get(0).message())
        .isEqualTo("The id (nothing) of OpenItem (row 17) must be set.");
    assertThat(OpenItems.collect(List.of(), said).items().incomplete()).containsExactly(ACME);
  }

  @Test
  void what_is_known_of_a_value_is_kept() {
    Problem known = new Problem(
        ProblemCodes.OUT_OF_RANGE, "Payment", "P-1", "amount", "x", "must be y", "", List.of(ACME));
    assertThat(known.about("OpenItem", "row 17", ACME)).isEqualTo(known);
  }

  @Test
  void a_value_names_every_rule_it_breaks_by_precedence() {
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of("4712"))
        .customer(ACME)
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of("4712"))
        .issueDate(LocalDate.of(2026, 1, 10))
        .installment(0)
        .original(Money.parse("EUR 100.00"))
        .open(Money.parse("USD -5.00"))
        .settled(Map.of(Effect.REFUNDED, Money.parse("EUR 1.00")));
    assertThat(item.validate())
        .extracting(p -> (Object) p.code())
        .containsExactly(
            ProblemCodes.WRONG_SIDE,
            ProblemCodes.CURRENCY_MISMATCH,
            ProblemCodes.NEGATIVE_AMOUNT,
            ProblemCodes.OUT_OF_RANGE);
  }

  @Test
  void a_hint_ends_with_one_full_stop_however_it_was_written() {
    Problem problem = new Problem(
        ProblemCodes.ZERO_AMOUNT, "T", "1", "f", "0", "must be more", "Maybe less", List.of());
    Problem stopped = new Problem(
        ProblemCodes.ZERO_AMOUNT, "T", "1", "f", "0", "must be more", "Maybe less.", List.of());

    assertThat(problem.message()).isEqualTo("The f (0) of T (1) must be more.\nMaybe less.");
    assertThat(stopped.message()).isEqualTo(problem.message());
  }

  @Test
  void a_code_knows_its_place_and_its_page() {
    assertThat(ProblemCodes.MISSING_VALUE.precedence()).isZero();
    assertThat(ProblemCodes.CURRENCY_MISMATCH.precedence())
        .isLessThan(ProblemCodes.NEGATIVE_AMOUNT.precedence());
    assertThat(ProblemCodes.UNKNOWN_CURRENCY.page()).isEqualTo("unknown-currency");
    ProblemCode ofHost = () -> "NO_SUCH_BRANCH";
    assertThat(ofHost.precedence()).isZero();
    assertThat(ofHost.page()).isEqualTo("no-such-branch");
  }
}
