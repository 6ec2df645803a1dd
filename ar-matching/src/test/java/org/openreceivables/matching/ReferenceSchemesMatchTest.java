package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.core.reference.ReferenceSchemes;

/** Matching by the references of several countries. */
class ReferenceSchemesMatchTest {
  private static final ReferenceScheme KID = ReferenceSchemes.norwegianKid10();
  private static final ReferenceScheme OCR = ReferenceSchemes.swedishOcrWithLength();

  @Test
  void a_kid_stated_on_an_item_is_found_in_text() {
    OpenItem item = item("A-1", "500.00").withReferences("1234567897");
    assertThat(text(List.of(KID), "betaling KID: 1234567897", item, item("A-2", "500.00")))
        .isEqualTo("P-1 EUR 500.00 matched: C-1, A-1/1;"
            + " NO KID10 1234567897 names [A-1/1]; EUR 500.00 closes it");
  }

  @Test
  void a_kid_made_from_a_document_number_may_be_chance() {
    OpenItem item = item("47110815", "500.00");
    for (String found :
        List.of(text(List.of(KID), "471108159", item), field(List.of(KID), "471108159", item))) {
      assertThat(found)
          .contains(
              "proposed: C-1, 47110815/1; NO KID10 471108159 names [47110815/1]",
              "NO KID10 471108159 stands on no item; that 47110815/1 is meant may be chance");
    }
    assertThat(text(List.of(KID), "471108159 for 47110815", item)).contains("matched: C-1");
    assertThat(text(List.of(KID), "471108159", item.withReferences("471108159")))
        .contains("matched: C-1");
  }

  /** Of 300 orders that begin with the number of an invoice, each over the amount of that invoice. */
  @Test
  void a_number_that_fits_by_chance_matches_nothing() {
    List<ReferenceScheme> schemes = List.of(
        KID,
        ReferenceSchemes.norwegianKid11(),
        ReferenceSchemes.finnish(),
        ReferenceSchemes.estonian());
    List<OpenItem> items = IntStream.range(10_000, 10_500)
        .mapToObj(n ->
            Samples.item("C-" + n, String.valueOf(n), Money.parse("EUR " + (n - 9_900) + ".00")))
        .toList();
    Random random = new Random(5);
    int proposed = 0;
    for (int i = 0; i < 300; i++) {
      int order = 100_000 + random.nextInt(5_000);
      Money amount = Money.parse("EUR " + (order / 10 - 9_900) + ".00");
      String found = MatchEngine.of(
              MatchPolicy.builder().referenceSchemes(schemes).build())
          .match(
              OpenItems.of(items),
              List.of(
                  Samples.payment("P-1", "", amount, RemittanceAdvice.ofText("order " + order))),
              Samples.AS_OF)
          .summarize();
      assertThat(found).doesNotContain(" matched:");
      proposed += found.contains(" proposed:") ? 1 : 0;
    }
    // The same numbers name by chance what a person may look at.
    assertThat(proposed).isPositive();
  }

  @Test
  void what_is_shorter_than_a_number_names_none() {
    assertThat(text(List.of(KID), "ordre 00422", item("42", "400.00"))).doesNotContain("KID");
    assertThat(text(List.of(KID), "000000", item("0", "400.00"))).doesNotContain("KID");
    assertThat(text(List.of(ReferenceSchemes.estonian()), "tel 0000071", item("7", "400.00")))
        .doesNotContain("EE");
  }

  @Test
  void a_slip_for_another_creditor_pays_none_of_ours() {
    List<ReferenceScheme> ours =
        List.of(ReferenceSchemes.danishFik71("12345678"), ReferenceSchemes.danishFik71("23456789"));
    OpenItem item = item("A-1", "500.00").withReferences("+71<000000000000018+12345678<");
    assertThat(text(ours, "+71<000000000000018 +12345678<", item)).contains("matched: C-1");
    assertThat(text(ours, "+71<000000000000018 +87654321<", item))
        .doesNotContain("names [")
        .contains("creditor must be 12345678");
  }

  @Test
  void an_iban_names_no_document() {
    assertThat(text(
            List.of(ReferenceSchemes.estonian()),
            "EE38 2200 2210 2014 5685",
            item("22102014568", "400.00")))
        .doesNotContain("names [");
    assertThat(text(
            List.of(ReferenceSchemes.pagoPa()),
            "IBAN DE89 3704 0044 0532 0130 00",
            item("A-1", "500.00")))
        .contains("matched: C-1, A-1/1; EUR 500.00 closes A-1/1");
  }

  @Test
  void a_qr_reference_names_its_document_whichever_way_it_is_written() {
    OpenItem item = item("4711", "500.00");
    List<ReferenceScheme> schemes = List.of(ReferenceSchemes.swissQr());
    String printed =
        ReferenceSchemes.swissQr().create("4711").value().orElseThrow().printed();
    assertThat(printed).isEqualTo("00 00000 00000 00000 00000 47119");
    assertThat(text(schemes, "Rechnung " + printed + " danke", item)).contains("matched: C-1");
    assertThat(field(schemes, "000000000000000000000047119", item)).contains("matched: C-1");
    assertThat(text(schemes, "00 00000 00000 00000 00000 47118", item))
        .contains("has check digits that do not fit: 8 must be 9");
  }

