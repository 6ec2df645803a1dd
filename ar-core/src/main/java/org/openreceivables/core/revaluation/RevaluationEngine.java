package org.openreceivables.core.revaluation;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.openitem.OpenItems;

/**
 * Values open items in other currencies by the rates of a day; records nothing by itself.
 *
 * <p>Each item is valued alone: converted by exact fractions, rounded once, compared with what it was booked
 * at. A second run on the same day by the same rates finds nothing to change. A pure function of its inputs;
 * immutable and thread-safe.
 */
public final class RevaluationEngine {
  private final RevaluationPolicy policy;

  private RevaluationEngine(RevaluationPolicy policy) {
    this.policy = policy;
  }

  /**
   * {@return an engine that follows this policy}
   *
   * @param policy the policy
   */
  public static RevaluationEngine of(RevaluationPolicy policy) {
    return new RevaluationEngine(policy);
  }

  /** {@return an engine that follows the standard policy: closing rate, prepayments exempt, half up} */
  public static RevaluationEngine standard() {
    return of(RevaluationPolicy.standard());
  }

  /** {@return the policy} */
  public RevaluationPolicy policy() {
    return policy;
  }

  /**
   * {@return what the open items are carried at, and why some could not be valued}
   *
   * <p>Items in the currency of the books and items of which nothing is open are left out. Books kept in a
   * second currency are a second run.
   *
   * <p>The items must be those that were open at the end of the day, {@code ledger.openItems(asOf)}. Items of a
   * later day are a problem where they show it: posted, or in any currency revalued by a rate, after the day. They
   * do not show what was settled since, nor a later run that found no newer rate or went back to the invoice rate:
   * USD 100.00 open on 31 January of which USD 60.00 were paid in February are valued as USD 40.00.
   *
   * @param items the items open at the end of the day, credits too
   * @param rates the rates, read by their own policy
   * @param booksCurrency the currency of the books
   * @param asOf the day: the latest rate on or before it is used; items posted or revalued after it are a
   *     problem
   */
  public RevaluationRun run(
      OpenItems items, ExchangeRates rates, CurrencyUnit booksCurrency, LocalDate asOf) {
    return new RevaluationPass(policy, rates, booksCurrency, asOf).run(items);
  }

  @Override
  public String toString() {
    return "RevaluationEngine of " + policy;
  }
}
