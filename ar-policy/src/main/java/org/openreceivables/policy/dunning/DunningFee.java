package org.openreceivables.policy.dunning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;

/**
 * What a notice costs, or which lump sum it claims: nothing, a fixed amount, or by the size of the debt.
 *
 * <p>By size: from EUR 0.00 2 % and EUR 10.00, from EUR 1,000.00 1 %. For EUR 1,500.00 the tier reached gives
 * EUR 15.00; slices give 2 % of 1,000.00, 10.00 and 1 % of 500.00, EUR 35.00 (both as in Business Central). The
 * base is what is owed without earlier fees, interest, penalties and costs, so fees never compound.
 *
 * <p>A currency that has no amount here costs nothing, and the line says so: fees are not converted.
 * Immutable.
 */
public sealed interface DunningFee {

  /**
   * {@return the fee on this base, rounded once; empty where nothing is said about its currency}
   *
   * @param base what it is a fee on
   * @param rounding how to round
   */
  Optional<Money> on(Money base, Rounding rounding);

  /** {@return no fee} */
  static DunningFee none() {
    return new None();
  }

  /**
   * {@return a fixed fee, one amount a currency}
   *
   * @param amounts the amounts, more than zero
   */
  static DunningFee fixed(Money... amounts) {
    return new Fixed(Arrays.asList(amounts));
  }

  /**
   * {@return the fee of the highest tier reached, on the whole base}
   *
   * @param tiers the tiers, by currency from zero upwards
   */
  static DunningFee tierReached(Tier... tiers) {
    return new TierReached(Arrays.asList(tiers));
  }

  /**
   * {@return the sum over the slices of the base, each by its own tier, like income tax}
   *
   * @param tiers the tiers, by currency from zero upwards
   */
  static DunningFee slices(Tier... tiers) {
    return new Slices(Arrays.asList(tiers));
  }

  /** Nothing. */
  record None() implements DunningFee {
    @Override
    public Optional<Money> on(Money base, Rounding rounding) {
      return Optional.of(Money.zero(base.getCurrencyUnit()));
    }
  }

  /**
   * One amount a currency.
   *
   * @param amounts the amounts, each more than zero
   */
  record Fixed(List<Money> amounts) implements DunningFee {
    /**
     * Checks the amounts.
     *
     * @param amounts the amounts
     */
    public Fixed {
      amounts = List.copyOf(amounts);
      FeeTable.requireOnePerCurrency("DunningFee.Fixed", amounts);
    }

    @Override
    public Optional<Money> on(Money base, Rounding rounding) {
      return amounts.stream().filter(base::isSameCurrency).findFirst();
    }
  }

  /**
   * The highest tier reached gives percent and fixed amount for the whole.
   *
   * @param tiers the tiers, by currency from zero upwards
   */
  record TierReached(List<Tier> tiers) implements DunningFee {
    /**
     * Checks the tiers.
     *
     * @param tiers the tiers
     */
    public TierReached {
      tiers = List.copyOf(tiers);
      FeeTable.requireTable("DunningFee.TierReached", tiers);
    }

    @Override
    public Optional<Money> on(Money base, Rounding rounding) {
      return FeeTable.tierReached(tiers, base, rounding);
    }
  }

  /**
   * Each slice of the base goes by its own tier; the fixed amounts of all tiers reached add up.
   *
   * @param tiers the tiers, by currency from zero upwards
   */
  record Slices(List<Tier> tiers) implements DunningFee {
    /**
     * Checks the tiers.
     *
     * @param tiers the tiers
     */
    public Slices {
      tiers = List.copyOf(tiers);
      FeeTable.requireTable("DunningFee.Slices", tiers);
    }

    @Override
    public Optional<Money> on(Money base, Rounding rounding) {
      return FeeTable.slices(tiers, base, rounding);
    }
  }

  /**
   * A row of a fee table.
   *
   * @param from the amount from which it holds, itself included
   * @param percent the share of the base, or of the slice
   * @param fixed the fixed amount, in the currency of {@code from}
   */
  record Tier(Money from, Percentage percent, Money fixed) {
    /**
     * Checks the amounts.
     *
     * @param from the amount from which it holds
     * @param percent the share
     * @param fixed the fixed amount
     */
    public Tier {
      FeeTable.requireTier(from, percent, fixed);
    }

    /**
     * {@return a tier of a fixed amount}
     *
     * @param from the amount from which it holds
     * @param fixed the amount
     */
    public static Tier fixed(Money from, Money fixed) {
      return new Tier(from, Percentage.of(0), fixed);
    }

    /**
     * {@return a tier of a share}
     *
     * @param from the amount from which it holds
     * @param percent the share
     */
    public static Tier percent(Money from, Percentage percent) {
      return new Tier(from, percent, Money.zero(from.getCurrencyUnit()));
    }

    CurrencyUnit currency() {
      return from.getCurrencyUnit();
    }
  }
}
