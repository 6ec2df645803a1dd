package org.openreceivables.examples.monthend;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.openreceivables.examples.monthend.job.ProblemTables;

/**
 * Where input comes from, and where results and messages go.
 *
 * @param in what is typed or piped in
 * @param out results
 * @param err problems and wrong usage
 * @param terminal whether these are those of the process, so that a terminal may be behind them
 */
record Console(InputStream in, PrintWriter out, PrintWriter err, boolean terminal) {
  static final int CLEAN = 0;
  static final int PROBLEMS = 1;

  /** A console into which nothing is typed. */
  Console(PrintWriter out, PrintWriter err, boolean terminal) {
    this(InputStream.nullInputStream(), out, err, terminal);
  }

  /** Prints what was wrong with the data, then what became of each file; the exit code. */
  int report(ProblemTables problems, List<String> stats) {
    List<String> lines = new ArrayList<>(problems.messages());
    lines.addAll(problems.summary());
    lines.addAll(stats);
    report(lines);
    return problems.any() ? PROBLEMS : CLEAN;
  }

  /** Prints lines behind the results; the exit code for nothing wrong. */
  int report(List<String> lines) {
    out.flush();
    lines.forEach(line -> err.print(line + "\n"));
    err.flush();
    return CLEAN;
  }
}
