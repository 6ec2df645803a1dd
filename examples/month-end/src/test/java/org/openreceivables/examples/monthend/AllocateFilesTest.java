package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code receivables allocate}: what files of one's own may say, and what the program says of them. */
class AllocateFilesTest {
  private final Path folder;

  AllocateFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void write() throws Exception {
    items("A-1,ACME,2026-01-05,2026-02-04,100.00,EUR");
  }

  private void items(String... rows) throws Exception {
    Called.write(
        folder,
        "items.csv",
        "id,customer,issueDate,dueDate,amount,currency\n" + String.join("\n", rows) + "\n");
  }

  private void pays(String amount, String lines) throws Exception {
    Called.write(
        folder,
        "payments.csv",
        "id,valueDate,amount,currency,customer,lines\nP-1,2026-02-20," + amount + ",EUR,ACME,"
            + lines + "\n");
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

  private List<String> rows(String... more) {
    List<String> args = new ArrayList<>(List.of("--format", "csv", "--table", "allocations"));
    args.addAll(List.of(more));
    return allocate(args.toArray(String[]::new))
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> cells[1] + " " + cells[3] + " " + cells[5])
        .toList();
  }

  /** One limit for too little and too much: EUR 99.60 and EUR 100.40 both close EUR 100.00. */
  @Test
  void a_tolerance_of_business_central_works_both_ways() throws Exception {
    String[] central = {
      "--policy", "business-central", "--tolerance", "EUR 0.50", "--proposals", "accept"
    };
    pays("99.60", "A-1 paid 99.60");
    assertThat(rows(central)).containsExactlyInAnyOrder("A-1 PAID 99.60", "A-1 TOLERANCE 0.40");
    pays("100.40", "A-1 paid 100.40");
    assertThat(rests(central)).isEmpty();
    assertThat(rests("--tolerance", "EUR 0.50", "--proposals", "accept"))
        .singleElement()
        .asString()
        .startsWith("ACME,P-1/on-account,EUR,100.40,0.40,");
  }

  private List<String> rests(String... more) {
    List<String> args = new ArrayList<>(List.of("--format", "csv", "--table", "rests"));
    args.addAll(List.of(more));
    return allocate(args.toArray(String[]::new)).out().lines().skip(1).toList();
  }

  /** A blank percentage is zero in SAP, and a cap alone allows nothing. */
  @Test
  void a_tolerance_leaves_the_blank_of_a_profile_as_it_is() throws Exception {
    pays("99.60", "");
    assertThat(rows("--policy", "standard", "--tolerance", "EUR 0.50"))
        .contains("A-1 TOLERANCE 0.40");
    assertThat(rows("--policy", "sap-classic", "--tolerance", "EUR 0.50")).isEmpty();
  }

  /** EUR 5.00 more than A-1: probable, and a person decides. */
  @Test
  void a_proposal_that_nobody_accepted_is_named() throws Exception {
    pays("105.00", "A-1 paid 105.00");
    assertThat(rests("--policy", "business-central"))
        .containsExactly(
            "ACME,P-1/on-account,EUR,105.00,105.00,yes,\"only what is designated is paid, by"
                + " policy; a match with A-1 is proposed, and not accepted: --proposals accept\"");
    assertThat(rests("--policy", "business-central", "--proposals", "accept"))
        .singleElement()
        .asString()
        .startsWith("ACME,P-1/on-account,EUR,105.00,5.00,")
        .doesNotContain("proposed");
  }

  /** The order of a law needs more than dates. */
  @Test
  void a_law_without_facts_is_told() throws Exception {
    pays("50.00", "");
    Called run = allocate("--against", "law-it");
    assertThat(run.err())
        .endsWith(
            "The order law-it goes by charges, security, burden, enforcement and limitation, and"
                + " no item says any of it: dates alone decide.\n"
                + "  Maybe items.csv should have accessoryTo, securityRank, burdenRank, enforcedSince or"
                + " timeBarredOn.\n");
    assertThat(run.exit()).isZero();
    assertThat(allocate().err()).doesNotContain("dates alone");
  }

  /** A-3 is enforced since February; A-2 is barred since January, which Italy does not count. */
  @Test
  void enforcement_and_limitation_are_read() throws Exception {
    Called.write(folder, "items.csv", """
        id,customer,issueDate,dueDate,amount,currency,burdenRank,enforcedSince,timeBarredOn
        A-1,ACME,2026-01-05,2026-02-04,100.00,EUR,,,
        A-2,ACME,2026-01-05,2026-01-10,100.00,EUR,,,2026-01-15
        A-3,ACME,2026-01-05,2026-02-10,100.00,EUR,,2026-02-01,
        A-4,ACME,2026-01-05,2026-02-10,100.00,EUR,2,,
        """);
    pays("50.00", "");
    assertThat(rows("--policy", "law-ch")).containsExactly("A-3 PAID 50.00");
    assertThat(rows("--policy", "law-it")).containsExactly("A-4 PAID 50.00");
    assertThat(rows("--policy", "standard")).containsExactly("A-2 PAID 50.00");
  }

