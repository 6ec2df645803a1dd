package org.openreceivables.testkit.allocation;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;

/**
 * What holds for every allocation policy, as tests: implement it in a test class of your own.
 *
 * <pre>{@code
 * class OurRulesTest implements AllocationContract {
 *   public AllocationPolicy policy() {
 *     return OurRules.policy();
 *   }
 * }
 * }</pre>
 *
 * <p>Each law is asked of random books: nothing to prepare, nothing to expect. A law that is broken fails with
 * the seed, the policy, what is wrong in figures, and the smallest books that show it. The laws are those of
 * {@link AllocationLaw}; they are judged by adding up, apart from the engine, so that a host may put an engine
 * or wrapper of its own under them.
 *
 * <p>A policy that legitimately breaks a law is exempt from it by name: {@link Exemption} says which and why.
 * Needs JUnit 5 alone.
 */
public interface AllocationContract {

  /** {@return the rules to be proved} */
  AllocationPolicy policy();

  /**
   * {@return who allocates by these rules; our engine unless said otherwise}
   *
   * <p>Asked with {@link #policy()}, and with the same rules but a larger tolerance.
   *
   * @param policy the rules
   */
  default Allocator allocator(AllocationPolicy policy) {
    return Allocator.of(AllocationEngine.of(policy));
  }

  /** {@return how many books each law is asked of; 200 unless said otherwise} */
  default int tries() {
    return 200;
  }

  /** {@return the seed of the first books, the next have the numbers after it; 1 unless said otherwise} */
  default long firstSeed() {
    return 1;
  }

  /**
   * {@return an item with the host's own fields, on which its rules may rest; as it is unless said otherwise}
   *
   * <p>{@code item.withAttributes(item.attributes().with(PRIORITY, (int) Math.floorMod(seed, 3)))} gives each
   * item a priority. Identity, customer and amounts must stay.
   *
   * @param item a random item
   * @param seed a number from which to draw, the same for the same item
   */
  default OpenItem withOwnFields(OpenItem item, long seed) {
    return item;
  }

  /** {@return the laws' exemptions that these rules have; read from the policy unless said otherwise} */
  default Set<Exemption> exemptions() {
    return Exemption.of(policy());
  }

  /**
   * Asks one law, unless the rules are exempt from it.
   *
   * @param law the law
   */
  default void requireLaw(AllocationLaw law) {
    if (exemptions().stream().noneMatch(law.exemptions()::contains)) {
      new LawRun(law, policy(), this::allocator, this::withOwnFields).require(firstSeed(), tries());
    }
  }

  /** {@link AllocationLaw#EVERY_PAYMENT_IS_SOMEWHERE_ONCE}. */
  @Test
  default void everyPaymentIsSomewhereOnce() {
    requireLaw(AllocationLaw.EVERY_PAYMENT_IS_SOMEWHERE_ONCE);
  }

  /** {@link AllocationLaw#GROSS_RECEIVED_IS_APPLIED_OR_LEFT}. */
  @Test
  default void grossReceivedIsAppliedOrLeft() {
    requireLaw(AllocationLaw.GROSS_RECEIVED_IS_APPLIED_OR_LEFT);
  }

  /** {@link AllocationLaw#NET_RECEIVED_IS_GROSS_LESS_CHARGES}. */
  @Test
  default void netReceivedIsGrossLessCharges() {
    requireLaw(AllocationLaw.NET_RECEIVED_IS_GROSS_LESS_CHARGES);
  }

  /** {@link AllocationLaw#AN_ITEM_CHANGES_BY_ITS_LINES}. */
  @Test
  default void anItemChangesByItsLines() {
    requireLaw(AllocationLaw.AN_ITEM_CHANGES_BY_ITS_LINES);
  }

  /** {@link AllocationLaw#NO_ITEM_CHANGES_SIDES}. */
  @Test
  default void noItemChangesSides() {
    requireLaw(AllocationLaw.NO_ITEM_CHANGES_SIDES);
  }

  /** {@link AllocationLaw#CURRENCIES_AND_CUSTOMERS_ARE_KEPT_APART}. */
  @Test
  default void currenciesAndCustomersAreKeptApart() {
    requireLaw(AllocationLaw.CURRENCIES_AND_CUSTOMERS_ARE_KEPT_APART);
  }

  /** {@link AllocationLaw#A_DISCOUNT_COUNTS_TO_ITS_DAY}. */
  @Test
  default void aDiscountCountsToItsDay() {
    requireLaw(AllocationLaw.A_DISCOUNT_COUNTS_TO_ITS_DAY);
  }

