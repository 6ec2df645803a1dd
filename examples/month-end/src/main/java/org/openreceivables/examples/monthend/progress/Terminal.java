package org.openreceivables.examples.monthend.progress;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody looks. */
final class Terminal {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /**
   * Whether standard error is a terminal.
   *
   * <p>Where the system lists open files it says so itself. Elsewhere a console must do, which means that
   * input and output are terminals; since JDK 22 there may be one without, which then says so.
   */
  @SuppressWarnings("SystemConsoleNull") // asked for JDK 21 and older; isTerminal is for newer ones
  static boolean isStandardError() {
    Console console = System.console();
    if (console == null || !isTerminal(console)) {
      return false;
    }
    try {
      String file = Files.readSymbolicLink(STANDARD_ERROR).toString();
      return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return true;
    }
  }

  /** {@code Console.isTerminal()} where the JDK has it; before that there is no console without one. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
