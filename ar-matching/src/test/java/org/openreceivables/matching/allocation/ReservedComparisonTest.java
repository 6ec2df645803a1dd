package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.matching.allocation.comparison.ComparisonResult;
import org.openreceivables.matching.allocation.comparison.PolicyComparison;
import org.openreceivables.matching.allocation.comparison.SwitchDifference;
import org.openreceivables.matching.allocation.law.LegalOrders;

/** Two policies of which one alone follows the creditor: an item is kept for its word only there. */
class ReservedComparisonTest {

  /** INV-2 is due first and named, later, by the creditor; both policies would pay it first. */
  @Test
  void an_item_is_kept_only_where_the_word_for_it_counts() {
    Books books = BooksText.read("""
        item     INV-1 1000.00 due 01-20 secured 1
        item     INV-2 800.00 due 01-10
        pay      P-1   50.00 on 02-01
        pay      P-2   800.00 on 02-02
        say      P-2   INV-2 PAID 800.00
        creditor P-2
        """);
    Function<AllocationPolicy, OpenItems> items =
        policy -> policy.designations().count(books.instructions().get(0))
            ? reserved(books.items())
            : books.items();
    AllocationPolicy standard = AllocationPolicy.standard();
    AllocationPolicy germany = LegalOrders.germany().policy();
    ComparisonResult result = PolicyComparison.of(standard, germany)
        .over(items, books.payments(), books.instructions(), books.asOf());

    assertThat(result.here().summarize()).isEqualTo("""
        P-1/on-account: EUR 50.00, 1 item, rest EUR 0.00
          INV-1 PAID EUR 50.00, open EUR 950.00
        P-2/on-account: EUR 800.00, 1 item, rest EUR 0.00
          INV-2 PAID EUR 800.00, open EUR 0.00""");
    assertThat(result.there().summarize()).isEqualTo("""
        P-1/on-account: EUR 50.00, 1 item, rest EUR 0.00
          INV-2 PAID EUR 50.00, open EUR 750.00
        P-2/on-account: EUR 800.00, 2 items, rest EUR 0.00
          INV-2 PAID EUR 750.00, open EUR 0.00
          INV-1 PAID EUR 50.00, open EUR 950.00""");
    assertThat(result.here().problems()).isEmpty();
    assertThat(result.there().problems()).isEmpty();
    // By our order INV-2 comes first too: that it is not kept there is what decides.
    assertThat(result.decided())
        .singleElement()
        .satisfies(first -> assertThat(first.decidedBy())
            .map(SwitchDifference::name)
            .containsExactly("designations().creditor()"));
  }

  private static OpenItems reserved(OpenItems items) {
    List<OpenItem> out = new ArrayList<>();
    for (OpenItem item : items) {
      out.add(
          item.id().equals(OpenItemId.of("INV-2"))
              ? item.withReservedFor(PaymentId.of("P-2"))
              : item);
    }
    return OpenItems.of(out);
  }
}
