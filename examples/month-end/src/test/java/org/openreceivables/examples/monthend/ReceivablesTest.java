package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReceivablesTest {
  @Test
  void help_names_the_commands() {
    StringWriter out = new StringWriter();
    int exit = new CommandLine(new Receivables()).setOut(new PrintWriter(out)).execute("--help");
    assertThat(exit).isZero();
    assertThat(out.toString()).contains("close");
  }
}
