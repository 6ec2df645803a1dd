import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Fails a build whose tests were skipped or silently not run; run by the last module (benchmarks).
 *
 * <p>Surefire takes a class by its name: one with the wrong name compiles, is left out, and nobody
 * hears of it. So this reads the test classes (the bytes, not the sources: contracts are inherited)
 * and asks of each one with a test of its own or an inherited one that a report names it. An
 * abstract class or an interface in a test folder must have a subclass of which this is true.
 *
 * <p>A nested class named {@code Planted…} is left out: tests run such a class themselves, to see
 * that a contract catches a mistake.
 */
final class TestGate {
  private static final Set<String> TEST_ANNOTATIONS = Set.of(
      "Lorg/junit/jupiter/api/Test;",
      "Lorg/junit/jupiter/api/RepeatedTest;",
      "Lorg/junit/jupiter/api/TestFactory;",
      "Lorg/junit/jupiter/api/TestTemplate;",
      "Lorg/junit/jupiter/params/ParameterizedTest;",
      "Lnet/jqwik/api/Property;",
      "Lnet/jqwik/api/Example;");
  private static final Pattern PROPERTIES = Pattern.compile(".*(Properties|Contract\\w*)");

  /** A class file: names with dots, nested ones with a dollar sign. */
  private record Type(
      String name, boolean open, List<String> parents, boolean tested, boolean inTests) {
    String outer() {
      int nested = name.indexOf('$');
      return nested < 0 ? name : name.substring(0, nested);
    }

    /** How a report names it: jqwik's with the innermost name alone, which the file name completes. */
    List<String> reported() {
      return List.of(name, outer() + "#" + name.replaceFirst(".*[.$]", ""));
    }

    boolean planted() {
      return name.contains("$Planted");
    }
  }

  /** What the reports say: cases by class, and the names of the skipped ones. */
  private record Reports(Map<String, Integer> cases, List<String> skipped) {}

