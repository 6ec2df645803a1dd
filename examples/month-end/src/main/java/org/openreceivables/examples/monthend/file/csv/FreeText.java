package org.openreceivables.examples.monthend.file.csv;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file that is text and no table.
 *
 * @param text the text, with U+FFFD for each byte that is none; nothing of a file that is no text at all
 * @param problems the first byte of each line that is no character, or that the file is no text
 */
public record FreeText(String text, List<RowProblem> problems) {

  /**
   * Copies the list.
   *
   * @param text the text
   * @param problems what was wrong with the file
   */
  public FreeText {
    problems = List.copyOf(problems);
  }

  /**
   * {@return the text of a file}
   *
   * @param file the file as the user named it
   * @param bytes what is in it
   * @param charset the charset, unless a byte order mark says otherwise
   */
  public static FreeText read(String file, byte[] bytes, Charset charset) {
    DecodedText decoded = DecodedText.of(bytes, charset);
    if (decoded.text().indexOf('\0') >= 0) {
      return new FreeText("", List.of(CsvSource.binary(file, bytes)));
    }
    Stream<Map.Entry<Long, Integer>> bad = decoded.badBytes().entrySet().stream();
    return new FreeText(
        decoded.text(),
        bad.map(b -> decoded.problem(file, b.getKey(), b.getValue(), "")).toList());
  }
}
