package org.openreceivables.examples.quickstart.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of one problem code: its title and its sections. */
record ProblemPage(String title, Map<String, List<String>> sections) {
  static final List<String> SECTIONS = List.of("Cause", "Example", "Mend", "Raised by");

  static ProblemPage of(List<String> lines) {
    String title = lines.isEmpty() ? "" : lines.get(0).replaceFirst("^# ", "");
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("## ")) {
        section = new ArrayList<>();
        sections.put(line.substring(3), section);
      } else {
        section.add(line);
      }
    }
    return new ProblemPage(title, sections);
  }

  /** The lines of the example's block in this language. */
  List<String> example(String language) {
    List<String> lines = sections.getOrDefault("Example", List.of());
    int start = lines.indexOf("```" + language) + 1;
    List<String> block = new ArrayList<>();
    for (int i = start; start > 0 && !lines.get(i).equals("```"); i++) {
      block.add(lines.get(i));
    }
    return block;
  }

  /** What is missing or too thin. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (!List.copyOf(sections.keySet()).equals(SECTIONS)) {
      faults.add("the sections must be " + SECTIONS + " and are " + sections.keySet());
    }
    sections.forEach((name, lines) -> {
      String prose = String.join(" ", lines);
      if (prose.strip().length() < 40) {
        faults.add("the section " + name + " must say something");
      }
      if (prose.matches("(?is).*\\b(todo|tbd|fixme)\\b.*")) {
        faults.add("the section " + name + " must be finished");
      }
    });
    if (sections.getOrDefault("Example", List.of()).stream().noneMatch(l -> l.matches(".*\\d.*"))) {
      faults.add("the example must have numbers");
    }
    return faults;
  }
}
