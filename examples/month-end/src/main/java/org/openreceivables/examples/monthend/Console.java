package org.openreceivables.examples.monthend;

import java.io.PrintWriter;
import org.openreceivables.examples.monthend.job.ProblemTables;

/**
 * Where results and messages go.
 *
 * @param out results
 * @param err problems and wrong usage
 */
record Console(PrintWriter out, PrintWriter err) {
  static final int CLEAN = 0;
  static final int PROBLEMS = 1;

  /** Prints what was wrong with the data, then what became of each file; the exit code. */
  int report(ProblemTables problems) {
    out.flush();
    problems.messages().forEach(this::line);
    problems.summary().forEach(this::line);
    err.flush();
    return problems.any() ? PROBLEMS : CLEAN;
  }

  private void line(String text) {
    err.print(text + "\n");
  }
}
