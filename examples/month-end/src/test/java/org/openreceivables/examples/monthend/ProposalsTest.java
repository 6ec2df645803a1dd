package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reminders, write-offs, scores and checks of four customers, by hand.
 *
 * <p>On 2026-03-31: G-1 of Good Ltd is not due; L-1 of Late Ltd is 36 days late and was reminded at level 1
 * on 2026-03-10, EUR 200.00 of L-2 are disputed; S-1 of Small Ltd has EUR 3.00 left, 40 days late; B-1 is
 * of a customer of whom a row cannot be read.
 */
class ProposalsTest {
  private final Path folder;

  ProposalsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void write() throws Exception {
    Called.write(folder, "month-end.properties", "as-of=2026-03-31\n");
    Called.write(folder, "customers.csv", """
        id,name,currency,creditLimit,status
        GOOD,Good Ltd,EUR,2000.00,
        LATE,Late Ltd,EUR,5000.00,ACTIVE
        SMALL,Small Ltd,EUR,0.00,
        BAD,Bad Rows Ltd,EUR,unlimited,
        """);
    Called.write(folder, "invoices.csv", """
        id,customer,issueDate,amount,currency,terms,disputed,disputedAmount,disputedSince
        G-1,GOOD,2026-03-20,1000.00,EUR,net 30,,,
        L-1,LATE,2026-01-24,900.00,EUR,net 30,,,
        L-2,LATE,2026-02-01,1000.00,EUR,net 30,true,200.00,2026-02-15
        S-1,SMALL,2026-01-20,103.00,EUR,net 30,,,
        B-1,BAD,2026-01-01,500.00,EUR,net 30,,,
        B-2,BAD,2026-01-01,a lot,EUR,net 30,,,
        """);
    Called.write(folder, "payments.csv", """
        id,customer,valueDate,amount,currency,lines
        P-1,SMALL,2026-02-19,100.00,EUR,S-1 paid 100.00
        """);
    Called.write(folder, "notices.csv", """
        item,level,date
        L-1/1,1,2026-03-10
        """);
    Called.write(folder, "orders.csv", """
        id,customer,kind,amount,currency
        O-1,GOOD,ORDER,1000.00,EUR
        O-2,GOOD,ORDER,0.01,EUR
        O-3,SMALL,DELIVERY,10.00,EUR
        """);
  }

  @Test
  void reminders_rise_one_level_and_leave_out_what_is_held() {
    assertThat(csv("dun", "dunning-items"))
        .contains("LATE,L-1/1,1,2,EUR,900.00,0.00,5.00,36,")
        .contains("LATE,L-2/1,0,1,EUR,800.00,200.00,0.00,28,")
        .doesNotContain("G-1", "B-1");
    assertThat(csv("dun", "dunning"))
        .contains("LATE,Late Ltd,EUR,2,Demand,2,1700.00,200.00,5.00,36,");
    assertThat(csv("dun", "not-dunned"))
        .contains("G-1/1,GOOD,0,EUR,1000.00,", "overdue from 2026-04-20", "B-1/1,BAD,0,EUR,500.00,")
        .contains("S-1/1,SMALL,0,EUR,3.00,", "below the minimum EUR 10.00");
  }

  @Test
  void a_small_rest_may_be_given_up_by_a_clerk() {
    assertThat(csv("write-off", "write-offs"))
        .contains("S-1/1,SMALL,Small Ltd,EUR,3.00,small balance,needs clerk,")
        .doesNotContain("L-1", "L-2", "B-1");
    assertThat(csv("write-off", "write-offs-kept")).contains("L-2/1,LATE,EUR,1000.00,", "dispute");
  }

  @Test
  void scores_say_how_customers_paid() {
    assertThat(csv("score", "scores"))
        .contains("LATE,Late Ltd,EUR,", "GOOD,Good Ltd,EUR,", "REFER")
        .containsPattern("BAD,Bad Rows Ltd,EUR,[0-9]+,.,(REFER|DECLINE)");
  }

  @Test
  void what_is_released_counts_for_the_next_order() {
    assertThat(csv("check", "credit-checks"))
        .contains("GOOD,Good Ltd,O-1,EUR,1000.00,2000.00,EUR 2000.00,released,")
        .contains(
            "GOOD,Good Ltd,O-2,EUR,0.01,2000.01,EUR 2000.00,held,released by EUR 0.01 on G-1/1,")
        .contains("SMALL,Small Ltd,O-3,EUR,10.00,13.00,EUR 0.00,held,");
  }

