package org.openreceivables.matching.allocation;

import java.util.Optional;
import org.openreceivables.core.money.ExchangeRates;

/**
 * Whether money settles items in another currency.
 *
 * <p>At EUR/CHF 0.95 of the value date CHF 95.00 close an item of EUR 100.00, where the rates may be inverted; the line carries both amounts and the
 * rate, and the journal knows the gain or loss.
 *
 * <p>What lines use of the money is rounded half up on their running sum, so that together they use what one line
 * would. Where an item adds no unit to that sum there is no line, and the item stays open: at EUR/KWD 0.33 KWD 0.001 is
 * EUR 0.003, and no cent is made up for it ({@link RestReason.ItemWorthNothing}). What is designated is never converted
 * ({@link RestReason.WrongCurrency}).
 *
 * <p>Of an item in parts, a part that adds no unit has one of another part, which is then at most a unit below its own
 * worth: at EUR/PLN 4.3 PLN 20.00 and PLN 0.01 of costs take EUR 4.65, EUR 4.64 and EUR 0.01. Where no other part can
 * give one (PLN 20.00 and three times PLN 0.01), such parts stay open; an item that is paid whole or not at all
 * ({@link FullSettlement}) is then passed over. Immutable and thread-safe.
 */
public final class ForeignMoney {
  private static final ForeignMoney REFUSED = new ForeignMoney(Optional.empty());

  private final Optional<ExchangeRates> rates;

  private ForeignMoney(Optional<ExchangeRates> rates) {
    this.rates = rates;
  }

  /** {@return it does not: it stays on account. The default} */
  public static ForeignMoney refused() {
    return REFUSED;
  }

  /**
   * {@return it does, at the rate for its value date, after all items in its own currency; without a rate it stays on
   * account}
   *
   * @param rates the rates, each dated and with its source
   */
  public static ForeignMoney at(ExchangeRates rates) {
    return new ForeignMoney(Optional.of(rates));
  }

  /** {@return the rates; empty where it does not} */
  public Optional<ExchangeRates> rates() {
    return rates;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ForeignMoney that && rates.equals(that.rates);
  }

  @Override
  public int hashCode() {
    return rates.hashCode();
  }

  @Override
  public String toString() {
    return rates.map(r -> "at " + r).orElse("refused");
  }
}
