package org.openreceivables.core.terms.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.PaymentTerms;

/** Reads the lines of BT-20: those that begin with # are discounts, others are kept. */
final class SkontoParser {
  private static final int MOST_DIGITS = 18;

  private final SourceText source;
  private final CurrencyUnit currency;
  private final List<String> notes = new ArrayList<>();
  private final List<TierParser.Read> tiers = new ArrayList<>();
  private Optional<DueDateRule> net = Optional.empty();

  SkontoParser(String text, CurrencyUnit currency) {
    this.source = new SourceText(text);
    this.currency = currency;
  }

  SkontoTerms terms(DueDateRule due) {
    source.requireLength();
    String text = source.text();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      line(start, end);
      if (feed < 0 && isEntry(start, end)) {
        throw source.problem(
            end, TermsProblem.UNEXPECTED_TEXT, "must be a line break behind the last #", "");
      }
      start = end + 1;
    }
    // Days are whole numbers, so that the soonest is the first; the order of the lines says
    // nothing.
    tiers.sort(Comparator.comparingInt(SkontoParser::days));
    TierOrder.check(source, tiers);
    PaymentTerms terms = PaymentTerms.due(net.orElse(due))
        .withDiscountTiers(tiers.stream().map(TierParser.Read::tier).toList());
    return new SkontoTerms(terms, notes);
  }

  private static int days(TierParser.Read read) {
    return read.tier().until() instanceof DueDateRule.Days d ? d.days() : 0;
  }

  /** Whether a line is one that the official check looks at. */
  static boolean isEntry(String line) {
    return new SkontoParser(line, CurrencyUnit.EUR).isEntry(0, line.length());
  }

  private boolean isEntry(int start, int end) {
    int first = firstIn(start, end);
    return first < end && source.text().charAt(first) == '#';
  }

  private void line(int start, int end) {
    if (isEntry(start, end)) {
      int last = end;
      while (isBlank(source.text().charAt(last - 1))) {
        last--;
      }
      entry(new SkontoCursor(source, firstIn(start, end), last));
    } else {
      boolean carriage = end > start && source.text().charAt(end - 1) == '\r';
      notes.add(source.text().substring(start, carriage ? end - 1 : end));
    }
  }

  /** Blanks round a line are not looked at, as the official check does not. */
  private int firstIn(int start, int end) {
    int first = start;
    while (first < end && isBlank(source.text().charAt(first))) {
      first++;
    }
    return first;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private void entry(SkontoCursor cursor) {
    int start = cursor.at();
    cursor.literal("#SKONTO#TAGE=");
    int daysAt = cursor.at();
    String days = cursor.digits("a number of days");
    cursor.literal("#PROZENT=");
    int percentAt = cursor.at();
    String percent = cursor.decimal("a percentage such as 2.00");
    cursor.literal("#");
    int baseAt = cursor.at() + "BASISBETRAG=".length();
    Optional<String> base = cursor.isAtEnd() ? Optional.empty() : Optional.of(base(cursor));
    if (days.length() > 9) {
      throw cursor.impossible(daysAt, "must be 0 to " + DueDateRule.MOST_DAYS);
    }
    DueDateRule until = source.checked(daysAt, () -> DueDateRule.days(Integer.parseInt(days)));
    Optional<Money> agreed = base.map(amount -> amount(cursor, baseAt, amount));
    if (percent.length() > MOST_DIGITS) {
      throw cursor.impossible(percentAt, "must be above 0 and at most 100 percent");
    }
    Percentage percentage = Percentage.of(percent);
    if (percentage.value().signum() == 0) {
      net(cursor, start, until);
      return;
    }
    DiscountRate rate = agreed.isPresent()
        ? new DiscountRate.PercentOf(percentage, agreed.get())
        : new DiscountRate.Percent(percentage);
    tiers.add(new TierParser.Read(
        start, source.checked(percentAt, () -> new DiscountTier(rate, until, 0))));
  }

  private static String base(SkontoCursor cursor) {
    cursor.literal("BASISBETRAG=");
    String amount = cursor.minus() + cursor.decimal("an amount such as 500.00");
    cursor.literal("#");
    if (!cursor.isAtEnd()) {
      throw cursor.expected("the end of the line", "");
    }
    return amount;
  }

  private Money amount(SkontoCursor cursor, int at, String amount) {
    if (amount.startsWith("-")) {
      throw cursor.impossible(at, "must not be negative: a discount of a credit note is none");
    }
    if (amount.length() > 2 * MOST_DIGITS) {
      throw cursor.impossible(at, "must fit 64 bits of minor units");
    }
    Money agreed = source.checked(at, () -> Amounts.of(currency, new BigDecimal(amount)));
    if (!agreed.isPositive()) {
      throw cursor.impossible(at, "must be more than zero");
    }
    return agreed;
  }

  /** Nothing off within so many days: that is when all of it is due. */
  private void net(SkontoCursor cursor, int start, DueDateRule days) {
    if (net.isPresent()) {
      throw cursor.impossible(start, "must not be a second line of 0.00 percent");
    }
    net = Optional.of(days);
  }
}
