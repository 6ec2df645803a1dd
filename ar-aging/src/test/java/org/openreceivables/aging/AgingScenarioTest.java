package org.openreceivables.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItems;

/** A month end as one readable block: items in, report out. */
class AgingScenarioTest {
  private static final LocalDate AS_OF = LocalDate.parse("2024-03-31");

  private static final OpenItems ITEMS = ItemTable.items("""
      item | customer | kind        | issued     | due        | open        | disputed
      I-01 | ALPHA    | INVOICE     | 2024-03-01 | 2024-03-31 | EUR 100.00  |
      I-02 | ALPHA    | INVOICE     | 2024-01-31 | 2024-03-01 | EUR 50.00   | EUR 20.00
      I-03 | ALPHA    | INVOICE     | 2024-01-30 | 2024-02-29 | EUR 30.00   | all
      C-01 | ALPHA    | CREDIT_NOTE | 2024-02-15 |            | EUR 60.00   |
      I-04 | ALPHA    | INVOICE     | 2023-12-01 | 2023-12-31 | USD 7.25    |
      I-05 | BETA     | INVOICE     | 2024-01-15 |            | JPY 5000    |
      A-01 | BETA     | ON_ACCOUNT  | 2024-03-15 |            | JPY 8000    |
      I-06 | BETA     | INVOICE     | 2024-04-01 | 2024-05-01 | JPY 999     |
      I-07 | GAMMA    | INVOICE     | 2024-01-01 | 2024-01-31 | EUR 0.00    |
      """);

  @Test
  void at_the_end_of_a_month() {
    assertThat(AgingEngine.standard().age(ITEMS, AS_OF).summarize()).isEqualTo("""
            Aging as of 2024-03-31
            customer  currency  current   1-30  31-60  61-90   91+  credits  balance  disputed  items  oldest
            total     EUR        100.00  50.00  30.00   0.00  0.00    60.00   120.00     50.00      4      31
            total     JPY             0      0      0   5000     0     8000    -3000         0      2      76
            total     USD          0.00   0.00   0.00   0.00  7.25     0.00     7.25      0.00      1      91
            ALPHA     EUR        100.00  50.00  30.00   0.00  0.00    60.00   120.00     50.00      4      31
            ALPHA     USD          0.00   0.00   0.00   0.00  7.25     0.00     7.25      0.00      1      91
            BETA      JPY             0      0      0   5000     0     8000    -3000         0      2      76
            1 settled, 1 posted later (I-06)""");
  }

  @Test
  void with_the_credits_netted() {
    AgingPolicy netted = AgingPolicy.builder()
        .creditTreatment(CreditTreatment.NETTED_OLDEST_FIRST)
        .build();
    assertThat(AgingEngine.of(netted).age(ITEMS, AS_OF).summarize()).isEqualTo("""
            Aging as of 2024-03-31
            customer  currency  current   1-30  31-60  61-90   91+  credits  balance  disputed  items  oldest
            total     EUR        100.00  20.00   0.00   0.00  0.00     0.00   120.00     20.00      4      30
            total     JPY             0      0      0      0     0     3000    -3000         0      2       -
            total     USD          0.00   0.00   0.00   0.00  7.25     0.00     7.25      0.00      1      91
            ALPHA     EUR        100.00  20.00   0.00   0.00  0.00     0.00   120.00     20.00      4      30
            ALPHA     USD          0.00   0.00   0.00   0.00  7.25     0.00     7.25      0.00      1      91
            BETA      JPY             0      0      0      0     0     3000    -3000         0      2       -
            1 settled, 1 posted later (I-06)""");
  }

  @Test
  void each_item_says_where_it_stands_and_why() {
    assertThat(AgingEngine.standard().age(ITEMS, AS_OF).items())
        .extracting(AgedItem::summarize)
        .containsExactly(
            "I-04 USD 7.25 in 91+: 91 days past due 2023-12-31",
            "C-01 EUR 60.00 in credits: 45 days from issue, as it has no due date, 2024-02-15",
            "I-03 EUR 30.00 in 31-60: 31 days past due 2024-02-29, next bucket in 30, held EUR 30.00",
            "I-02 EUR 50.00 in 1-30: 30 days past due 2024-03-01, next bucket in 1, held EUR 20.00",
            "I-01 EUR 100.00 in current: 0 days past due 2024-03-31, next bucket in 1",
            "I-05 JPY 5000 in 61-90: 76 days from issue, as it has no due date, 2024-01-15, next bucket"
                + " in 15",
            "A-01 JPY 8000 in credits: 16 days from issue, as it has no due date, 2024-03-15");
  }
}
