package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

/** What becomes of a run whose results cannot be written, as with {@code close > /dev/full}. */
class OutputFailureTest {

  @Test
  void a_result_that_is_cut_off_does_not_look_whole() {
    StringWriter err = new StringWriter();
    int exit = Receivables.run(
        new String[] {"--help"},
        new Console(new PrintWriter(new FullDisk()), new PrintWriter(err), false));
    assertThat(exit).isEqualTo(74);
    assertThat(err.toString())
        .isEqualTo("receivables: The results could not be written to standard output.\n");
  }

  private static final class FullDisk extends Writer {
    @Override
    public void write(char[] text, int from, int length) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void flush() throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void close() {}
  }
}
