package org.openreceivables.testkit.conformance;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openreceivables.core.reference.ReferenceFinder;
import org.openreceivables.core.reference.ReferenceFound;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.core.reference.ReferenceSchemes;

/** Structured payment references: which are valid, and what is made of a number. */
final class ReferenceRows {
  private static final ReferenceScheme RF = ReferenceSchemes.iso11649();

  private ReferenceRows() {}

  static List<Row> rows() {
    Stream<Row> odoo = Stream.of(
            "REF-ISO-1",
            "REF-ISO-2",
            "REF-ISO-3",
            "REF-BE-0",
            "REF-BE-1",
            "REF-BE-3",
            "REF-BE-5",
            "REF-FI-1",
            "REF-FI-2",
            "REF-FI-4",
            "REF-FI-5",
            "REF-NOSE-BAD")
        .map(id -> new Row.Passes(id, ReferenceRows::one));
    Stream<Row> others = Stream.of(
        new Row.Passes("REF-DOLI-LONG", ReferenceRows::tooLong),
        new Row.Passes("ref-rf-create", ReferenceRows::created),
        new Row.Passes(
            "ref-rf-letter-collision",
            given -> Map.of("valid", valid(given.each("references"), List.of(RF)))),
        lists("ref-ch-qrr", ReferenceSchemes.swissQr()),
        lists("ref-fi-viitenumero", ReferenceSchemes.finnish()),
        lists("ref-se-ocr-length", ReferenceSchemes.swedishOcrWithLength()),
        lists("ref-be-ogm", ReferenceSchemes.belgian()),
        lists("ref-nl-betalingskenmerk", ReferenceSchemes.dutch()),
        lists("ref-dk-fik", ReferenceSchemes.danishFik71()),
        lists("ref-si12", ReferenceSchemes.slovenian(12)),
        lists("ref-si01", ReferenceSchemes.slovenian(1)),
        new Row.Passes("ref-detect-order", ReferenceRows::everyReading));
    return Stream.concat(odoo, others).toList();
  }

  private static Row lists(String id, ReferenceScheme scheme) {
    return new Row.Passes(
        id,
        given -> Map.of(
            "validResults", valid(given.each("valid"), List.of(scheme)),
            "invalidResults", valid(given.each("invalid"), List.of(scheme))));
  }

  private static Map<String, ?> one(Given given) {
    List<ReferenceScheme> schemes = switch (given.text("scheme")) {
      case "ISO11649" -> List.of(RF);
      case "BE-OGM" -> List.of(ReferenceSchemes.belgian());
      case "FI" -> List.of(ReferenceSchemes.finnish());
      case "NO-SE" -> List.of(ReferenceSchemes.norwegianKid10(), ReferenceSchemes.swedishOcr());
      default -> throw new IllegalArgumentException("The case must name a scheme");
    };
    return Map.of("valid", valid(List.of(given.in("reference")), schemes).get(0));
  }

  private static Map<String, ?> tooLong(Given given) {
    int length = given.number("bodyLength").intValueExact();
    return Map.of("rejected", RF.create("1".repeat(length)).value().isEmpty());
  }

  private static Map<String, ?> created(Given given) {
    return Map.of(
        "references",
        given.each("payloads").stream()
            .map(p -> RF.create(p.text()).value().orElseThrow().value())
            .toList());
  }

  /** Found in a text by all four at once. */
  private static Map<String, ?> everyReading(Given given) {
    List<String> found = ReferenceFinder.of(List.of(
            ReferenceSchemes.norwegianKid10(),
            ReferenceSchemes.swedishOcr(),
            ReferenceSchemes.finnish(),
            ReferenceSchemes.estonian()))
        .findIn("to " + given.text("reference") + ", thanks")
        .stream()
        .map(ReferenceFound::scheme)
        .toList();
    return Map.of(
        "no", found.contains("NO KID10"),
        "seLuhn", found.contains("SE OCR"),
        "fi", found.contains("FI"),
        "ee", found.contains("EE"));
  }

  private static List<Boolean> valid(List<Given> texts, List<ReferenceScheme> schemes) {
    return texts.stream()
        .map(Given::text)
        .map(text -> schemes.stream().anyMatch(s -> s.parse(text).problems().isEmpty()))
        .toList();
  }
}
