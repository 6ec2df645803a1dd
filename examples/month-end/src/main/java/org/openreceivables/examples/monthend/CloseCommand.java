package org.openreceivables.examples.monthend;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.openreceivables.examples.monthend.job.close.Confirmed;
import org.openreceivables.examples.monthend.job.close.MonthEnd;
import org.openreceivables.examples.monthend.job.policy.GivenUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code receivables close}: the month end. */
@Command(
    name = "close",
    mixinStandardHelpOptions = true,
    description = "Closes the month: matches payments, allocates, posts, proposes write-offs and "
        + "reminders, scores customers, checks orders, ages and reconciles. Write-offs and "
        + "reminders are posted only if you say so. Without files: the bundled portfolio.")
final class CloseCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--approve-write-offs",
      paramLabel = "AUTHORITY",
      description = "Approve and post the write-offs that this authority may approve: clerk, "
          + "\"head of credit\" or CFO.")
  Optional<String> authority = Optional.empty();

  @Option(
      names = "--confirm-notices",
      description = "Post the reminders as sent on the day, with their fees.")
  boolean confirmNotices;

  @Mixin
  MonthEndOptions options = new MonthEndOptions();

  CloseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    authority.filter(a -> !GivenUp.authorities().contains(a)).ifPresent(a -> {
      throw new UsageException("The authority of --approve-write-offs (" + a + ") must be one of "
          + String.join(", ", GivenUp.authorities()));
    });
    return options.run(console, new Confirmed(authority, confirmNotices), MonthEnd::close);
  }
}
