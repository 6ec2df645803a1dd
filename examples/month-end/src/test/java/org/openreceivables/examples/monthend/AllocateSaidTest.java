package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code receivables allocate}: whose money it is, what is said of it and whether that counts; nothing goes unsaid. */
class AllocateSaidTest {
  private static final String NOBODY = "2026-02-20,30.00,EUR,,,,";
  private static final String PART = "2026-02-20,500.00,EUR,ACME,,part payment for INV-2002,";
  private static final String MARK = "some rows could not be read or used, see problems";

  private final Path folder;

  AllocateSaidTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void write() throws Exception {
    Called.write(folder, "items.csv", """
        id,customer,issueDate,dueDate,amount,currency,securityRank
        A,ACME,2026-01-05,2026-01-10,1000.00,EUR,
        B,ACME,2026-01-05,2026-01-20,800.00,EUR,1
        """);
  }

  private void pays(String... rows) throws Exception {
    Called.write(
        folder,
        "payments.csv",
        "id,valueDate,amount,currency,customer,payer,text,lines\n" + String.join("\n", rows)
            + "\n");
  }

  private Called allocate(String... more) {
    List<String> args = new ArrayList<>(List.of(
        "allocate",
        "--items",
        "@items.csv",
        "--payments",
        "@payments.csv",
        "--as-of",
        "2026-03-31"));
    args.addAll(List.of(more));
    return Called.in(folder, args.toArray(String[]::new));
  }

  private List<String> table(String name, String... how) {
    List<String> args = new ArrayList<>(List.of("--format", "csv", "--table", name));
    args.addAll(List.of(how));
    return allocate(args.toArray(String[]::new)).out().lines().skip(1).toList();
  }

  private List<String> applied(String... how) {
    return table("allocations", how).stream()
        .map(line -> line.split(",", -1))
        .map(cells -> cells[0].replace("/on-account", "") + " " + cells[1] + " " + cells[5])
        .toList();
  }

  /** EUR 30.00 of nobody beside EUR 31.00 of a customer that owes nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"", "standard", "law-de", "odoo"})
  void money_of_nobody_known_is_named_with_its_row(String against) throws Exception {
    pays("P-1," + NOBODY, "P-2,2026-02-20,31.00,EUR,OTHER,,,");
    String[] how = against.isEmpty() ? new String[0] : new String[] {"--against", against};
    assertThat(table("rests", how))
        .containsExactly(
            "OTHER,P-2/on-account,EUR,31.00,31.00,yes,no open item left",
            ",P-1,EUR,30.00,30.00,yes,\"payments.csv:2 is of nobody known, applied to nothing; the"
                + " customer is not known and no document is named\"");
    Called run = allocate(how);
    assertThat(run.out().lines().findFirst().orElseThrow())
        .endsWith(", without 1 payment of nobody known");
    assertThat(run.err())
        .contains("1 payment of nobody known (payments.csv:2), EUR 30.00, applied to nothing: table"
            + " rests says why.\n");
    // As with match: that a bank does not tell the payer is nothing wrong with the data.
    assertThat(run.exit()).isZero();
  }

  @Test
  void money_of_many_unknown_is_counted_and_added_up() throws Exception {
    pays(
        "P-1," + NOBODY,
        "P-2," + NOBODY,
        "P-3,2026-02-20,7,JPY,,Somebody,,",
        "P-4," + NOBODY,
        "P-5,2026-04-01,30.00,EUR,ACME,,,");
    Called run = allocate("--ignore-references");
    assertThat(run.out())
        .startsWith("What standard applies, without 1 payment posted later and 4 of nobody known\n")
        .contains("What standard leaves on account, and 4 payments of nobody known\n");
    assertThat(run.err())
        .contains("4 payments of nobody known (payments.csv:2, payments.csv:3, payments.csv:4 and"
            + " 1 more), EUR 90.00 and JPY 7, applied to nothing: table rests says why.\n");
  }

  /** EUR 800.00 fit B, which is secured: no word of the debtor, and German law follows no other. */
  @Test
  void an_amount_that_fits_keeps_no_item_where_the_creditor_has_no_choice() throws Exception {
    pays("P-1,2026-02-02,800.00,EUR,ACME,,,");
    assertThat(applied("--policy", "law-de")).containsExactly("P-1 A 800.00");
    assertThat(applied("--policy", "standard")).containsExactly("P-1 B 800.00");
    assertThat(table("decided", "--policy", "law-de", "--against", "standard"))
        .singleElement()
        .asString()
        .startsWith("ACME,P-1/on-account,A,EUR,800.00,0.00,designations().creditor(),");
  }

