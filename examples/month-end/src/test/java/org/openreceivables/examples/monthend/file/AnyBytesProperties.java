package org.openreceivables.examples.monthend.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openreceivables.examples.monthend.file.record.CustomerReader;
import org.openreceivables.examples.monthend.file.record.InvoiceReader;
import org.openreceivables.examples.monthend.file.record.ItemReader;
import org.openreceivables.examples.monthend.file.record.NoticeReader;
import org.openreceivables.examples.monthend.file.record.OrderReader;
import org.openreceivables.examples.monthend.file.record.PaymentReader;
import org.openreceivables.examples.monthend.file.record.TruthReader;

/** Whatever is in a file: every row is used, left out or refused, and nothing is thrown. */
class AnyBytesProperties {
  private static final String HEADER = "id,customer,issueDate,amount,currency,kind,terms\n";

  @Property
  void any_bytes(@ForAll byte[] bytes) {
    check(bytes);
  }

  @Property
  void any_bytes_behind_a_header(@ForAll byte[] bytes) {
    byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
    byte[] all = java.util.Arrays.copyOf(header, header.length + bytes.length);
    System.arraycopy(bytes, 0, all, header.length, bytes.length);
    check(all);
  }

  @Property
  void rows_that_are_nearly_good(@ForAll("rows") List<String> rows) {
    check((HEADER + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<List<String>> rows() {
    Arbitrary<String> field = Arbitraries.of(
        "A-1",
        "A-2",
        "C 1",
        "",
        " ",
        "2026-01-05",
        "2026-02-30",
        "1.00",
        "-1",
        "1,000",
        "1.005",
        "9999999999999999999",
        "1e9",
        "EUR",
        "JPY",
        "XXX",
        "EUX",
        "INVOICE",
        "credit_note",
        "net 30",
        "2/10 net 30",
        "100% net 1, rest net 2",
        "\"",
        "\"\"",
        "\"a\"b",
        "\"x\ny\"",
        "\u0000",
        "\u001b[31m",
        "\u00e4",
        "=1+1",
        "\r");
    return field
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(f -> String.join(",", f))
        .list()
        .ofMaxSize(8);
  }

  private static void check(byte[] bytes) {
    for (RowReader<?> reader : List.of(
        new ItemReader(),
        new InvoiceReader(),
        new PaymentReader(),
        new CustomerReader(),
        new NoticeReader(),
        new OrderReader(),
        new TruthReader())) {
      Map<String, String> settings = new TreeMap<>(Map.of(
          "id",
          "id",
          "customer",
          "customer",
          "issueDate",
          "issueDate",
          "amount",
          "amount",
          "currency",
          "currency",
          "kind",
          "kind?",
          "terms",
          "terms?",
          "name",
          "customer"));
      settings.put("valueDate", "issueDate");
      settings.put("tax", "amount");
      settings.put("item", "id");
      settings.put("payment", "id");
      settings.put("document", "customer");
      settings.put("level", "amount");
      settings.put("date", "issueDate");
      settings.put("lines", "terms?");
      settings.put("disputedAmount", "terms?");
      settings.put("disputedSince", "issueDate");
      settings.put("creditLimit", "amount");
      ColumnMapping mapping = ColumnMapping.of(settings);
      FileRead<?> read = FileRead.of(mapping.table("f.csv", bytes), mapping, reader);
      long refusedRows = (long) read.rows() - read.lines().size() - read.leftOut();
      assertThat(refusedRows).isNotNegative();
      assertThat(read.refused()).allSatisfy(r -> {
        assertThat(r.problems()).isNotEmpty();
        assertThat(r.problems())
            .allSatisfy(p -> assertThat(p.message()).startsWith("f.csv").doesNotContain("\u001b"));
      });
      if (read.lines().size() < read.rows()) {
        assertThat(read.refused()).isNotEmpty();
      }
    }
  }
}
