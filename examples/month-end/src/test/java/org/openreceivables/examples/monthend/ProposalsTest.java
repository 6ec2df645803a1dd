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
