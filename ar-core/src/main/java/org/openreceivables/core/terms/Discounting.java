package org.openreceivables.core.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Proration;

/**
 * Works out what is offered for paying the instalments of one document early.
 *
 * @param terms what was agreed
 * @param dates the days from which terms run, and the calendar
 * @param gross the amount with tax
 * @param tax the tax in it
 */
record Discounting(PaymentTerms terms, ScheduleDates dates, Money gross, Money tax) {

  /** The offers on each instalment: each tier adds up to what it is off the whole. */
  List<List<DiscountOffer>> offers(List<Money> amounts, List<LocalDate> due) {
    Money net = gross.minus(tax);
    Money base = terms.discountBase() == DiscountBase.GROSS ? gross : net;
    List<Money> bases = Proration.largestRemainder().split(base, amounts);
    boolean corrected = terms.discountTax() == DiscountTax.CORRECTED;
    Money most = corrected ? gross : net;
    // Spread by what the tier before is off, no share is more than the share before it.
    List<Money> shares = corrected ? amounts : Proration.largestRemainder().split(net, amounts);
    String of = "what it is off";
    List<List<DiscountOffer>> out = new ArrayList<>();
    amounts.forEach(a -> out.add(new ArrayList<>()));
    for (DiscountTier tier : terms.discountTiers()) {
      LocalDate until = dates.day(tier.until(), terms.discountRoll(), DueBeforeIssue.REFUSED);
      requireWithin(tier.rate());
      Money off = tier.rate().of(base);
      requireNoMore(off, most, of);
      shares = most.isZero() ? shares : Proration.largestRemainder().split(off, shares);
      most = off;
      of = "the discount before it";
      List<DiscountRate> rates = rates(tier.rate(), shares, bases, amounts);
      for (int i = 0; i < rates.size(); i++) {
        LocalDate last = until.isAfter(due.get(i)) ? due.get(i) : until;
        add(offer(tier, rates.get(i), last, bases.get(i)), out.get(i));
      }
    }
    return out;
  }

  private void requireNoMore(Money off, Money most, String of) {
    Rules.of("PaymentTerms", "issued " + dates.issued())
        .require(
            !off.isGreaterThan(most),
            ProblemCodes.OUT_OF_RANGE,
            "discount",
            off,
            "must not be more than " + of + " (" + most + ")")
        .orThrow();
  }

  private DiscountOffer offer(DiscountTier tier, DiscountRate rate, LocalDate last, Money base) {
    Money none = Money.zero(base.getCurrencyUnit());
    return new DiscountOffer(last, tier.graceDays(), rate, base, none, none, terms.discountTax());
  }

  /** A smaller discount that ends no later than a larger one is never taken, and nothing is no discount. */
  private static void add(DiscountOffer offer, List<DiscountOffer> offers) {
    boolean fixedNothing = offer.full().isZero() && !(offer.rate() instanceof DiscountRate.Percent);
    boolean later = offers.isEmpty()
        || offer.lastDay().isAfter(offers.get(offers.size() - 1).lastDay());
    if (later && !fixedNothing) {
      offers.add(offer);
    }
  }

  /** The rate for each instalment; an amount where the percentage would not add up. */
  private List<DiscountRate> rates(
      DiscountRate rate, List<Money> shares, List<Money> bases, List<Money> amounts) {
    List<Money> agreed = rate instanceof DiscountRate.PercentOf p
        ? Proration.largestRemainder().split(p.agreed(), amounts)
        : bases;
    List<DiscountRate> out = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      DiscountRate own = rate;
      if (rate instanceof DiscountRate.PercentOf p) {
        own = agreed.get(i).isZero()
            ? rate
            : new DiscountRate.PercentOf(p.percentage(), agreed.get(i));
      }
      boolean fits =
          !(rate instanceof DiscountRate.Fixed) && own.of(bases.get(i)).equals(shares.get(i));
      out.add(fits ? own : new DiscountRate.Fixed(shares.get(i)));
    }
    return out;
  }

  private void requireWithin(DiscountRate rate) {
    Money amount = rate instanceof DiscountRate.PercentOf p
        ? p.agreed()
        : rate instanceof DiscountRate.Fixed f ? f.amount() : gross;
    Rules.of("PaymentTerms", "issued " + dates.issued())
        .require(
            amount.isSameCurrency(gross),
            ProblemCodes.CURRENCY_MISMATCH,
            "discount",
            amount,
            "must be in the currency of the document (" + gross + ")")
        .orThrow();
    Rules.of("PaymentTerms", "issued " + dates.issued())
        .require(
            !amount.isGreaterThan(gross),
            ProblemCodes.OUT_OF_RANGE,
            "discount",
            rate,
            "must not be of more than the amount of the document (" + gross + ")")
        .orThrow();
  }
}
