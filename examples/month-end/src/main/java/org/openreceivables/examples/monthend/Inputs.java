package org.openreceivables.examples.monthend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes of the user's files. */
final class Inputs {
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
}
