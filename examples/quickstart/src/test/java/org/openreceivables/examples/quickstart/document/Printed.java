package org.openreceivables.examples.quickstart.document;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a program prints. */
final class Printed {
  private Printed() {}

  static String by(Path source) {
    String name = source
        .toString()
        .replaceFirst("\\.java$", "")
        .replace(source.getFileSystem().getSeparator(), ".");
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream capture = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      Method main = Class.forName(name).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[0]);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(source + " must run", e);
    } finally {
      System.setOut(out);
    }
    return String.join("\n", bytes.toString(StandardCharsets.UTF_8).lines().toList());
  }
}
