package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a month end of three dozen customers comes to. The figures were added up apart from the program. */
class CloseFiguresTest {
  private static final Path SAMPLE = Path.of("src", "test", "resources", "sample");

  private final Path folder;

  CloseFiguresTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void the_sample_reconciles_to_the_minor_unit_in_every_currency() {
    assertThat(table("reconciliation")).isEqualTo("""
        account,currency,items,ledger,control,agrees
        ,EUR,212967.71,212967.71,212967.71,yes
        ,USD,131234.26,131234.26,131234.26,yes
        """);
    assertThat(table("close")).isEqualTo("""
        currency,line,amount
        EUR,open before the payments,638274.63
        EUR,payments of known customers,-424170.26
        EUR,discount,-1135.78
        EUR,tolerance,-0.88
        EUR,open after,212967.71
        USD,open before the payments,234944.53
        USD,payments of known customers,-103436.85
        USD,discount,-273.32
        USD,tolerance,-0.10
        USD,open after,131234.26
        """);
  }

  @Test
  void a_small_month_end_by_hand() throws Exception {
    // INV-1 is closed by 980.00 in time (20.00 discount), INV-2 by 499.60 with 0.40 tolerated; P-3
    // names
    // nobody. 1,000.00 + 500.00 + 70.00 - 980.00 - 20.00 - 499.60 - 0.40 = 70.00, in yen nothing
    // moves.
    Called.write(folder, "invoices.csv", """
        id,customer,kind,issueDate,amount,currency,terms
        INV-1,C1,INVOICE,2026-03-01,1000.00,EUR,2/10 net 30
        INV-2,C1,INVOICE,2026-03-02,500.00,EUR,net 30
        INV-3,C2,INVOICE,2026-03-03,70.00,EUR,net 14
        INV-4,C2,INVOICE,2026-03-03,7000,JPY,net 30
        """);
    Called.write(folder, "payments.csv", """
        id,customer,valueDate,amount,currency,text
        P-1,C1,2026-03-10,980.00,EUR,INV-1
        P-2,C1,2026-03-20,499.60,EUR,your invoice INV-2
        P-3,,2026-03-21,12.34,EUR,thanks
        """);
    assertThat(small("reconciliation")).isEqualTo("""
        account,currency,items,ledger,control,agrees
        ,EUR,70.00,70.00,70.00,yes
        ,JPY,7000,7000,7000,yes
        """);
    assertThat(small("aging-totals")).isEqualTo("""
        currency,bucket,items,amount
        EUR,current,0,0.00
        EUR,1-30,1,70.00
        EUR,31-60,0,0.00
        EUR,61-90,0,0.00
        EUR,91+,0,0.00
        EUR,credits,0,0.00
        JPY,current,1,7000
        JPY,1-30,0,0
        JPY,31-60,0,0
        JPY,61-90,0,0
        JPY,91+,0,0
        JPY,credits,0,0
        """);
    assertThat(small("review")).contains("P-3").doesNotContain("P-1").doesNotContain("P-2");
  }

  private String table(String name) {
    Called run =
        Called.in(folder, "close", "--dir", SAMPLE.toString(), "--table", name, "--format", "csv");
    assertThat(run.exit()).isZero();
    return withoutReasons(run.out());
  }

  private String small(String table) {
    Called run = Called.in(
        folder,
        "close",
        "--invoices",
        "@invoices.csv",
        "--payments",
        "@payments.csv",
        "--as-of",
        "2026-03-31",
        "--tolerance",
        "EUR 0.50",
        "--table",
        table,
        "--format",
        "csv");
    assertThat(run.exit()).isZero();
    return withoutReasons(run.out());
  }

  /** Reasons are words, the figures are what was added up apart; only these tables end with reasons. */
  private static String withoutReasons(String csv) {
    return csv.replaceAll(",(?:\"[^\"]*\"|[^,\n\"]*)(?=\n)", "");
  }
}
