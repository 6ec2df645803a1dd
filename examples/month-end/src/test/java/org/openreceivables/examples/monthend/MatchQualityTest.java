package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matches beside a truth made by hand, in which some of them are wrong. */
class MatchQualityTest {
  private final Path folder;

  MatchQualityTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void write() throws Exception {
    Called.write(folder, "month-end.properties", "as-of=2026-03-31\n");
    Called.write(folder, "invoices.csv", """
        id,customer,issueDate,amount,currency,terms
        INV-1001,C1,2026-03-01,100.00,EUR,net 30
        INV-1002,C1,2026-03-01,200.00,EUR,net 30
        INV-1003,C2,2026-03-01,300.00,EUR,net 30
        INV-1004,C2,2026-03-01,400.00,EUR,2/10 net 30
        INV-1005,C3,2026-03-01,50.00,EUR,net 30
        """);
    Called.write(folder, "payments.csv", """
        id,customer,valueDate,amount,currency,text,lines
        P-1,C1,2026-03-10,100.00,EUR,INV-1001,
        P-2,C1,2026-03-11,200.00,EUR,INV-1002,
        P-3,C2,2026-03-11,300.00,EUR,INV-1003,
        P-4,C2,2026-03-11,400.00,EUR,,INV-1004 paid 400.00
        P-5,C3,2026-03-12,49.00,EUR,INV-1005,
        P-6,,2026-03-12,5.00,EUR,thanks,
        """);
  }

  @Test
  void right_means_customer_documents_and_cash() throws Exception {
    // P-2 was for another document, P-3 for another customer's, P-4 for two; P-5 and P-6 are
    // manual.
    truth("""
        P-1,C1,INV-1001,DOCUMENT,100.00,EUR,
        P-2,C1,INV-1001,DOCUMENT,200.00,EUR,STALE
        P-3,C1,INV-1003,DOCUMENT,300.00,EUR,
        P-4,C2,INV-1004,DOCUMENT,390.00,EUR,
        P-4,C2,INV-1003,DOCUMENT,10.00,EUR,
        P-5,C3,INV-1005,DOCUMENT,49.00,EUR,SHORT
        P-6,,,NOT_RECEIVABLE,5.00,EUR,
        """);
    assertThat(table("match-quality"))
        .contains("number in text,3,1,2,0.3333,0.2000,0.5000,")
        .contains("remittance line,1,0,1,0.0000,0.0000,0.1666,");
    assertThat(table("match-quality-value"))
        .contains("EUR,number in text,600.00,100.00,0.1666,0.0953,")
        .contains("EUR,remittance line,400.00,0.00,0.0000,0.0000,");
    assertThat(table("wrong-matches").lines().skip(1).map(l -> l.substring(0, 3)))
        .containsExactly("P-2", "P-3", "P-4");
    assertThat(table("match-irregularities"))
        .contains("SHORT,1,0,0,1,")
        .contains("STALE,1,0,1,0,")
        .contains("none,4,1,2,1,");
  }

  @Test
  void the_recall_of_the_rules_adds_up_to_that_of_all() throws Exception {
    // Five payments are for documents, P-6 is no customer's: 1 + 1 of 5, not 2 of 6.
    truth("""
        P-1,C1,INV-1001,DOCUMENT,100.00,EUR,
        P-2,C1,INV-1001,DOCUMENT,200.00,EUR,
        P-3,C1,INV-1003,DOCUMENT,300.00,EUR,
        P-4,C2,INV-1004,DOCUMENT,400.00,EUR,
        P-5,C3,INV-1005,DOCUMENT,49.00,EUR,
        P-6,,,NOT_RECEIVABLE,5.00,EUR,
        """);
    assertThat(table("match-quality"))
        .contains("number in text,3,1,2,0.3333,0.2000,0.5000,")
        .contains("remittance line,1,1,0,1.0000,0.2000,0.1666,");
    assertThat(match("--format", "text").out())
        .containsPattern("all +4 +2 +2 +50\\.00 % +40\\.00 % +66\\.66 %");
  }

