package org.openreceivables.examples.monthend.job.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openreceivables.core.Problem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction.Rest;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.job.Books;
import org.openreceivables.examples.monthend.job.Counted;
import org.openreceivables.examples.monthend.job.Data;
import org.openreceivables.examples.monthend.progress.Steps;
import org.openreceivables.matching.MatchEngine;
import org.openreceivables.matching.MatchPolicy;
import org.openreceivables.matching.MatchResult;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.rule.PayerDirectory;

/**
 * Finds what payments are for, applies what is sure, and posts that.
 *
 * @param asOf the day
 * @param settlement which amounts close an item
 * @param proposals what is done with payments that are probably for what was found
 */
public record Settling(LocalDate asOf, SettlementPolicy settlement, Proposals proposals) {

  private record Found(Books before, MatchResult matching, List<Matched> matches) {}

  /**
   * {@return what came of it}
   *
   * @param data the files
   * @param steps sees the steps
   */
  public Settled run(Data data, Steps steps) {
    Found found = find(data, steps);
    Books before = found.before();
    List<Matched> posted =
        found.matches().stream().filter(m -> m.instruction().isPresent()).toList();
    AllocationResult allocation = steps.step(
        "allocate " + Counted.of(posted.size(), "payment"), () -> allocate(before, posted));
    List<Problem> problems = new ArrayList<>(found.matching().problems());
    problems.addAll(allocation.problems());
    Books after = steps.step(
        "post allocations",
        () -> before.post(allocation.toEvents(before.next(), before.ledger()), problems));
    return new Settled(before, found.matches(), found.matching().later(), allocation, after);
  }

  /**
   * {@return the payments, and what those of known payers are for that are sure; nothing is applied}
   *
   * <p>What is over goes as the policy says.
   *
   * @param data the files
   * @param steps sees the steps
   */
  public Designated designated(Data data, Steps steps) {
    Found found = find(data, steps);
    return new Designated(
        found.before().post(List.of(), found.matching().problems()),
        found.matches().stream()
            .map(Matched::payment)
            .filter(p -> p.customer().isPresent())
            .toList(),
        found.matches().stream()
            .filter(m -> m.payment().customer().isEmpty())
            .map(m -> new UnknownPayer(m.payment(), m.reasons()))
            .toList(),
        found.matches().stream()
            .filter(m -> !m.isForReview())
            .flatMap(m -> m.instruction().stream())
            .map(i -> i.withRest(Rest.BY_POLICY))
            .toList(),
        found.matching().later(),
        found.matches().stream()
            .filter(m -> m.standing() == Matched.Standing.PROPOSED)
            .collect(Collectors.toMap(m -> m.payment().id(), Matched::items)));
  }

  private Found find(Data data, Steps steps) {
    Books before = steps.step(
        "post " + Counted.of(data.receivables().lines().size(), "document"),
        () -> Books.of(data, asOf));
    List<Payment> payments = data.payments().map(FileRead::values).orElse(List.of());
    PayerDirectory payers = PayerDirectory.of(data.knownCustomers());
    MatchResult matching = steps.step(
        "match " + Counted.of(payments.size(), "payment") + " with "
            + Counted.of(before.open().size(), "open item"),
        () -> match(before, payers, payments));
    return new Found(
        before,
        matching,
        matching.outcomes().stream().map(o -> Matched.of(o, proposals, payers)).toList());
  }

  private MatchResult match(Books before, PayerDirectory payers, List<Payment> payments) {
    MatchPolicy policy = MatchPolicy.builder().settlement(settlement).build();
    return MatchEngine.of(policy, payers).match(before.open(), payments, asOf);
  }

  private AllocationResult allocate(Books before, List<Matched> posted) {
    return AllocationEngine.of(AllocationPolicy.builder().settlement(settlement).build())
        .allocate(
            before.open(),
            posted.stream().map(Matched::payment).toList(),
            posted.stream().flatMap(m -> m.instruction().stream()).toList(),
            asOf);
  }
}
