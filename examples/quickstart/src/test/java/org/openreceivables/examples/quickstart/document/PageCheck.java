package org.openreceivables.examples.quickstart.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.openreceivables.examples.quickstart.document.Page.Block;

/** What is wrong with a page: code that is not compiled, output that is not true, links to nowhere. */
record PageCheck(Sources sources, Map<Path, Page> pages, Function<Path, String> output) {

  List<String> faults(Page page) {
    List<String> faults = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    TreeSet<Path> programs = new TreeSet<>();
    Optional<Path> before = Optional.empty();
    for (Block block : page.blocks()) {
      if (block.language().equals("java")) {
        before = sources.find(block.lines());
        if (before.isEmpty()) {
          faults.add(at(page, block) + "the code must stand in a compiled source");
        }
        before.filter(sources::isProgram).ifPresent(programs::add);
        continue;
      }
      if (before.isPresent() && block.language().equals("text")) {
        shown.add(block.text());
        String printed = programs.contains(before.get()) ? output.apply(before.get()) : "";
        if (!printed.equals(block.text())) {
          faults.add(
              at(page, block) + "the output must be what " + before.get() + " prints:\n" + printed);
        }
      }
      before = Optional.empty();
    }
    for (Path program : programs) {
      if (!shown.contains(output.apply(program))) {
        faults.add(page.path() + ": the output of " + program + " must be shown");
      }
    }
    page.links().stream().filter(link -> !leadsSomewhere(page, link)).forEach(link -> {
      faults.add(page.path() + ": the link (" + link + ") must lead to a file or heading");
    });
    return faults;
  }

  /** The pages of this project to which a page links. */
  List<Path> linked(Page page) {
    return page.links().stream()
        .filter(link -> !link.startsWith("#"))
        .map(link -> target(page, link))
        .toList();
  }

  private boolean leadsSomewhere(Page page, String link) {
    int hash = link.indexOf('#');
    String anchor = link.substring(hash + 1);
    if (hash == 0) {
      return page.anchors().contains(anchor);
    }
    Path target = target(page, link);
    Page other = pages.get(target);
    return Files.exists(target)
        && (hash < 0 || (other != null && other.anchors().contains(anchor)));
  }

  private static Path target(Page page, String link) {
    return page.path().resolveSibling(link.replaceFirst("#.*", "")).normalize();
  }

  private static String at(Page page, Block block) {
    return page.path() + ":" + block.line() + ": ";
  }
}