  @Test
  void a_group_has_its_limit_once() throws Exception {
    // 600.00 + 600.00 against 1,000.00: whoever is served first leaves 400.00; ALONE has its own.
    Called.write(folder, "customers.csv", """
        id,name,currency,creditLimit,group
        NORTH,North Ltd,EUR,1000.00,WIND
        SOUTH,South Ltd,EUR,1000.00,WIND
        ALONE,Alone Ltd,EUR,1000.00,
        """);
    Called.write(folder, "orders.csv", """
        id,customer,kind,amount,currency
        O-1,SOUTH,ORDER,600.00,EUR
        O-2,ALONE,ORDER,600.00,EUR
        O-3,NORTH,ORDER,600.00,EUR
        O-4,NORTH,ORDER,400.00,EUR
        """);
    assertThat(csv("check", "credit-checks"))
        .contains("SOUTH,South Ltd,O-1,EUR,600.00,600.00,EUR 1000.00,released,")
        .contains("ALONE,Alone Ltd,O-2,EUR,600.00,600.00,EUR 1000.00,released,")
        .contains("NORTH,North Ltd,O-3,EUR,600.00,1200.00,EUR 1000.00,held,")
        .contains("NORTH,North Ltd,O-4,EUR,400.00,1000.00,EUR 1000.00,released,");
  }

  @Test
  void a_reminder_posted_at_this_month_end_holds_orders() throws Exception {
    // L-1 is 36 days late, 15 days after level 2: level 3 now, and orders go out up to level 2.
    Called.write(folder, "notices.csv", """
        item,level,date
        L-1/1,1,2026-03-02
        L-1/1,2,2026-03-16
        """);
    Called.write(folder, "orders.csv", """
        id,customer,kind,amount,currency
        O-1,LATE,ORDER,100.00,EUR
        """);
    assertThat(csv("close", "credit-checks"))
        .contains("O-1,EUR,100.00,2000.00,EUR 5000.00,released,", "reminder level 2 of at most 2");
    // With the fee of EUR 10.00 of level 3.
    assertThat(run("close", "credit-checks", "--confirm-notices").out())
        .contains("O-1,EUR,100.00,2010.00,EUR 5000.00,held,", "DUNNING_LEVEL: 3, at most 2");
  }

  @Test
  void a_level_may_be_reminded_of_twice_and_a_row_may_stand_there_twice() throws Exception {
    Called.write(folder, "notices.csv", """
        item,level,date
        L-1/1,1,2026-03-02
        L-1/1,1,2026-03-10
        L-1/1,1,2026-03-10
        """);
    Called run = run("dun", "dunning-items");
    assertThat(run.err()).doesNotContain("notice 1", "notices.csv:3", "notices.csv:4");
    assertThat(run.out()).contains("LATE,L-1/1,1,2,EUR,900.00,0.00,5.00,36,");
  }

  @Test
  void no_fee_lands_on_a_cent() throws Exception {
    // EUR 0.01 and EUR 9.99 are below EUR 10.00 an item, EUR 10.00 is not; JPY 999 below 1,000.
    Called.write(folder, "invoices.csv", """
        id,customer,issueDate,amount,currency,terms
        L-1,LATE,2026-01-24,0.01,EUR,net 30
        L-2,LATE,2026-01-24,9.99,EUR,net 30
        L-3,LATE,2026-01-24,10.00,EUR,net 30
        L-4,LATE,2026-01-24,999,JPY,net 30
        L-5,LATE,2026-01-24,1000,JPY,net 30
        """);
    Called.write(folder, "payments.csv", "id,customer,valueDate,amount,currency\n");
    Called.write(folder, "notices.csv", "item,level,date\n");
    assertThat(csv("dun", "dunning-items"))
        .contains("LATE,L-3/1,", "LATE,L-5/1,")
        .doesNotContain("L-1/1", "L-2/1", "L-4/1");
  }

