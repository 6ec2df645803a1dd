package org.openreceivables.core.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.terms.DiscountOffer;

/**
 * The early-payment discount that stands on one item on one day.
 *
 * <p>Let A be what the discount is given on: the part of the item that is neither charges nor settled
 * otherwise. Let D be the discount on A, rounded once, and N = A − D. Cash C paid under the offer so far
 * and now has earned D when C ≥ N, and otherwise C × D ÷ N, rounded half up; a payment earns the increase.
 * So payments earn together what one payment of their sum earns, a credit of EUR 200.00 on EUR 1,000.00 at
 * 2 % leaves EUR 784.00 to pay, and EUR 490.00 settles EUR 500.00. That is the default; {@link
 * PartialDiscount}, {@link CreditedDiscount}, {@link ExcessDiscount} and {@link LateDiscount} say what else a
 * policy may choose.
 *
 * <p>Amounts come as {@code Money}, and as minor units under names that end in {@code Minor} for those who ask
 * for many items; on an item without offers those cost next to nothing. Immutable.
 */
public final class DiscountPosition {
  private final SettlementPolicy policy;
  private final OpenItem item;
  private final LocalDate valueDate;
  private final Optional<DiscountOffer> offer;
  private final Optional<DiscountOffer> pending;
  private final List<SettlementReason> refused;
  private final DiscountSums sums;

  DiscountPosition(
      SettlementPolicy policy,
      OpenItem item,
      LocalDate valueDate,
      Optional<DiscountOffer> offer,
      Optional<DiscountOffer> pending,
      List<SettlementReason> refused,
      DiscountSums sums) {
    this.policy = policy;
    this.item = item;
    this.valueDate = valueDate;
    this.offer = offer;
    this.pending = pending;
    this.refused = refused;
    this.sums = sums;
  }

  static DiscountPosition of(SettlementPolicy policy, OpenItem item, LocalDate valueDate) {
    if (item.discountOffers().isEmpty()
        || item.side() != Side.DEBIT
        || item.open().isZero()) {
      return new DiscountPosition(
          policy,
          item,
          valueDate,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          DiscountSums.NONE);
    }
    return new OfferChoice(policy, item, valueDate).position();
  }

  /** {@return the offer that counts on that day, if one does} */
  public Optional<DiscountOffer> offer() {
    return offer;
  }

  /**
   * {@return the best offer that waits for an answer, where the policy asks about late discounts; empty where
   * nothing is to be asked}
   *
   * <p>The position stands without it. {@code policy.withLateDiscount(WITHIN_GRACE)} is the answer yes,
   * {@code REFUSE} the answer no. EUR 1,000.00 at 2 % until 20 January with 3 days of grace: on 21 January
   * {@code whole()} is zero and this the offer of 2 %; on 24 January it is empty.
   */
  public Optional<DiscountOffer> pending() {
    return pending;
  }

  /** {@return why offers do not count on that day, or wait} */
  public List<SettlementReason> refused() {
    return refused;
  }

  /**
   * {@return what is open of charges; it is paid first and earns no discount}
   *
   * <p>Charges are what was added later, and parts of the amount at first that are fee, interest, penalty or cost,
   * where no offer's base is larger than what was sold: of NET EUR 1,000.00, TAX 190.00 and FEE 20.00 at 2 % of
   * EUR 1,190.00 the fee is left out, EUR 20.00 pay it and EUR 1,166.20 the rest; at 2 % of EUR 1,210.00 the fee is
   * discounted like all else.
   */
  public Money charges() {
    return money(chargesMinor());
  }

  /** {@return the discount that a payment closing the item earns, zero for none} */
  public Money whole() {
    return money(wholeMinor());
  }

  /**
   * {@return the discount that a payment earns, never more than the payment leaves open}
   *
   * <p>Cash beyond {@code open − whole()} is an excess: EUR 980.00 and EUR 20.00 close an item of EUR
   * 1,000.00; of EUR 990.00 a host applies EUR 980.00 and keeps the discount, or what {@link
   * #appliedMinor(long)} says.
   *
   * @param cash the cash applied to the item now, zero or more, charges not counted
   */
  public Money earnedBy(Money cash) {
    return money(earnedMinor(Amounts.minor(cash)));
  }

  /** {@return {@link #charges()} in minor units: 1000 for EUR 10.00} */
  public long chargesMinor() {
    return ChargesOpen.of(item);
  }

  /**
   * {@return {@link #whole()} in minor units: 2000 for 2 % of EUR 1,000.00}
   *
   * <p>It stands for cash that is short by what is tolerated, too, whatever a part payment earns: of EUR 979.00
   * with EUR 1.00 tolerated, what is missing is EUR 1,000.00 − EUR 20.00 − EUR 979.00. So the quote says, and
   * so a shortage is to be judged: against the position as it was before the cash that is short.
   */
  public long wholeMinor() {
    return sums.whole();
  }