  @Test
  void facts_of_law_that_are_none_are_refused() throws Exception {
    Called.write(folder, "items.csv", """
        id,customer,issueDate,amount,currency,accessoryTo,component,securityRank,enforcedSince
        A-1,ACME,2026-01-05,100.00,EUR,A-1,,,
        A-2,ACME,2026-01-05,100.00,EUR,,tax,-1,soon
        """);
    pays("50.00", "");
    assertThat(allocate().err())
        .contains(
            "items.csv:2: The accessoryTo (A-1) in column accessoryTo must ",
            "items.csv:3: The component (tax) in column component must be one of COST, FEE, PENALTY,"
                + " INTEREST.\n",
            "items.csv:3: The securityRank (-1) in column securityRank must be a whole number from 0 to"
                + " 9999.\n",
            "items.csv:3: The enforcedSince (soon) in column enforcedSince must be a date such as"
                + " 2026-03-31.\n");
  }

  /** Costs on INV-1 come first; mistyped, they are a debt of March, and the row is named. */
  @Test
  void a_charge_whose_item_is_not_there_is_named_with_its_row() throws Exception {
    String file = """
        id,customer,issueDate,dueDate,amount,currency,kind,accessoryTo
        INV-1,ACME,2026-01-05,2026-01-10,100.00,EUR,,
        COST,ACME,2026-02-01,2026-03-01,40.00,EUR,charge,INV-11
        INV-2,OTHER,2026-01-05,2026-01-10,100.00,EUR,,
        """;
    Called.write(folder, "items.csv", file);
    pays("50.00", "");
    assertThat(rows("--policy", "law-de")).containsExactly("INV-1 PAID 50.00");
    Called run = allocate("--policy", "law-de");
    assertThat(run.err())
        .contains(
            "items.csv:3: The accessoryTo (INV-11) must be among the items; until then the charge is"
                + " a debt of its own.\n"
                + "  Maybe it is mistyped, posted after 2026-03-31, or settled and left out of the file.\n")
        .contains("items.csv: 3 rows read, 3 used, 0 refused");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(allocate("--policy", "law-de", "--table", "problems", "--format", "csv")
            .out()
            .lines()
            .skip(1))
        .first()
        .asString()
        .startsWith("items.csv,3,accessoryTo,INV-11,UNKNOWN_ITEM,ACME,,must be among the items;");
    // The other policy says it too, both say it once, and the standard one has no use for it.
    assertThat(allocate("--against", "law-de").err()).containsOnlyOnce("The accessoryTo (INV-11)");
    assertThat(allocate("--policy", "law-fr", "--against", "law-de").err())
        .containsOnlyOnce("The accessoryTo (INV-11)");
    assertThat(allocate().exit()).isZero();

    Called.write(folder, "items.csv", file.replace("INV-11", "INV-2"));
    assertThat(allocate("--policy", "law-de").err())
        .contains(
            "items.csv:3: The accessoryTo (INV-2) must be an item of the same customer; until then the"
                + " charge is a debt of its own.\n")
        .doesNotContain("Maybe it is mistyped");
    Called.write(folder, "items.csv", file.replace("INV-11", "INV-1"));
    assertThat(rows("--policy", "law-de"))
        .containsExactlyInAnyOrder("COST PAID 40.00", "INV-1 PAID 10.00");
    assertThat(allocate("--policy", "law-de").exit()).isZero();
  }

  /** Costs on INV-1, which is settled and due first, come before INV-2. */
  @Test
  void a_settled_row_still_says_when_its_charges_are_paid() throws Exception {
    Called.write(folder, "items.csv", """
        id,customer,issueDate,dueDate,amount,currency,kind,accessoryTo,settledDate
        INV-1,ACME,2026-01-05,2026-01-10,100.00,EUR,,,2026-01-31
        INV-2,ACME,2026-01-05,2026-01-20,100.00,EUR,,,
        COST,ACME,2026-02-01,2026-03-01,40.00,EUR,charge,INV-1,
        """);
    pays("50.00", "");
    for (String[] how :
        new String[][] {{"--policy", "law-de"}, {"--policy", "law-de", "--against", "standard"}}) {
      assertThat(rows(how)).containsExactlyInAnyOrder("COST PAID 40.00", "INV-2 PAID 10.00");
      assertThat(allocate(how).exit()).isZero();
    }
  }

  @Test
  void a_column_that_is_missing_is_looked_for_with_the_option_of_its_file() throws Exception {
    Called.write(folder, "payments.csv", "id,paidOn,amount,customer\nP-1,2026-02-20,50.00,ACME\n");
    Called.write(folder, "customers.csv", "key,name\nACME,Acme\n");
    assertThat(allocate("--customers", "@customers.csv").err())
        .contains(
            "  Maybe --payments-column valueDate=NAME is needed.\n",
            "  Maybe --currency CODE, where all rows are in one, or --payments-column currency=NAME is"
                + " needed.\n")
        .contains("customers.csv:1: The column for id (id) must be in the header: key, name.\n")
        .doesNotContain("Maybe --column", "Maybe --customers");
  }
}
