package org.openreceivables.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openreceivables.core.Problem;

/** What stands around references in the texts of banks: other numbers, ends of lines, marks that are missing. */
class ReferencesInBankTextTest {
  private static final ReferenceScheme OURS = ReferenceSchemes.danishFik71("12345678");
  private static final String BODY = "+71<000000000000018";

  @ParameterizedTest
  @ValueSource(
      strings = {
        " +87654321<",
        "\n+87654321<",
        "\r\n+87654321<",
        "+87654321<",
        "  +87654321",
        "   +87654321<"
      })
  void a_slip_of_another_creditor_is_none_of_ours(String creditor) {
    List<ReferenceFound> found = OURS.findIn("kort " + BODY + creditor + " tak");
    assertThat(found).noneMatch(ReferenceFound::isValid);
    assertThat(found)
        .flatExtracting(f -> f.reference().problems())
        .extracting(Problem::field)
        .containsOnly("creditor");
    assertThat(OURS.findIn("kort 000000000000018" + creditor)).isEmpty();
  }

  @Test
  void a_slip_of_ours_and_one_without_a_creditor_are() {
    assertThat(written(OURS, BODY + " +12345678< tak")).containsExactly(BODY + " +12345678<");
    assertThat(written(OURS, BODY + " tak")).containsExactly(BODY);
    assertThat(written(OURS, BODY)).containsExactly(BODY);
    assertThat(written(OURS, BODY + " " + BODY)).containsExactly(BODY, BODY);
    assertThat(written(OURS, BODY + " + gebyr")).isEmpty();
    assertThat(written(OURS, "000000000000018")).containsExactly("000000000000018");
    assertThat(written(ReferenceSchemes.danishFik71(), BODY + " +87654321<"))
        .containsExactly(BODY + " +87654321<");
  }

  /** Reads the last groups of any IBAN of Estonia with one in ten. */
  @Test
  void printed_ibans_of_estonia_are_no_references() {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      StringBuilder iban = new StringBuilder("EE").append(10 + random.nextInt(89));
      for (int group = 0; group < 4; group++) {
        iban.append(' ').append(1_000 + random.nextInt(9_000));
      }
      assertThat(ReferenceSchemes.estonian().findIn("konto " + iban + " aitah")).isEmpty();
    }
    assertThat(ReferenceSchemes.estonian().findIn("EE38 2200 2210 2014 5685")).isEmpty();
  }

  @Test
  void a_number_in_groups_is_whole() {
    ReferenceScheme ee = ReferenceSchemes.estonian();
    assertThat(written(ee, "NL91 ABNA 1213 1295 2")).isEmpty();
    assertThat(written(ee, "NL1 ABNA 1213 1295 2")).containsExactly("1213 1295 2");
    assertThat(written(ee, "4711 1213 1295 2")).isEmpty();
    assertThat(written(ee, "1213 1295 2 47")).isEmpty();
    assertThat(written(ee, "1213 1295 2 EUR 47")).containsExactly("1213 1295 2");
    assertThat(written(ee, "EUR 1213 1295 2")).containsExactly("1213 1295 2");
    assertThat(written(ee, "2026\n1213 1295 2")).containsExactly("1213 1295 2");
    assertThat(written(ee, "12345678 1213 1295 2, 5")).containsExactly("1213 1295 2");
  }

  @Test
  void eighteen_digits_are_not_unmistakable() {
    ReferenceScheme pagoPa = ReferenceSchemes.pagoPa();
    assertThat(pagoPa.findIn("IBAN DE89 3704 0044 0532 0130 00")).isEmpty();
    assertThat(pagoPa.findIn("301202400000000165")).isEmpty();
    assertThat(pagoPa.findIn("301202400000000164"))
        .extracting(ReferenceFound::recognition)
        .containsExactly(Recognition.BY_CHECK_ALONE);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ISO 11649, R|F18539007547034",
    "ISO 11649, RF|18539007547034",
    "ISO 11649, RF1|8539007547034",
    "ISO 11649, RF18 5390|0754 7034",
    "DK FIK71, +7|1<022646321691226+12345678<",
    "HR01, HR|01 2020-789-1",
    "HR01, HR0|1 2020-789-1",
    "SI12, SI1|2 0000202400018",
    "BE OGM, ++|+020/3430/57642+++",
    "CH QRR, 21 00000 00003|13947 14300 09017",
    "IT pagoPA, 3012 0240|0000 0001 64",
    "NL, 5000 0567|8901 2345",
    "FI, 12|34561",
    "EE, 1213|1295 2"
  })
  void an_end_of_a_line_may_split_prefix_and_groups(String name, String text) {
    for (String end : List.of("\n", "\r\n", " \r\n", " \n ", " \n", " \r\n ")) {
      String split = text.replace("|", end);
      assertThat(written(scheme(name), "x " + split + " y")).as(split).containsExactly(split);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "BE OGM, 020 3430 57642",
    "BE OGM, +++020 3430 57642+++",
    "ISO 11649, RF18-5390-0754-7034",
    "ISO 11649, RF18-539007547034"
  })
  void written_in_other_groups(String name, String text) {
    assertThat(written(scheme(name), "x " + text + " y")).containsExactly(text);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "020/3430/57641, check digits",
    "+++020/3430/57642, delimiters",
    "***020/3430/57641, delimiters",
    "+++020 3430 57642***, delimiters"
  })
  void a_communication_that_is_not_closed_or_mistyped_is_said(String text, String field) {
    List<ReferenceFound> found = ReferenceSchemes.belgian().findIn("ref " + text + " ok");
    assertThat(found).extracting(ReferenceFound::written).containsExactly(text);
    assertThat(found)
        .flatExtracting(f -> f.reference().problems())
        .extracting(Problem::field)
        .containsExactly(field);
  }

  @Test
  void what_is_no_communication() {
    for (String text :
        List.of("1/020/3430/57642", "020/3430/57642/1", "20/3430/57642", "12/05/2026")) {
      assertThat(ReferenceSchemes.belgian().findIn(text)).as(text).isEmpty();
    }
  }

  @Test
  void two_communications_without_a_gap() {
    assertThat(written(ReferenceSchemes.belgian(), "+++020/3430/57642++++++000/0000/00101+++"))
        .containsExactly("+++020/3430/57642+++", "+++000/0000/00101+++");
  }

  @Test
  void a_hyphen_at_the_end_of_a_line_goes_on() {
    assertThat(written(scheme("HR01"), "HR01 2020-\n789-1")).containsExactly("HR01 2020-\n789-1");
    assertThat(written(scheme("HR01"), "HR01 2020-\nHvala")).containsExactly("HR01 2020");
  }

  @Test
  void a_word_behind_makes_no_near_miss() {
    assertThat(ReferenceSchemes.iso11649().findIn("RF18539007547034EUR100")).isEmpty();
    assertThat(ReferenceSchemes.iso11649().findIn("RF19539007547034EUR100")).hasSize(1);
  }

  @Test
  void zeros_alone_are_not_found() {
    for (ReferenceScheme scheme : ReferenceSchemes.all()) {
      assertThat(scheme.findIn("000000 000000000000000000 00"))
          .as(scheme.name())
          .isEmpty();
    }
  }

  private static List<String> written(ReferenceScheme scheme, String text) {
    return scheme.findIn(text).stream()
        .filter(ReferenceFound::isValid)
        .map(ReferenceFound::written)
        .toList();
  }

  private static ReferenceScheme scheme(String name) {
    return ReferenceSchemes.named(name).orElseThrow();
  }
}
