package org.openreceivables.core.terms.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.text.Token.Kind;

/** Reads discounts: 2/10, 2% within 10 days, EUR 20.00/10, 2% of EUR 500.00/10 (3 days grace). */
final class TierParser {
  /** Behind a percentage these may be of an instalment as well. */
  private static final Phrase BARE = Phrase.of("within", "in");

  private static final Phrase WITHIN = Phrase.of(
      "discount within",
      "discount in",
      "discount",
      "if paid within",
      "if paid in",
      "discount if paid within",
      "off within",
      "off if paid within");
  private static final Phrase OPEN = Phrase.of("(");
  private static final Phrase GRACE = Phrase.of("grace", "of grace");
  private static final Phrase CLOSE = Phrase.of(")");

  /** Percentages above this are more often instalments than discounts. */
  private static final BigDecimal MOST_WITHOUT_WORD = BigDecimal.valueOf(20);

  /** From when the last day of a discount counts. */
  enum Counts {
    /** From where the text says. */
    AS_SAID,
    /** From where the due date does, if that says so for both: days alone. */
    WITH_THE_DUE_DATE
  }

  /** A discount and where it was read. */
  record Read(int start, DiscountTier tier, Counts counts) {
    Read(int start, DiscountTier tier) {
      this(start, tier, Counts.AS_SAID);
    }
  }

  private final Cursor cursor;
  private final RuleParser rules;

  TierParser(Cursor cursor, RuleParser rules) {
    this.cursor = cursor;
    this.rules = rules;
  }

  List<Read> tiers() {
    List<Read> tiers = new ArrayList<>();
    while (atTier()) {
      tiers.add(tier());
      cursor.take(Signs.COMMA);
    }
    return tiers;
  }

  private boolean atTier() {
    if (cursor.at(Kind.NUMBER)) {
      Token sign = cursor.ahead(1);
      return sign.says("/") ? !PlanParser.atBareList(cursor) : sign.says("%") && afterPercent();
    }
    return cursor.atMoney(0) && afterRate(cursor.ahead(1).says("-") ? 3 : 2);
  }

  private boolean afterPercent() {
    return afterRate(2)
        || (cursor.ahead(2).says("of") && cursor.atMoney(3))
        || (cursor.ahead(2).is(Kind.NUMBER)
            && Signs.ORDINAL.length(cursor, 3) == 0
            && Signs.PROXIMO.length(cursor, 3) == 0);
  }

  private boolean afterRate(int from) {
    return cursor.ahead(from).says("/")
        || WITHIN.length(cursor, from) > 0
        || BARE.length(cursor, from) > 0;
  }

  private Read tier() {
    int start = cursor.here().start();
    DiscountRate rate = rate();
    if (!cursor.take(Signs.SLASH) && !cursor.take(WITHIN)) {
      if (!cursor.take(BARE) && !cursor.at(Kind.NUMBER)) {
        throw cursor.expected("/ or within, and the last day of the discount");
      }
      requireDiscount(start, rate);
    }
    DueDateRule until = rules.until();
    Counts counts = until instanceof DueDateRule.Days && !rules.saysFrom()
        ? Counts.WITH_THE_DUE_DATE
        : Counts.AS_SAID;
    int grace = grace();
    return new Read(
        start, cursor.checked(start, () -> new DiscountTier(rate, until, grace)), counts);
  }

  /** "50% 30 days" is half of it rather than half off. */
  private void requireDiscount(int start, DiscountRate rate) {
    if (rate instanceof DiscountRate.Percent p
        && p.percentage().value().compareTo(MOST_WITHOUT_WORD) > 0) {
      String percent = p.percentage().toString();
      String days = cursor.at(Kind.NUMBER) ? cursor.here().text() : "30";
      throw cursor.unexpected(
          start,
          "must be a discount or an instalment, and above 20% it may be either",
          "Maybe " + percent + " net " + days + " is meant, an instalment, or "
              + percent.replace("%", "") + "/" + days + ", a discount");
    }
  }

  private DiscountRate rate() {
    if (!cursor.at(Kind.NUMBER)) {
      return new DiscountRate.Fixed(cursor.money());
    }
    Percentage percentage = cursor.signedPercentage();
    if (cursor.take(Signs.PERCENT) && cursor.take(Signs.OF)) {
      Money agreed = cursor.money();
      return new DiscountRate.PercentOf(percentage, agreed);
    }
    return new DiscountRate.Percent(percentage);
  }

  private int grace() {
    if (!cursor.take(OPEN)) {
      return 0;
    }
    int days = cursor.count("days of grace such as 3 days grace", 0, Integer.MAX_VALUE);
    cursor.require(Signs.DAYS, "days");
    cursor.require(GRACE, "grace");
    cursor.require(CLOSE, "a closing bracket");
    return days;
  }
}
