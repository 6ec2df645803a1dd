package org.openreceivables.examples.monthend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openreceivables.examples.monthend.file.csv.FreeText;

/** A text that stands in the arguments, or comes from standard input. */
final class TextInput {
  private static final List<String> STANDARD_INPUT = List.of("-");

  private TextInput() {}

  /** {@return the words with a blank between, or what is piped in} */
  static FreeText of(List<String> words, Console console) {
    return isPiped(words)
        ? FreeText.read("standard input", piped(console), StandardCharsets.UTF_8)
        : new FreeText(String.join(" ", words), List.of());
  }

  static boolean isPiped(List<String> words) {
    return words.equals(STANDARD_INPUT);
  }

  static byte[] piped(Console console) {
    try {
      return console.in().readAllBytes();
    } catch (IOException e) {
      throw new UsageException("Standard input must be readable");
    }
  }
}
