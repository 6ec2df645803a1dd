package org.openreceivables.core.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.Validated;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.BookValue;

/**
 * Money received.
 *
 * <p>The payer is credited with the gross amount, what banks kept of it is our cost: gross EUR 100.00,
 * charges EUR 1.50, EUR 98.50 on our account, EUR 100.00 to apply. The value date decides about discount
 * and interest, the posting date about aging and balances. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Payment extends WithPayment permits ImmutablePayment {

  /** {@return the host's key} */
  PaymentId id();

  /** {@return the gross amount, zero or more} */
  Money amount();

  /** {@return what banks withheld of it, zero for nothing} */
  @Value.Default
  default Money chargesWithheld() {
    return Money.zero(amount().getCurrencyUnit());
  }

  /** {@return the day on which the money counts as paid} */
  LocalDate valueDate();

  /** {@return the date of the books; the value date unless said otherwise} */
  @Value.Default
  default LocalDate postingDate() {
    return valueDate();
  }

  /**
   * {@return what the gross amount is worth in the currencies of the books, one each, where they are others:
   * USD 20.00 for which the bank credited EUR 18.00; empty where the books know its own currency only}
   */
  List<BookValue> bookValues();

  /** {@return the general-ledger account that controls what it leaves on account; empty where there is only one} */
  @Value.Default
  default String controlAccount() {
    return "";
  }

  /** {@return the customer, where it is known} */
  Optional<CustomerId> customer();

  /** {@return the payer as the bank reports it} */
  @Value.Default
  default Payer payer() {
    return Payer.unknown();
  }

  /** {@return what the payer says it is for} */
  @Value.Default
  default RemittanceAdvice remittance() {
    return RemittanceAdvice.none();
  }

  /** {@return the host's own fields} */
  @Value.Default
  default Attributes attributes() {
    return Attributes.none();
  }

  /** {@return the currency} */
  default CurrencyUnit currency() {
    return amount().getCurrencyUnit();
  }

  /** {@return what reached our account: gross less charges} */
  default Money net() {
    return amount().minus(chargesWithheld());
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks the amounts; called by every build. */
  @Value.Check
  default void check() {
    Rules.of("Payment", id(), customer().stream().toArray(CustomerId[]::new))
        .require(
            !amount().isNegative(),
            ProblemCodes.NEGATIVE_AMOUNT,
            "amount",
            amount(),
            "must not be negative",
            "Maybe it is a refund or a returned payment, which is an event of its own")
        .require(
            chargesWithheld().isSameCurrency(amount()),
            ProblemCodes.CURRENCY_MISMATCH,
            "chargesWithheld",
            chargesWithheld(),
            "must be in the currency of the amount (" + amount() + ")")
        .orThrow();
    Rules.of("Payment", id(), customer().stream().toArray(CustomerId[]::new))
        .require(
            !chargesWithheld().isNegative() && !net().isNegative(),
            ProblemCodes.OUT_OF_RANGE,
            "chargesWithheld",
            chargesWithheld(),
            "must be between zero and the amount (" + amount() + ")")
        .orThrow();
  }

  /** Builds a {@link Payment}. */
  final class Builder extends ImmutablePayment.Builder {
    Builder() {}

    /** {@return what stands in the way of {@code build()}, nothing when it will succeed} */
    public List<Problem> validate() {
      return tryBuild().problems();
    }

    /** {@return the payment, or what stands in its way} */
    public Validated<Payment> tryBuild() {
      return Validated.of(this::build);
    }
  }
}
