package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is lost with a bad row or file stops the decisions about its customers.
 *
 * <p>On 2026-03-31, with all rows good: L-1 of LATE is 36 days late and gets a reminder; SMALL paid EUR
 * 100.00 of 103.00, and the EUR 3.00 may be written off; GOOD owes nothing, and its order goes out.
 */
class BadInputDecisionsTest {
  private static final String REMINDER = "reminder to LATE";
  private static final String WRITE_OFF = "write-off for SMALL";
  private static final String RELEASE = "release for GOOD";

  private final Path folder;

  BadInputDecisionsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void write() throws Exception {
    Called.write(folder, "month-end.properties", "as-of=2026-03-31\n");
    Called.write(folder, "customers.csv", """
        id,name,account,currency,creditLimit,country
        GOOD,Good Ltd,DE-1,EUR,2000.00,
        LATE,Late Ltd,DE-2,EUR,2000.00,
        SMALL,Small Ltd,DE-3,EUR,2000.00,
        """);
    Called.write(folder, "invoices.csv", """
        id,customer,issueDate,amount,currency,terms
        G-1,GOOD,2026-03-20,10.00,EUR,net 30
        L-1,LATE,2026-01-24,900.00,EUR,net 30
        S-1,SMALL,2026-01-20,103.00,EUR,net 30
        """);
    Called.write(folder, "payments.csv", """
        id,customer,account,payer,valueDate,amount,currency,lines
        P-1,SMALL,,,2026-02-19,100.00,EUR,S-1 paid 100.00
        """);
    Called.write(folder, "notices.csv", "item,level,date\nL-1/1,1,2026-03-10\n");
    Called.write(folder, "orders.csv", """
        id,customer,kind,amount,currency
        O-1,GOOD,ORDER,1000.00,EUR
        """);
  }

