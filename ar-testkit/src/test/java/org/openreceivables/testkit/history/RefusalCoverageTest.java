package org.openreceivables.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A rule that no event breaks any more would no longer be tested, so refusals are counted, rule by rule. */
class RefusalCoverageTest {
  private static final HistorySpec SPEC = HistorySpec.twoYears().withSteps(100).withImpossible(40);
  private static final int HISTORIES = 200;

  private final Map<String, Integer> flaws = new TreeMap<>();
  private final Map<String, Integer> backdated = new TreeMap<>();
  private final Map<String, Integer> rules = new TreeMap<>();

  @Test
  void everyRuleIsBrokenByEveryKindOfEventThatCan() {
    Flaws.ALL.forEach(flaw -> {
      flaws.put(flaw.name(), 0);
      backdated.put(flaw.name(), 0);
    });
    assertThat(flaws).as("names").hasSameSizeAs(Flaws.ALL);
    for (long seed = 1; seed <= HISTORIES; seed++) {
      RandomHistory.of(SPEC, seed).refused().forEach(this::count);
    }
    assertThat(flaws).as("flaws").allSatisfy((name, times) -> assertThat(times).isPositive());
    assertThat(backdated)
        .as("backdated")
        .allSatisfy((name, times) -> assertThat(times).isPositive());
    assertThat(String.join("\n", rules.keySet())).isEqualTo(RULES.strip());
  }

  private void count(Refused refused) {
    refused.flaw().ifPresent(flaw -> {
      flaws.merge(flaw.name(), 1, Integer::sum);
      if (refused
          .event()
          .postingDate()
          .isBefore(refused.event().recorded().day().minusDays(30))) {
        backdated.merge(flaw.name(), 1, Integer::sum);
      }
      rules.merge(refused.event().kind() + " " + flaw.code() + " " + flaw.field(), 1, Integer::sum);
    });
  }

  /** Which event is refused by which code about which field; {@code postingDate} also for what it makes impossible. */
  private static final String RULES = """
      Allocated AMOUNTS_DO_NOT_ADD_UP sourceAmount
      Allocated CURRENCY_MISMATCH amount
      Allocated CURRENCY_MISMATCH sourceAmount
      Allocated DUPLICATE_ID allocation
      Allocated ITEM_OVER_APPLIED amount
      Allocated OUT_OF_RANGE discountOffers
      Allocated OUT_OF_RANGE effect
      Allocated SOURCE_OVERDRAWN amount
      Allocated UNKNOWN_ITEM component
      Allocated UNKNOWN_ITEM item
      Allocated WRONG_SIDE effect
      Allocated WRONG_SIDE source
      ChargeAdded CURRENCY_MISMATCH bookValues
      ChargeAdded CURRENCY_MISMATCH charge
      ChargeAdded UNKNOWN_ITEM item
      ChargeAdded WRONG_SIDE item
      Corrected OUT_OF_RANGE corrected
      Corrected UNKNOWN_ITEM item
      DueDateChanged UNKNOWN_ITEM item
      Held CURRENCY_MISMATCH amount
      Held DUPLICATE_ID hold
      Held DUPLICATE_ID postingDate
      Held UNKNOWN_ITEM item
      Issued DATE_ORDER postingDate
      Issued DUPLICATE_ID item
      NoticeConfirmed CURRENCY_MISMATCH charges
      NoticeConfirmed DATE_ORDER due
      NoticeConfirmed OUT_OF_RANGE level
      NoticeConfirmed UNKNOWN_ITEM item
      NoticeConfirmed WRONG_SIDE item
      NoticeWithdrawn UNKNOWN_ITEM item
      Received DUPLICATE_ID item
      Received DUPLICATE_ID payment
      Recovered ALREADY_REVERSED allocation
      Recovered OUT_OF_RANGE writeOff
      Recovered UNKNOWN_ALLOCATION allocation
      Refunded ALREADY_REVERSED allocation
      Refunded CURRENCY_MISMATCH amount
      Refunded CURRENCY_MISMATCH bookValues
      Refunded OUT_OF_RANGE reopens
      Refunded SOURCE_OVERDRAWN amount
      Refunded SOURCE_OVERDRAWN postingDate
      Refunded UNKNOWN_ALLOCATION allocation
      Refunded UNKNOWN_ITEM item
      Refunded WRONG_SIDE credit
      Refunded ZERO_AMOUNT amount
      Released UNKNOWN_ITEM hold
      Released UNKNOWN_ITEM item
      Released UNKNOWN_ITEM postingDate
      Replaced AMOUNTS_DO_NOT_ADD_UP replacements
      Replaced CURRENCY_MISMATCH amount
      Replaced CURRENCY_MISMATCH replacement
      Replaced DATE_ORDER postingDate
      Replaced DUPLICATE_ID item
      Replaced ITEM_OVER_APPLIED amount
      Replaced OUT_OF_RANGE lines
      Replaced OUT_OF_RANGE replacement
      Replaced SOURCE_OVERDRAWN amount
      Replaced UNKNOWN_ITEM component
      Replaced UNKNOWN_ITEM item
      Replaced WRONG_SIDE effect
      Replaced WRONG_SIDE replacement
      Replaced ZERO_AMOUNT lines
      Returned ALREADY_REVERSED payment
      Returned DEPENDENTS_EXIST payment
      Returned UNKNOWN_PAYMENT payment
      Revalued CURRENCY_MISMATCH value
      Revalued OUT_OF_RANGE open
      Revalued UNKNOWN_ITEM item
      Reversed ALREADY_REVERSED allocation
      Reversed ALREADY_REVERSED postingDate
      Reversed UNKNOWN_ALLOCATION allocation
      WrittenOff CURRENCY_MISMATCH amount
      WrittenOff DUPLICATE_ID allocation
      WrittenOff ITEM_OVER_APPLIED amount
      WrittenOff ITEM_OVER_APPLIED postingDate
      WrittenOff OUT_OF_RANGE effect
      WrittenOff UNKNOWN_ITEM component
      WrittenOff UNKNOWN_ITEM item
      WrittenOff WRONG_SIDE effect
      """;
}
