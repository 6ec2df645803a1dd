package org.openreceivables.examples.monthend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.examples.monthend.job.Data;
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
      description =
          "Another policy: what it does otherwise, and what decides that. What payments are "
              + "for is found once, by the settlement rules of --policy: run it alone to see its own.")
  Optional<String> against = Optional.empty();

  @Option(names = "--policies", description = "List the policies by name, and nothing else.")
  boolean policies;

  @Option(
      names = "--ignore-references",
      description = "Follow nothing that matching finds, neither references nor amounts that fit "
          + "one item: all money goes by the order of the policy.")
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
            settlement.policy(here, loaded.tolerance()),
            there.map(p -> settlement.policy(p, loaded.tolerance())),
            ignoreReferences ? References.IGNORED : References.FOLLOWED,
            settlement.proposals)
        .run(loaded.data(), loaded.asOf(), times);
    times.step("print", () -> {
      output.print(run.report(), console.out());
      return Optional.empty();
    });
    List<String> lines = new ArrayList<>(run.notes());
    lines.addAll(noFacts(here, loaded.data()));
    there.ifPresent(p -> lines.addAll(noFacts(p, loaded.data())));
    lines.addAll(progress.lines(times));
    return console.report(run.problems(), lines);
  }

  /** A line where a law orders debts and no item has any of the facts that it asks for. */
  private static List<String> noFacts(NamedPolicy named, Data data) {
    boolean any = data.receivables().values().stream()
        .flatMap(row -> row.items().stream())
        .anyMatch(i -> i.accessoryTo().isPresent() || !i.legalTraits().equals(LegalTraits.none()));
    return any || !named.isByLaw()
        ? List.of()
        : List.of("The order " + named.name() + " goes by charges, security, burden, enforcement"
            + " and limitation, and no item says any of it: dates alone decide.\n  Maybe items.csv"
            + " should have accessoryTo, securityRank, burdenRank, enforcedSince or timeBarredOn.");
  }

  private static NamedPolicy named(String option, String name) {
    return PolicyNames.named(name)
        .orElseThrow(() -> new UsageException("The policy of " + option + " (" + name
            + ") must be one of " + String.join(", ", PolicyNames.all().keySet())));
  }
}
