package org.openreceivables.core.reference;

import java.util.ArrayList;
import java.util.List;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.internal.text.KeyText;

/** ISO 11649 creditor references. */
final class Iso11649 implements ReferenceScheme {
  static final Iso11649 SCHEME = new Iso11649();

  static final String PREFIX = "RF";
  static final int SHORTEST = 5;
  static final int LONGEST = 25;

  private static final String SEPARATORS = "-/._";
  private static final int MOST_SHOWN = 40;

  private Iso11649() {}

  @Override
  public String name() {
    return "ISO 11649";
  }

  @Override
  public Validated<PaymentReference> create(String body) {
    String compact = compact(body, SEPARATORS);
    if (!compact.chars().allMatch(Iso11649::isKnown)) {
      return wrong(
          ReferenceProblem.WRONG_CHARACTER, body, "body", body, "must be letters and digits");
    }
    int most = LONGEST - PREFIX.length() - 2;
    if (compact.isEmpty() || compact.length() > most) {
      return wrong(
          ReferenceProblem.WRONG_LENGTH,
          body,
          "length of the body",
          String.valueOf(compact.length()),
          "must be 1 to " + most);
    }
    return new Validated.Valid<>(reference(PREFIX + checkDigits(compact) + compact));
  }

  @Override
  public Validated<PaymentReference> parse(String text) {
    String compact = compact(text, "");
    if (!compact.chars().allMatch(Iso11649::isKnown)) {
      return wrong(
          ReferenceProblem.WRONG_CHARACTER, text, "text", text, "must be letters and digits");
    }
    if (!compact.startsWith(PREFIX)) {
      String prefix = compact.substring(0, Math.min(PREFIX.length(), compact.length()));
      return wrong(ReferenceProblem.WRONG_PREFIX, text, "prefix", prefix, "must be " + PREFIX);
    }
    if (compact.length() < SHORTEST || compact.length() > LONGEST) {
      return wrong(
          ReferenceProblem.WRONG_LENGTH,
          text,
          "length",
          String.valueOf(compact.length()),
          "must be " + SHORTEST + " to " + LONGEST);
    }
    String digits = compact.substring(2, 4);
    String fitting = checkDigits(compact.substring(4));
    return digits.equals(fitting)
        ? new Validated.Valid<>(reference(compact))
        : wrong(
            ReferenceProblem.WRONG_CHECK_DIGITS,
            text,
            "check digits",
            digits,
            "must be " + fitting);
  }

  @Override
  public List<ReferenceFound> findIn(String text) {
    List<ReferenceFound> found = new ArrayList<>();
    int at = 0;
    while (at < text.length() - 1) {
      boolean starts = text.regionMatches(true, at, PREFIX, 0, PREFIX.length())
          && isKnown(upper(text.charAt(at)))
          && isKnown(upper(text.charAt(at + 1)))
          && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
      List<ReferenceFound> here = starts ? endings(text, at) : List.of();
      found.addAll(here);
      // What lies within a valid reference is no reference of its own.
      at = !here.isEmpty() && here.get(0).isValid() ? here.get(0).end() : at + 1;
    }
    return List.copyOf(found);
  }

  /** What begins here, wherever it may end; at most seven groups are looked at. */
  private List<ReferenceFound> endings(String text, int from) {
    List<ReferenceFound> all = new ArrayList<>();
    int end = endOfRun(text, from);
    int length = end - from;
    if (length < 4 || !isDigit(text.charAt(from + 2)) || !isDigit(text.charAt(from + 3))) {
      return List.of();
    }
    if (length > 4) {
      add(text, from, end, length, all);
    }
    for (boolean more = length == 4; more; ) {
      int next = behindBlanks(text, end);
      int stop = endOfRun(text, next);
      int group = stop - next;
      more = group == 4;
      if (next > end && group > 0 && (group <= 4 || length == 4)) {
        length += group;
        add(text, from, stop, length, all);
        end = stop;
      } else {
        more = false;
      }
      more &= length < LONGEST;
    }
    List<ReferenceFound> valid = all.stream().filter(ReferenceFound::isValid).toList();
    return valid.isEmpty() && !all.isEmpty() ? all.subList(0, 1) : valid;
  }

  private void add(String text, int from, int end, int length, List<ReferenceFound> all) {
    boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    if (whole && length <= LONGEST) {
      String written = text.substring(from, end);
      all.add(0, new ReferenceFound(written, from, parse(written)));
    }
  }

  /** Where letters and digits end; a run that is too long is given up. */
  private static int endOfRun(String text, int from) {
    int end = from;
    while (end < text.length() && end - from <= LONGEST && isKnown(upper(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  /** One blank, or the line feed of a wrapped line. */
  private static int behindBlanks(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < 2 && isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static PaymentReference reference(String value) {
    StringBuilder printed = new StringBuilder(value.length() + 6);
    for (int i = 0; i < value.length(); i++) {
      printed.append(i > 0 && i % 4 == 0 ? " " : "").append(value.charAt(i));
    }
    return new PaymentReference(SCHEME.name(), value, value.substring(4), printed.toString());
  }

  private static String checkDigits(String body) {
    int digits = 98 - mod97(body + PREFIX + "00");
    return digits < 10 ? "0" + digits : String.valueOf(digits);
  }

  private static int mod97(String text) {
    int rest = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = Character.digit(text.charAt(i), 36);
      rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
    }
    return rest;
  }

  private static String compact(String text, String alsoDropped) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c) && alsoDropped.indexOf(c) < 0) {
        out.append(upper(c));
      }
    }
    return out.toString();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isKnown(int c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z');
  }

  private static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
  }

  private static Validated<PaymentReference> wrong(
      ReferenceProblem code, String text, String field, String value, String rule) {
    return new Validated.Invalid<>(List.of(new Problem(
        code, "PaymentReference", shown(text), field, shown(value), rule, "", List.of())));
  }

  private static String shown(String text) {
    String printable = KeyText.printable(text).strip();
    String cut =
        printable.length() > MOST_SHOWN ? printable.substring(0, MOST_SHOWN) + "…" : printable;
    return cut.isEmpty() ? "?" : cut;
  }

  @Override
  public String toString() {
    return name();
  }
}
