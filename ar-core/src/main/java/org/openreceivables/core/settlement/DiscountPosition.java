package org.openreceivables.core.settlement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

/**
 * The early-payment discount that stands on one item on one day.
 *
 * <p>Let A be what the discount is given on: the part of the item that is neither charges nor settled
 * otherwise. Let D be the discount on A, rounded once, and N = A − D. Cash C paid under the offer so far
 * and now has earned D when C ≥ N, and otherwise C × D ÷ N, rounded half up; a payment earns the increase.
 * So payments earn together what one payment of their sum earns, a credit of EUR 200.00 on EUR 1,000.00 at
 * 2 % leaves EUR 784.00 to pay, and EUR 490.00 settles EUR 500.00. Immutable.
 */
public final class DiscountPosition {
  private final SettlementPolicy policy;
  private final OpenItem item;
  private final LocalDate valueDate;
  private final Optional<DiscountOffer> offer;
  private final List<SettlementReason> refused;
  private final long basis;
  private final long full;
  private final long open;

  private DiscountPosition(
      SettlementPolicy policy,
      OpenItem item,
      LocalDate valueDate,
      Optional<DiscountOffer> offer,
      List<SettlementReason> refused) {
    this.policy = policy;
    this.item = item;
    this.valueDate = valueDate;
    this.offer = offer;
    this.refused = refused;
    this.open = Amounts.minor(item.open()) - openCharges(item);
    this.basis = offer
        .map(o -> open + Amounts.minor(o.cash()) + Amounts.minor(o.taken()))
        .orElse(0L);
    this.full = offer.map(o -> Math.min(basis, fullDiscount(o, item, basis))).orElse(0L);
  }

  static DiscountPosition of(SettlementPolicy policy, OpenItem item, LocalDate valueDate) {
    List<SettlementReason> refused = new ArrayList<>();
    Optional<DiscountOffer> best = Optional.empty();
    if (item.side() == Side.DEBIT && !item.open().isZero()) {
      for (DiscountOffer offer : item.discountOffers()) {
        LocalDate last = policy.lateDiscount() == LateDiscount.REFUSE
            ? offer.lastDay()
            : offer.lastDayWithGrace();
        if (!offer.equals(firstUntil(item, offer.lastDay()))) {
          continue;
        }
        if (valueDate.isAfter(last)) {
          refused.add(new SettlementReason.DiscountLate(
              offer.rate(), offer.lastDay(), valueDate, ChronoUnit.DAYS.between(last, valueDate)));
        } else if (best.isEmpty() || offer.full().isGreaterThan(best.get().full())) {
          best = Optional.of(offer);
        }
      }
    }
    DiscountPosition position =
        new DiscountPosition(policy, item, valueDate, best, List.copyOf(refused));
    return policy.partialDiscount() == PartialDiscount.FORFEIT && best.isPresent()
        ? position.unlessForfeited()
        : position;
  }

  /** Offers are told apart by their last day; of two until one day the first counts. */
  private static DiscountOffer firstUntil(OpenItem item, LocalDate lastDay) {
    return item.discountOffers().stream()
        .filter(o -> o.lastDay().equals(lastDay))
        .findFirst()
        .orElseThrow();
  }

  /** Where part payments forfeit the discount and a part was paid, no offer counts any more. */
  private DiscountPosition unlessForfeited() {
    Money paid = item.settledBy(Effect.PAID);
    if (paid.isZero()) {
      return this;
    }
    List<SettlementReason> reasons = new ArrayList<>(refused);
    long whole = open + Amounts.minor(paid);
    offer.ifPresent(o -> reasons.add(new SettlementReason.DiscountForfeited(
        o.rate(), money(whole - Math.min(whole, fullDiscount(o, item, whole))), paid)));
    return new DiscountPosition(policy, item, valueDate, Optional.empty(), List.copyOf(reasons));
  }

  /** {@return the offer that counts on that day, if one does} */
  public Optional<DiscountOffer> offer() {
    return offer;
  }

  /** {@return why offers do not count on that day} */
  public List<SettlementReason> refused() {
    return refused;
  }

  /** {@return what is open of charges added later; it is paid first and earns no discount} */
  public Money charges() {
    return money(openCharges(item));
  }

  /** {@return the discount that a payment closing the item earns, zero for none} */
  public Money whole() {
    return money(wholeMinor());
  }

