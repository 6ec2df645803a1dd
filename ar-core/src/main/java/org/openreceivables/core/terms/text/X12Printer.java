package org.openreceivables.core.terms.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.text.X12Day.Kind;

/** Writes terms as ITD segments: one for each discount or instalment. */
final class X12Printer {
  private static final String DUE =
      "a due date of ITD: 0 to 999 days, a date, EOM and days, or 10th proximo";

  private final PaymentTerms terms;
  private final Unsayable unsayable;
  private final List<Map<Integer, String>> segments = new ArrayList<>();

  X12Printer(PaymentTerms terms) {
    this.terms = terms;
    this.unsayable = new Unsayable(terms, "X12 ITD");
  }

  /** The elements of each segment by their numbers. */
  List<Map<Integer, String>> segments() {
    if (terms.installments().size() > 1) {
      instalments();
    } else {
      discounts();
    }
    unsayable.orThrow();
    return segments;
  }

  private void instalments() {
    unsayable.require(
        terms.discountTiers().isEmpty(),
        "discountTiers",
        terms.discountTiers(),
        "none, or one due date");
    boolean amounts = terms.installments().get(0) instanceof InstallmentRule.Fixed;
    BigDecimal left = BigDecimal.valueOf(100);
    for (InstallmentRule part : terms.installments()) {
      X12Day due = X12Day.of(part.due());
      unsayable.require(due.is(Kind.DAYS, Kind.DATE), "due", part.due(), "0 to 999 days or a date");
      Map<Integer, String> segment = segment(X12Codes.INSTALMENT, due.base());
      segment.put(due.is(Kind.DATE) ? 9 : 7, due.text());
      if (amounts) {
        amount(part, segment);
      } else {
        left = percentage(part, left, segment);
      }
    }
    unsayable.require(
        currencies(terms.installments()) <= 1,
        "installments",
        terms.installments(),
        "in one currency");
  }

  private static long currencies(List<InstallmentRule> parts) {
    return parts.stream()
        .filter(InstallmentRule.Fixed.class::isInstance)
        .map(part -> ((InstallmentRule.Fixed) part).amount().getCurrencyUnit())
        .distinct()
        .count();
  }

  /** An amount; the last segment has none and is the rest. */
  private void amount(InstallmentRule part, Map<Integer, String> segment) {
    if (part instanceof InstallmentRule.Balance) {
      return;
    }
    Optional<String> amount =
        part instanceof InstallmentRule.Fixed f ? hundredths(f.amount()) : Optional.empty();
    unsayable.require(
        amount.isPresent(),
        "installments",
        part,
        "an amount as the part before, of at most 8 digits before and 2 behind the point");
    segment.put(10, amount.orElse(""));
  }

  /** What is left behind a percentage; the last segment has what is left. */
  private BigDecimal percentage(
      InstallmentRule part, BigDecimal left, Map<Integer, String> segment) {
    BigDecimal percent =
        part instanceof InstallmentRule.Percent p ? p.percentage().value() : left;
    boolean sayable =
        part instanceof InstallmentRule.Percent || part instanceof InstallmentRule.Balance;
    unsayable.require(
        sayable && percent.signum() > 0 && digits(percent) <= 5,
        "installments",
        part,
        "a percentage of the invoice of at most 5 digits");
    segment.put(11, percent.toPlainString());
    return left.subtract(percent);
  }

  private void discounts() {
    List<DiscountTier> tiers = terms.discountTiers();
    X12Day due = X12Day.of(terms.installments().get(0).due());
    unsayable.require(!due.is(Kind.OTHER), "due", terms.installments().get(0).due(), DUE);
    List<CurrencyUnit> currencies = tiers.stream()
        .map(DiscountTier::rate)
        .filter(DiscountRate.Fixed.class::isInstance)
        .map(rate -> ((DiscountRate.Fixed) rate).amount().getCurrencyUnit())
        .distinct()
        .toList();
    unsayable.require(currencies.size() <= 1, "rate", currencies, "in one currency");
    if (tiers.isEmpty()) {
      discount(X12Day.none(), due);
    }
    for (DiscountTier tier : tiers) {
      X12Day until = X12Day.of(tier.until());
      unsayable.require(
          type(until, due).isPresent() && until.sharesBase(due),
          "until",
          tier.until(),
          "of one kind with the due date (" + terms.installments().get(0).due() + ")");
      rate(tier.rate(), discount(until, due));
    }
  }

