package org.openreceivables.testkit.matching;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.matching.rule.Claim;
import org.openreceivables.matching.rule.Evidence;
import org.openreceivables.matching.rule.MatchProposal;
import org.openreceivables.matching.rule.MatchRule;
import org.openreceivables.matching.rule.MatchRules;

/** The rules of the house under the contract, and rules with a fault that it catches by the test named. */
class MatchRuleContractTest {

  @Nested
  class References implements MatchRuleContract {
    @Override
    public MatchRule rule() {
      return MatchRules.references();
    }
  }

  @Nested
  class RemittanceLines implements MatchRuleContract {
    @Override
    public MatchRule rule() {
      return MatchRules.remittanceLines();
    }
  }

  @Nested
  class NumbersInText implements MatchRuleContract {
    @Override
    public MatchRule rule() {
      return MatchRules.numbersInText();
    }
  }

  @Nested
  class ExactAmount implements MatchRuleContract {
    @Override
    public MatchRule rule() {
      return MatchRules.exactAmount();
    }
  }

  private static final Evidence ANY = new Evidence.Custom("any", Map.of());

  private static void catches(Consumer<MatchRuleContract> law, MatchRule faulty) {
    law.accept(() -> MatchRules.exactAmount());
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> law.accept(() -> faulty))
        .withMessageContaining("books ");
  }

  @Test
  void one_that_remembers() {
    AtomicInteger calls = new AtomicInteger();
    catches(
        MatchRuleContract::itIsAPureFunction,
        (payment, candidates) -> calls.getAndIncrement() % 2 == 0
            ? List.of()
            : candidates.items().stream()
                .limit(1)
                .map(i -> MatchProposal.of(i, ANY))
                .toList());
  }

  @Test
  void one_for_which_the_thread_decides() {
    catches(
        MatchRuleContract::itIsAPureFunction,
        (payment, candidates) -> Thread.currentThread().getName().equals("matching")
            ? List.of()
            : candidates.items().stream()
                .limit(1)
                .map(i -> MatchProposal.of(i, ANY))
                .toList());
  }

  @Test
  void one_that_makes_items_up() {
    catches(
        MatchRuleContract::itProposesItemsThatAreThere,
        (payment, candidates) -> List.of(new MatchProposal(
            CustomerId.of("C-1"), List.of(new Claim(List.of(OpenItemId.of("none")), ANY)))));
  }

  @Test
  void one_that_names_the_wrong_customer() {
    catches(
        MatchRuleContract::itProposesItemsThatAreThere,
        (payment, candidates) -> candidates.items().stream()
            .limit(1)
            .map(i -> new MatchProposal(
                CustomerId.of("nobody"), List.of(new Claim(List.of(i.id()), ANY))))
            .toList());
  }

  @Test
  void one_that_counts_what_it_saw_before() {
    AtomicInteger seen = new AtomicInteger();
    catches(
        MatchRuleContract::theOrderOfRowsDoesNotMatter,
        (payment, candidates) -> seen.incrementAndGet() % 3 == 0
            ? List.of()
            : candidates.items().stream()
                .limit(1)
                .map(i -> MatchProposal.of(i, ANY))
                .toList());
  }
}