  @Test
  void what_stays_on_account_says_why() throws Exception {
    // P-1 pays 5.00 too much; P-2 pays in full in time, 20.00 of 1,000.00 are earned; P-3 does so
    // and 5.00 more; P-4 names nothing.
    Called.write(folder, "invoices.csv", """
        id,customer,issueDate,amount,currency,terms
        INV-1001,GOOD,2026-03-01,100.00,EUR,net 30
        INV-1002,LATE,2026-03-01,1000.00,EUR,2/10 net 30
        INV-1003,SMALL,2026-03-01,1000.00,EUR,2/10 net 30
        """);
    Called.write(folder, "payments.csv", """
        id,customer,valueDate,amount,currency,lines
        P-1,GOOD,2026-03-20,105.00,EUR,INV-1001 paid 105.00
        P-2,LATE,2026-03-05,1000.00,EUR,INV-1002 paid 1000.00
        P-3,SMALL,2026-03-05,1005.00,EUR,INV-1003 paid 1005.00
        P-4,GOOD,2026-03-21,12.34,EUR,
        """);
    Called.write(folder, "notices.csv", "item,level,date\n");
    assertThat(csv("close", "on-account"))
        .contains("P-1,EUR,105.00,105.00,yes,only proposed by remittance line; waits for a person")
        .doesNotContain("as instructed");
    assertThat(run("close", "on-account", "--proposals", "accept").out())
        .contains("over-payment: EUR 5.00 more than the documents need")
        .contains("earned discount of EUR 20.00 granted, though EUR 20.00 of it was paid")
        .contains("earned discount of EUR 20.00 granted, though paid")
        .contains("over-payment: EUR 5.00 besides that")
        .contains("waits for a person")
        .doesNotContain("as instructed");
  }

  @Test
  void nothing_is_posted_unless_it_is_confirmed() {
    assertThat(csv("close", "close")).contains("EUR,open after,3403.00,");
    Called both = run("close", "close", "--approve-write-offs", "clerk", "--confirm-notices");
    assertThat(both.out())
        .contains("EUR,written off,-3.00,")
        .contains("EUR,charged with reminders,5.00,")
        .contains("EUR,open after,3405.00,");
    assertThat(run("close", "reconciliation", "--approve-write-offs", "clerk", "--confirm-notices")
            .out())
        .contains(",EUR,3405.00,3405.00,3405.00,yes,");
  }

  @Test
  void rows_that_cannot_be_used_are_named_with_their_file() throws Exception {
    Called.write(folder, "notices.csv", """
        item,level,date
        L-1/1,0,2026-03-10
        X/1,1,2026-03-10
        """);
    Called.write(folder, "orders.csv", """
        id,customer,kind,amount,currency
        O-1,GOOD,WISH,1.00,EUR
        O-2,GOOD,,-1.00,EUR
        """);
    Called.write(folder, "customers.csv", """
        id,name,currency,creditLimit,country
        GOOD,Good Ltd,EUR,-1.00,
        LATE,Late,EUR,,Germany
        """);
    Called run = run("close", "close");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "notices.csv:2: The level (0) in column level must be a whole number from 1 to 9999.")
        .contains("must be in the ledger on 2026-03-10")
        .contains(
            "orders.csv:2: The kind (WISH) in column kind must be one of ORDER, DELIVERY, DRAFT.")
        .contains("orders.csv:3: The amount (-1.00) in column amount must not be negative.")
        .contains(
            "customers.csv:2: The creditLimit (-1.00) in column creditLimit must not be negative.")
        .contains(
            "customers.csv:3: The country (Germany) in column country must be an ISO 3166 code"
                + " such as DE.");
  }

  @Test
  void a_dispute_over_more_than_the_invoice_is_refused() throws Exception {
    Called.write(folder, "invoices.csv", """
        id,customer,issueDate,amount,currency,disputed,disputedAmount
        A-1,LATE,2026-01-24,10.00,EUR,,10.01
        A-2,LATE,2026-01-24,10.00,EUR,false,5.00
        """);
    assertThat(run("close", "close").err())
        .contains(
            "invoices.csv:2: The disputedAmount (10.01) in column disputedAmount must not be more"
                + " than the amount (EUR 10.00).")
        .contains("invoices.csv:3:");
  }

  private String csv(String command, String table) {
    return run(command, table).out();
  }

  private Called run(String command, String table, String... options) {
    String[] args = new String[options.length + 7];
    String[] first = {command, "--dir", "@", "--format", "csv", "--table", table};
    System.arraycopy(first, 0, args, 0, 7);
    System.arraycopy(options, 0, args, 7, options.length);
    return Called.in(folder, args);
  }
}
