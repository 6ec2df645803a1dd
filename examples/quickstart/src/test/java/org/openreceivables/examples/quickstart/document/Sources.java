package org.openreceivables.examples.quickstart.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sources that the build compiles and runs, in which the documents' code must stand. */
record Sources(Map<Path, List<String>> files) {

  static Sources of(Path... folders) throws IOException {
    Map<Path, List<String>> files = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path file : found.filter(f -> f.toString().endsWith(".java")).toList()) {
          files.put(folder.relativize(file), Files.readAllLines(file));
        }
      }
    }
    return new Sources(files);
  }

  /** The source in which these lines stand, word for word and without a gap, however far indented. */
  Optional<Path> find(List<String> block) {
    return files.entrySet().stream()
        .filter(file -> IntStream.rangeClosed(0, file.getValue().size() - block.size())
            .anyMatch(start -> standsAt(file.getValue(), start, block)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean standsAt(List<String> source, int start, List<String> block) {
    String first = source.get(start);
    if (!first.endsWith(block.get(0))) {
      return false;
    }
    String indent = first.substring(0, first.length() - block.get(0).length());
    return indent.isBlank()
        && IntStream.range(0, block.size())
            .allMatch(i ->
                source.get(start + i).equals(block.get(i).isEmpty() ? "" : indent + block.get(i)));
  }

  /** Whether it is a program, which has something to print; the others are tests. */
  boolean isProgram(Path source) {
    return files.get(source).stream().anyMatch(line -> line.contains("static void main("));
  }
}
