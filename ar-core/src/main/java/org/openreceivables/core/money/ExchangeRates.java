package org.openreceivables.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.money.ExchangeRatePolicy.UsedFrom;

/**
 * A table of dated rates, and the policy by which it is read.
 *
 * <p>With USD/EUR 0.92 of Friday 30 January and 0.93 of Monday 2 February, {@code find(USD, EUR, 2026-02-01)}
 * is the 0.92: the latest on or before the day, as in Business Central, Dynamics 365, Odoo and ERPNext.
 * Never a later one, and where there is none, never 1 (as in Odoo): the reason instead. A published rate
 * comes before an inverse and an inverse before a cross, however old they are within {@link
 * ExchangeRatePolicy#maxAgeDays()}; the two derived kinds only if the policy allows them.
 *
 * <p>The order in which rates come does not matter. A rate given twice counts once; two values for one
 * pair, date and source are refused, both of them. Immutable and thread-safe.
 */
public final class ExchangeRates {
  private static final ExchangeRates NONE = of(List.of());

  private final RateTable table;
  private final ExchangeRatePolicy policy;

  private ExchangeRates(RateTable table, ExchangeRatePolicy policy) {
    this.table = table;
    this.policy = policy;
  }

  /** {@return an empty table} */
  public static ExchangeRates none() {
    return NONE;
  }

  /**
   * {@return these rates, read by {@link ExchangeRatePolicy#standard()}}
   *
   * @param rates the rates, in any order
   * @throws InvalidValueException with {@code DUPLICATE_ID} when two values stand for one pair, date and
   *     source, with {@code OUT_OF_RANGE} when a currency is not 1 in itself; {@link #collect} refuses only
   *     those
   */
  public static ExchangeRates of(Iterable<ExchangeRate> rates) {
    Collected collected = collect(rates);
    if (!collected.problems().isEmpty()) {
      throw new InvalidValueException(collected.problems());
    }
    return collected.rates();
  }

  /**
   * {@return the rates that can be used, and a problem for each pair, date and source with two values and
   * for each rate of a currency into itself that is not 1}
   *
   * @param rates the rates, in any order
   */
  public static Collected collect(Iterable<ExchangeRate> rates) {
    RateTable table = new RateTable(rates);
    return new Collected(new ExchangeRates(table, ExchangeRatePolicy.standard()), table.problems());
  }

  /**
   * {@return the same table, read in another way}
   *
   * @param otherPolicy which rates may be used
   */
  public ExchangeRates withPolicy(ExchangeRatePolicy otherPolicy) {
    return new ExchangeRates(table, otherPolicy);
  }

  /** {@return which rates may be used} */
  public ExchangeRatePolicy policy() {
    return policy;
  }

  /** {@return the rates, each once, by from, to, date and source} */
  public List<ExchangeRate> rates() {
    return table.sorted();
  }

  /**
   * {@return the rate for the day, or why there is none}
   *
   * <p>A currency into itself is 1, on any day, of the source {@code same currency}.
   *
   * @param from the currency to convert
   * @param to the currency wanted
   * @param day the day that the rate is for; a rate of this date counts, unless the policy says {@link
   *     UsedFrom#DAY_AFTER}
   */
  public RateLookup find(CurrencyUnit from, CurrencyUnit to, LocalDate day) {
    return from.equals(to)
        ? new RateLookup.Found(
            new ConversionRate.Direct(
                new ExchangeRate(from, to, BigDecimal.ONE, day, "same currency")),
            day)
        : new RateSearch(table, policy, day).find(from, to);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExchangeRates that
        && rates().equals(that.rates())
        && policy.equals(that.policy);
  }

  @Override
  public int hashCode() {
    return 31 * rates().hashCode() + policy.hashCode();
  }

  @Override
  public String toString() {
    return rates().size() + (rates().size() == 1 ? " rate, " : " rates, ") + policy;
  }

  /**
   * Rates and what could not be used.
   *
   * @param rates the rates
   * @param problems what could not be used
   */
  public record Collected(ExchangeRates rates, List<Problem> problems) {
    /**
     * Copies the list.
     *
     * @param rates the rates
     * @param problems the problems
     */
    public Collected {
      problems = List.copyOf(problems);
    }
  }
}
