package org.openreceivables.policy.credit.score;

import java.math.BigDecimal;

/**
 * Why a score is not better.
 *
 * @param code the reason code
 * @param characteristic the characteristic that lost the points
 * @param pointsLost how many, more than zero
 */
public record ScoreReason(String code, String characteristic, BigDecimal pointsLost) {

  @Override
  public String toString() {
    return code + " -" + pointsLost.toPlainString();
  }
}
