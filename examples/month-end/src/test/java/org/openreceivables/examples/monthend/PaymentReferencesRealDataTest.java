package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.core.reference.ReferenceSchemes;

/**
 * References from the tests of other libraries, each labelled valid or not there.
 *
 * <p>Called by profile real-data alone; system property {@code real.data} names the folder.
 */
class PaymentReferencesRealDataTest {
  private static final Map<String, List<ReferenceScheme>> SCHEMES = Map.ofEntries(
      Map.entry("BE_OGM", List.of(ReferenceSchemes.belgian())),
      Map.entry("CH_ESR", List.of(ReferenceSchemes.swissEsr())),
      Map.entry("CH_QRR", List.of(ReferenceSchemes.swissQr())),
      Map.entry(
          "DK_FIK",
          List.of(
              ReferenceSchemes.danishFik04(),
              ReferenceSchemes.danishFik15(),
              ReferenceSchemes.danishFik71(),
              ReferenceSchemes.danishFik75())),
      Map.entry("FI", List.of(ReferenceSchemes.finnish())),
      Map.entry("NL", List.of(ReferenceSchemes.dutch())),
      Map.entry(
          "NO_KID", List.of(ReferenceSchemes.norwegianKid10(), ReferenceSchemes.norwegianKid11())),
      Map.entry("NO_SE_LUHN", List.of(ReferenceSchemes.norwegianKid10())),
      Map.entry("RF", List.of(ReferenceSchemes.iso11649())),
      Map.entry("SE_OCR", List.of(ReferenceSchemes.swedishOcr())),
      Map.entry("SI", List.of(ReferenceSchemes.slovenian(1))));

  @TestFactory
  Stream<DynamicTest> labelled_as_valid_or_not() throws IOException {
    Path file = Path.of(String.valueOf(System.getProperty("real.data")))
        .resolve("payment-references/vectors.csv");
    List<NamedCsvRecord> rows;
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      rows = reader.stream().toList();
    }
    assertThat(rows).isNotEmpty();
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(
            row.getField("scheme") + " (" + row.getField("input") + ")", () -> check(row)));
  }

  private static void check(NamedCsvRecord row) {
    String input = row.getField("input");
    List<ReferenceScheme> schemes = SCHEMES.getOrDefault(row.getField("scheme"), List.of());
    assertThat(schemes).as("a scheme for %s", row.getField("scheme")).isNotEmpty();
    List<Validated<PaymentReference>> read =
        schemes.stream().map(scheme -> scheme.parse(input)).toList();
    boolean valid = read.stream().anyMatch(r -> r.value().isPresent());
    if (!valid && row.getField("valid").equals("1") && row.getField("scheme").equals("NL")) {
      // Odoo does not look at the length digit of the Dutch reference; its published rules do.
      assertThat(read.get(0).problems()).extracting(Problem::field).containsExactly("length digit");
    } else {
      assertThat(valid)
          .as("%s, %s", input, row.getField("note"))
          .isEqualTo(row.getField("valid").equals("1"));
    }
  }
}
