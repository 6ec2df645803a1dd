package org.openreceivables.policy.dunning;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;

/**
 * The least that is worth a notice, at any level or at one.
 *
 * <p>Bounds are inclusive: EUR 50.00 reaches a minimum of EUR 50.00. A currency without an amount has no such
 * minimum; where nothing is said about a currency at all, everything is enough. Per item 30 or per customer 100,
 * joined by {@code ANY}: ten items of 10 are dunned, nine are not (NetSuite). Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface DunningMinimum extends WithDunningMinimum permits ImmutableDunningMinimum {

  /** {@return the least of one item, what is held left out; at most one amount a currency} */
  List<Money> perItem();

  /**
   * {@return the least of a customer in one currency; at most one amount a currency}
   *
   * <p>Counted is what would stand on the notice without charges that only accompany it; where credits suppress
   * ({@link DunningPolicy.CreditTreatment#SUPPRESS}), never more than what is overdue less the credits.
   */
  List<Money> perCustomer();

  /**
   * {@return the least share of what is counted per customer in all that it owes in the currency, due or not, if
   * there is one: SAP}
   */
  Optional<Percentage> ofOpen();

  /** {@return whether all of them must be reached, as in SAP, or any is enough, as NetSuite allows} */
  @Value.Default
  default Join join() {
    return Join.ALL;
  }

  /** {@return no minimum} */
  static DunningMinimum none() {
    return builder().build();
  }

  /**
   * {@return a least amount per customer, one a currency}
   *
   * @param amounts the amounts
   */
  static DunningMinimum perCustomer(Money... amounts) {
    return builder().addPerCustomer(amounts).build();
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks the amounts; called by every build. */
  @Value.Check
  default void check() {
    PolicyCheck.check(this);
  }

  /** How the minima of one currency are joined. */
  enum Join {
    /** All of them must be reached. */
    ALL,
    /** One of them is enough. */
    ANY
  }

  /** What happens to an item that misses the minimum of its level. */
  enum Missed {
    /** It is not dunned; its level stays as it was. */
    HOLD,
    /**
     * It falls to the level below and is tried again there, until none is left: SAP. A level that it already had
     * is then dunned again.
     */
    FALL
  }

  /** Builds a {@link DunningMinimum}. */
  final class Builder extends ImmutableDunningMinimum.Builder {
    Builder() {}
  }
}
