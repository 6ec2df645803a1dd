package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures that the files' own descriptions state, which were computed apart from this program.
 *
 * <p>Called by profile real-data alone; system property {@code real.data} names the folder.
 */
class AgeRealDataTest {
  private static final String IBM = "ibm-late-payments/accounts-receivable.csv";
  private static final String HIGHRADIUS = "highradius-invoices/open-invoices.csv";

  @ParameterizedTest
  @CsvSource({
    "2013-06-30, 48, 2857.84, 10, 667.15",
    "2012-12-31, 60, 3603.80, 8, 455.76",
  })
  void ibm(String asOf, String notDueItems, String notDue, String lateItems, String late) {
    assertThat(totals(IBM, "ibm", asOf))
        .containsExactly(
            "currency,bucket,items,amount",
            "USD,current," + notDueItems + "," + notDue,
            "USD,1-30," + lateItems + "," + late,
            "USD,31-60,0,0.00",
            "USD,61-90,0,0.00",
            "USD,91+,0,0.00",
            "USD,credits,0,0.00");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          2020-04-30 | 131,6534070.70 | 321,20492577.16 | 222,12918324.60 | 0,0.00 | 2039,61082689.56 | 4093,130677133.66 | 1905,56076054.54 | 7,169745.90
          2020-05-22 | 13,631669.56 | 268,14868688.70 | 349,22554342.69 | 117,6416308.13 | 493,10128874.55 | 3385,107523520.97 | 4054,127851304.87 | 1021,29610016.44
          """)
  void highradius(
      String asOf,
      String cad0,
      String cad30,
      String cad60,
      String cad90,
      String usd0,
      String usd30,
      String usd60,
      String usd90) {
    assertThat(totals(HIGHRADIUS, "highradius", asOf))
        .containsExactly(
            "currency,bucket,items,amount",
            "CAD,current," + cad0,
            "CAD,1-30," + cad30,
            "CAD,31-60," + cad60,
            "CAD,61-90," + cad90,
            "CAD,91+,0,0.00",
            "CAD,credits,0,0.00",
            "USD,current," + usd0,
            "USD,1-30," + usd30,
            "USD,31-60," + usd60,
            "USD,61-90," + usd90,
            "USD,91+,0,0.00",
            "USD,credits,0,0.00");
  }

  private static List<String> totals(String file, String mapping, String asOf) {
    Path folder = Path.of(String.valueOf(System.getProperty("real.data")));
    Called run = Called.in(
        folder,
        "age",
        "@" + file,
        "--mapping",
        mapping,
        "--as-of",
        asOf,
        "--format",
        "csv",
        "--table",
        "aging-totals");
    assertThat(run.exit()).as(run.err()).isZero();
    // Currency, bucket, items and amount; the words behind them are tested elsewhere.
    return run.out()
        .lines()
        .map(line -> String.join(",", Arrays.asList(line.split(",")).subList(0, 4)))
        .toList();
  }
}
