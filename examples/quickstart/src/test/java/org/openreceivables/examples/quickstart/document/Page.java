package org.openreceivables.examples.quickstart.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of Markdown: its fenced blocks, its links and its headings. */
record Page(Path path, List<Block> blocks, List<String> prose) {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  /** A fenced block with the line on which it begins. */
  record Block(String language, int line, List<String> lines) {
    String text() {
      return String.join("\n", lines);
    }
  }

  static Page read(Path path) throws IOException {
    return of(path, Files.readAllLines(path));
  }

  static Page of(Path path, List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    List<String> prose = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("```")) {
        prose.add(lines.get(i));
        continue;
      }
      int end = i + 1;
      while (!lines.get(end).equals("```")) {
        end++;
      }
      blocks.add(new Block(lines.get(i).substring(3), i + 1, lines.subList(i + 1, end)));
      i = end;
    }
    return new Page(path, blocks, prose);
  }

  /** The links to places in this project, as they are written. */
  List<String> links() {
    return prose.stream()
        .flatMap(line -> LINK.matcher(line).results().map(MatchResult::group))
        .map(link -> link.substring(2, link.length() - 1))
        .filter(link -> !link.contains("://"))
        .toList();
  }

  /** The names by which headings are linked to, as GitHub makes them. */
  Set<String> anchors() {
    return prose.stream()
        .filter(line -> line.matches("#+ .*"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