  private Map<Integer, String> discount(X12Day until, X12Day due) {
    BaseDate base = due.is(Kind.DATE) ? until.base() : due.base();
    Map<Integer, String> segment = segment(type(until, due).orElse(""), base);
    putDay(segment, until, 4, 5);
    if (!X12Codes.INSTANT.equals(segment.get(1))) {
      putDay(segment, due, 6, 7);
    }
    return segment;
  }

  private static void putDay(Map<Integer, String> segment, X12Day day, int date, int days) {
    if (!day.text().isEmpty()) {
      segment.put(day.is(Kind.DATE) ? date : day.is(Kind.PROXIMO) ? 13 : days, day.text());
    }
  }

  private void rate(DiscountRate rate, Map<Integer, String> segment) {
    if (rate instanceof DiscountRate.Percent p) {
      BigDecimal percent = p.percentage().value();
      unsayable.require(digits(percent) <= 6, "rate", rate, "a percentage of at most 6 digits");
      segment.put(3, percent.toPlainString());
    } else if (rate instanceof DiscountRate.Fixed f) {
      Optional<String> cents = hundredths(f.amount());
      unsayable.require(
          cents.isPresent(),
          "rate",
          rate,
          "an amount of at most 8 digits before and 2 behind the point");
      segment.put(8, cents.orElse(""));
    } else {
      unsayable.require(false, "rate", rate, "a percentage of the invoice or an amount");
    }
  }

  private static Optional<String> hundredths(Money amount) {
    BigDecimal cents = amount.getAmount().movePointRight(2).stripTrailingZeros();
    boolean sayable = cents.scale() <= 0 && cents.precision() - cents.scale() <= 10;
    return sayable ? Optional.of(cents.toPlainString()) : Optional.empty();
  }

  private Map<Integer, String> segment(String type, BaseDate base) {
    Map<Integer, String> segment = new TreeMap<>();
    segment.put(1, type);
    segment.put(2, X12Codes.print(base));
    segments.add(segment);
    return segment;
  }

  /** The type of terms that has both days; empty where none has. */
  private static Optional<String> type(X12Day until, X12Day due) {
    boolean plain = due.is(Kind.DAYS, Kind.DATE);
    boolean eom = due.is(Kind.EOM, Kind.EOM_DAYS);
    return Optional.ofNullable(
        switch (until.kind()) {
          case NONE -> without(due);
          case DAYS -> plain ? X12Codes.BASIC : null;
          case DATE -> plain ? X12Codes.BASIC : eom ? X12Codes.EOM : null;
          case EOM_DAYS ->
            eom || due.is(Kind.DATE)
                ? X12Codes.EOM
                : plain && until.text().equals("10") ? X12Codes.TEN_EOM : null;
          case PROXIMO -> plain ? X12Codes.PROXIMO : null;
          case EOM, OTHER -> null;
        });
  }

  private static String without(X12Day due) {
    return switch (due.kind()) {
      case DAYS ->
        due.text().equals("0") && due.base() == BaseDate.ISSUE
            ? X12Codes.INSTANT
            : X12Codes.NO_DISCOUNT;
      case DATE -> X12Codes.FIXED_DATE;
      case PROXIMO -> X12Codes.PROXIMO;
      default -> X12Codes.EOM;
    };
  }

  private static int digits(BigDecimal number) {
    return (int) number.toPlainString().chars().filter(c -> c != '.').count();
  }
}
