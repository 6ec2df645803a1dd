package org.openreceivables.examples.monthend.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.examples.monthend.file.csv.FileProblem;
import org.openreceivables.examples.monthend.file.record.ItemReader;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;

class ColumnMappingTest {
  private static final Map<String, String> GERMAN = Map.ofEntries(
      Map.entry("id", "Beleg"),
      Map.entry("customer", "Kunde"),
      Map.entry("issueDate", "Datum"),
      Map.entry("dueDate", "F\u00e4llig"),
      Map.entry("amount", "Betrag"),
      Map.entry("currency.default", "EUR"),
      Map.entry("kind", "Art"),
      Map.entry("kind.DR", "INVOICE"),
      Map.entry("kind.DG", "CREDIT_NOTE"),
      Map.entry("disputed", "Sperre?"),
      Map.entry("disputed.J", "TRUE"),
      Map.entry("status", "Status?"),
      Map.entry("status.storniert", "SKIP"),
      Map.entry("dates", "d.M.uuuu|uuuuMMdd"),
      Map.entry("decimal", "comma"),
      Map.entry("charset", "windows-1252"),
      Map.entry("customer.padLeft", "6:0"),
      Map.entry("id.strip", ".0"));

  @Test
  void a_german_export() {
    String text = """
        Beleg;Kunde;Datum;Fällig;Betrag;Art;Sperre;Status
        4711.0;815;3.1.2026;20260202;"1.190,00";DR;J;
        4712;K-Ost;3.1.2026;;200,00;DG;;
        4713;815;3.1.2026;;5,00;DR;;storniert
        """;
    FileRead<ReceivableRow> read = read(GERMAN, text);
    assertThat(read.refused()).isEmpty();
    assertThat(read.leftOut()).isEqualTo(1);
    OpenItem first = read.values().get(0).items().get(0);
    assertThat(first.id()).hasToString("4711");
    assertThat(first.customer()).hasToString("000815");
    assertThat(first.original()).hasToString("EUR 1190.00");
    assertThat(first.issueDate()).hasToString("2026-01-03");
    assertThat(first.dueDate()).map(Object::toString).hasValue("2026-02-02");
    assertThat(first.holds()).singleElement().matches(h -> h.cause() == HoldCause.DISPUTE);
    OpenItem second = read.values().get(1).items().get(0);
    assertThat(second.kind()).isEqualTo(OpenItemKind.CREDIT_NOTE);
    assertThat(second.customer()).hasToString("K-Ost");
  }

  @Test
  void a_column_with_a_question_mark_may_be_absent_another_may_not() {
    Map<String, String> settings = new TreeMap<>(GERMAN);
    settings.put("reference", "Referenz");
    FileRead<ReceivableRow> read =
        read(settings, "Beleg;Kunde;Datum;F\u00e4llig;Betrag;Art\n1;2;3.1.2026;;5,00;DR\n");
    assertThat(read.values()).isEmpty();
    assertThat(read.refused())
        .singleElement()
        .matches(r -> r.problems().get(0).code() == FileProblem.MISSING_COLUMN)
        .matches(r -> r.problems().get(0).value().equals("Referenz"));
  }

  @Test
  void a_column_may_be_named_by_its_place_or_number() {
    Map<String, String> settings = new TreeMap<>(GERMAN);
    settings.put("dueDate", "Datum#2");
    settings.put("amount", "#5");
    FileRead<ReceivableRow> read =
        read(settings, "Beleg;Kunde;Datum;Datum;;Art\n1;2;3.1.2026;4.2.2026;5,00;DR\n");
    assertThat(read.values().get(0).items().get(0).dueDate())
        .map(Object::toString)
        .hasValue("2026-02-04");
  }

  @Test
  void a_settled_row_has_nothing_open() {
    Map<String, String> settings = new TreeMap<>(GERMAN);
    settings.put("status.bezahlt", "SETTLED");
    FileRead<ReceivableRow> read = read(
        settings,
        "Beleg;Kunde;Datum;F\u00e4llig;Betrag;Art;Status\n1;2;3.1.2026;;5,00;DR;bezahlt\n");
    assertThat(read.values().get(0).items().get(0).open().isZero()).isTrue();
  }

  @Test
  void impossible_settings_are_named() {
    refused("customer.padLeft", "ten", "The setting customer.padLeft (ten) must be a length");
    refused("separator", "::", "The setting separator (::) must be one character");
    refused("negative", "yes", "The setting negative (yes) must be credit or refuse");
    refused("customr", "x", "The setting customr (x) must set a field: id, customer");
  }

  private static void refused(String key, String value, String message) {
    assertThatThrownBy(() -> ColumnMapping.of(Map.of(key, value)))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith(message);
  }

  private static FileRead<ReceivableRow> read(Map<String, String> settings, String text) {
    ColumnMapping mapping = ColumnMapping.of(settings);
    byte[] bytes = text.getBytes(java.nio.charset.Charset.forName("windows-1252"));
    assertThat(bytes).isNotEqualTo(text.getBytes(StandardCharsets.UTF_16));
    return FileRead.of(mapping.table("f.csv", bytes), mapping, new ItemReader());
  }
}
