package org.openreceivables.examples.monthend.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Tables as CSV: a header, LF at line ends, amounts with a point beside a currency column. */
public final class CsvTables {
  private CsvTables() {}

  /**
   * {@return the table's rows; its totals are left out}
   *
   * @param table the table
   */
  public static String print(Table table) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(table.columns().stream().map(Column::name).toList());
      for (List<Cell> row : table.rows()) {
        csv.writeRecord(row.stream().map(Cell::plain).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string takes everything
    }
    return text.toString();
  }
}
