package org.openreceivables.examples.quickstart.problem;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;

/** The method that shows a problem: its lines, and the problems that come of it. */
record ProblemExample(List<String> lines, List<Problem> problems) {

  /** {@code UNKNOWN_ITEM} is shown by {@code unknownItem()}. */
  static String method(ProblemCode code) {
    String[] words = code.name().toLowerCase(Locale.ROOT).split("_", -1);
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
            .collect(Collectors.joining());
  }

  static boolean isOne(Method method) {
    return method.getReturnType() == List.class && !Modifier.isPrivate(method.getModifiers());
  }

  static ProblemExample of(ProblemCode code, List<Class<?>> examples, Path sources)
      throws IOException, ReflectiveOperationException {
    for (Class<?> example : examples) {
      for (Method method : example.getDeclaredMethods()) {
        if (method.getName().equals(method(code)) && isOne(method)) {
          Path source = sources.resolve(example.getSimpleName() + ".java");
          List<Problem> problems =
              ((List<?>) method.invoke(null)).stream().map(Problem.class::cast).toList();
          return new ProblemExample(body(Files.readAllLines(source), method.getName()), problems);
        }
      }
    }
    throw new AssertionError("There must be an example named " + method(code));
  }

  /** What a page shows of the method: all but the last line, which hands the problems back. */
  private static List<String> body(List<String> source, String method) {
    int start = source.indexOf("  static List<Problem> " + method + "() {") + 1;
    int end = start + source.subList(start, source.size()).indexOf("    return problems;");
    return source.subList(start, end).stream().map(line -> line.substring(4)).toList();
  }

  /** What a page says that this does not do, and what it leaves out. */
  List<String> faults(ProblemCode code, ProblemPage page) {
    List<String> faults = new ArrayList<>();
    if (!page.example("java").equals(lines)) {
      faults.add("the example must be\n" + String.join("\n", lines));
    }
    List<String> said = problems.stream().flatMap(p -> p.toString().lines()).toList();
    if (!page.example("text problem").equals(said)) {
      faults.add("the problem must be\n" + String.join("\n", said));
    }
    if (problems.isEmpty() || problems.get(0).code() != code) {
      faults.add("the first problem must be " + code.name());
    }
    for (Problem problem : problems) {
      boolean listed = page.sections().getOrDefault("Raised by", List.of()).stream()
          .anyMatch(row -> row.startsWith("| `" + problem.type() + "` |")
              && row.contains("`" + problem.field() + "`"));
      if (!listed) {
        faults.add("what raises it must list " + problem.type() + " and " + problem.field());
      }
    }
    return faults;
  }
}
