package org.openreceivables.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceFinderTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      BE OGM    | 'Betaling +++020/3430/57642+++ dank'       | +++020/3430/57642+++                 | 9
      BE OGM    | 'x+++020/3430/57642+++x'                   | +++020/3430/57642+++                 | 1
      BE OGM    | '***020/3430/57642***, ***'                | ***020/3430/57642***                 | 0
      BE OGM    | '+++ 020 / 3430 / 57642 +++'               | +++ 020 / 3430 / 57642 +++           | 0
      BE OGM    | 'ogm 020343057642 ok'                      | 020343057642                         | 4
      BE OGM    | 'ogm 020/3430/57642.'                      | 020/3430/57642                       | 4
      CH QRR    | 'QRR 21 00000 00003 13947 14300 09017 CHF' | 21 00000 00003 13947 14300 09017     | 4
      CH QRR    | '/ROC/210000000003139471430009017/'        | 210000000003139471430009017          | 5
      CH QRR    | '/ROC/210000000003139471430009017/26/'     | 210000000003139471430009017          | 5
      CH ESR    | '>210000000003139471430009017+ 010001627>' | 210000000003139471430009017          | 1
      CH ESR    | 'Ref. 18 78583'                            | 18 78583                             | 5
      DK FIK71  | 'FI: +71<022646321691226+12345678<'        | +71<022646321691226+12345678<        | 4
      DK FIK71  | 'FI: +71<022646321691226 +12345678< tak'   | +71<022646321691226 +12345678<       | 4
      DK FIK75  | 'kort 75 0226463216912202'                 | 0226463216912202                     | 8
      EE        | 'viitenumber 1213 1295 2'                  | 1213 1295 2                          | 12
      FI        | 'viite 12 34561, kiitos'                   | 12 34561                             | 6
      FI        | 'viite:1234561'                            | 1234561                              | 6
      FI        | 'viite 20230 00098'                        | 20230 00098                          | 6
      FI        | 'RF34 1234 561'                            | RF34 1234 561                        | 0
      HR01      | 'HR01 2020-789-1 racun'                    | HR01 2020-789-1                      | 0
      HR01      | 'poziv: HR 01 2020-789-1.'                 | HR 01 2020-789-1                     | 7
      IT pagoPA | 'avviso 3012 0240 0000 0001 64'            | 3012 0240 0000 0001 64               | 7
      NL        | 'kenmerk 5000 0567 8901 2345'              | 5000 0567 8901 2345                  | 8
      NL        | 'kenmerk 5 000 0567 8901 2345'             | 5 000 0567 8901 2345                 | 8
      NL        | 'kenmerk 2 7123 4567'                      | 2 7123 4567                          | 8
      NO KID10  | 'KID-1: KID 1234567897'                    | 1234567897                           | 11
      NO KID11  | 'KID 00040-'                        | 00040-                         | 4
      SE OCR    | 'OCR #3201675000#'                         | 3201675000                           | 5
      SE OCR-L  | 'OCR:1234574'                              | 1234574                              | 4
      SI01      | 'sklic SI01 25-20-85 hvala'                | SI01 25-20-85                        | 6
      SI12      | 'si12 0000202400018 2026'                  | si12 0000202400018                   | 0
      """)
  void found(String name, String text, String written, int position) {
    List<ReferenceFound> found = scheme(name).findIn(text);
    assertThat(found)
        .filteredOn(ReferenceFound::isValid)
        .extracting(ReferenceFound::written)
        .containsExactly(written);
    assertThat(found.get(0).position()).isEqualTo(position);
    assertThat(found.get(0).scheme()).isEqualTo(name);
  }

  /** The body of a longer token, of an amount, of a date, of a telephone number, or too far apart. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "INV-1234567897",
        "2026-1234567897",
        "1234567897-01",
        "1234567897,50",
        "1.1234567897",
        "A1234567897",
        "1234567897B",
        "+1234567897",
        "12345 67897",
        "1234 5678 97",
        "1234567897ß",
        "a@1234567897",
        "R_1234567897",
        "12345678971234567897123456"
      })
  void no_kid(String text) {
    assertThat(ReferenceSchemes.norwegianKid10().findIn(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KID 1234567897.",
        "(1234567897)",
        "KID=1234567897;",
        "/KID/1234567897/",
        "KID:1234567897",
        "1234567897, 2026",
        "Nr.1234567897",
        "'1234567897'"
      })
  void a_kid(String text) {
    assertThat(ReferenceSchemes.norwegianKid10().findIn(text))
        .extracting(ReferenceFound::written)
        .containsExactly("1234567897");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      ISO 11649 | RF19 5390 0754 7034            | 19 | 18
      BE OGM    | +++020/3430/57641+++           | 41 | 42
      CH QRR    | 210000000003139471430009016    | 6  | 7
      DK FIK71  | +71<022646321691227+12345678<  | 7  | 6
      FI        | RF35 1234 561                  | 35 | 34
      HR01      | HR01 2020-789-2                | 2  | 1
      SI12      | SI12 0000202400019             | 9  | 8
      """)
  void a_near_miss_of_an_unmistakable_shape_is_said(
      String name, String written, String value, String fitting) {
    List<ReferenceFound> found = scheme(name).findIn("paid " + written + ", thanks");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).written()).isEqualTo(written);
    assertThat(found.get(0).recognition()).isEqualTo(Recognition.BY_SHAPE);
    assertThat(found.get(0).reference().problems().get(0).message())
        .startsWith("The check digits (" + value + ")")
        .endsWith("must be " + fitting + ".");
  }

  /** What is mistyped fits no end; words, currencies and an IBAN behind it are none of it. */
  @ParameterizedTest
  @CsvSource({
    "RF17 5390 0754 7034 vom 12.11., RF17 5390 0754 7034, 18",
    "RF17 5390 0754 7034 EUR 1234567897.00, RF17 5390 0754 7034, 18",
    "RF17 5390 0754 7034 Rg 12, RF17 5390 0754 7034, 18",
    "RF18 5390 0754 7043 DE89 3704 0044 0532 0130 00, RF18 5390 0754 7043, 66",
    "RF17 INV2 0240 002, RF17 INV2 0240 002, 87",
  })
  void what_stands_behind_a_near_miss_is_no_part_of_it(
      String text, String written, String fitting) {
    List<ReferenceFound> found = ReferenceSchemes.iso11649().findIn(text);
    assertThat(found).extracting(ReferenceFound::written).containsExactly(written);
    assertThat(found.get(0).reference().problems().get(0).rule()).isEqualTo("must be " + fitting);
  }

  @Test
  void a_near_miss_of_mere_digits_is_a_number_like_any() {
    for (String name : List.of("NO KID10", "NO KID11", "SE OCR", "FI", "EE", "NL", "BE OGM")) {
      assertThat(scheme(name).findIn("123456789016 and 1234567 or 201202400000000165"))
          .isEmpty();
    }
  }

  @Test
  void agreed_lengths_are_looked_for_however_short() {
    assertThat(ReferenceSchemes.norwegianKid11(3).findIn("KID 40-, 310 and 43"))
        .extracting(ReferenceFound::written)
        .containsExactly("40-", "310");
    assertThat(ReferenceSchemes.norwegianKid11().findIn("KID 40-, 310 and 43")).isEmpty();
  }

  @Nested
  class Wrapped {
    @Test
    void a_line_feed_may_split_anywhere() {
      assertThat(written("IT pagoPA", "301202400\r\n000000164"))
          .containsExactly("301202400\r\n000000164");
      assertThat(written("ISO 11649", "RF185390075\n47034")).containsExactly("RF185390075\n47034");
      assertThat(written("BE OGM", "+++020/34\n30/57642+++")).hasSize(1);
      assertThat(written("CH QRR", "21 00000 00003 1\n3947 14300 09017")).hasSize(1);
      assertThat(written("SI01", "SI01 25-2\n0-85")).hasSize(1);
    }

    @Test
    void a_blank_may_split_what_is_unmistakable_where_lines_of_27_or_35_were_joined() {
      String swiss = "210000000003139471430009017";
      for (int width : new int[] {27, 35}) {
        String split = swiss.substring(0, 7) + " " + swiss.substring(7);
        String joined = "x".repeat(width - 8) + " " + split;
        assertThat(joined.charAt(width)).isEqualTo(' ');
        assertThat(written("CH QRR", joined + " y")).containsExactly(split);
        assertThat(written("CH QRR", "x" + joined)).isEmpty();
        String kid = "x".repeat(width - 6) + " 12345 67897 kr";
        assertThat(kid.charAt(width)).isEqualTo(' ');
        assertThat(written("NO KID10", kid)).isEmpty();
        assertThat(written("NO KID10", kid.replace("5 6", "5\n6"))).containsExactly("12345\n67897");
      }
    }

    @Test
    void the_second_line_may_be_what_is_meant() {
      // Valid together, by chance, and each by itself.
      assertThat(written("NO KID10", "47118\n1234567897"))
          .containsExactly("47118\n1234567897", "47118", "1234567897");
      assertThat(written("EE", "1614\n121312952")).contains("121312952");
    }
  }

  @Nested
  class SeveralSchemes {
    @Test
    void every_reading_is_given_in_the_order_of_the_schemes() {
      List<ReferenceScheme> schemes = List.of(
          ReferenceSchemes.norwegianKid10(),
          ReferenceSchemes.swedishOcr(),
          ReferenceSchemes.finnish(),
          ReferenceSchemes.estonian());
      List<ReferenceFound> found = ReferenceFinder.of(schemes).findIn("to 1234567897 thanks");
      assertThat(found)
          .extracting(ReferenceFound::scheme)
          .containsExactly("NO KID10", "SE OCR", "FI", "EE");
      assertThat(found).extracting(ReferenceFound::position).containsOnly(3);
    }

    @Test
    void a_number_within_a_reference_is_none() {
      List<ReferenceFound> found =
          ReferenceFinder.of(ReferenceSchemes.all()).findIn("RF19 5390 0754 7034 21312952");
      assertThat(found.get(0).written()).isEqualTo("RF19 5390 0754 7034");
      assertThat(found)
          .filteredOn(f -> f.position() < 19)
          .extracting(ReferenceFound::scheme)
          .containsOnly("ISO 11649", "FI");
    }

    @Test
    void they_come_by_position_whatever_the_scheme() {
      assertThat(
              ReferenceFinder.of(List.of(ReferenceSchemes.belgian(), ReferenceSchemes.iso11649()))
                  .findIn("RF72813 +++020/3430/57642+++ RF18539007547034"))
          .extracting(ReferenceFound::position)
          .containsExactly(0, 8, 29);
      assertThat(ReferenceFinder.of(List.of()).findIn("RF72813")).isEmpty();
      assertThat(ReferenceFinder.of(ReferenceSchemes.all()).findIn("")).isEmpty();
    }
  }

  private static List<String> written(String name, String text) {
    return scheme(name).findIn(text).stream()
        .filter(ReferenceFound::isValid)
        .map(ReferenceFound::written)
        .toList();
  }

  private static ReferenceScheme scheme(String name) {
    return ReferenceSchemes.named(name).orElseThrow();
  }
}
