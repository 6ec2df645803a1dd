package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * How a customer pays, in figures for a scorecard.
 *
 * <p>Figures are weighted by amount and rounded once, to two decimals, halves away from zero; none is there
 * where nothing could be measured: who never paid is not prompt. EUR 300.00 paid on time and EUR 100.00 paid
 * 20 days late: 5 days beyond terms, 25 % paid late. Immutable.
 *
 * @param asOf the day of the figures
 * @param currency the currency of the amounts
 * @param paidCount how many payments were measured
 * @param paid what was paid
 * @param open what is not paid on that day, due or not
 * @param overdue what of it was due before that day
 * @param oldestOverdueDays days since the oldest of it was due; 0 for none
 * @param longestDelay the most days that a payment came after its due date; 0 when none was late
 * @param daysBeyondTerms Σ(paid × days late) ÷ Σ paid, early payments counted as 0 days
 * @param daysAgainstDue the same with early payments as negative days
 * @param sharePaidLate paid after the due date ÷ paid, in percent
 * @param paymentIndex Σ(paid × index) ÷ Σ paid, see {@link PaymentIndex}
 * @param otherCurrencies how many experiences were left out because they are in another currency
 */
public record PaymentBehavior(
    LocalDate asOf,
    CurrencyUnit currency,
    int paidCount,
    Money paid,
    Money open,
    Money overdue,
    long oldestOverdueDays,
    long longestDelay,
    Optional<BigDecimal> daysBeyondTerms,
    Optional<BigDecimal> daysAgainstDue,
    Optional<BigDecimal> sharePaidLate,
    Optional<BigDecimal> paymentIndex,
    int otherCurrencies) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * {@return the figures of these experiences, by the published index}
   *
   * @param experiences experiences of one customer or group, in any order
   * @param currency which of them to measure; amounts of two currencies have no common weight
   * @param asOf the day: what was paid after it counts as open
   */
  public static PaymentBehavior of(
      Collection<PaymentExperience> experiences, CurrencyUnit currency, LocalDate asOf) {
    return of(experiences, currency, asOf, PaymentIndex.standard());
  }

  /**
   * {@return the figures of these experiences}
   *
   * @param experiences experiences of one customer or group, in any order
   * @param currency which of them to measure
   * @param asOf the day: what was paid after it counts as open
   * @param index the table of the payment index
   */
  public static PaymentBehavior of(
      Collection<PaymentExperience> experiences,
      CurrencyUnit currency,
      LocalDate asOf,
      PaymentIndex index) {
    return new BehaviorSums(currency, asOf, index).addAll(experiences).toBehavior();
  }

  /**
   * {@return the figures as facts under their names here; those that could not be measured are missing}
   *
   * <p>{@code paidCount}, {@code oldestOverdueDays}, and where there is something to measure {@code
   * longestDelay}, {@code daysBeyondTerms}, {@code daysAgainstDue}, {@code sharePaidLate}, {@code
   * paymentIndex}, and {@code overdueShare} (overdue ÷ open, in percent).
   */
  public ScoreFacts facts() {
    ScoreFacts facts =
        ScoreFacts.none().with("paidCount", paidCount).with("oldestOverdueDays", oldestOverdueDays);
    facts = paidCount == 0 ? facts : facts.with("longestDelay", longestDelay);
    facts = with(facts, "daysBeyondTerms", daysBeyondTerms);
    facts = with(facts, "daysAgainstDue", daysAgainstDue);
    facts = with(facts, "sharePaidLate", sharePaidLate);
    facts = with(facts, "paymentIndex", paymentIndex);
    return with(facts, "overdueShare", percent(overdue, open));
  }

  /**
   * {@return open ÷ limit, in percent, to two decimals; empty for a limit of zero}
   *
   * @param limit the credit limit, in the same currency
   */
  public Optional<BigDecimal> utilization(Money limit) {
    Rules.of("PaymentBehavior", asOf)
        .require(
            limit.getCurrencyUnit().equals(currency),
            ProblemCodes.CURRENCY_MISMATCH,
            "limit",
            limit,
            "must be in " + currency)
        .orThrow();
    return percent(open, limit);
  }

  static Optional<BigDecimal> percent(Money part, Money whole) {
    return whole.isZero()
        ? Optional.empty()
        : Optional.of(
            part.getAmount().multiply(HUNDRED).divide(whole.getAmount(), 2, RoundingMode.HALF_UP));
  }

  private static ScoreFacts with(ScoreFacts facts, String name, Optional<BigDecimal> figure) {
    return figure.map(f -> facts.with(name, f)).orElse(facts);
  }
}
