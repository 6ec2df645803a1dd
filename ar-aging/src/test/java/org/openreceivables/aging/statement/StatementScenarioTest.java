package org.openreceivables.aging.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.Recorded;

/** A month of one customer as one readable block: events in, statement out. */
class StatementScenarioTest {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final CustomerId BETA = CustomerId.of("BETA");

  private static final ReceivablesLedger LEDGER = ReceivablesLedger.of(EventTable.events("""
      posted     | recorded | what        | customer | on           | amount                  | more
      2025-12-31 |          | taken over  | ACME     | OLD-1        | EUR 500.00              | 2025-12-15, EUR 300.00
      2026-01-05 |          | invoice     | ACME     | INV-1        | EUR 500.00, EUR 95.00   | 2026-01-20, 2026-02-19
      2026-01-10 |          | payment     | ACME     | P-1          | EUR 583.10              | 2026-01-09
      2026-01-10 |          | pay         |          | P-1/1 INV-1/1 | EUR 490.00, EUR 93.10  | DISCOUNT, EUR 10.00, EUR 1.90
      2026-01-12 |          | invoice     | ACME     | US-1         | USD 75.00               | 2026-02-11
      2026-01-15 |          | return      |          | P-1          |                         |
      2026-01-16 |          | payment     | ACME     | P-2          | EUR 2000.00             |
      2026-01-16 |          | pay         |          | P-2/1 INV-1/1 | EUR 500.00, EUR 95.00  |
      2026-01-17 |          | refund      |          | P-2/1        | EUR 10.00               |
      2026-01-18 |          | charge      |          | INV-1/2      | EUR 5.00                |
      2026-01-19 |          | credit note | ACME     | CN-1         | EUR 100.00              |
      2026-01-20 |          | transfer    | BETA     | OLD-1/1      | EUR 300.00              |
      2026-01-21 |          | invoice     | ACME     | INV-2        | EUR 50.00               | 2026-01-21
      2026-01-22 |          | write off   |          | INV-2/1      | EUR 50.00               |
      2026-01-23 |          | recover     |          | W-14         |                         |
      2026-01-24 |          | dispute     |          | INV-2/1      | EUR 20.00               |
      2026-01-25 |          | pay         |          | P-2/1 OLD-1/T | EUR 40.00              | TOLERANCE, EUR 0.30
      2026-02-03 |          | payment     | ACME     | P-3          | USD 75.00               |
      2026-02-03 |          | pay         |          | P-3/1 US-1/1 | USD 75.00               |
      """));

  private static AccountStatement january(StatementPolicy policy, CustomerId customer) {
    return StatementEngine.of(policy)
        .run(
            LEDGER,
            StatementRequest.of(
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-01-31"),
                Recorded.endOf(LocalDate.parse("2026-01-31"))))
        .of(customer)
        .orElseThrow();
  }

  @Test
  void an_open_item_statement() {
    assertThat(january(StatementPolicy.standard(), ACME).summarize()).isEqualTo("""
        Statement of ACME, 2026-01-01..2026-01-31, as known on 2026-01-31
        EUR
          posted      valued      what                             amount  balance
                                  opening                                   300.00
          2026-01-05  2026-01-05  invoice INV-1                   1190.00  1490.00
          2026-01-10  2026-01-09  payment P-1                     -583.10   906.90
          2026-01-10  2026-01-10  discount on INV-1                -11.90   895.00
          2026-01-15  2026-01-15  payment returned P-1             583.10  1478.10
          2026-01-15  2026-01-15  discount on INV-1, reversed       11.90  1490.00
          2026-01-16  2026-01-16  payment P-2                    -2000.00  -510.00
          2026-01-17  2026-01-17  refund of P-2                     10.00  -500.00
          2026-01-18  2026-01-18  charge on INV-1                    5.00  -495.00
          2026-01-19  2026-01-19  credit note CN-1                -100.00  -595.00
          2026-01-20  2026-01-20  transferred away OLD-1          -300.00  -895.00
          2026-01-21  2026-01-21  invoice INV-2                     50.00  -845.00
          2026-01-22  2026-01-22  adjustment of INV-2              -50.00  -895.00
          2026-01-23  2026-01-23  adjustment of INV-2, reversed     50.00  -845.00
          2026-01-25  2026-01-25  used elsewhere from P-2           40.00  -805.00
                                  closing                                  -805.00
          item                      due                         original  settled    open
          INV-2 (in dispute 20.00)  2026-01-21  10 days late       50.00     0.00   50.00
          INV-1/2                   2026-02-19  due in 19 days    600.00     0.00  600.00
          credit  from        original    used     open
          P-2     2026-01-16   2000.00  645.00  1355.00
          CN-1    2026-01-19    100.00    0.00   100.00
          current   1-30  31-60  61-90   91+  credits  balance
           600.00  50.00   0.00   0.00  0.00  1455.00  -805.00
        USD
          posted      valued      what          amount  balance
                                  opening                  0.00
          2026-01-12  2026-01-12  invoice US-1   75.00    75.00
                                  closing                 75.00
          item  due                         original  settled   open
          US-1  2026-02-11  due in 11 days     75.00     0.00  75.00
          current  1-30  31-60  61-90   91+  credits  balance
            75.00  0.00   0.00   0.00  0.00     0.00    75.00""");
  }

