package org.openreceivables.examples.monthend.file.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes to rows, by RFC 4180: quotes, line feeds in quotes, blank lines left out.
 *
 * <p>A byte order mark decides about the charset, whatever was stated. A bad line costs that line and no
 * other.
 */
public final class CsvSource {
  private static final String SEPARATORS = ",;\t|";
  private static final int SHOWN_HEX = 4;

  private CsvSource() {}

  /**
   * {@return the rows of a file}
   *
   * @param file the file as the user named it
   * @param bytes what is in it
   * @param charset the charset, UTF-8 unless stated
   * @param separator between fields; found in the header unless stated
   */
  public static CsvTable read(
      String file, byte[] bytes, Optional<Charset> charset, Optional<Character> separator) {
    DecodedText decoded = DecodedText.of(bytes, charset.orElse(StandardCharsets.UTF_8));
    String text = decoded.text();
    if (text.isBlank()) {
      return CsvTable.unreadable(new RowProblem(
          file,
          0,
          "file",
          "",
          bytes.length + " bytes",
          FileProblem.EMPTY_FILE,
          "must have a header and rows",
          ""));
    }
    if (text.indexOf('\0') >= 0) {
      return CsvTable.unreadable(binary(file, bytes));
    }
    char by = separator.orElseGet(() -> separatorOf(text));
    RecordParser.Parsed parsed = RecordParser.parse(file, text, by);
    List<RefusedRow> refused = new ArrayList<>(parsed.refused());
    List<CsvRow> records = parsed.records().stream().filter(r -> !r.isBlank()).toList();
    if (records.isEmpty()) {
      return new CsvTable(file, List.of(), 0, List.of(), refused);
    }
    CsvRow first = records.get(0);
    List<String> header = CsvTable.unique(first.fields());
    badByte(file, first, header, decoded).ifPresent(p -> refused.add(RefusedRow.unread(p)));
    List<CsvRow> rows = new ArrayList<>();
    for (CsvRow row : records.subList(1, records.size())) {
      Optional<RowProblem> problem =
          badByte(file, row, header, decoded).or(() -> wrongCount(file, row, header.size()));
      if (problem.isPresent()) {
        refused.add(RefusedRow.unread(problem.get()));
      } else {
        rows.add(row);
      }
    }
    refused.sort(Comparator.comparingLong(RefusedRow::line));
    return new CsvTable(file, header, first.line(), rows, refused);
  }

  /** The separator that the first line has most of; a comma where it has none. */
  static char separatorOf(String text) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        if (any) {
          break;
        }
      } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
        counts[SEPARATORS.indexOf(c)]++;
      }
      any |= !Character.isWhitespace(c);
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }

  private static Optional<RowProblem> badByte(
      String file, CsvRow row, List<String> header, DecodedText decoded) {
    Map.Entry<Long, Integer> bad = decoded.badBytes().ceilingEntry(row.line());
    if (bad == null || bad.getKey() > row.lastLine()) {
      return Optional.empty();
    }
    String column = "";
    for (int i = 0; i < row.fields().size() && i < header.size(); i++) {
      if (row.fields().get(i).indexOf('\uFFFD') >= 0) {
        column = header.get(i);
        break;
      }
    }
    return Optional.of(decoded.problem(file, row.line(), bad.getValue(), column));
  }

  private static Optional<RowProblem> wrongCount(String file, CsvRow row, int expected) {
    int count = row.fields().size();
    return count == expected
        ? Optional.empty()
        : Optional.of(new RowProblem(
            file,
            row.line(),
            "row",
            "",
            count == 1 ? row.fields().get(0) : count + " fields",
            FileProblem.WRONG_FIELD_COUNT,
            "must have " + expected + " fields, as the header has",
            count > expected ? "Maybe a field contains the separator and is not quoted" : ""));
  }

  static RowProblem binary(String file, byte[] bytes) {
    StringBuilder head = new StringBuilder("begins with");
    for (int i = 0; i < Math.min(bytes.length, SHOWN_HEX); i++) {
      head.append(String.format(" %02X", bytes[i] & 0xFF));
    }
    boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    return new RowProblem(
        file,
        0,
        "file",
        "",
        head.toString(),
        FileProblem.BINARY_FILE,
        "must be text, and has NUL bytes",
        zip
            ? "Maybe it is a spreadsheet: save it as CSV first"
            : "Maybe it is in UTF-16 without a byte order mark: --charset UTF-16LE");
  }
}