  /** {@link AllocationLaw#DISCOUNTS_STAY_WITHIN_THEIR_OFFER}. */
  @Test
  default void discountsStayWithinTheirOffer() {
    requireLaw(AllocationLaw.DISCOUNTS_STAY_WITHIN_THEIR_OFFER);
  }

  /** {@link AllocationLaw#TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY}. */
  @Test
  default void toleranceStaysWithinItsLimitOnceADay() {
    requireLaw(AllocationLaw.TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY);
  }

  /** {@link AllocationLaw#NO_TOLERANCE_WITH_MONEY_AT_HAND}. */
  @Test
  default void noToleranceWithMoneyAtHand() {
    requireLaw(AllocationLaw.NO_TOLERANCE_WITH_MONEY_AT_HAND);
  }

  /** {@link AllocationLaw#NO_REST_WHILE_SOMETHING_IS_PAYABLE}. */
  @Test
  default void noRestWhileSomethingIsPayable() {
    requireLaw(AllocationLaw.NO_REST_WHILE_SOMETHING_IS_PAYABLE);
  }

  /** {@link AllocationLaw#NOTHING_SET_ASIDE_IS_SETTLED_UNNAMED}. */
  @Test
  default void nothingSetAsideIsSettledUnnamed() {
    requireLaw(AllocationLaw.NOTHING_SET_ASIDE_IS_SETTLED_UNNAMED);
  }

  /** {@link AllocationLaw#ITEMS_ARE_PAID_IN_THEIR_ORDER}. */
  @Test
  default void itemsArePaidInTheirOrder() {
    requireLaw(AllocationLaw.ITEMS_ARE_PAID_IN_THEIR_ORDER);
  }

  /** {@link AllocationLaw#EVERYTHING_HAS_A_REASON}. */
  @Test
  default void everythingHasAReason() {
    requireLaw(AllocationLaw.EVERYTHING_HAS_A_REASON);
  }

  /** {@link AllocationLaw#WRITE_OFFS_STAY_WITHIN_THEIR_LIMIT}. */
  @Test
  default void writeOffsStayWithinTheirLimit() {
    requireLaw(AllocationLaw.WRITE_OFFS_STAY_WITHIN_THEIR_LIMIT);
  }

  /** {@link AllocationLaw#WHAT_IS_PAID_WHOLE_IS_NOT_PAID_IN_PART}. */
  @Test
  default void whatIsPaidWholeIsNotPaidInPart() {
    requireLaw(AllocationLaw.WHAT_IS_PAID_WHOLE_IS_NOT_PAID_IN_PART);
  }

  /** {@link AllocationLaw#AN_EXCESS_IS_KEPT_WITHIN_ITS_LIMIT}. */
  @Test
  default void anExcessIsKeptWithinItsLimit() {
    requireLaw(AllocationLaw.AN_EXCESS_IS_KEPT_WITHIN_ITS_LIMIT);
  }

  /** {@link AllocationLaw#WHAT_WAITS_IS_NOT_ENOUGH}. */
  @Test
  default void whatWaitsIsNotEnough() {
    requireLaw(AllocationLaw.WHAT_WAITS_IS_NOT_ENOUGH);
  }

  /** {@link AllocationLaw#WHAT_IS_IN_QUESTION_IS_ASKED}. */
  @Test
  default void whatIsInQuestionIsAsked() {
    requireLaw(AllocationLaw.WHAT_IS_IN_QUESTION_IS_ASKED);
  }

  /** {@link AllocationLaw#AN_ANSWER_ENDS_THE_QUESTION}. */
  @Test
  default void anAnswerEndsTheQuestion() {
    requireLaw(AllocationLaw.AN_ANSWER_ENDS_THE_QUESTION);
  }

  /** {@link AllocationLaw#THE_ORDER_OF_ROWS_DOES_NOT_MATTER}. */
  @Test
  default void theOrderOfRowsDoesNotMatter() {
    requireLaw(AllocationLaw.THE_ORDER_OF_ROWS_DOES_NOT_MATTER);
  }

  /** {@link AllocationLaw#EVERY_RUN_GIVES_THE_SAME}. */
  @Test
  default void everyRunGivesTheSame() {
    requireLaw(AllocationLaw.EVERY_RUN_GIVES_THE_SAME);
  }

  /** {@link AllocationLaw#EVERY_THREAD_GIVES_THE_SAME}. */
  @Test
  default void everyThreadGivesTheSame() {
    requireLaw(AllocationLaw.EVERY_THREAD_GIVES_THE_SAME);
  }

  /** {@link AllocationLaw#CUSTOMERS_MAY_BE_TAKEN_ONE_BY_ONE}. */
  @Test
  default void customersMayBeTakenOneByOne() {
    requireLaw(AllocationLaw.CUSTOMERS_MAY_BE_TAKEN_ONE_BY_ONE);
  }

