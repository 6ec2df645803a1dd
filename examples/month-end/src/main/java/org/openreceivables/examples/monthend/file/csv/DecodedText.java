package org.openreceivables.examples.monthend.file.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The text of a file, and the lines on which bytes were no characters of the charset.
 *
 * @param text the text, with U+FFFD for each bad byte and without a byte order mark
 * @param charset the charset that was used: that of the byte order mark where there is one
 * @param badBytes the first bad byte of each line that has one, by line from 1
 */
record DecodedText(String text, Charset charset, TreeMap<Long, Integer> badBytes) {

  static DecodedText of(byte[] bytes, Charset stated) {
    Charset charset = stated;
    int skip = 0;
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      charset = StandardCharsets.UTF_8;
      skip = 3;
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      skip = 2;
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      skip = 2;
    }
    return decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip), charset);
  }

  /** A byte that is no character, in a line or in the record that begins there. */
  RowProblem problem(String file, long line, int badByte, String column) {
    boolean utf8 = charset.equals(StandardCharsets.UTF_8);
    return new RowProblem(
        file,
        line,
        "byte",
        column,
        String.format(Locale.ROOT, "0x%02X", badByte),
        FileProblem.WRONG_CHARSET,
        "must be part of a character in " + charset.name(),
        utf8 ? "Maybe the file is in another charset: --charset windows-1252" : "");
  }

  private static DecodedText decode(ByteBuffer in, Charset charset) {
    CharsetDecoder decoder = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer buffer = CharBuffer.allocate(8192);
    StringBuilder text = new StringBuilder(in.remaining());
    TreeMap<Long, Integer> bad = new TreeMap<>();
    LineCounter lines = new LineCounter();
    while (true) {
      CoderResult result = decoder.decode(in, buffer, true);
      drain(buffer, text, lines);
      if (result.isError()) {
        bad.putIfAbsent(lines.line, in.get(in.position()) & 0xFF);
        in.position(in.position() + result.length());
        text.append('\uFFFD');
      } else if (result.isUnderflow()) {
        decoder.flush(buffer);
        drain(buffer, text, lines);
        return new DecodedText(text.toString(), charset, bad);
      }
    }
  }

  private static void drain(CharBuffer buffer, StringBuilder text, LineCounter lines) {
    buffer.flip();
    lines.count(buffer);
    text.append(buffer);
    buffer.clear();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Counts lines that end in LF, CR or both. */
  private static final class LineCounter {
    private long line = 1;
    private boolean afterCr;

    void count(CharSequence text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\r' || (c == '\n' && !afterCr)) {
          line++;
        }
        afterCr = c == '\r';
      }
    }
  }
}
