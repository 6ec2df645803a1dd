package org.openreceivables.policy.credit.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.Recorded;

/**
 * So much of an item, due on a day, paid on a day or not yet.
 *
 * <p>EUR 400.00 of INV-1, due 2026-03-01, paid 2026-03-16: 15 days beyond terms. An item paid in two parts is
 * two experiences. Immutable.
 *
 * @param customer who owed it
 * @param item the item
 * @param amount how much of it, more than zero
 * @param due the last day on which payment is on time
 * @param paidOn the value date of the payment; empty while nothing came, and for good where it was
 *     written off
 */
public record PaymentExperience(
    CustomerId customer, OpenItemId item, Money amount, LocalDate due, Optional<LocalDate> paidOn) {

  /**
   * Checks the amount.
   *
   * @param customer who owed it
   * @param item the item
   * @param amount how much of it
   * @param due the last day on which payment is on time
   * @param paidOn the value date of the payment
   */
  public PaymentExperience {
    Rules.of("PaymentExperience", item, customer)
        .require(
            amount.isPositive(),
            ProblemCodes.ZERO_AMOUNT,
            "amount",
            amount,
            "must be more than zero")
        .orThrow();
  }

  /**
   * {@return how invoices and debit notes of a ledger were paid up to a day}
   *
   * <p>Each payment applied is one experience with the value date of its allocation; what is open or written
   * off is one without a date. Payments that were undone, returned or paid back do not count, nor do credit
   * notes, discount and differences, nor items that came settled from other books.
   *
   * @param ledger the ledger
   * @param asOf the day of the books
   * @param knownOn the last recording that counts
   */
  public static List<PaymentExperience> of(
      ReceivablesLedger ledger, LocalDate asOf, Recorded knownOn) {
    return new LedgerExperiences(ledger, asOf, knownOn).all();
  }
}
