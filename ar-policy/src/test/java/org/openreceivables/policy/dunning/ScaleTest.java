package org.openreceivables.policy.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.dunning.Dun.day;
import static org.openreceivables.policy.dunning.Dun.eur;
import static org.openreceivables.policy.dunning.Dun.item;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/** One customer with 100,000 items: quadratic work would take minutes. */
class ScaleTest {
  @Test
  void a_hundred_thousand_items_of_one_customer() {
    OpenItem model = item("I", "EUR 10.00", "2026-01-10");
    List<OpenItem> rows = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      rows.add(
          model.withId(OpenItemId.of("I-" + i)).withDueDate(day("2026-01-10").plusDays(i % 50)));
    }
    OpenItems items = OpenItems.of(rows);
    DunningPolicy policy =
        DunningPolicy.standard().withMinimum(DunningMinimum.perCustomer(eur("50.00")));
    DunningRun run = Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> DunningEngine.of(policy)
            .run(items, DunningHistory.none(), List.of(), day("2026-02-14")));
    assertThat(run.notices().get(0).lines().size() + run.notDunned().size()).isEqualTo(100_000);
  }
}