  /** What the gate finds; no faults means that the build may go on. */
  private record Finding(String summary, List<String> faults) {}

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
    Path root = Path.of(options.get("--root")).toAbsolutePath().normalize();
    List<Path> modules = modules(root, options.getOrDefault("--modules", ""));
    Finding finding = judge(
        modules,
        modules.contains(root), // false where -pl chose some modules
        options.getOrDefault("--tests", "all").equals("real-data"),
        Instant.parse(options.getOrDefault("--since", Instant.EPOCH.toString())));
    System.out.println(finding.summary());
    finding.faults().forEach(fault -> System.out.println("TEST GATE: " + fault));
    if (!finding.faults().isEmpty()) {
      System.exit(1);
    }
  }

  /** The folders of this build's modules, as Maven prints its projects, or else of the whole tree. */
  private static List<Path> modules(Path root, String projects) throws IOException {
    List<Path> modules = new ArrayList<>();
    Matcher project = Pattern.compile(" @ (.+?)[/\\\\]pom\\.xml").matcher(projects);
    while (project.find()) {
      modules.add(Path.of(project.group(1)));
    }
    if (modules.isEmpty()) {
      try (Stream<Path> files = Files.find(root, 3, (file, a) -> file.endsWith("pom.xml"))) {
        files.map(Path::getParent).forEach(modules::add);
      }
    }
    return modules;
  }

  private static Finding judge(List<Path> modules, boolean whole, boolean realData, Instant since)
      throws Exception {
    Reports reports = new Reports(new TreeMap<>(), new ArrayList<>());
    Map<String, Type> types = new TreeMap<>();
    for (Path module : modules) {
      // Older reports are those of an earlier build: what they name may not have run in this one.
      for (Path report : files(module.resolve("target/surefire-reports"), "TEST-.*\\.xml")) {
        if (!Files.getLastModifiedTime(report).toInstant().isBefore(since)) {
          read(report, reports);
        }
      }
      for (String folder : List.of("target/classes", "target/test-classes")) {
        for (Path file : files(module.resolve(folder), ".*\\.class")) {
          Type type = read(file, folder.endsWith("test-classes"));
          if (!type.inTests() || Files.exists(source(module, type))) {
            types.put(type.name(), type);
          }
        }
      }
    }

    List<String> faults = new ArrayList<>();
    reports.skipped().forEach(test -> faults.add("skipped: " + test));
    Set<String> supported = new HashSet<>();
    for (Type type : types.values()) {
      if (type.reported().stream().anyMatch(reports.cases()::containsKey)) {
        ancestors(type, types, supported);
      }
    }
    for (Type type : types.values()) {
      boolean chosen =
          type.inTests() && type.outer().endsWith("RealDataTest") == realData && !type.planted();
      Set<String> line = new TreeSet<>();
      ancestors(type, types, line);
      boolean tests = line.stream().map(types::get).anyMatch(Type::tested);
      if (chosen && tests && !supported.contains(type.name())) {
        faults.add(
            type.open()
                ? "no class that ran extends " + type.name() + ", which has tests"
                : "compiled but not run: " + type.name()
                    + " (is it named *Test or *Properties, or @Nested?)");
      }
    }

    int run = reports.cases().values().stream().mapToInt(Integer::intValue).sum();
    int properties = reports.cases().entrySet().stream()
        .filter(entry -> Stream.of(entry.getKey().replaceFirst(".*\\.", "").split("[$#]"))
            .anyMatch(name -> PROPERTIES.matcher(name).matches()))
        .mapToInt(Map.Entry::getValue)
        .sum();
    if (realData) {
      return new Finding(
          "Real-data tests run: " + run + ", skipped: " + reports.skipped().size(), faults);
    }
    if (properties == 0 && whole) {
      faults.add("no property ran");
    }
    return new Finding(
        "Tests run: " + run + ", of them properties: " + properties
            + " (classes named *Properties or *Contract…), skipped: "
            + reports.skipped().size(),
        faults);
  }

  /** Adds the type and all it inherits from, as far as this tree declares it. */
  private static void ancestors(Type type, Map<String, Type> types, Set<String> into) {
    if (into.add(type.name())) {
      type.parents().stream()
          .filter(types::containsKey)
          .forEach(name -> ancestors(types.get(name), types, into));
    }
  }

  private static Path source(Path module, Type type) {
    return module.resolve("src/test/java/" + type.outer().replace('.', '/') + ".java");
  }

  private static List<Path> files(Path folder, String name) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(name))
          .sorted()
          .toList();
    }
  }

  private static void read(Path report, Reports into) throws Exception {
    NodeList cases = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(report.toFile())
        .getElementsByTagName("testcase");
    String suite = report.getFileName().toString().replaceFirst("TEST-(.+?)(\\$.*)?\\.xml", "$1");
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      String type = test.getAttribute("classname");
      String name = type.matches("\\w+") ? suite + "#" + type : type;
      if (test.getElementsByTagName("skipped").getLength() > 0) {
        into.skipped().add(name + "." + test.getAttribute("name"));
        into.cases().merge(name, 0, Integer::sum);
      } else {
        into.cases().merge(name, 1, Integer::sum);
      }
    }
  }

  /** Reads the head of a class file: an annotation in use leaves its descriptor among the constants. */
  private static Type read(Path file, boolean inTests) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new java.io.ByteArrayInputStream(Files.readAllBytes(file)))) {
      in.skipBytes(8);
      int size = in.readUnsignedShort();
      String[] texts = new String[size];
      int[] classes = new int[size];
      boolean tested = false;
      for (int i = 1; i < size; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> {
            texts[i] = in.readUTF();
            tested |= TEST_ANNOTATIONS.contains(texts[i]);
          }
          case 7 -> classes[i] = in.readUnsignedShort();
          case 8, 16, 19, 20 -> in.skipBytes(2);
          case 15 -> in.skipBytes(3);
          case 5, 6 -> {
            in.skipBytes(8);
            i++; // these two take two places
          }
          default -> in.skipBytes(4);
        }
      }
      int access = in.readUnsignedShort();
      String name = name(texts, classes, in.readUnsignedShort());
      List<String> parents = new ArrayList<>();
      parents.add(name(texts, classes, in.readUnsignedShort()));
      int interfaces = in.readUnsignedShort();
      for (int i = 0; i < interfaces; i++) {
        parents.add(name(texts, classes, in.readUnsignedShort()));
      }
      return new Type(name, (access & 0x0600) != 0, parents, tested, inTests);
    }
  }

  private static String name(String[] texts, int[] classes, int index) {
    return index == 0 ? "" : texts[classes[index]].replace('/', '.');
  }

  /** Plants a skipped test and classes that did not run in a made-up module, and looks for them. */
  private static void selfTest() throws Exception {
    Path module = Files.createTempDirectory("test-gate");
    try {
      List<Path> sources = new ArrayList<>();
      sources.add(write(
          module,
          "annotations/Test.java",
          "package org.junit.jupiter.api; public @interface Test {}"));
      String test = "@org.junit.jupiter.api.Test default void t() {}";
      String method = "@org.junit.jupiter.api.Test void t() {}";
      sources.add(write(module, "src/test/java/RanTest.java", "class RanTest { " + method + " }"));
      sources.add(write(
          module, "src/test/java/RanProperties.java", "class RanProperties implements Shared {}"));
      sources.add(write(module, "src/test/java/Shared.java", "interface Shared { " + test + " }"));
      sources.add(write(
          module,
          "src/test/java/FilesRealDataTest.java",
          "class FilesRealDataTest { " + method + " }"));
      sources.add(write(
          module,
          "src/test/java/Support.java",
          "class Support { class PlantedRule implements Shared {} }"));
      Path reports = module.resolve("target/surefire-reports");
      write(reports, "TEST-RanTest.xml", report("RanTest", ""));
      Path properties = write(reports, "TEST-RanProperties.xml", report("RanProperties", ""));
      expect(module, sources, "Tests run: 2, of them properties: 1", 0);

      sources.add(
          write(module, "src/test/java/Forgotten.java", "class Forgotten { " + method + " }"));
      sources.add(write(
          module,
          "src/test/java/Holder.java",
          "class Holder { static class HeirTest implements Shared {} }"));
      sources.add(write(module, "src/test/java/Orphan.java", "interface Orphan { " + test + " }"));
      expect(module, sources, "compiled but not run: Forgotten ", 3);
      expect(module, sources, "compiled but not run: Holder$HeirTest ", 3);
      expect(module, sources, "no class that ran extends Orphan,", 3);
      for (String gone : List.of("Forgotten", "Holder", "Orphan")) {
        Files.delete(module.resolve("src/test/java/" + gone + ".java"));
        sources.remove(module.resolve("src/test/java/" + gone + ".java"));
      }

      write(reports, "TEST-SkippedTest.xml", report("SkippedTest", "<skipped/>"));
      expect(module, sources, "skipped: SkippedTest#SkippedTest.t", 1);
      Files.delete(reports.resolve("TEST-SkippedTest.xml"));

      Files.setLastModifiedTime(properties, FileTime.from(Instant.EPOCH));
      expect(module, sources, "no property ran", 3); // RanProperties and Shared did not run either
    } finally {
      try (Stream<Path> files = Files.walk(module)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void expect(Path module, List<Path> sources, String text, int faults)
      throws Exception {
    List<String> options = List.of("-d", module.resolve("target/test-classes").toString());
    StringWriter messages = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var files = compiler.getStandardFileManager(null, null, null);
    boolean compiled = compiler
        .getTask(
            new PrintWriter(messages),
            files,
            null,
            options,
            null,
            files.getJavaFileObjectsFromPaths(sources))
        .call();
    files.close();
    Finding finding = judge(List.of(module), true, false, Instant.EPOCH.plusSeconds(1));
    if (!compiled || finding.faults().size() != faults || !finding.toString().contains(text)) {
      throw new AssertionError(
          "The test gate does not see \"" + text + "\": " + finding + messages);
    }
  }

  private static String report(String type, String inner) {
    return "<testsuite><testcase classname='" + type + "' name='t'>" + inner
        + "</testcase></testsuite>";
  }

  private static Path write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
