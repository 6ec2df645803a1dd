package org.openreceivables.aging.statement;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.ledger.event.Recorded;

/**
 * How the closing of the statement before became what is known now.
 *
 * <p>January was stated with EUR 600.00. A credit note of EUR 50.00 posted on 28 January was recorded on 3
 * February: as stated EUR 600.00, one correction of EUR -50.00, as known now EUR 550.00. It always holds
 * that {@code asStated + sum of the corrections = asKnownNow}.
 *
 * <p>A correction is named by the event whose movement differs. As a rule that event was recorded since; one
 * recorded before can differ where a backdated event changed what it moved, such as a return that takes back
 * a discount granted by an allocation recorded after it. Immutable.
 *
 * @param closing the closing day of the statement before
 * @param knownOn the last recording that it knew
 * @param asStated its closing balance
 * @param corrections the difference by event, each with the running balance, in the order of posting
 * @param asKnownNow the balance of that day as the new statement knows it
 */
public record BroughtForward(
    LocalDate closing,
    Recorded knownOn,
    Money asStated,
    List<StatementLine> corrections,
    Money asKnownNow) {
  /**
   * Copies the list.
   *
   * @param closing the closing day of the statement before
   * @param knownOn the last recording that it knew
   * @param asStated its closing balance
   * @param corrections the difference by event
   * @param asKnownNow the balance as known now
   */
  public BroughtForward {
    corrections = List.copyOf(corrections);
  }
}
