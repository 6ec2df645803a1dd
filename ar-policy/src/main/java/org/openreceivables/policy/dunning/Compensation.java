package org.openreceivables.policy.dunning;

import java.util.SortedSet;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.customer.CustomerType;

/**
 * The lump sum that the law gives a creditor for the costs of recovering a late payment.
 *
 * <p>EUR 40.00 per invoice in the European Union (Directive 2011/7/EU, art. 6; for example BGB 288(5), Code de
 * commerce L441-10); GBP 40, 70 or 100 by the size of the debt in the United Kingdom. It needs no reminder, so
 * it is claimed with the first notice of a level that may claim it, once; never from consumers by default.
 * Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Compensation extends WithCompensation permits ImmutableCompensation {

  /** {@return how much, by the size of the debt} */
  DunningFee amount();

  /** {@return the lowest level whose notice claims it; 1 unless said otherwise} */
  @Value.Default
  default int fromLevel() {
    return 1;
  }

  /**
   * {@return from whom it is claimed; businesses and public bodies unless said otherwise, since the directive
   * does not cover consumers}
   *
   * <p>A customer that the host did not hand in is of no known type, and owes none.
   */
  @Value.Default
  @Value.NaturalOrder
  default SortedSet<CustomerType> types() {
    return PolicyCheck.BUSINESSES;
  }

  /**
   * {@return for what it is claimed once; each document unless said otherwise}
   *
   * <p>{@code ITEM} claims it for each instalment that is late.
   */
  @Value.Default
  default ChargeUnit unit() {
    return ChargeUnit.DOCUMENT;
  }

  /** {@return EUR 40.00 per document (Directive 2011/7/EU); other currencies owe none} */
  static Compensation eu() {
    return builder().amount(DunningFee.fixed(Money.parse("EUR 40.00"))).build();
  }

  /**
   * {@return GBP 40.00, from GBP 1,000.00 70.00, from GBP 10,000.00 100.00 per document (Late Payment of
   * Commercial Debts (Interest) Act 1998, section 5A)}
   */
  static Compensation uk() {
    return builder()
        .amount(DunningFee.tierReached(
            DunningFee.Tier.fixed(Money.parse("GBP 0.00"), Money.parse("GBP 40.00")),
            DunningFee.Tier.fixed(Money.parse("GBP 1000.00"), Money.parse("GBP 70.00")),
            DunningFee.Tier.fixed(Money.parse("GBP 10000.00"), Money.parse("GBP 100.00"))))
        .build();
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks level, types and unit; called by every build. */
  @Value.Check
  default void check() {
    PolicyCheck.check(this);
  }

  /** Builds a {@link Compensation}. */
  final class Builder extends ImmutableCompensation.Builder {
    Builder() {}
  }
}