  /**
   * {@return {@link #earnedBy(Money)} in minor units: for 49000 at 2 % of EUR 1,000.00, 1000}
   *
   * @param cash the cash applied to the item now in minor units, zero or more, charges not counted
   */
  public long earnedMinor(long cash) {
    if (sums.whole() == 0) {
      return 0;
    }
    if (cash >= sums.closing()) {
      boolean lost = cash > sums.closing() && policy.excessDiscount() == ExcessDiscount.FORFEIT;
      return lost ? 0 : Math.min(sums.whole(), Math.max(0, sums.open() - cash));
    }
    return switch (policy.partialDiscount()) {
      case GROSS_UP -> sums.share(cash);
      case FORFEIT, PROPORTIONAL, COMPLETING -> 0;
    };
  }

  /**
   * {@return how much of so much money the item takes, in minor units, charges not counted}
   *
   * <p>Money that is there for the item, of EUR 105.00 with EUR 10.50 of discount: of EUR 95.00 it takes EUR
   * 94.50 where an excess leaves the discount alone, and EUR 95.00 where it shrinks or loses it; of EUR 200.00
   * EUR 94.50 and EUR 105.00. {@link #earnedMinor(long)} of the result is the discount that goes with it.
   *
   * @param money the money in minor units, zero or more, charges not counted
   */
  public long appliedMinor(long money) {
    if (offer.isEmpty()) {
      return Math.min(money, Amounts.minor(item.open()) - chargesMinor());
    }
    return switch (policy.excessDiscount()) {
      case KEEP -> Math.min(money, sums.closing());
      case SHRINK, FORFEIT -> Math.min(money, sums.open());
    };
  }

  /**
   * {@return the last day of the offer under which cash and the discount it earns are to be noted; empty where
   * the cash neither earns nor counts later}
   *
   * <p>EUR 500.00 of EUR 980.00 is noted where parts count together ({@code GROSS_UP}, {@code COMPLETING}) and
   * not where they do not ({@code FORFEIT}, {@code PROPORTIONAL}).
   *
   * @param cash the cash applied to the item now in minor units, charges not counted
   */
  public Optional<LocalDate> notedUnder(long cash) {
    boolean counts = switch (policy.partialDiscount()) {
      case GROSS_UP, COMPLETING -> true;
      case FORFEIT, PROPORTIONAL -> earnedMinor(cash) > 0;
    };
    return counts ? offer.map(DiscountOffer::lastDay) : Optional.empty();
  }

  /** {@return why the discount counts, if it does} */
  public Optional<SettlementReason> reason() {
    return offer.map(o -> new SettlementReason.DiscountEarned(
        o.rate(),
        o.lastDay(),
        valueDate,
        ChronoUnit.DAYS.between(valueDate, o.lastDay()),
        o.graceDays()));
  }

  /**
   * {@return why so much cash earns discount, or earns none of what is left of it; empty where nothing is left to
   * earn, and where the share of the cash is less than half a minor unit}
   *
   * @param cash the cash applied to the item now in minor units, charges not counted
   */
  public Optional<SettlementReason> reasonFor(long cash) {
    if (sums.whole() == 0 || earnedMinor(cash) > 0) {
      return sums.whole() == 0 ? Optional.empty() : reason();
    }
    DiscountOffer o = offer.get();
    Money needed = money(sums.closing());
    Money paid = money(cash);
    if (cash > sums.closing()) {
      return Optional.of(new SettlementReason.DiscountExceeded(o.rate(), needed, paid));
    }
    return switch (policy.partialDiscount()) {
      case GROSS_UP -> Optional.empty();
      case FORFEIT -> Optional.of(new SettlementReason.DiscountForfeited(o.rate(), needed, paid));
      case PROPORTIONAL, COMPLETING ->
        Optional.of(new SettlementReason.DiscountIncomplete(o.rate(), needed, paid));
    };
  }

  SettlementQuote quote() {
    List<SettlementOption> options = new ArrayList<>();
    if (item.side() == Side.DEBIT && !item.open().isZero()) {
      Money tolerance = policy.underpayment().of(item.original());
      Money adjusted = policy.discountAdjustment().of(item.original());
      Money most = offer.isPresent() && adjusted.isGreaterThan(tolerance) ? adjusted : tolerance;
      Money whole = whole();
      // Where the discount was taken already, a shortage is added to that.
      Money full = whole.isZero() ? most : tolerance;
      options.add(
          option(item.open(), full, money(0), new SettlementReason.WholeAmount(item.open())));
      if (whole.isPositive()) {
        reason().ifPresent(r -> options.add(option(item.open().minus(whole), most, whole, r)));
      }
    }
    return new SettlementQuote(item.id(), valueDate, options, refused);
  }

  /** What may be missing is never more than all of it. */
  private static SettlementOption option(
      Money cash, Money missing, Money discount, SettlementReason reason) {
    Money least =
        cash.isLessThan(missing) ? Money.zero(cash.getCurrencyUnit()) : cash.minus(missing);
    return new SettlementOption(cash, least, discount, reason);
  }

  private Money money(long minor) {
    return Money.ofMinor(item.currency(), minor);
  }
}
