package org.openreceivables.examples.monthend.file;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openreceivables.examples.monthend.file.csv.RowProblem;

/** Reads the settings of a mapping, each with a message of its own when it is impossible. */
final class MappingParser {
  private static final Pattern PAD = Pattern.compile("(\\d{1,3}):(.)");

  private final Map<Field, FieldRule> rules = new EnumMap<>(Field.class);
  private String dates = "uuuu-MM-dd";
  private char decimal = '.';
  private boolean grouping;
  private boolean negativeIsCredit;
  private Optional<Charset> charset = Optional.empty();
  private Optional<Character> separator = Optional.empty();

  ColumnMapping parse(Map<String, String> settings) {
    settings.forEach(this::set);
    return new ColumnMapping(
        rules,
        Dates.of(dates),
        new Numbers(decimal, grouping),
        negativeIsCredit,
        charset,
        separator);
  }

  private void set(String key, String value) {
    switch (key) {
      case "dates" -> dates = value;
      case "decimal" -> decimal = choice(key, value, Map.of("point", '.', "comma", ','));
      case "grouping" -> grouping = choice(key, value, Map.of("true", true, "false", false));
      case "negative" ->
        negativeIsCredit = choice(key, value, Map.of("credit", true, "refuse", false));
      case "charset" -> charset = Optional.of(charset(value));
      case "separator" -> separator = Optional.of(separator(value));
      default -> setField(key, value);
    }
  }

  private void setField(String key, String value) {
    int dot = key.indexOf('.');
    String name = dot < 0 ? key : key.substring(0, dot);
    Field field = Field.of(name)
        .orElseThrow(
            () -> refused(key, value, "must set a field: " + fields() + "; or " + others()));
    FieldRule rule = rules.getOrDefault(field, FieldRule.NONE);
    if (dot < 0) {
      rules.put(field, rule.withColumn(value));
    } else if (key.endsWith(".padLeft")) {
      Matcher pad = PAD.matcher(value);
      if (!pad.matches()) {
        throw refused(key, value, "must be a length and a character, such as 10:0");
      }
      rules.put(field, rule.withPad(Integer.parseInt(pad.group(1)), pad.group(2).charAt(0)));
    } else {
      rules.put(field, rule.with(key.substring(dot + 1), value));
    }
  }

  private static <T> T choice(String key, String value, Map<String, T> choices) {
    T chosen = choices.get(value);
    if (chosen == null) {
      String all = choices.keySet().stream().sorted().collect(Collectors.joining(" or "));
      throw refused(key, value, "must be " + all);
    }
    return chosen;
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw refused("charset", name, "must be a known charset such as UTF-8 or windows-1252");
    }
  }

  private static char separator(String value) {
    if (value.equalsIgnoreCase("tab") || value.equals("\\t")) {
      return '\t';
    }
    if (value.length() != 1 || value.equals("\"") || (value.isBlank() && !value.equals("\t"))) {
      throw refused("separator", value, "must be one character such as ; or the word tab");
    }
    return value.charAt(0);
  }

  private static MappingException refused(String key, String value, String rule) {
    return new MappingException(
        "The setting " + key + " (" + RowProblem.shown(value) + ") " + rule);
  }

  private static String fields() {
    return Stream.of(Field.values()).map(Field::key).collect(Collectors.joining(", "));
  }

  private static String others() {
    return "dates, decimal, grouping, negative, charset, separator";
  }
}
