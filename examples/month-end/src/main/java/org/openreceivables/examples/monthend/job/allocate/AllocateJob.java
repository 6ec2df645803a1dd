package org.openreceivables.examples.monthend.job.allocate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.Designations;
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
    OpenItems all = isDebtByDebt() ? before.all() : before.open();
    // Whose words count differs by policy, and a comparison tries policies between both.
    Map<Designations, OpenItems> reserved = new HashMap<>();
    Function<AllocationPolicy, OpenItems> items =
        p -> reserved.computeIfAbsent(p.designations(), rights -> designated.reserved(all, rights));
    String what = Counted.of(designated.payments().size(), "payment");
    UnknownPayers unknown = UnknownPayers.of(designated.unknown(), data.payments());
    String without = without(designated, unknown);
    List<String> notes = new ArrayList<>();
    unknown.note().ifPresent(notes::add);
    if (!designated.proposed().isEmpty()) {
      notes.add(Counted.of(designated.proposed().size(), "payment")
          + " with a match that is proposed and not accepted: table rests says which, --proposals"
          + " accept follows it.");
    }
    List<Table> tables = new ArrayList<>();
    AllocationResult result;
    List<Problem> there = List.of();
    if (against.isPresent()) {
      ComparisonResult compared = steps.step(
          "allocate " + what + " twice",
          () -> PolicyComparison.of(policy.policy(), against.get().policy())
              .over(items, designated.payments(), designated.instructions(), asOf));
      tables.addAll(new ComparedTables(policy, against.get(), compared, without).all());
      matchedOnce(against.get()).ifPresent(notes::add);
      result = compared.here();
      there = compared.there().problems();
    } else {
      result = steps.step(
          "allocate " + what,
          () -> AllocationEngine.of(policy.policy())
              .allocate(
                  items.apply(policy.policy()),
                  designated.payments(),
                  designated.instructions(),
                  asOf));
    }
    tables.addAll(new AllocatedTables(
            policy, result, without, unknown, designated.proposed(), against.isEmpty())
        .all());
    LooseRows loose = LooseRows.of(data.receivables(), asOf, result.problems(), there);
    Books books = before.post(List.of(), loose.others());
    ProblemTables problems = new ProblemTables(data.files(), loose.rows(), books.refused());
    tables.add(problems.files(asOf));
    tables.add(problems.problems());
    String main = against.isPresent() ? ComparedTables.DECIDED : AllocatedTables.APPLIED;
    return new Run(new Report("allocate", asOf, main, tables), problems, notes);
  }

  /** What payments are for is found once: nothing to tell where the other policy alone would find the same. */
  private Optional<String> matchedOnce(NamedPolicy other) {
    return references == References.IGNORED
            || policy.policy().settlement().equals(other.policy().settlement())
        ? Optional.empty()
        : Optional.of("What payments are for was found by the settlement rules of " + policy.name()
            + " for both: --policy " + other.name() + " alone finds it by its own, and"
            + " --ignore-references compares without.");
  }

  private Stream<AllocationPolicy> policies() {
    return Stream.concat(Stream.of(policy), against.stream()).map(NamedPolicy::policy);
  }

  private boolean isDebtByDebt() {
    return policies().anyMatch(p -> p.order().isDebtByDebt());
  }

  /** Which payments are not among those applied, in words. */
  private static String without(Designated designated, UnknownPayers unknown) {
    List<String> some = new ArrayList<>();
    if (!designated.later().isEmpty()) {
      some.add(Counted.of(designated.later().size(), "payment") + " posted later");
    }
    if (!unknown.all().isEmpty()) {
      some.add(
          some.isEmpty()
              ? unknown.words().orElseThrow()
              : unknown.all().size() + UnknownPayers.WHOSE);
    }
    return some.isEmpty() ? "" : ", without " + String.join(" and ", some);
  }
}
