package org.openreceivables.examples.monthend.file.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Text to records; a line with bad quotes is refused, and reading goes on behind it. */
final class RecordParser {
  /** After so many lines with bad quotes the rest is refused: each of them may cost a pass. */
  private static final int MOST_BAD_LINES = 100;

  record Parsed(List<CsvRow> records, List<RefusedRow> refused) {}

  private final String file;
  private final String text;
  private final char separator;
  private final List<CsvRow> records = new ArrayList<>();
  private final List<RefusedRow> refused = new ArrayList<>();

  private RecordParser(String file, String text, char separator) {
    this.file = file;
    this.text = text;
    this.separator = separator;
  }

  static Parsed parse(String file, String text, char separator) {
    RecordParser parser = new RecordParser(file, text, separator);
    parser.run();
    return new Parsed(parser.records, parser.refused);
  }

  private void run() {
    int offset = 0;
    long before = 0; // physical lines before the offset
    while (offset < text.length()) {
      long good = before;
      int known = records.size();
      if (readFrom(offset, before)) {
        return;
      }
      // The bad record starts on the first line that is not blank behind the last good record.
      if (records.size() > known) {
        good = records.get(records.size() - 1).lastLine();
      }
      offset = skipLines(offset, good - before);
      before = good;
      while (offset < text.length() && lineAt(offset).isBlank()) {
        offset = skipLines(offset, 1);
        before++;
      }
      String line = lineAt(offset);
      boolean last = refused.size() + 1 >= MOST_BAD_LINES;
      refused.add(RefusedRow.unread(new RowProblem(
          file,
          before + 1,
          "row",
          "",
          line,
          FileProblem.BAD_QUOTES,
          "must close each quote, and have a separator behind it",
          last ? "Maybe the quotes mean something else here: reading stops" : "")));
      offset = skipLines(offset, 1);
      before++;
      if (last) {
        refuseRest(offset, before);
        return;
      }
    }
  }

  /** Each line that is not blank counts as a refused row: a row must not vanish from the counts. */
  private void refuseRest(int from, long linesBefore) {
    long line = linesBefore;
    for (int offset = from; offset < text.length(); offset = skipLines(offset, 1)) {
      line++;
      String unread = lineAt(offset);
      if (!unread.isBlank()) {
        refused.add(RefusedRow.unread(new RowProblem(
            file,
            line,
            "row",
            "",
            unread,
            FileProblem.BAD_QUOTES,
            "must not stand behind " + MOST_BAD_LINES + " lines with bad quotes",
            "")));
      }
    }
  }

  /** Reads to the end or to a bad record; whether the end was reached. */
  private boolean readFrom(int offset, long before) {
    try (CsvReader<CsvRecord> reader = CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text.substring(offset))) {
      Iterator<CsvRecord> all = reader.iterator();
      while (all.hasNext()) {
        CsvRecord each = all.next();
        records.add(new CsvRow(before + each.getStartingLineNumber(), each.getFields()));
      }
      return true;
    } catch (CsvParseException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string has no input or output
    }
  }

  private String lineAt(int offset) {
    int end = offset;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(offset, end);
  }

  private int skipLines(int offset, long lines) {
    int at = offset;
    for (long i = 0; i < lines && at < text.length(); i++) {
      at += lineAt(at).length();
      if (text.startsWith("\r\n", at)) {
        at += 2;
      } else if (at < text.length()) {
        at++;
      }
    }
    return at;
  }
}
