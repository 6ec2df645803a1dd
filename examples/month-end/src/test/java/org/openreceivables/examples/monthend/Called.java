package org.openreceivables.examples.monthend;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of the program as a user makes it, in a folder of its own.
 *
 * @param exit the exit code
 * @param out standard output, without the folder's path
 * @param err standard error, without it too
 */
record Called(int exit, String out, String err) {

  /** Runs with these arguments; {@code @name} stands for the file of that name in the folder. */
  static Called in(Path folder, String... args) {
    return in(folder, new byte[0], args);
  }

  /** Runs with these arguments, and this piped in. */
  static Called in(Path folder, byte[] piped, String... args) {
    List<String> all = new ArrayList<>();
    for (String arg : args) {
      all.add(arg.startsWith("@") ? folder.resolve(arg.substring(1)).toString() : arg);
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Receivables.run(
        all.toArray(String[]::new),
        new Console(
            new ByteArrayInputStream(piped), new PrintWriter(out), new PrintWriter(err), false));
    String path = folder + folder.getFileSystem().getSeparator();
    return new Called(exit, out.toString().replace(path, ""), err.toString().replace(path, ""));
  }

  static Path write(Path folder, String name, String text) throws Exception {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path folder, String name, byte[] bytes) throws Exception {
    return Files.write(folder.resolve(name), bytes);
  }
}
