package org.openreceivables.core.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Texts of chance: bytes, characters, samples with mistakes, and several of them in a row. */
final class FuzzInputs {
  private static final String CHARACTERS =
      "0123456789RFrfSIHR+*/<>-.,:#'\" \t\r\n\u00a0\u2028ßé５\u0000\ud83d";
  private static final String[] BETWEEN = {" ", "", "\n", ", ", "/", "-", " RF", "+++", "  ", "\r\n"
  };
  private static final int LONG = 20_000;

  private final Random random;
  private final List<String> samples;

  FuzzInputs(long seed, List<String> samples) {
    this.random = new Random(seed);
    this.samples = samples;
  }

  /** One in 2,000 is long: something again and again. */
  String next() {
    if (random.nextInt(2_000) == 0) {
      String unit = shortOne();
      return unit.isEmpty() ? unit : unit.repeat(Math.max(1, LONG / unit.length()));
    }
    return shortOne();
  }

  private String shortOne() {
    return switch (random.nextInt(8)) {
      case 0 -> bytes();
      case 1 -> characters();
      case 2 -> mutated(sample()) + BETWEEN[random.nextInt(BETWEEN.length)] + characters();
      case 3 -> characters() + sample() + BETWEEN[random.nextInt(BETWEEN.length)] + sample();
      case 4 -> mutated(sample() + BETWEEN[random.nextInt(BETWEEN.length)] + sample());
      default -> mutated(sample());
    };
  }

  private String sample() {
    return samples.isEmpty() ? "" : samples.get(random.nextInt(samples.size()));
  }

  private String bytes() {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return new String(
        bytes, random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
  }

  private String characters() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(character());
    }
    return text.toString();
  }

  private char character() {
    return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
  }

  /** No, one or a few mistakes. */
  private String mutated(String sample) {
    StringBuilder text = new StringBuilder(sample);
    for (int i = random.nextInt(4); i > 0 && text.length() > 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(6)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, character());
        case 2 -> text.setCharAt(at, character());
        case 3 -> text.insert(at, text.charAt(at));
        case 4 -> text.insert(at, ' ');
        default -> text.setCharAt(at, (char) ('0' + random.nextInt(10)));
      }
    }
    return text.toString();
  }
}