  @Test
  void a_structured_communication_is_found_with_and_without_slashes() {
    OpenItem item = item("A-1", "500.00").withReferences("+++000/0004/71155+++");
    List<ReferenceScheme> schemes = List.of(ReferenceSchemes.belgian());
    for (String text :
        List.of("***000/0004/71155***", "OGM 000000471155", "+++000/0004/71155+++")) {
      assertThat(text(schemes, text, item)).contains("matched: C-1, A-1/1; BE OGM");
    }
  }

  /** 12345678 with length digit and check digit, or 123456780 with a check digit. */
  @Test
  void a_number_that_names_one_document_in_each_of_two_schemes_is_ambiguous() {
    String number = "1234567806";
    assertThat(OCR.parse(number).value().orElseThrow().body()).isEqualTo("12345678");
    assertThat(KID.parse(number).value().orElseThrow().body()).isEqualTo("123456780");
    List<OpenItem> both = List.of(item("12345678", "500.00"), item("123456780", "500.00"));
    for (List<ReferenceScheme> schemes : List.of(List.of(KID, OCR), List.of(OCR, KID))) {
      String ambiguous = "P-1 EUR 500.00 ambiguous: 2 are equally good:"
          + " C-1 [12345678/1] or C-1 [123456780/1]";
      assertThat(text(schemes, number, both.toArray(OpenItem[]::new))).isEqualTo(ambiguous);
      assertThat(field(schemes, number, both.toArray(OpenItem[]::new))).isEqualTo(ambiguous);
      assertThat(text(schemes, number, both.get(0))).contains("proposed: C-1, 12345678/1");
    }
  }

  @Test
  void a_document_number_that_is_a_kid_by_chance_may_be_either() {
    OpenItem written = item("471108159", "500.00");
    OpenItem meant = item("47110815", "500.00");
    assertThat(text(List.of(KID), "471108159", written, meant)).contains("ambiguous");
    assertThat(text(List.of(KID), "471108159", written)).contains("matched: C-1, 471108159/1");
  }

  @Test
  void a_plain_number_is_no_mistyped_kid() {
    OpenItem item = item("A-1", "500.00");
    String silent = "matched: C-1, A-1/1; EUR 500.00 closes A-1/1";
    assertThat(text(List.of(KID), "order 471108150", item)).contains(silent);
    assertThat(text(List.of(KID), "order 471108159", item)).contains(silent);
    assertThat(field(List.of(KID), "471108150", item)).doesNotContain("check digits");
    assertThat(field(List.of(KID), "471108159", item))
        .contains("proposed", "NO KID10 471108159 stands on no item");
    assertThat(field(List.of(ReferenceSchemes.iso11649()), "RF1953 9007547034", item))
        .contains("RF1953 9007547034 has check digits that do not fit: 19 must be 18");
  }

  @Test
  void numbers_beside_a_number_that_is_valid_by_chance_are_still_found() {
    OpenItem item = item("34561", "500.00");
    assertThat(text(List.of(ReferenceSchemes.finnish()), "12 34561", item))
        .contains("matched: C-1, 34561/1; text names 34561");
  }

  @Test
  void leading_zeros_are_dropped_where_the_scheme_says_so() {
    OpenItem item = item("A-1", "500.00").withReferences("001234567897");
    assertThat(field(List.of(KID), "1234567897", item))
        .contains("matched: C-1, A-1/1; reference 1234567897 stands on");
    OpenItem rf = item("A-1", "500.00").withReferences("RF18000000000539007547034");
    assertThat(field(List.of(ReferenceSchemes.iso11649()), "RF18539007547034", rf))
        .contains("matched");
    OpenItem esr = item("A-1", "500.00").withReferences("000000000000000000001878583");
    assertThat(field(List.of(ReferenceSchemes.swissEsr()), "18 78583", esr)).contains("matched");
  }

  private static String text(List<ReferenceScheme> schemes, String text, OpenItem... items) {
    return match(schemes, RemittanceAdvice.ofText(text), items);
  }

  private static String field(List<ReferenceScheme> schemes, String reference, OpenItem... items) {
    return match(schemes, new RemittanceAdvice("", List.of(reference), List.of()), items);
  }

  private static String match(
      List<ReferenceScheme> schemes, RemittanceAdvice advice, OpenItem... items) {
    return MatchEngine.of(MatchPolicy.builder().referenceSchemes(schemes).build())
        .match(
            OpenItems.of(List.of(items)),
            List.of(Samples.payment("P-1", "C-1", Money.parse("EUR 500.00"), advice)),
            Samples.AS_OF)
        .summarize();
  }

  private static OpenItem item(String document, String amount) {
    return Samples.item("C-1", document, Money.parse("EUR " + amount));
  }
}
