import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Fails a mutation run that judges too little, and writes its figures into docs/mutation.md.
 *
 * <p>A package fails when it has no mutant, when fewer than 90 in 100 are killed, or when a mutant that
 * survived has no reason in the page. A mutant that tests of two modules judge is killed when either
 * kills it. {@code --write} brings the page up to date: classes of which there is no report, and
 * reasons of mutants that are still there, stay as they are; classes that are gone go.
 */
final class MutationGate {
  private static final int LEAST = 90;
  private static final String ROOT = "org.openreceivables.";
  private static final Set<String> KILLED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR");

  /** A mutant: its place in the byte code tells two on one line apart. */
  private record Mutant(String type, String method, int line, String change, String place) {
    String group() {
      return type.substring(0, type.lastIndexOf('.'));
    }

    String outer() {
      return type.replaceFirst("\\$.*", "");
    }

    String shortType() {
      return outer().substring(ROOT.length());
    }
  }

  /** What survived at one line: the reason is kept while class, method, code and change stay the same. */
  private record Survivor(String where, int line, String code, String change) {
    String key() {
      return where + " | " + code + " | " + change;
    }

    String row(String reason) {
      return "| `" + where + "` " + line + " | `" + code + "` | " + change + " | " + reason + " |";
    }
  }

  /** What the gate finds; no faults means that enough is killed, and why the rest is not. */
  private record Finding(List<String> figures, List<String> faults) {}

  /** All reports of a run: whether each mutant was killed, and those whose run failed. */
  private record Reports(Map<Mutant, Boolean> mutants, List<String> faults, Instant last) {}