  /** B is due first and not secured: silent money passes it over only where the later word for it counts. */
  @Test
  void an_item_is_kept_only_by_a_word_that_counts() throws Exception {
    Called.write(folder, "items.csv", """
        id,customer,issueDate,dueDate,amount,currency,securityRank
        A,ACME,2026-01-05,2026-01-20,1000.00,EUR,1
        B,ACME,2026-01-05,2026-01-10,800.00,EUR,
        """);
    pays("P-1,2026-02-01,50.00,EUR,ACME,,,", "P-2,2026-02-02,800.00,EUR,ACME,,,");
    String[] law = {"P-1 B 50.00", "P-2 B 750.00", "P-2 A 50.00"};
    String[] standard = {"P-1 A 50.00", "P-2 B 800.00"};
    assertThat(applied("--policy", "law-ch")).containsExactly(standard);
    assertThat(applied("--policy", "law-de")).containsExactlyInAnyOrder(law);
    assertThat(applied("--policy", "standard")).containsExactly(standard);
    assertThat(applied("--policy", "law-de", "--against", "standard"))
        .containsExactlyInAnyOrder(law);
    assertThat(applied("--policy", "standard", "--against", "law-de")).containsExactly(standard);
    assertThat(table("differences", "--policy", "standard", "--against", "law-de"))
        .map(line -> String.join(" ", List.of(line.split(",", -1)).subList(1, 6)))
        .containsExactlyInAnyOrder(
            "P-1/on-account A EUR 50.00 0.00",
            "P-1/on-account B EUR 0.00 50.00",
            "P-2/on-account A EUR 0.00 50.00",
            "P-2/on-account B EUR 800.00 750.00");
    assertThat(allocate("--policy", "standard", "--against", "law-de").exit()).isZero();
  }

  private void invoices() throws Exception {
    Called.write(folder, "items.csv", """
        id,customer,issueDate,dueDate,amount,currency
        INV-1001,ACME,2026-01-05,2026-01-10,1000.00,EUR
        INV-2002,ACME,2026-01-15,2026-01-20,800.00,EUR
        """);
  }

  /** A number in free text makes no part payment by itself: the money goes to INV-1001, due first. */
  @ParameterizedTest
  @ValueSource(strings = {"law-de", "standard", "odoo"})
  void a_proposal_is_named_also_where_nothing_is_left(String policy) throws Exception {
    invoices();
    pays("P-1," + PART);
    assertThat(applied("--policy", policy)).containsExactly("P-1 INV-1001 500.00");
    String row =
        "ACME,P-1/on-account,EUR,500.00,0.00,yes,a match with INV-2002 is proposed, and not"
            + " accepted: --proposals accept";
    String quoted = row.replace("yes,", "yes,\"") + "\"";
    assertThat(table("rests", "--policy", policy)).containsExactly(quoted);
    assertThat(table("rests", "--policy", policy, "--against", "smallest-first"))
        .containsExactly(quoted);
    assertThat(allocate("--policy", policy, "--against", "smallest-first").err())
        .contains(
            "1 payment with a match that is proposed and not accepted: table rests says which,"
                + " --proposals accept follows it.\n");
    assertThat(allocate("--proposals", "accept").err()).doesNotContain("proposed");
    assertThat(table("rests", "--policy", policy, "--proposals", "accept")).isEmpty();
    assertThat(table("rests", "--policy", policy, "--ignore-references")).isEmpty();
  }

  /** What is left comes first, then what nobody is known for, then what was applied otherwise. */
  @Test
  void what_is_left_comes_before_what_is_only_proposed() throws Exception {
    invoices();
    pays("P-1," + PART, "P-2," + NOBODY, "P-3,2026-02-20,7.00,EUR,OTHER,,,");
    assertThat(table("rests"))
        .map(line -> line.split(",", -1)[1])
        .containsExactly("P-3/on-account", "P-2", "P-1/on-account");
  }

