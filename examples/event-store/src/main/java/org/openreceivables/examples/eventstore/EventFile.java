package org.openreceivables.examples.eventstore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.examples.eventstore.json.EventCodec;
import org.openreceivables.examples.eventstore.json.LineProblem;

/**
 * A file of events, one a line; lines are appended and never changed.
 *
 * <p>One program writes at a time. A line that was cut off by a crash is a problem when read, and only that line.
 *
 * @param path where it is
 */
public record EventFile(Path path) {
  /** What a decoder puts in the place of bytes that are no UTF-8; our own lines escape it. */
  private static final char NOT_UTF_8 = '\ufffd';

  /**
   * One line that is not blank.
   *
   * @param number its number, from 1
   * @param event its event, or what is wrong with it
   */
  public record Line(int number, Validated<LedgerEvent> event) {}

  /**
   * {@return the lines, read while the stream is walked; the caller closes it}
   *
   * @throws IOException when the file cannot be opened; while walking, an {@link UncheckedIOException}
   */
  public Stream<Line> lines() throws IOException {
    BufferedReader reader = new BufferedReader(
        new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
    AtomicInteger number = new AtomicInteger();
    return reader
        .lines()
        .onClose(() -> close(reader))
        .map(text -> new Numbered(number.incrementAndGet(), text))
        .filter(line -> !line.text().isBlank())
        .map(line -> new Line(line.number(), event(line.text())));
  }

  /**
   * Appends events, and returns when they are on the disk. The file is made where there is none.
   *
   * @param events the events, in the order of their recording
   * @throws IOException when they cannot be written, or only in part
   */
  public void append(List<? extends LedgerEvent> events) throws IOException {
    String lines = events.stream()
        .map(e -> EventCodec.standard().write(e) + "\n")
        .collect(Collectors.joining());
    try (FileChannel file = FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      file.position(file.size());
      ByteBuffer bytes = ByteBuffer.wrap(
          (endsWithinLine(file) ? "\n" + lines : lines).getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
  }

  private record Numbered(int number, String text) {}

  private static Validated<LedgerEvent> event(String line) {
    if (line.indexOf(NOT_UTF_8) < 0) {
      return EventCodec.standard().read(line);
    }
    return new Validated.Invalid<>(List.of(new Problem(
        LineProblem.BROKEN_LINE,
        "event",
        "?",
        "line",
        "character " + (line.indexOf(NOT_UTF_8) + 1),
        "must be UTF-8",
        "",
        List.of())));
  }

  private static boolean endsWithinLine(FileChannel file) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return file.size() > 0 && file.read(last, file.size() - 1) == 1 && last.get(0) != '\n';
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
