package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openreceivables.examples.monthend.job.allocate.PolicyNames;

/** {@code receivables allocate}, besides what the golden texts show. */
class AllocateCommandTest {
  private static final String NAMES = String.join(", ", PolicyNames.all().keySet());

  private final Path folder;

  AllocateCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void write() throws Exception {
    Called.write(folder, "items.csv", """
        id,customer,issueDate,dueDate,amount,open,currency
        A-1,ACME,2026-01-05,2026-02-04,100.00,100.00,EUR
        A-2,ACME,2026-01-20,2026-02-19,50.00,50.00,EUR
        """);
    Called.write(folder, "payments.csv", """
        id,valueDate,amount,currency,customer,lines
        P-1,2026-02-20,99.60,EUR,ACME,
        """);
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

  private static void refused(Called run, String message) {
    assertThat(run.err()).isEqualTo("receivables allocate: " + message + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void a_policy_that_nobody_knows() {
    refused(
        allocate("--policy", "largest"),
        "The policy of --policy (largest) must be one of " + NAMES + ".");
    refused(allocate("--against", ""), "The policy of --against () must be one of " + NAMES + ".");
  }

  @Test
  void a_missing_file() {
    refused(
        Called.in(folder, "allocate", "--items", "@none.csv", "--as-of", "2026-03-31"),
        "The file of --items (none.csv) must exist.");
  }

  @Test
  void files_need_a_day() {
    refused(
        Called.in(folder, "allocate", "--items", "@items.csv"),
        "The option --as-of must be given with files of your own, such as --as-of 2026-03-31.");
  }

  @Test
  void the_policies_by_name() {
    Called run = Called.in(folder, "allocate", "--policies", "--format", "csv");
    assertThat(run.out().lines())
        .hasSize(PolicyNames.all().size() + 1)
        .startsWith("name,reasons")
        .contains(
            "oldest-issued-first,\"order(): oldest issued, then id\"",
            "pro-rata,order(): pro rata",
            "smallest-first,\"order(): smallest, then id\"",
            "standard,nothing");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  /** EUR 99.60 on EUR 100.00, which is the oldest by both: nothing is left to tell. */
  @Test
  void neither_case_nor_what_is_the_same_counts() {
    Called run = allocate("--policy", "Standard", "--against", "OLDEST-issued-first");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("Where oldest-issued-first differs first, by customer\n")
        .contains("  (none)\n")
        .contains("  order()  oldest due, then oldest issued, then id  oldest issued, then id");
  }

  /** The limit is that of the house, whatever the policy: here it closes A-1, there EUR 50.40 are missing. */
  @Test
  void a_tolerance_holds_for_both_policies() {
    assertThat(allocate("--tolerance", "EUR 0.50", "--table", "allocations", "--format", "csv")
            .out()
            .lines())
        .anySatisfy(line ->
            assertThat(line).startsWith("P-1/on-account,A-1,2026-02-20,TOLERANCE,EUR,0.40,0.00,"));
    assertThat(allocate("--tolerance", "EUR 0.50", "--against", "smallest-first", "--format", "csv")
            .out()
            .lines())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line)
            .startsWith("ACME,P-1/on-account,A-1,EUR,100.00,49.60,order(),")
            .doesNotContain("underpayment"));
  }

  /** Money that names A-2 goes there, and what is over goes as the policy says. */
  @Test
  void references_are_followed_unless_they_are_to_be_ignored() throws Exception {
    Called.write(folder, "payments.csv", """
        id,valueDate,amount,currency,customer,lines
        P-1,2026-02-20,50.00,EUR,ACME,A-2 paid 50.00
        P-0,2026-02-19,120.00,EUR,ACME,
        """);
    assertThat(applied()).containsExactly("P-0/on-account A-1 100.00", "P-1/on-account A-2 50.00");
    assertThat(applied("--ignore-references"))
        .containsExactly(
            "P-0/on-account A-1 100.00", "P-0/on-account A-2 20.00", "P-1/on-account A-2 30.00");
  }

  private List<String> applied(String... more) {
    List<String> args = new ArrayList<>(List.of("--format", "csv"));
    args.addAll(List.of(more));
    return allocate(args.toArray(String[]::new))
        .out()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> cells[0] + " " + cells[1] + " " + cells[5])
        .toList();
  }

  @Test
  void a_bad_row_is_told_and_the_others_are_allocated() throws Exception {
    Called.write(folder, "payments.csv", """
        id,valueDate,amount,currency,customer,lines
        P-1,2026-02-20,99.60,EUR,ACME,
        P-2,2026-02-30,10.00,EUR,ACME,
        """);
    Called run = allocate("--against", "smallest-first", "--format", "csv");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("payments.csv:3: ").contains("(2026-02-30)");
    assertThat(run.out().lines()).hasSize(2);
  }

  /** No charge is in the books, and yet that they come first cannot stay without debts. */
  @Test
  void what_goes_with_a_switch_and_changes_nothing_is_told_apart() throws Exception {
    Called.write(folder, "items.csv", """
        id,customer,issueDate,dueDate,amount,open,currency,burdenRank
        A-1,ACME,2026-01-05,2026-02-04,100.00,100.00,EUR,
        A-2,ACME,2026-01-20,2026-02-19,50.00,50.00,EUR,1
        """);
    String row = allocate(
            "--policy", "law-es", "--against", "standard", "--table", "decided", "--format", "csv")
        .out()
        .lines()
        .skip(1)
        .findFirst()
        .orElseThrow();
    assertThat(row)
        .startsWith("ACME,P-1/on-account,A-2,EUR,50.00,0.00,order(),")
        .contains("taken along, without effect: designations().debtorPaysChargesFirst():"
            + " law-es true; standard false");
  }
}
