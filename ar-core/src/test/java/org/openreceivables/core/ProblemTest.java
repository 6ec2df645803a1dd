package org.openreceivables.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItem;
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
}
