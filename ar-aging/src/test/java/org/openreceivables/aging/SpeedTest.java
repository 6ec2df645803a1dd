package org.openreceivables.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;

class SpeedTest {
  private static final int ITEMS = 100_000;

  private static OpenItems items(int customers) {
    List<OpenItem> items = new ArrayList<>(ITEMS);
    for (int i = 0; i < ITEMS; i++) {
      Money open = Money.ofMinor(CurrencyUnit.EUR, 1_000 + i % 977);
      OpenItem.Builder item = OpenItem.builder();
      item.id(OpenItemId.of("I-" + i))
          .document(DocumentId.of("D-" + i))
          .customer(CustomerId.of("C-" + i % customers))
          .kind(i % 10 == 0 ? OpenItemKind.CREDIT_NOTE : OpenItemKind.INVOICE)
          .issueDate(Ager.AS_OF.minusDays(i % 200))
          .original(open)
          .open(open);
      items.add(item.build());
    }
    return OpenItems.of(items);
  }

  /** The best of five runs, so that a busy machine does not fail the build. */
  private static long bestMillis(AgingPolicy policy, OpenItems items) {
    long best = Long.MAX_VALUE;
    for (int run = 0; run < 5; run++) {
      long start = System.nanoTime();
      AgingReport report = AgingEngine.of(policy).age(items, Ager.AS_OF);
      best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
      assertThat(report.items()).hasSize(ITEMS);
    }
    return best;
  }

  @Test
  void a_hundred_thousand_items_of_many_customers_take_less_than_a_second() {
    assertThat(bestMillis(AgingPolicy.standard(), items(5_000))).isLessThan(1_000);
  }

  @Test
  void so_do_those_of_one_customer_netted() {
    AgingPolicy netted =
        AgingPolicy.standard().withCreditTreatment(CreditTreatment.NETTED_OLDEST_FIRST);
    assertThat(bestMillis(netted, items(1))).isLessThan(1_000);
  }
}
