package org.openreceivables.examples.monthend.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Tables as JSON: amounts as strings with their currency, since a JSON number may be rounded. */
public final class JsonTables {
  private JsonTables() {}

  /**
   * {@return one table}
   *
   * @param report the report that it belongs to
   * @param table the table
   */
  public static String print(Report report, Table table) {
    return write(report, List.of(table));
  }

  /**
   * {@return all tables of a report}
   *
   * @param report the report
   */
  public static String print(Report report) {
    return write(report, report.tables());
  }

  private static String write(Report report, List<Table> tables) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter pretty = new DefaultPrettyPrinter(Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(pretty);
      json.writeStartObject();
      json.writeStringField("command", report.command());
      if (report.asOf().isPresent()) {
        json.writeStringField("asOf", report.asOf().get().toString());
      }
      for (Table table : tables) {
        json.writeObjectFieldStart(table.name());
        json.writeStringField("title", table.title());
        rows(json, "rows", table, table.rows());
        if (!table.totals().isEmpty()) {
          rows(json, "totals", table, table.totals());
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string takes everything
    }
    return text + "\n";
  }

  private static void rows(JsonGenerator json, String name, Table table, List<List<Cell>> rows)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (List<Cell> row : rows) {
      json.writeStartObject();
      for (int i = 0; i < row.size(); i++) {
        json.writeFieldName(table.columns().get(i).name());
        cell(json, row.get(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void cell(JsonGenerator json, Cell cell) throws IOException {
    if (cell instanceof Cell.Amount amount) {
      json.writeStartObject();
      json.writeStringField("amount", amount.plain());
      json.writeStringField("currency", amount.value().getCurrencyUnit().getCode());
      json.writeEndObject();
    } else if (cell instanceof Cell.Count count) {
      json.writeNumber(count.value());
    } else if (cell instanceof Cell.Reasons reasons) {
      json.writeStartArray();
      for (String reason : reasons.values()) {
        json.writeString(reason);
      }
      json.writeEndArray();
    } else {
      json.writeString(cell.plain());
    }
  }
}
