package org.openreceivables.examples.monthend.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepTimesTest {

  @Test
  void each_step_has_a_line_then_the_whole_then_the_memory() {
    StepTimes times = new StepTimes(Ticker.silent());
    assertThat(times.step("add", () -> 1 + 1)).isEqualTo(2);
    times.step("nothing", () -> "");
    List<String> lines = times.lines();
    assertThat(lines.subList(0, 3))
        .satisfiesExactly(
            l -> assertThat(l).matches(" +\\d+\\.\\d{3} s  add"),
            l -> assertThat(l).matches(" +\\d+\\.\\d{3} s  nothing"),
            l -> assertThat(l).matches(" +\\d+\\.\\d{3} s  all"));
    assertThat(lines.get(3)).matches(" *\\d+ MiB  of heap at the most, \\d+ MiB allowed");
  }

  @Test
  void a_short_step_shows_nothing_and_a_long_one_leaves_nothing() throws Exception {
    StringWriter text = new StringWriter();
    StepTimes times = new StepTimes(Ticker.always(new PrintWriter(text)));
    times.step("short", () -> "");
    assertThat(text.toString()).isEmpty();
    times.step("long", () -> {
      try {
        Thread.sleep(1_600);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return "";
    });
    assertThat(text.toString()).contains(" 2  long  0:01").endsWith("\r\u001b[2K");
  }

  @Test
  void a_test_is_no_terminal() {
    StringWriter text = new StringWriter();
    Ticker.onTerminal(new PrintWriter(text)).start(1, "x").close();
    assertThat(text.toString()).isEmpty();
  }
}
