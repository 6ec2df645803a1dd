package org.openreceivables.policy.writeoff;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Who may approve how much: in each currency, authorities by what they may approve, the least first.
 *
 * <p>{@code builder().upTo("clerk", EUR 50.00).upTo("head of credit", EUR 5,000.00).unlimited("CFO", EUR)}: EUR
 * 50.00 needs the clerk, EUR 50.01 the head of credit, who may approve less as well. Limits are inclusive.
 * Only the upper ends are given, so there is no gap between two of them; that they rise, that nobody is named
 * twice and that the order of authorities is the same in all currencies is checked when built. Above the last
 * limit, and in a currency without one, nobody may approve: items are proposed all the same, so that they are
 * seen, and every approval is refused (Oracle's adjustments beyond the user's limit stay pending). End with
 * {@code unlimited} where somebody may. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ApprovalMatrix extends WithApprovalMatrix permits ImmutableApprovalMatrix {

  /** {@return the limits; of each currency the least first} */
  List<Limit> limits();

  /**
   * {@return who may approve this much}
   *
   * @param amount the amount
   */
  default Required required(Money amount) {
    return ApprovalLimits.required(this, amount);
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks order and names; called by every build. */
  @Value.Check
  default void check() {
    ApprovalLimits.check(this);
  }

  /** Builds an {@link ApprovalMatrix}. */
  final class Builder extends ImmutableApprovalMatrix.Builder {
    Builder() {}

    /**
     * {@return this, with one limit more}
     *
     * @param authority who may approve
     * @param limit up to how much, inclusive; more than the limits before in its currency
     */
    public Builder upTo(String authority, Money limit) {
      addLimits(new Limit(Authority.of(authority), limit.getCurrencyUnit(), Optional.of(limit)));
      return this;
    }

    /**
     * {@return this, with somebody who may approve everything}
     *
     * @param authority who may approve
     * @param currency in which currency; the last entry in it
     */
    public Builder unlimited(String authority, CurrencyUnit currency) {
      addLimits(new Limit(Authority.of(authority), currency, Optional.empty()));
      return this;
    }
  }

  /**
   * What one authority may approve in one currency. Immutable.
   *
   * @param authority who may approve
   * @param currency the currency
   * @param upTo up to how much, inclusive; empty for everything
   */
  record Limit(Authority authority, CurrencyUnit currency, Optional<Money> upTo) {
    @Override
    public String toString() {
      return authority + " "
          + upTo.map(Money::toString).orElseGet(() -> "unlimited in " + currency);
    }
  }

  /**
   * Who may approve an amount. Immutable.
   *
   * @param judged the amount: of the item, or of all that is proposed of its customer
   * @param sufficient who may approve it, the least first; empty for nobody
   */
  record Required(Money judged, List<Authority> sufficient) {
    /**
     * Copies the list.
     *
     * @param judged the amount
     * @param sufficient who may approve it
     */
    public Required {
      sufficient = List.copyOf(sufficient);
    }

    /** {@return the least who may approve it; empty where nobody may} */
    public Optional<Authority> authority() {
      return sufficient.stream().findFirst();
    }

    /**
     * {@return whether this authority may approve it}
     *
     * @param authority the authority
     */
    public boolean allows(Authority authority) {
      return sufficient.contains(authority);
    }

    /** {@return one phrase for people} */
    public String summarize() {
      return authority().map(Authority::name).orElse("nobody") + " may approve " + judged;
    }
  }
}
