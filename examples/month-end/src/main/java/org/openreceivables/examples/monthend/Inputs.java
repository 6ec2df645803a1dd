package org.openreceivables.examples.monthend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes of the user's files and of the bundled sample. */
final class Inputs {
  private static final String SAMPLE = "/org/openreceivables/examples/monthend/sample/";

  private Inputs() {}

  /** {@return what is in a file of the user's} */
  static byte[] read(String what, Path file) {
    if (!Files.exists(file)) {
      throw new UsageException("The " + what + " (" + file + ") must exist");
    }
    if (!Files.isRegularFile(file)) {
      throw new UsageException("The " + what + " (" + file + ") must be a file, not a folder");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UsageException("The " + what + " (" + file + ") must be readable");
    }
  }

  /** {@return what is in a file of the sample} */
  static byte[] sample(String name) {
    try (InputStream in = Inputs.class.getResourceAsStream(SAMPLE + name)) {
      if (in == null) {
        throw new IllegalStateException("The sample must have " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the program's own jar
    }
  }
}
