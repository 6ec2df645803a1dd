package org.openreceivables.core.terms.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.text.Token.Kind;

/** The place up to which a text is read. It moves forward only. */
final class Cursor {
  /** The digits that a percentage may have, and a few more zeros. */
  private static final int MOST_DIGITS = 130;

  private final SourceText source;
  private final List<Token> tokens;
  private int index;

  Cursor(SourceText source) {
    this.source = source;
    this.tokens = Scanner.tokens(source.text());
  }

  Token here() {
    return ahead(0);
  }

  /** A token further on; the end, behind the end. */
  Token ahead(int steps) {
    return tokens.get(Math.min(index + steps, tokens.size() - 1));
  }

  boolean at(Kind kind) {
    return here().is(kind);
  }

  boolean at(Phrase phrase) {
    return phrase.length(this, 0) > 0;
  }

  Token next() {
    Token token = here();
    index = Math.min(index + 1, tokens.size() - 1);
    return token;
  }

  /** Steps over the phrase if it is here. */
  boolean take(Phrase phrase) {
    int length = phrase.length(this, 0);
    index += length;
    return length > 0;
  }

  void require(Phrase phrase, String expected) {
    if (!take(phrase)) {
      throw expected(expected);
    }
  }

  InvalidValueException expected(String expected) {
    return expected(expected, Nearest.hint(here()));
  }

  InvalidValueException expected(String expected, String hint) {
    return source.problem(
        here().start(), TermsProblem.UNEXPECTED_TEXT, "must be " + expected, hint);
  }

  <T> T checked(int at, Supplier<T> value) {
    return source.checked(at, value);
  }

  InvalidValueException impossible(int at, String rule) {
    return source.problem(at, TermsProblem.IMPOSSIBLE_TERMS, rule, "");
  }

  InvalidValueException unexpected(int at, String rule, String hint) {
    return source.problem(at, TermsProblem.UNEXPECTED_TEXT, rule, hint);
  }

  /** A whole number without a sign. */
  int count(String expected, int least, int most) {
    Token token = here();
    if (!token.is(Kind.NUMBER) || token.text().indexOf('.') >= 0) {
      throw expected(expected);
    }
    String digits = token.text();
    // Ten digits are more than any count, and fit a long.
    long value = digits.length() > 10 ? Long.MAX_VALUE : Long.parseLong(digits);
    if (value < least || value > most) {
      throw impossible(token.start(), "must be " + least + " to " + most);
    }
    next();
    return (int) value;
  }

  /** A number with or without decimals. */
  BigDecimal decimal(String expected) {
    Token token = here();
    if (!token.is(Kind.NUMBER)) {
      throw expected(expected);
    }
    if (token.text().length() > MOST_DIGITS) {
      throw impossible(
          token.start(), "must have at most 18 digits before and 100 behind the point");
    }
    next();
    return new BigDecimal(token.text());
  }

  /** A number, with or without a minus sign. */
  Percentage signedPercentage() {
    int start = here().start();
    boolean negative = take(Signs.MINUS);
    BigDecimal value = decimal("a percentage");
    return checked(start, () -> new Percentage(negative ? value.negate() : value));
  }

  /** Whether a currency and a number come, the number perhaps with a minus sign. */
  boolean atMoney(int from) {
    Token word = ahead(from);
    return word.is(Kind.WORD)
        && word.text().length() == 3
        && Signs.NO_CURRENCY.length(this, from) == 0
        && (ahead(from + 1).is(Kind.NUMBER)
            || (ahead(from + 1).says("-") && ahead(from + 2).is(Kind.NUMBER)));
  }

  /** An amount such as EUR 20.00. */
  Money money() {
    int start = here().start();
    String code = next().text().toUpperCase(Locale.ROOT);
    CurrencyUnit currency = checked(start, () -> Amounts.currency(code));
    int digits = here().start();
    boolean negative = take(Signs.MINUS);
    BigDecimal value = decimal("an amount such as EUR 20.00");
    if (here().says(",")
        && here().start() == ahead(-1).end()
        && ahead(1).is(Kind.NUMBER)
        && ahead(1).start() == here().end()) {
      throw expected("no comma: an amount such as 1000.00 has none");
    }
    return checked(digits, () -> Amounts.of(currency, negative ? value.negate() : value));
  }
}