  /** EUR 40.00 of EUR 100.00 were applied to INV-2002; INV-1001 is due first. Two rows say so, one cannot. */
  @Test
  void a_receipt_applied_only_in_part_is_two_rows() throws Exception {
    invoices();
    pays("P-1,2026-02-20,100.00,EUR,ACME,,,INV-2002 paid 40.00");
    assertThat(applied("--policy", "odoo")).containsExactly("P-1 INV-1001 100.00");
    assertThat(applied("--policy", "odoo", "--proposals", "accept"))
        .containsExactly("P-1 INV-2002 100.00");
    pays(
        "P-1,2026-02-20,40.00,EUR,ACME,,,INV-2002 paid 40.00",
        "P-1-rest,2026-02-20,60.00,EUR,ACME,,,");
    assertThat(applied("--policy", "odoo"))
        .containsExactly("P-1 INV-2002 40.00", "P-1-rest INV-1001 60.00");
    for (String policy : List.of("business-central", "sap-classic")) {
      assertThat(applied("--policy", policy)).containsExactly("P-1 INV-2002 40.00");
      assertThat(table("rests", "--policy", policy))
          .singleElement()
          .asString()
          .startsWith("ACME,P-1-rest/on-account,EUR,60.00,60.00,");
    }
  }

  /** One row of ACME cannot be read: what is said of ACME is marked, and of nobody else. */
  @Test
  void customers_with_a_row_that_could_not_be_read_are_marked() throws Exception {
    Called.write(folder, "items.csv", """
        id,customer,issueDate,dueDate,amount,currency
        A-1,ACME,2026-01-05,2026-01-10,30.00,EUR
        A-2,ACME,2026-01-05,2026-01-20,20.00,EUR
        A-3,ACME,2026-01-05,2026-01-20,abc,EUR
        B-1,BOLT,2026-01-05,2026-01-10,30.00,EUR
        B-2,BOLT,2026-01-05,2026-01-20,20.00,EUR
        """);
    pays("P-1,2026-02-20,60.00,EUR,ACME,,,", "P-2,2026-02-20,60.00,EUR,BOLT,,,");
    marked("allocations");
    marked("rests");
    assertThat(allocate("--format", "json").out())
        .contains("\"complete\": \"no\"", "\"complete\": \"yes\"", MARK);
    assertThat(allocate("--table", "rests").out()).contains("Complete", " no ", "some rows could");

    pays("P-1,2026-02-20,25.00,EUR,ACME,,,", "P-2,2026-02-20,25.00,EUR,BOLT,,,");
    marked("decided", "--against", "smallest-first");
    marked("differences", "--against", "smallest-first");
    assertThat(allocate("--table", "decided", "--against", "smallest-first").out())
        .contains("Complete\n", " no\n", MARK);

    pays("P-2,2026-02-20,25.00,EUR,BOLT,,,");
    assertThat(allocate().out()).doesNotContain("Complete", "some rows could");
  }

  private void marked(String table, String... how) {
    assertThat(table(table, how)).as(table).isNotEmpty().allSatisfy(line -> {
      boolean acme = line.contains("P-1/");
      assertThat(line.contains(",no,")).isEqualTo(acme);
      assertThat(line.contains(",yes,")).isEqualTo(!acme);
      assertThat(line.contains(MARK)).isEqualTo(acme);
    });
  }

  /** EUR 95.00 for EUR 100.00: a match where EUR 5.00 are tolerated, and in SAP they are not by an amount alone. */
  @Test
  void a_comparison_says_by_whose_rules_payments_were_matched() throws Exception {
    Called.write(folder, "items.csv", """
        id,customer,issueDate,dueDate,amount,currency
        INV-1001,ACME,2026-01-05,2026-01-10,100.00,EUR
        """);
    pays("P-1,2026-02-20,95.00,EUR,ACME,,INV-1001,");
    String[] tolerant = {
      "--tolerance", "EUR 5.00", "--policy", "standard", "--against", "sap-classic"
    };
    assertThat(table("decided", tolerant))
        .singleElement()
        .asString()
        .startsWith("ACME,P-1/on-account,INV-1001,EUR,100.00,95.00,settlement().underpayment(),");
    assertThat(table("rests", "--tolerance", "EUR 5.00", "--policy", "sap-classic"))
        .singleElement()
        .asString()
        .startsWith("ACME,P-1/on-account,EUR,95.00,95.00,yes,")
        .contains("a match with INV-1001 is proposed");
    String note = "What payments are for was found by the settlement rules of standard for both:"
        + " --policy sap-classic alone finds it by its own, and --ignore-references compares without.\n";
    assertThat(allocate("--against", "sap-classic").err()).endsWith(note);
    assertThat(allocate("--against", "sap-classic", "--ignore-references").err())
        .doesNotContain("What payments");
    assertThat(allocate("--against", "law-de").err()).doesNotContain("What payments");
    assertThat(allocate("--policy", "sap-classic").err()).doesNotContain("What payments");
    assertThat(Called.in(folder, "allocate", "--help").out().replaceAll("\\s+", " "))
        .contains("by the settlement rules of --policy");
  }
}
