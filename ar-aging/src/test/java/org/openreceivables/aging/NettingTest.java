package org.openreceivables.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;

class NettingTest {
  private static final LocalDate AS_OF = LocalDate.parse("2024-03-31");
  private static final AgingEngine ENGINE = AgingEngine.of(
      AgingPolicy.standard().withCreditTreatment(CreditTreatment.NETTED_OLDEST_FIRST));

  private static AgingReport age(String table) {
    return ENGINE.age(ItemTable.items(table), AS_OF);
  }

  @Test
  void the_oldest_debit_and_the_oldest_credit_go_first_and_ids_break_ties() {
    AgingReport report = age("""
        item | customer | kind        | issued     | due        | open
        I-3  | C-1      | INVOICE     | 2024-01-01 | 2024-02-01 | EUR 10.00
        I-2  | C-1      | INVOICE     | 2024-01-01 | 2024-03-01 | EUR 10.00
        I-1  | C-1      | INVOICE     | 2024-01-01 | 2024-03-01 | EUR 10.00
        C-2  | C-1      | ON_ACCOUNT  | 2024-03-02 |            | EUR 9.00
        C-1  | C-1      | CREDIT_NOTE | 2024-01-05 |            | EUR 5.00
        """);
    assertThat(report.items())
        .extracting(item -> item.item() + " " + item.netted().getAmount())
        .containsExactly("C-1 5.00", "I-3 10.00", "I-1 4.00", "I-2 0.00", "C-2 9.00");
    assertThat(report.rows().get(0).oldestDaysPastDue()).hasValue(30);
  }

  @Test
  void credits_that_are_more_than_the_debits_keep_their_rest() {
    AgingRow row = age("""
            item | customer | kind        | issued     | due        | open
            I-1  | C-1      | INVOICE     | 2024-01-01 | 2024-02-01 | EUR 10.00
            C-1  | C-1      | CREDIT_NOTE | 2024-01-05 |            | EUR 25.00
            """).rows().get(0);
    assertThat(row.credits()).hasToString("EUR 15.00");
    assertThat(row.balance()).hasToString("EUR -15.00");
    assertThat(row.itemCount()).isEqualTo(2);
    assertThat(row.oldestDaysPastDue()).isEmpty();
  }

  @Test
  void neither_currencies_nor_customers_are_netted_against_each_other() {
    AgingReport report = age("""
        item | customer | kind        | issued     | due        | open
        I-1  | C-1      | INVOICE     | 2024-01-01 | 2024-02-01 | EUR 10.00
        C-1  | C-1      | CREDIT_NOTE | 2024-01-05 |            | CHF 25.00
        C-2  | C-1      | CREDIT_NOTE | 2024-01-05 |            | USD 25.00
        I-2  | C-1      | INVOICE     | 2024-01-05 |            | JPY 7
        I-3  | C-1      | INVOICE     | 2024-01-05 |            | USD 25.00
        C-3  | C-2      | CREDIT_NOTE | 2024-01-05 |            | EUR 4.00
        """);
    assertThat(report.ofCustomer(CustomerId.of("C-1")))
        .extracting(row -> row.credits() + " " + row.balance())
        .containsExactly(
            "CHF 25.00 CHF -25.00", "EUR 0.00 EUR 10.00", "JPY 0 JPY 7", "USD 0.00 USD 0.00");
    assertThat(report.ofCustomer(CustomerId.of("C-2")).get(0).credits()).hasToString("EUR 4.00");
  }

  @Test
  void with_dates_of_issue_the_oldest_issue_goes_first() {
    AgingReport report = AgingEngine.of(ENGINE.policy().withAgeFrom(AgeFrom.ISSUE_DATE))
        .age(ItemTable.items("""
                item | customer | kind        | issued     | due        | open
                I-1  | C-1      | INVOICE     | 2024-03-01 | 2024-03-02 | EUR 10.00
                I-2  | C-1      | INVOICE     | 2024-01-01 | 2024-04-30 | EUR 10.00
                C-1  | C-1      | CREDIT_NOTE | 2024-01-05 |            | EUR 10.00
                """), AS_OF);
    assertThat(report.items())
        .extracting(item -> item.item() + " " + item.shown().getAmount())
        .containsExactly("C-1 0.00", "I-1 10.00", "I-2 0.00");
  }
}
