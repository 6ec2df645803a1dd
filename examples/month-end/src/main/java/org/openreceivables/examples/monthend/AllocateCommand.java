package org.openreceivables.examples.monthend;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.Money;
import org.openreceivables.examples.monthend.job.Run;
import org.openreceivables.examples.monthend.job.allocate.AllocateJob;
import org.openreceivables.examples.monthend.job.allocate.AllocateJob.References;
import org.openreceivables.examples.monthend.job.allocate.NamedPolicy;
import org.openreceivables.examples.monthend.job.allocate.PolicyNames;
import org.openreceivables.examples.monthend.job.allocate.PolicyTable;
import org.openreceivables.examples.monthend.progress.StepTimes;
import org.openreceivables.examples.monthend.table.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code receivables allocate}: where money goes by a policy, and what another would do otherwise. */
@Command(
    name = "allocate",
    mixinStandardHelpOptions = true,
    description = "Allocates payments by a policy, and says what another does otherwise and what "
        + "decides that. Nothing is posted. Without files: the bundled portfolio.")
final class AllocateCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "The policy. Default: ${DEFAULT-VALUE}.")
  String policy = PolicyNames.STANDARD;

  @Option(
      names = "--against",
      paramLabel = "NAME",
      description = "Another policy: what it does otherwise, and what decides that.")
  Optional<String> against = Optional.empty();

  @Option(names = "--policies", description = "List the policies by name, and nothing else.")
  boolean policies;

  @Option(
      names = "--ignore-references",
      description = "Follow no reference: all money goes by the order of the policy.")
  boolean ignoreReferences;

  @Mixin
  InputOptions input = new InputOptions();

  @Mixin
  SettlementOptions settlement = new SettlementOptions();

  @Mixin
  OutputOptions output = new OutputOptions();

  @Mixin
  ProgressOptions progress = new ProgressOptions();

  AllocateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    if (policies) {
      output.print(Report.undated("allocate", "policies", PolicyTable.all()), console.out());
      return Console.CLEAN;
    }
    settlement.check();
    NamedPolicy here = named("--policy", policy);
    Optional<NamedPolicy> there = against.map(name -> named("--against", name));
    StepTimes times = progress.begin(console);
    InputOptions.Loaded loaded = input.load(times);
    Run run = new AllocateJob(
            limited(here, loaded.tolerance()),
            there.map(p -> limited(p, loaded.tolerance())),
            ignoreReferences ? References.IGNORED : References.FOLLOWED,
            settlement.proposals)
        .run(loaded.data(), loaded.asOf(), times);
    times.step("print", () -> {
      output.print(run.report(), console.out());
      return Optional.empty();
    });
    return console.report(run.problems(), progress.lines(times));
  }

  private NamedPolicy limited(NamedPolicy named, List<Money> tolerance) {
    return new NamedPolicy(named.name(), settlement.policy(named.policy(), tolerance));
  }

  private static NamedPolicy named(String option, String name) {
    return PolicyNames.named(name)
        .orElseThrow(() -> new UsageException("The policy of " + option + " (" + name
            + ") must be one of " + String.join(", ", PolicyNames.all().keySet())));
  }
}
