package org.openreceivables.policy.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;

/**
 * A recommendation: decision, limit, terms, and when to look again.
 *
 * <p>The authority named has the last word; nothing changes by itself. Immutable.
 *
 * @param customer who
 * @param asOf the day
 * @param score the score
 * @param band the name of its band
 * @param decision what is recommended
 * @param limit how much; zero unless something is recommended
 * @param terms on which terms
 * @param reviewOn when to look again at the latest
 * @param authority who has to approve
 * @param reasons why: band, points lost, facts missing or not usable, limit, authority, in this order
 */
public record CreditAssessment(
    CustomerId customer,
    LocalDate asOf,
    BigDecimal score,
    String band,
    CreditDecision decision,
    Money limit,
    SupplyTerms terms,
    LocalDate reviewOn,
    String authority,
    List<AssessmentReason> reasons) {

  /**
   * Copies the reasons.
   *
   * @param customer who
   * @param asOf the day
   * @param score the score
   * @param band the name of its band
   * @param decision what is recommended
   * @param limit how much
   * @param terms on which terms
   * @param reviewOn when to look again
   * @param authority who has to approve
   * @param reasons why
   */
  public CreditAssessment {
    reasons = List.copyOf(reasons);
  }

  /** {@return the limit from the day of the assessment on, for the check of orders once it is approved} */
  public CreditLimit toLimit() {
    return CreditLimit.of(limit, asOf);
  }

  /** {@return one sentence for people} */
  public String summarize() {
    return customer + ": " + decision + ", limit " + limit + ", score " + score.toPlainString()
        + " in band " + band + ", to be approved by " + authority + ", review by " + reviewOn;
  }
}