  /**
   * {@return the discount that a payment earns, never more than the payment leaves open}
   *
   * <p>Cash beyond {@code open − whole()} is an excess: EUR 980.00 and EUR 20.00 close an item of EUR
   * 1,000.00; of EUR 990.00 a host applies EUR 980.00 and keeps the discount.
   *
   * @param cash the cash applied to the item now, zero or more, charges not counted
   */
  public Money earnedBy(Money cash) {
    return money(earned(Amounts.minor(cash)));
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

  SettlementQuote quote() {
    List<SettlementOption> options = new ArrayList<>();
    if (item.side() == Side.DEBIT && !item.open().isZero()) {
      Money tolerance = policy.underpayment().of(item.original());
      options.add(
          option(item.open(), tolerance, money(0), new SettlementReason.WholeAmount(item.open())));
      if (wholeMinor() > 0) {
        reason()
            .ifPresent(r -> options.add(option(item.open().minus(whole()), tolerance, whole(), r)));
      }
    }
    return new SettlementQuote(item.id(), valueDate, options, refused);
  }

  private static SettlementOption option(
      Money cash, Money tolerance, Money discount, SettlementReason reason) {
    Money least =
        cash.isLessThan(tolerance) ? Money.zero(cash.getCurrencyUnit()) : cash.minus(tolerance);
    return new SettlementOption(cash, least, discount, reason);
  }

  private long wholeMinor() {
    if (offer.isEmpty()) {
      return 0;
    }
    long left = Math.min(full - Amounts.minor(offer.get().taken()), leftOfBest());
    return Math.max(0, Math.min(open, left));
  }

  /** One discount after another, whatever the offers they were taken under, is never more than the best. */
  private long leftOfBest() {
    long best = 0;
    long taken = 0;
    for (DiscountOffer each : item.discountOffers()) {
      best = Math.max(best, Amounts.minor(each.full()));
      taken = Math.addExact(taken, Amounts.minor(each.taken()));
    }
    return best - taken;
  }

  private long earned(long cash) {
    long whole = wholeMinor();
    if (whole == 0 || cash >= open - whole) {
      return Math.min(whole, Math.max(0, open - cash));
    }
    if (policy.partialDiscount() == PartialDiscount.FORFEIT) {
      return 0;
    }
    DiscountOffer o = offer.orElseThrow();
    long net = basis - full;
    long before = Amounts.minor(o.taken());
    BigDecimal cumulative =
        new BigDecimal(BigInteger.valueOf(Math.addExact(Amounts.minor(o.cash()), cash))
            .multiply(BigInteger.valueOf(full)));
    long sum =
        cumulative.divide(BigDecimal.valueOf(net), 0, RoundingMode.HALF_UP).longValueExact();
    return Math.max(0, Math.min(whole, sum - before));
  }

  /** The discount on the basis: the rate on the share of its base that the basis is of the item. */
  private static long fullDiscount(DiscountOffer offer, OpenItem item, long basis) {
    BigDecimal whole = BigDecimal.valueOf(Amounts.minor(item.original()));
    if (whole.signum() == 0) {
      return 0;
    }
    BigDecimal exact;
    BigDecimal divisor;
    if (offer.rate() instanceof DiscountRate.Percent p) {
      exact = BigDecimal.valueOf(Amounts.minor(offer.base()))
          .multiply(p.percentage().value());
      divisor = whole.multiply(BigDecimal.valueOf(100));
    } else {
      exact = BigDecimal.valueOf(Amounts.minor(offer.full()));
      divisor = whole;
    }
    return exact
        .multiply(BigDecimal.valueOf(Math.min(basis, Amounts.minor(item.original()))))
        .divide(divisor, 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** What is open of charges added later; discount is never given on them. */
  private static long openCharges(OpenItem item) {
    if (item.components().isEmpty()) {
      long unpaid = Math.max(0, Amounts.minor(item.charges()) - paidOutsideOffers(item));
      return Math.min(unpaid, Amounts.minor(item.open()));
    }
    long charges = Math.min(Amounts.minor(item.charges()), Amounts.minor(item.open()));
    long open = 0;
    for (OpenComponent part : item.components()) {
      if (accessory(part.component().kind())) {
        open += Amounts.minor(part.open());
      }
    }
    return Math.min(charges, open);
  }

  /** Where the parts are not known, what is paid under no offer pays charges first. */
  private static long paidOutsideOffers(OpenItem item) {
    long paid = Amounts.minor(item.settledBy(Effect.PAID));
    for (DiscountOffer offer : item.discountOffers()) {
      paid -= Amounts.minor(offer.cash());
    }
    return Math.max(0, paid);
  }

  private static boolean accessory(ComponentKind kind) {
    return switch (kind) {
      case FEE, INTEREST, PENALTY, COST -> true;
      case NET, TAX, FREIGHT -> false;
    };
  }

  private Money money(long minor) {
    CurrencyUnit currency = item.currency();
    return Money.ofMinor(currency, minor);
  }
}