  @Test
  void what_is_right_without_a_document_is_no_recall_of_documents() throws Exception {
    // P-2 pays what P-1 has paid and stays on account, as the truth has it; one of one is found.
    Called.write(folder, "payments.csv", """
        id,customer,valueDate,amount,currency,lines
        P-1,C1,2026-03-10,100.00,EUR,INV-1001 paid 100.00
        P-2,C1,2026-03-11,100.00,EUR,INV-1001 paid 100.00
        """);
    truth("""
        P-1,C1,INV-1001,DOCUMENT,100.00,EUR,
        P-2,C1,,UNAPPLIED,100.00,EUR,DUPLICATE
        """);
    assertThat(match("--format", "csv", "--table", "match-quality", "--proposals", "accept")
            .out())
        .contains("remittance line,2,2,0,1.0000,1.0000,1.0000,");
  }

  @Test
  void all_is_right_where_the_truth_says_so() throws Exception {
    // A discount that is granted although the payer paid in full is no mistake: 392.00 + 8.00.
    truth("""
        P-1,C1,INV-1001,DOCUMENT,100.00,EUR,
        P-2,C1,INV-1002,DOCUMENT,200.00,EUR,
        P-3,C2,INV-1003,DOCUMENT,300.00,EUR,
        P-4,C2,INV-1004,DOCUMENT,400.00,EUR,
        """);
    Called run = match("--format", "text");
    assertThat(run.out())
        .contains("Automatic matches beside the truth, without 2 payments that it does not know")
        .containsPattern("all +4 +4 +0 +100\\.00 % +100\\.00 % +100\\.00 %")
        .doesNotContain("Automatic matches that were wrong");
  }

  @Test
  void the_second_payment_of_one_debt_is_wrong_in_place_of_the_first() throws Exception {
    Called.write(folder, "payments.csv", """
        id,customer,valueDate,amount,currency,text
        P-1,,2026-03-10,100.00,EUR,cannot be read
        P-2,C1,2026-03-11,100.00,EUR,INV-1001
        P-3,C1,2026-03-12,200.00,EUR,INV-1002
        """);
    truth("""
        P-1,C1,INV-1001,DOCUMENT,100.00,EUR,
        P-2,C1,,UNAPPLIED,100.00,EUR,DUPLICATE
        P-3,C1,,UNAPPLIED,200.00,EUR,DUPLICATE
        """);
    assertThat(table("match-quality")).contains("number in text,2,0,2,0.0000,");
    assertThat(table("wrong-matches").lines().skip(1)).hasSize(2);
  }

  @Test
  void a_truth_that_contradicts_itself_is_refused() throws Exception {
    truth("""
        P-1,C1,,DOCUMENT,100.00,EUR,
        P-2,,INV-1002,NOT_RECEIVABLE,200.00,EUR,
        P-3,C2,INV-1003,GUESS,300.00,EUR,
        """);
    Called run = match();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("truth.csv:2: The document () in column document must not be empty for kind"
            + " DOCUMENT.")
        .contains("truth.csv:3: The document (INV-1002) in column document must be empty for kind"
            + " NOT_RECEIVABLE.")
        .contains("truth.csv:4: The kind (GUESS) in column kind must be one of DOCUMENT, UNAPPLIED,"
            + " NOT_RECEIVABLE.");
  }

  private void truth(String rows) throws Exception {
    Called.write(
        folder, "truth.csv", "payment,customer,document,kind,amount,currency,notes\n" + rows);
  }

  private String table(String name) {
    Called run = match("--format", "csv", "--table", name);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out();
  }

  private Called match(String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "match";
    args[1] = "--dir";
    args[2] = "@";
    System.arraycopy(options, 0, args, 3, options.length);
    return Called.in(folder, args);
  }
}
