package org.openreceivables.examples.monthend;

import java.util.Optional;
import java.util.function.BiFunction;
import org.openreceivables.examples.monthend.job.Data;
import org.openreceivables.examples.monthend.job.Run;
import org.openreceivables.examples.monthend.job.close.Confirmed;
import org.openreceivables.examples.monthend.job.close.MonthEnd;
import org.openreceivables.examples.monthend.job.match.Settling;
import org.openreceivables.examples.monthend.progress.StepTimes;
import picocli.CommandLine.Mixin;

/** What all commands of a month end have in common. */
final class MonthEndOptions {
  @Mixin
  InputOptions input = new InputOptions();

  @Mixin
  SettlementOptions settlement = new SettlementOptions();

  @Mixin
  OutputOptions output = new OutputOptions();

  @Mixin
  ProgressOptions progress = new ProgressOptions();

  /** Reads, works, and prints; the exit code. Nothing is confirmed. */
  int run(Console console, BiFunction<MonthEnd, Data, Run> work) {
    return run(console, Confirmed.nothing(), work);
  }

  /** The same, with what was confirmed beforehand. */
  int run(Console console, Confirmed confirmed, BiFunction<MonthEnd, Data, Run> work) {
    output.check();
    settlement.check();
    StepTimes times = progress.begin(console);
    InputOptions.Loaded loaded = input.load(times);
    Settling settling =
        new Settling(loaded.asOf(), settlement.policy(loaded.tolerance()), settlement.proposals);
    Run run = work.apply(new MonthEnd(settling, confirmed, times), loaded.data());
    times.step("print", () -> {
      output.print(run.report(), console.out());
      return Optional.empty();
    });
    return console.report(run.problems(), progress.lines(times));
  }
}