  @Test
  void a_balance_forward_statement_with_what_moves_nothing() {
    StatementPolicy policy = StatementPolicy.builder()
        .kind(StatementKind.BALANCE_FORWARD)
        .ownAllocations(Listing.LISTED)
        .build();
    assertThat(january(policy, ACME).summarize()).isEqualTo("""
        Statement of ACME, 2026-01-01..2026-01-31, as known on 2026-01-31
        EUR
          posted      valued      what                                        amount  balance
                                  opening                                              300.00
          2026-01-05  2026-01-05  invoice INV-1                              1190.00  1490.00
          2026-01-10  2026-01-09  payment P-1                                -583.10   906.90
          2026-01-10  2026-01-10  discount on INV-1                           -11.90   895.00
          2026-01-10  2026-01-10  applied P-1, INV-1: EUR 583.10                0.00   895.00
          2026-01-15  2026-01-15  payment returned P-1                        583.10  1478.10
          2026-01-15  2026-01-15  discount on INV-1, reversed                  11.90  1490.00
          2026-01-15  2026-01-15  applied P-1, INV-1: EUR 583.10, reversed      0.00  1490.00
          2026-01-16  2026-01-16  payment P-2                               -2000.00  -510.00
          2026-01-16  2026-01-16  applied P-2, INV-1: EUR 595.00                0.00  -510.00
          2026-01-17  2026-01-17  refund of P-2                                10.00  -500.00
          2026-01-18  2026-01-18  charge on INV-1                               5.00  -495.00
          2026-01-19  2026-01-19  credit note CN-1                           -100.00  -595.00
          2026-01-20  2026-01-20  transferred away OLD-1                     -300.00  -895.00
          2026-01-21  2026-01-21  invoice INV-2                                50.00  -845.00
          2026-01-22  2026-01-22  adjustment of INV-2                         -50.00  -895.00
          2026-01-23  2026-01-23  adjustment of INV-2, reversed                50.00  -845.00
          2026-01-25  2026-01-25  used elsewhere from P-2                      40.00  -805.00
                                  closing                                             -805.00
          current   1-30  31-60  61-90   91+  credits  balance
           600.00  50.00   0.00   0.00  0.00  1455.00  -805.00
        USD
          posted      valued      what          amount  balance
                                  opening                  0.00
          2026-01-12  2026-01-12  invoice US-1   75.00    75.00
                                  closing                 75.00
          current  1-30  31-60  61-90   91+  credits  balance
            75.00  0.00   0.00   0.00  0.00     0.00    75.00""");
  }

  @Test
  void the_other_side_of_a_transfer_and_of_a_payment_for_another() {
    assertThat(january(StatementPolicy.standard(), BETA).summarize()).isEqualTo("""
        Statement of BETA, 2026-01-01..2026-01-31, as known on 2026-01-31
        EUR
          posted      valued      what                          amount  balance
                                  opening                                  0.00
          2026-01-20  2026-01-20  transferred to you OLD-1      300.00   300.00
          2026-01-25  2026-01-25  small difference on OLD-1      -0.30   299.70
          2026-01-25  2026-01-25  settled from elsewhere OLD-1  -40.00   259.70
                                  closing                                259.70
          item   due                       original  settled    open
          OLD-1  2026-01-20  11 days late    300.00    40.30  259.70
          current    1-30  31-60  61-90   91+  credits  balance
             0.00  259.70   0.00   0.00  0.00     0.00   259.70""");
  }
}
