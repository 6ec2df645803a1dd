package org.openreceivables.core.terms.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;

/** Puts segments together: each a discount with the same due date, or each an instalment. */
final class X12Parser {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final SourceText source;
  private final List<X12Segment> segments;
  private final CurrencyUnit currency;

  X12Parser(SourceText source, List<X12Segment> segments, CurrencyUnit currency) {
    this.source = source;
    this.segments = segments;
    this.currency = currency;
  }

  PaymentTerms terms() {
    return isInstalment(segments.get(0)) ? instalments() : discounts();
  }

  private static boolean isInstalment(X12Segment segment) {
    return segment.text(1).filter(X12Codes.INSTALMENT::equals).isPresent();
  }

  private PaymentTerms discounts() {
    List<TierParser.Read> tiers = new ArrayList<>();
    X12Meaning first = new X12Meaning(segments.get(0), currency);
    for (X12Segment segment : segments) {
      X12Meaning meaning = new X12Meaning(segment, currency);
      if (!meaning.due().equals(first.due())) {
        throw source.problem(
            segment.start(),
            TermsProblem.IMPOSSIBLE_TERMS,
            "must have the due date of the segment before it",
            "");
      }
      meaning.tier().ifPresent(tier -> tiers.add(new TierParser.Read(segment.start(), tier)));
    }
    TierOrder.check(source, tiers);
    return PaymentTerms.due(first.due())
        .withDiscountTiers(tiers.stream().map(TierParser.Read::tier).toList());
  }

  private PaymentTerms instalments() {
    List<InstallmentRule> parts = new ArrayList<>();
    BigDecimal percent = BigDecimal.ZERO;
    for (int i = 0; i < segments.size(); i++) {
      X12Segment segment = segments.get(i);
      if (!isInstalment(segment)) {
        throw segment.unexpected(1, "04 as in the segment before it");
      }
      boolean rest = i == segments.size() - 1 && i > 0 && segments.get(0).has(10);
      requireShare(segment, rest);
      InstallmentRule part = instalment(segment);
      parts.add(part);
      percent =
          part instanceof InstallmentRule.Percent p ? percent.add(p.percentage().value()) : ALL;
    }
    X12Segment last = segments.get(segments.size() - 1);
    if (percent.compareTo(ALL) != 0) {
      throw last.impossible(11, "must add up to 100 percent with the segments before it");
    }
    parts.set(
        parts.size() - 1,
        new InstallmentRule.Balance(parts.get(parts.size() - 1).due()));
    return PaymentTerms.builder().addAllInstallments(parts).build();
  }

  /** The last of amounts is the rest: an amount there cannot be checked without the document. */
  private void requireShare(X12Segment segment, boolean rest) {
    if (rest && segment.has(10)) {
      throw segment.withoutRule(
          10,
          "must be empty in the last segment, which is the rest: that the amounts add up to the invoice"
              + " cannot be checked here");
    }
    if (!rest && segment.has(10) == segment.has(11)) {
      throw segment.unexpected(10, "an amount, or ITD11 a percentage, but not both");
    }
    if (!rest && segment.has(11) != segments.get(0).has(11)) {
      throw segment.unexpected(10, "as in the segment before it: amounts or percentages");
    }
    if (rest && segment.has(11)) {
      throw segment.unexpected(11, "empty in the last segment, which is the rest");
    }
    if (!rest && segments.size() == 1 && segment.has(10)) {
      throw segment.withoutRule(10, "must be a part of more than one");
    }
  }

  private InstallmentRule instalment(X12Segment segment) {
    segment.requireEmpty("says nothing of an instalment", 3, 4, 5, 6, 8, 13);
    segment.requireEmpty("has no place in terms", 14, 15);
    X12Dates dates = new X12Dates(segment);
    InstallmentRule.Balance due = new InstallmentRule.Balance(
        dates.either(9, 7, "the date of the instalment, or ITD07 its days"));
    if (segment.has(11)) {
      BigDecimal percent = segment.decimal(11, 5).orElse(BigDecimal.ZERO);
      if (percent.signum() == 0 || percent.compareTo(ALL) > 0) {
        throw segment.impossible(11, "must be above 0 and at most 100 percent");
      }
      return new InstallmentRule.Percent(new Percentage(percent), due.due());
    }
    if (!segment.has(10)) {
      return due;
    }
    BigDecimal amount = BigDecimal.valueOf(segment.digits(10, 10).orElse(0L), 2);
    return source.checked(
        segment.start(10),
        () -> new InstallmentRule.Fixed(Amounts.of(currency, amount), due.due()));
  }
}
