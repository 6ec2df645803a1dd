package org.openreceivables.examples.monthend.job.allocate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openreceivables.core.Problem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.examples.monthend.job.Books;
import org.openreceivables.examples.monthend.job.Counted;
import org.openreceivables.examples.monthend.job.Data;
import org.openreceivables.examples.monthend.job.ProblemTables;
import org.openreceivables.examples.monthend.job.Run;
import org.openreceivables.examples.monthend.job.match.Designated;
import org.openreceivables.examples.monthend.job.match.Proposals;
import org.openreceivables.examples.monthend.job.match.Settling;
import org.openreceivables.examples.monthend.progress.Steps;
import org.openreceivables.examples.monthend.table.Report;
import org.openreceivables.examples.monthend.table.Table;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.comparison.ComparisonResult;
import org.openreceivables.matching.allocation.comparison.PolicyComparison;

/**
 * Allocates payments by a policy, and says what another would do otherwise and which of its switches decides that.
 *
 * <p>What payments are for is found once, by the settlement rules of the first policy. Money of a known payer for which
 * nothing sure was found goes by the order of the policy, past the items that are named by other payments. Nothing is
 * posted.
 *
 * @param policy the policy
 * @param against the policy to which it is compared, if there is one
 * @param references which references are followed
 * @param proposals what is done with payments that are probably for what was found
 */
public record AllocateJob(
    NamedPolicy policy, Optional<NamedPolicy> against, References references, Proposals proposals) {

  /** Which references of payers are followed. */
  public enum References {
    /** Where it is sure what a payment is for, it goes there. */
    FOLLOWED,
    /** None: all money goes by the order of the policy. */
    IGNORED
  }

  /**
   * {@return all tables of the run}
   *
   * @param data the files
   * @param asOf the day
   * @param steps sees the steps
   */
  public Run run(Data data, LocalDate asOf, Steps steps) {
    Designated found =
        new Settling(asOf, policy.policy().settlement(), proposals).designated(data, steps);
    Designated designated = references == References.FOLLOWED ? found : found.withoutInstructions();
    Books before = designated.before();
    OpenItems items = designated.reserved(isDebtByDebt() ? before.all() : before.open());
    String what = Counted.of(designated.payments().size(), "payment");
    String later = designated.later().isEmpty()
        ? ""
        : ", without " + Counted.of(designated.later().size(), "payment") + " posted later";
    List<Table> tables = new ArrayList<>();
    AllocationResult result;
    List<Problem> there = List.of();
    if (against.isPresent()) {
      ComparisonResult compared = steps.step(
          "allocate " + what + " twice",
          () -> PolicyComparison.of(policy.policy(), against.get().policy())
              .over(items, designated.payments(), designated.instructions(), asOf));
      tables.addAll(new ComparedTables(policy, against.get(), compared, later).all());
      result = compared.here();
      there = compared.there().problems();
    } else {
      result = steps.step(
          "allocate " + what,
          () -> AllocationEngine.of(policy.policy())
              .allocate(items, designated.payments(), designated.instructions(), asOf));
    }
    tables.addAll(
        new AllocatedTables(policy, result, later, designated.proposed(), against.isEmpty()).all());
    LooseRows loose = LooseRows.of(data.receivables(), asOf, result.problems(), there);
    Books books = before.post(List.of(), loose.others());
    ProblemTables problems = new ProblemTables(data.files(), loose.rows(), books.refused());
    tables.add(problems.files(asOf));
    tables.add(problems.problems());
    String main = against.isPresent() ? ComparedTables.DECIDED : AllocatedTables.APPLIED;
    return new Run(new Report("allocate", asOf, main, tables), problems);
  }

  private boolean isDebtByDebt() {
    return policy.policy().order().isDebtByDebt()
        || against.filter(p -> p.policy().order().isDebtByDebt()).isPresent();
  }
}
