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
  private Optional<DueDateRule.Days> net = Optional.empty();
  /** Behind the last # of a line that has two, which the official check looks at. */
  private int behindLast;

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
    requireWithinNet();
    requireLineBreak();
    PaymentTerms terms = PaymentTerms.due(net.isPresent() ? net.get() : due)
        .withDiscountTiers(tiers.stream().map(TierParser.Read::tier).toList());
    return new SkontoTerms(terms, notes);
  }

  /** A discount that lasts longer than the line of 0.00 percent gives time to pay. */
  private void requireWithinNet() {
    for (TierParser.Read read : tiers) {
      if (net.isPresent() && days(read) > net.get().days()) {
        throw source.problem(
            read.start() + "#SKONTO#TAGE=".length(),
            TermsProblem.IMPOSSIBLE_TERMS,
            "must not be more than the days of 0.00 percent (" + net.get().days() + ")",
            "");
      }
    }
  }

  /** The second half of BR-DE-18: where there are discounts, a line break is behind the last #…# of the text. */
  private void requireLineBreak() {
    String text = source.text();
    int at = behindLast;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    if ((!tiers.isEmpty() || net.isPresent()) && (at == text.length() || text.charAt(at) != '\n')) {
      throw source.problem(
          at,
          TermsProblem.UNEXPECTED_TEXT,
          "must be a line break, which XRechnung wants behind the last text between two #",
          "");
    }
  }

  private static int days(TierParser.Read read) {
    return read.tier().until() instanceof DueDateRule.Days d ? d.days() : 0;
  }

  /** Whether a line is free text, with discounts before or behind it. */
  static boolean isNote(String line) {
    if (line.indexOf('\n') >= 0 || line.endsWith("\r")) {
      return false;
    }
    SkontoParser alone = new SkontoParser(line, CurrencyUnit.EUR);
    int end = line.length();
    return !alone.isEntry(0, end) && alone.entryBehindReturn(0, end) == end;
  }

  private boolean isEntry(int start, int end) {
    int first = firstIn(start, end);
    return first < end && source.text().charAt(first) == '#';
  }

  private void line(int start, int end) {
    int sign = -1;
    for (int at = start; at < end; at++) {
      if (source.text().charAt(at) == '#') {
        sign = sign < 0 ? at : sign;
        behindLast = at > sign + 1 ? at + 1 : behindLast;
      }
    }
    if (isEntry(start, end)) {
      int last = end;
      while (isBlank(source.text().charAt(last - 1))) {
        last--;
      }
      entry(new SkontoCursor(source, firstIn(start, end), last));
    } else {
      int last = end;
      while (last > start && source.text().charAt(last - 1) == '\r') {
        last--;
      }
      requireNoLostEntry(start, last);
      notes.add(source.text().substring(start, last));
    }
  }

  /** A carriage return alone is no line break; behind one, a discount would be free text. */
  private void requireNoLostEntry(int start, int end) {
    int entry = entryBehindReturn(start, end);
    if (entry < end) {
      throw source.problem(
          entry,
          TermsProblem.UNEXPECTED_TEXT,
          "must have a line feed before it, or no carriage return",
          "");
    }
  }

  /** The first # behind a carriage return and blanks; the end where there is none. */
  private int entryBehindReturn(int start, int end) {
    int at = start;
    while (at < end) {
      if (source.text().charAt(at) == '\r') {
        at = firstIn(at, end);
        if (at < end && source.text().charAt(at) == '#') {
          return at;
        }
      } else {
        at++;
      }
    }
    return end;
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
      if (base.isPresent()) {
        throw cursor.impossible(baseAt, "must not be there: 0.00 percent are taken of nothing");
      }
      net(cursor, start, new DueDateRule.Days(Integer.parseInt(days)));
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
  private void net(SkontoCursor cursor, int start, DueDateRule.Days days) {
    if (net.isPresent()) {
      throw cursor.impossible(start, "must not be a second line of 0.00 percent");
    }
    net = Optional.of(days);
  }
}