  /** {@link AllocationLaw#PREPARED_ITEMS_GIVE_THE_SAME}. */
  @Test
  default void preparedItemsGiveTheSame() {
    requireLaw(AllocationLaw.PREPARED_ITEMS_GIVE_THE_SAME);
  }

  /** {@link AllocationLaw#COLUMNS_ARE_THE_LINES}. */
  @Test
  default void columnsAreTheLines() {
    requireLaw(AllocationLaw.COLUMNS_ARE_THE_LINES);
  }

  /** {@link AllocationLaw#DIFFERENCES_LEAD_FROM_ONE_TO_THE_OTHER}. */
  @Test
  default void differencesLeadFromOneToTheOther() {
    requireLaw(AllocationLaw.DIFFERENCES_LEAD_FROM_ONE_TO_THE_OTHER);
  }

  /** {@link AllocationLaw#MORE_CASH_NEVER_SETTLES_LESS}. */
  @Test
  default void moreCashNeverSettlesLess() {
    requireLaw(AllocationLaw.MORE_CASH_NEVER_SETTLES_LESS);
  }

  /** {@link AllocationLaw#MORE_TOLERANCE_NEVER_OPENS}. */
  @Test
  default void moreToleranceNeverOpens() {
    requireLaw(AllocationLaw.MORE_TOLERANCE_NEVER_OPENS);
  }

  /** {@link AllocationLaw#A_PAYMENT_IS_ITS_PARTS}. */
  @Test
  default void aPaymentIsItsParts() {
    requireLaw(AllocationLaw.A_PAYMENT_IS_ITS_PARTS);
  }

  /** {@link AllocationLaw#THE_LEDGER_TAKES_EVERY_EVENT}. */
  @Test
  default void theLedgerTakesEveryEvent() {
    requireLaw(AllocationLaw.THE_LEDGER_TAKES_EVERY_EVENT);
  }

  /** {@link AllocationLaw#THE_LEDGER_TAKES_EVENTS_IN_PARTS}. */
  @Test
  default void theLedgerTakesEventsInParts() {
    requireLaw(AllocationLaw.THE_LEDGER_TAKES_EVENTS_IN_PARTS);
  }

  /** {@link AllocationLaw#WHAT_IS_TAKEN_BACK_IS_FREE_AGAIN}. */
  @Test
  default void whatIsTakenBackIsFreeAgain() {
    requireLaw(AllocationLaw.WHAT_IS_TAKEN_BACK_IS_FREE_AGAIN);
  }

  /** {@link AllocationLaw#WHAT_IS_ADDED_AGAIN_STANDS_AS_AFTER}. */
  @Test
  default void whatIsAddedAgainStandsAsAfter() {
    requireLaw(AllocationLaw.WHAT_IS_ADDED_AGAIN_STANDS_AS_AFTER);
  }

  /** {@link AllocationLaw#WHAT_IS_UNDONE_STANDS_AS_BEFORE}. */
  @Test
  default void whatIsUndoneStandsAsBefore() {
    requireLaw(AllocationLaw.WHAT_IS_UNDONE_STANDS_AS_BEFORE);
  }

  /** {@link AllocationLaw#WHAT_IS_APPLIED_AGAIN_STANDS_AS_AFTER}. */
  @Test
  default void whatIsAppliedAgainStandsAsAfter() {
    requireLaw(AllocationLaw.WHAT_IS_APPLIED_AGAIN_STANDS_AS_AFTER);
  }

  /** {@link AllocationLaw#A_BAD_ROW_STAYS_WITH_ITS_CUSTOMER}. */
  @Test
  default void aBadRowStaysWithItsCustomer() {
    requireLaw(AllocationLaw.A_BAD_ROW_STAYS_WITH_ITS_CUSTOMER);
  }

  /** {@link AllocationLaw#A_PROBLEM_TAINTS_ITS_CUSTOMER}. */
  @Test
  default void aProblemTaintsItsCustomer() {
    requireLaw(AllocationLaw.A_PROBLEM_TAINTS_ITS_CUSTOMER);
  }

  /** {@link AllocationLaw#CLASHING_ROWS_ARE_ALL_REFUSED}. */
  @Test
  default void clashingRowsAreAllRefused() {
    requireLaw(AllocationLaw.CLASHING_ROWS_ARE_ALL_REFUSED);
  }

  /** {@link AllocationLaw#AMOUNTS_TOO_LARGE_STAY_WITH_THEIR_CUSTOMER}. */
  @Test
  default void amountsTooLargeStayWithTheirCustomer() {
    requireLaw(AllocationLaw.AMOUNTS_TOO_LARGE_STAY_WITH_THEIR_CUSTOMER);
  }
}