  public static void main(String[] args) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      options.put(
          equals < 0 ? arg : arg.substring(0, equals), equals < 0 ? "" : arg.substring(equals + 1));
    }
    if (options.containsKey("--self-test")) {
      selfTest();
    }
    if (!options.containsKey("--root")) {
      return;
    }
    Finding finding = judge(
        Path.of(options.get("--root")),
        options.getOrDefault("--require", "").split(","),
        Instant.parse(options.getOrDefault("--since", Instant.EPOCH.toString())),
        options.containsKey("--write"));
    finding.figures().forEach(System.out::println);
    finding.faults().forEach(fault -> System.out.println("MUTATION GATE: " + fault));
    if (!finding.faults().isEmpty()) {
      System.exit(1);
    }
  }

  private static Finding judge(Path root, String[] required, Instant since, boolean write)
      throws Exception {
    Reports reports = read(root, since);
    List<String> faults = new ArrayList<>(reports.faults());
    List<String> figures = new ArrayList<>();
    Set<String> groups = new TreeSet<>();
    reports.mutants().keySet().forEach(m -> groups.add(m.group()));
    for (String group : required) {
      if (!group.isEmpty() && groups.add(group)) {
        faults.add("no mutant in " + group);
      }
    }
    if (groups.isEmpty()) {
      faults.add("no mutant at all");
    }
    for (String group : groups) {
      int all = count(reports, m -> m.group().equals(group), false);
      int killed = count(reports, m -> m.group().equals(group), true);
      figures.add(group + ": " + killed + " of " + all + " mutants killed");
      if (killed * 100L < (long) LEAST * all) {
        faults.add(group + ": " + killed + " of " + all + " is less than " + LEAST + " %");
      }
    }

    Path page = root.resolve("docs/mutation.md");
    List<String> lines = Files.readAllLines(page);
    Map<String, String> reasons = new HashMap<>();
    for (String row : rows(lines, "survivors")) {
      String[] cells = row.split(" \\| ");
      reasons.put(
          cells[0].replaceFirst("\\| `(.*)` \\d+", "$1") + " | "
              + cells[1].substring(1, cells[1].length() - 1) + " | " + cells[2],
          cells[3].replaceFirst(" \\|$", ""));
    }
    List<String> survivors = new ArrayList<>();
    for (Survivor survivor : survivors(root, reports)) {
      String reason = reasons.getOrDefault(survivor.key(), "");
      survivors.add(survivor.row(reason));
      if (reason.isBlank()) {
        faults.add("survived without a reason in " + page.getFileName() + ": " + survivor.key()
            + " (line " + survivor.line() + ")");
      }
    }
    if (write && !reports.mutants().isEmpty()) {
      Set<String> types = new TreeSet<>();
      reports.mutants().keySet().forEach(m -> types.add(m.shortType()));
      replace(root, lines, "figures", types, figures(reports));
      replace(root, lines, "survivors", types, survivors);
      Files.write(page, lines);
    }
    return new Finding(figures, faults);
  }

  private static int count(Reports reports, Predicate<Mutant> which, boolean onlyKilled) {
    return (int) reports.mutants().entrySet().stream()
        .filter(e -> which.test(e.getKey()) && (e.getValue() || !onlyKilled))
        .count();
  }

  private static List<String> figures(Reports reports) {
    LocalDate day = LocalDate.ofInstant(reports.last(), ZoneOffset.UTC);
    Set<String> types = new TreeSet<>();
    reports.mutants().keySet().forEach(m -> types.add(m.shortType()));
    return types.stream()
        .map(type -> {
          int all = count(reports, m -> m.shortType().equals(type), false);
          int killed = count(reports, m -> m.shortType().equals(type), true);
          return "| `" + type + "` | " + all + " | " + killed + " | " + killed * 100 / all + " % | "
              + day + " |";
        })
        .toList();
  }

  private static List<Survivor> survivors(Path root, Reports reports) throws IOException {
    Map<String, List<Survivor>> survivors = new TreeMap<>();
    for (Map.Entry<Mutant, Boolean> entry : reports.mutants().entrySet()) {
      Mutant mutant = entry.getKey();
      if (!entry.getValue()) {
        Survivor survivor = new Survivor(
            mutant.shortType() + "." + mutant.method(),
            mutant.line(),
            code(root, mutant),
            mutant.change());
        survivors
            .computeIfAbsent(
                "%s %6d %s".formatted(mutant.shortType(), mutant.line(), survivor.key()),
                key -> new ArrayList<>())
            .add(survivor);
      }
    }
    return survivors.values().stream().map(MutationGate::together).toList();
  }

  /** One row for the same change at several places of one line. */
  private static Survivor together(List<Survivor> same) {
    Survivor one = same.get(0);
    return same.size() == 1
        ? one
        : new Survivor(
            one.where(), one.line(), one.code(), one.change() + ", " + same.size() + " times");
  }

  /** The line of the source, for a reader, and so that a reason outlives lines added above it. */
  private static String code(Path root, Mutant mutant) throws IOException {
    Path file = source(root, mutant.outer());
    List<String> lines = file == null ? List.of() : Files.readAllLines(file);
    return mutant.line() <= lines.size()
        ? lines.get(mutant.line() - 1).strip().replace("|", "\\|")
        : "";
  }

  /** The file of a class; null where there is none any more. */
  private static Path source(Path root, String type) throws IOException {
    String file = "src/main/java/" + type.replace('.', '/') + ".java";
    try (Stream<Path> modules = Files.list(root)) {
      return modules
          .map(module -> module.resolve(file))
          .filter(Files::exists)
          .findFirst()
          .orElse(null);
    }
  }

  private static Reports read(Path root, Instant since) throws Exception {
    Reports reports = new Reports(new HashMap<>(), new ArrayList<>(), Instant.EPOCH);
    Instant last = Instant.EPOCH;
    List<Path> files;
    try (Stream<Path> modules = Files.list(root)) {
      files = modules
          .map(m -> m.resolve("target/pit-reports/mutations.xml"))
          .filter(Files::exists)
          .toList();
    }
    for (Path file : files) {
      Instant time = Files.getLastModifiedTime(file).toInstant();
      if (time.isBefore(since)) {
        continue; // of an earlier run: what it says may no longer be true
      }
      last = time.isAfter(last) ? time : last;
      NodeList nodes = DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(file.toFile())
          .getElementsByTagName("mutation");
      boolean judged = false;
      for (int i = 0; i < nodes.getLength(); i++) {
        Element node = (Element) nodes.item(i);
        String change = text(node, "description").replaceFirst("Replaced", "replaced");
        Mutant mutant = new Mutant(
            text(node, "mutatedClass"),
            text(node, "mutatedMethod")
                .replace("<init>", "new")
                .replaceFirst("^lambda\\$(\\w+).*", "$1"),
            Integer.parseInt(text(node, "lineNumber")),
            change.replaceFirst(" for org/.*", "").replaceFirst("(call to) .*/", "$1 "),
            text(node, "methodDescription") + text(node, "indexes") + text(node, "blocks"));
        boolean killed = KILLED.contains(node.getAttribute("status"));
        judged |= killed;
        reports.mutants().merge(mutant, killed, Boolean::logicalOr);
        if (node.getAttribute("status").equals("RUN_ERROR")) {
          reports.faults().add("could not be run: " + mutant);
        }
      }
      if (!judged) {
        // Hidden otherwise by the tests of another module.
        reports.faults().add("no test kills a mutant in " + root.relativize(file));
      }
    }
    return new Reports(reports.mutants(), reports.faults(), last);
  }

  private static String text(Element node, String name) {
    return node.getElementsByTagName(name).item(0).getTextContent().strip();
  }

  private static List<String> rows(List<String> lines, String block) {
    return lines.subList(
        lines.indexOf("<!-- " + block + " -->") + 3,
        lines.indexOf("<!-- end of " + block + " -->"));
  }

  /** Puts the rows in place of those of the same classes, in order of the alphabet. */
  private static void replace(
      Path root, List<String> lines, String block, Set<String> types, List<String> fresh)
      throws IOException {
    List<String> rows = rows(lines, block);
    List<String> all = new ArrayList<>(fresh);
    for (String row : rows) {
      String type = row.replaceFirst("\\| `(.*?\\.[A-Z]\\w*).*", "$1");
      if (!types.contains(type) && source(root, ROOT + type) != null) {
        all.add(row);
      }
    }
    all.sort(Comparator.comparing(row -> row.replaceFirst("(.*?\\.[A-Z]\\w*).*", "$1")));
    rows.clear();
    rows.addAll(all);
  }

  /** Plants runs that must fail, and one that must not. */
  private static void selfTest() throws Exception {
    Path root = Files.createTempDirectory("mutation-gate");
    try {
      String none = "<!-- figures -->\n|\n|\n<!-- end of figures -->\n<!-- survivors -->\n|\n|\n";
      String reason = "| `a.T.m` 1 | `x \\| y;` | swapped | equal |\n";
      write(root.resolve("docs/mutation.md"), none + reason + "<!-- end of survivors -->\n");
      write(root.resolve("lib/src/main/java/org/openreceivables/a/T.java"), "x | y;\nz;\n");
      expect(root, "no mutant in " + ROOT + "a");

      Path report = root.resolve("lib/target/pit-reports/mutations.xml");
      write(report, "<mutations></mutations>");
      expect(root, "no mutant in " + ROOT + "a");
      write(report, mutants(8, "KILLED", 1) + mutants(1, "SURVIVED", 1) + "</mutations>");
      expect(root, "8 of 9 is less than 90 %");
      write(report, mutants(9, "NO_COVERAGE", 1) + "</mutations>"); // no test
      expect(root, "0 of 9 is less than 90 %");
      Path other = root.resolve("other/target/pit-reports/mutations.xml");
      write(other, mutants(9, "KILLED", 1) + "</mutations>");
      expect(root, "no test kills a mutant in lib/target");
      Files.delete(other);
      write(report, mutants(9, "KILLED", 1) + mutants(1, "SURVIVED", 2) + "</mutations>");
      expect(root, "survived without a reason in mutation.md: a.T.m | z; | swapped (line 2)");
      write(report, mutants(9, "KILLED", 1) + mutants(1, "RUN_ERROR", 1) + "</mutations>");
      expect(root, "could not be run");
      write(report, mutants(9, "KILLED", 1) + mutants(1, "SURVIVED", 1) + "</mutations>");
      expect(root, "");
      selfTestWriting(root);
      Files.setLastModifiedTime(report, FileTime.from(Instant.EPOCH));
      expect(root, "no mutant in " + ROOT + "a");
    } finally {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** A class that was not judged this time keeps its rows, one that is gone loses them. */
  private static void selfTestWriting(Path root) throws Exception {
    write(root.resolve("lib/src/main/java/org/openreceivables/a/U.java"), "u;\n");
    Path page = root.resolve("docs/mutation.md");
    String kept = "| `a.U.m` 1 | `u;` | swapped | equal |";
    String gone = "| `a.V.m` 1 | `v;` | swapped | equal |";
    String end = "<!-- end of survivors -->";
    write(page, Files.readString(page).replace(end, kept + "\n" + gone + "\n" + end));
    judge(root, new String[] {}, Instant.EPOCH.plusSeconds(1), true);
    String text = Files.readString(page);
    if (!text.contains(kept) || text.contains(gone) || !text.contains("`a.T` | 10 | 9 | 90 %")) {
      throw new AssertionError("The mutation gate does not write what it should: " + text);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String mutants(int count, String status, int line) {
    StringBuilder text = new StringBuilder(
        status.equals("SURVIVED") || status.equals("RUN_ERROR") ? "" : "<mutations>");
    for (int i = 0; i < count; i++) {
      text.append("<mutation status='")
          .append(status)
          .append("'><mutatedClass>")
          .append(ROOT);
      text.append("a.T</mutatedClass><mutatedMethod>m</mutatedMethod><lineNumber>")
          .append(line);
      text.append("</lineNumber><description>swapped</description><methodDescription/><indexes>");
      text.append(status).append(i).append("</indexes><blocks/></mutation>");
    }
    return text.toString();
  }

  private static void expect(Path root, String fault) throws Exception {
    List<String> faults = judge(
            root, new String[] {ROOT + "a"}, Instant.EPOCH.plusSeconds(1), false)
        .faults();
    boolean seen = fault.isEmpty() ? faults.isEmpty() : faults.toString().contains(fault);
    if (!seen) {
      throw new AssertionError("The mutation gate does not see \"" + fault + "\": " + faults);
    }
  }
}
