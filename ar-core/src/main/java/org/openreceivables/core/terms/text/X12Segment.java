package org.openreceivables.core.terms.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openreceivables.core.InvalidValueException;

/**
 * One ITD segment; elements are asked for by their number, as in ITD03.
 *
 * @param source the whole text
 * @param elements where each begins and ends; the first is the name of the segment
 */
record X12Segment(SourceText source, List<Element> elements) {

  /**
   * One element.
   *
   * @param start its first character
   * @param end the character behind it
   */
  record Element(int start, int end) {}

  int start() {
    return elements.get(0).start();
  }

  /** Where the element begins; the end of the segment for one that is not there. */
  int start(int number) {
    return number < elements.size()
        ? elements.get(number).start()
        : elements.get(elements.size() - 1).end();
  }

  Optional<String> text(int number) {
    if (number >= elements.size()) {
      return Optional.empty();
    }
    Element element = elements.get(number);
    String text = source.text().substring(element.start(), element.end());
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  boolean has(int number) {
    return text(number).isPresent();
  }

  /** Digits only: N0, or N2 before its point is set. */
  Optional<Long> digits(int number, int most) {
    return text(number).map(text -> {
      if (text.length() > most || !isDigits(text)) {
        throw unexpected(number, "1 to " + most + " digits");
      }
      return Long.valueOf(text);
    });
  }

  /** R: a decimal point is written where one is needed, and is not counted. */
  Optional<BigDecimal> decimal(int number, int most) {
    return text(number).map(text -> {
      int point = text.indexOf('.');
      String digits = point < 0 ? text : text.substring(0, point) + text.substring(point + 1);
      if (digits.length() > most || !isDigits(digits)) {
        throw unexpected(number, "1 to " + most + " digits, with or without a point");
      }
      return new BigDecimal(text);
    });
  }

  /** DT: CCYYMMDD. */
  Optional<LocalDate> date(int number) {
    return text(number).map(text -> {
      if (text.length() != 8 || !isDigits(text)) {
        throw unexpected(number, "a date such as 20261224");
      }
      try {
        return LocalDate.of(
            Integer.parseInt(text.substring(0, 4)),
            Integer.parseInt(text.substring(4, 6)),
            Integer.parseInt(text.substring(6)));
      } catch (DateTimeException e) {
        throw impossible(number, "must be a day that exists");
      }
    });
  }

  /** Refuses elements that say something which these terms have no place for. */
  void requireEmpty(String why, int... numbers) {
    for (int number : numbers) {
      if (has(number)) {
        throw unexpected(number, "empty: " + name(number) + " " + why);
      }
    }
  }

  InvalidValueException unexpected(int number, String expected) {
    return problem(number, TermsProblem.UNEXPECTED_TEXT, "must be " + expected);
  }

  InvalidValueException impossible(int number, String rule) {
    return problem(number, TermsProblem.IMPOSSIBLE_TERMS, rule);
  }

  InvalidValueException withoutRule(int number, String rule) {
    return problem(number, TermsProblem.TERMS_WITHOUT_RULE, rule);
  }

  private InvalidValueException problem(int number, TermsProblem code, String rule) {
    int end = number < elements.size() ? elements.get(number).end() : start(number);
    return source.problem(start(number), end, code, rule, "");
  }

  private static String name(int number) {
    return "ITD" + (number < 10 ? "0" : "") + number;
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