  @Test
  void good_rows_lead_to_three_decisions() throws Exception {
    Called run = close();
    assertThat(run.exit()).isZero();
    assertThat(decisions()).containsExactly(REMINDER, WRITE_OFF, RELEASE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoices", "payments", "customers", "notices", "orders"})
  void a_file_without_its_columns_stops_all(String name) throws Exception {
    Called.write(folder, name + ".csv", "betrag,was\n1,2\n");
    nothing_is_decided(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoices", "payments", "customers", "notices", "orders"})
  void an_empty_file_stops_all(String name) throws Exception {
    Called.write(folder, name + ".csv", "");
    nothing_is_decided(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoices", "payments", "customers", "notices", "orders"})
  void a_file_that_is_no_text_stops_all(String name) throws Exception {
    Called.write(folder, name + ".csv", new byte[] {(byte) 0x8f, 0, 17, (byte) 0xee, 10, 3});
    nothing_is_decided(name);
  }

  @Test
  void a_truth_that_cannot_be_used_stops_nothing() throws Exception {
    Called.write(folder, "truth.csv", "");
    assertThat(close().err()).doesNotContain("counts as incomplete");
    assertThat(decisions()).containsExactly(REMINDER, WRITE_OFF, RELEASE);
  }

  @Test
  void nothing_is_posted_either() throws Exception {
    Called.write(folder, "notices.csv", "item,level,day\nL-1/1,1,2026-03-10\n");
    Called run = close("--approve-write-offs", "CFO", "--confirm-notices");
    // 10.00 + 900.00 + 3.00: no fee of EUR 5.00 is added, and no EUR 3.00 are taken off.
    assertThat(table("close")).contains("EUR,open after,913.00,");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void what_is_confirmed_is_posted_for_the_others() throws Exception {
    add("customers.csv", "SMALL,Small again,,EUR,,\n");
    close("--approve-write-offs", "CFO", "--confirm-notices");
    // 10.00 + 900.00 + 3.00 and the fee of EUR 5.00 for LATE; SMALL keeps its EUR 3.00.
    assertThat(table("close")).contains("EUR,open after,918.00,");
  }

  @Test
  void a_refused_customer_is_incomplete() throws Exception {
    Called.write(folder, "customers.csv", """
        id,name,account,currency,creditLimit,country
        GOOD,Good Ltd,DE-1,EUR,2000.00,
        LATE,Late Ltd,DE-2,EUR,2000.00,Germany
        SMALL,Small Ltd,DE-3,EUR,2000.00,
        """);
    close();
    assertThat(decisions()).containsExactly(WRITE_OFF, RELEASE);
    assertThat(complete()).containsExactly("GOOD yes", "LATE no", "SMALL yes");
  }

  @Test
  void the_customer_of_a_refused_reminder_is_incomplete() throws Exception {
    add("notices.csv", "L-1/1,0,2026-03-20\nG-1/1,1,soon\n");
    close();
    assertThat(decisions()).containsExactly(WRITE_OFF);
    assertThat(complete()).containsExactly("GOOD no", "LATE no", "SMALL yes");
  }

  /** Of SMALL EUR 100.00 are applied and EUR 7.00 stay on account, and a reminder cannot be read. */
  @Test
  void what_was_applied_for_an_incomplete_customer_is_marked() throws Exception {
    add("payments.csv", "P-7,SMALL,,,2026-03-20,7.00,EUR,\nP-8,LATE,,,2026-03-20,8.00,EUR,\n");
    add("notices.csv", "S-1/1,1,soon\n");
    close("--proposals", "accept");
    String mark = "some rows could not be read or used, see problems";
    assertThat(table("allocations").lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("P-1/on-account,S-1/1,2026-02-19,PAID,EUR,100.00,3.00,no,")
        .contains(mark);
    assertThat(table("on-account").lines().skip(1))
        .anySatisfy(r -> assertThat(r).startsWith("SMALL,P-7,EUR,7.00,7.00,no,").contains(mark))
        .anySatisfy(r -> assertThat(r).startsWith("LATE,P-8,EUR,8.00,8.00,yes,"))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "SMALL,,,SMALL", // its customer column
    "SMALL,DE-2,Good Ltd,SMALL", // before account and name
    ",DE-2,,LATE", // the account
    ",DE-9,Good Ltd,GOOD", // the name
  })
  void the_payer_of_a_refused_payment_is_incomplete(
      String customer, String account, String name, String incomplete) throws Exception {
    add(
        "payments.csv",
        "P-2," + text(customer) + "," + text(account) + "," + text(name)
            + ",2026-03-01,lots,EUR,\n");
    Called run = close();
    assertThat(complete()).filteredOn(c -> c.endsWith(" no")).containsExactly(incomplete + " no");
    assertThat(decisions()).hasSize(2).noneMatch(d -> d.endsWith(" " + incomplete));
    assertThat(run.err()).doesNotContain("nobody known");
  }

  @Test
  void an_account_of_one_and_a_name_of_another_make_both_incomplete() throws Exception {
    add("payments.csv", "P-2,,DE-2,Good Ltd,2026-03-01,lots,EUR,\n");
    close();
    assertThat(complete()).containsExactly("GOOD no", "LATE no", "SMALL yes");
    assertThat(decisions()).containsExactly(WRITE_OFF);
  }

  @Test
  void refused_payments_of_nobody_known_are_counted() throws Exception {
    add("payments.csv", "P-2,,DE-9,Stranger,2026-03-01,lots,EUR,\nTotal\n");
    assertThat(close().err())
        .contains("payments.csv: 3 rows read, 1 used, 2 refused; 2 without a readable amount;"
            + " 2 of the refused belong to nobody known\n");
    assertThat(decisions()).containsExactly(REMINDER, WRITE_OFF, RELEASE);
  }

  @Test
  void a_folder_without_documents_is_named() throws Exception {
    Files.delete(folder.resolve("invoices.csv"));
    Called run = close();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("The folder of --dir (")
        .contains("must have a file invoices.csv");
  }

  private void nothing_is_decided(String name) throws Exception {
    Called run = close();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains(name + ".csv could not be used: every customer counts as incomplete\n");
    assertThat(decisions()).isEmpty();
    assertThat(complete()).allMatch(c -> c.endsWith(" no"));
  }

  private Called close(String... options) {
    List<String> args = new ArrayList<>(List.of("close", "--dir", "@", "--out", "@out"));
    args.addAll(List.of(options));
    return Called.in(folder, args.toArray(String[]::new));
  }

  /** What was decided automatically, one line each. */
  private List<String> decisions() throws Exception {
    List<String> all = new ArrayList<>();
    rows("dunning").forEach(r -> all.add("reminder to " + r[0]));
    rows("write-offs").forEach(r -> all.add("write-off for " + r[1]));
    rows("credit-checks").stream()
        .filter(r -> r[7].equals("released"))
        .forEach(r -> all.add("release for " + r[0]));
    return all;
  }

  private List<String> complete() throws Exception {
    String[] header = table("aging").lines().findFirst().orElseThrow().split(",", -1);
    int at = List.of(header).indexOf("complete");
    return rows("aging").stream()
        .filter(r -> !r[0].equals("Total"))
        .map(r -> r[0] + " " + r[at])
        .sorted()
        .toList();
  }

  private List<String[]> rows(String name) throws Exception {
    return table(name)
        .lines()
        .skip(1)
        .filter(l -> !l.startsWith("Total") && !l.startsWith(","))
        .map(l -> l.split(",", -1))
        .toList();
  }

  private String table(String name) throws Exception {
    return Files.readString(folder.resolve("out").resolve(name + ".csv"));
  }

  private void add(String file, String rows) throws Exception {
    Called.write(folder, file, Files.readString(folder.resolve(file)) + rows);
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }
}
