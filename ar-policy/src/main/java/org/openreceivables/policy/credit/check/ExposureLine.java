package org.openreceivables.policy.credit.check;

import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.money.ExchangeRate;

/**
 * One line of an exposure.
 *
 * @param part what it is
 * @param label the kind of item, or the key of a document; empty where there is nothing more to say
 * @param count how many items or commitments it sums
 * @param amount their sum in their own currency, negative for what is taken away
 * @param rate the rate used, if the currency is not that of the check
 * @param counted the sum in the currency of the check, rounded once; empty where no rate was given
 */
public record ExposureLine(
    ExposurePart part,
    String label,
    int count,
    Money amount,
    Optional<ExchangeRate> rate,
    Optional<Money> counted) {

  @Override
  public String toString() {
    return part
        + (label.isEmpty() ? "" : " " + label)
        + " "
        + amount
        + rate.map(r -> " at " + r.rate().toPlainString()).orElse("")
        + (counted.isEmpty() ? " not converted" : "");
  }
}
