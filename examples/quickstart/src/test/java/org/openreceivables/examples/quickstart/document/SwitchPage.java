package org.openreceivables.examples.quickstart.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rows of a page of switches, and the tests that it names anywhere. */
record SwitchPage(List<Row> rows, List<String> tests) {
  private static final Pattern TEST = Pattern.compile("`(\\w+Test|\\w+Properties)#(\\w+)`");
  private static final int COLUMNS = 5;

  /** One value of one switch; a question that is left out is that of the row above. */
  record Row(String question, String value, String who, String example, String test) {
    boolean asks(String accessor) {
      return question.contains("`" + accessor + "`");
    }

    boolean isDefault() {
      return value.startsWith("**") && value.endsWith("**");
    }

    boolean is(String name) {
      return value.replace("*", "").replace("(…)", "()").equals("`" + name + "`");
    }

    List<String> faults() {
      List<String> faults = new ArrayList<>();
      if (who.isBlank()) {
        faults.add(value + " must say who behaves so");
      }
      if (!example.matches(".*\\d.*")) {
        faults.add(value + " must have an example in numbers");
      }
      if (!Arrays.stream(test.split(", ")).allMatch(t -> TEST.matcher(t).matches())) {
        faults.add(value + " must name its tests, one or several");
      }
      return faults;
    }
  }

  static SwitchPage of(List<String> lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      List<String> cells = line.startsWith("|")
          ? Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList()
          : List.of();
      boolean isRow = cells.size() == COLUMNS + 1
          && !cells.get(0).equals("question")
          && !cells.get(0).startsWith("---");
      if (isRow) {
        String question = cells.get(0).isEmpty() && !rows.isEmpty()
            ? rows.get(rows.size() - 1).question()
            : cells.get(0);
        rows.add(new Row(question, cells.get(1), cells.get(2), cells.get(3), cells.get(4)));
      }
    }
    List<String> tests = TEST.matcher(String.join("\n", lines))
        .results()
        .map(found -> found.group(1) + "#" + found.group(2))
        .toList();
    return new SwitchPage(rows, tests);
  }

  /** The tests that no module has. */
  List<String> unknownTests(Path root) throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(SwitchPage::isTest).toList()) {
        sources.add(file.getFileName() + "\n" + Files.readString(file));
      }
    }
    return tests.stream()
        .filter(test -> {
          String[] parts = test.split("#", -1);
          return sources.stream()
              .noneMatch(
                  s -> s.startsWith(parts[0] + ".java\n") && s.contains("void " + parts[1] + "("));
        })
        .toList();
  }

  private static boolean isTest(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.contains("/src/test/java/") && path.matches(".*(Test|Properties)\\.java");
  }
}
