package org.openreceivables.core.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.Validated;

/**
 * References of Croatia and Slovenia: the number of a model, and up to three parts with hyphens between them.
 *
 * @param name country and model: {@code HR01}
 * @param runs which parts are secured together, a letter each: {@code -AA} is P1-(P2-P3)K
 * @param fewest how many parts there must be
 * @param exactly how many digits a sole part has, filled up with zeros; 0 where it may have any number
 */
record ModelNumber(String name, String runs, int fewest, int exactly) implements ReferenceScheme {
  static final List<ReferenceScheme> CROATIAN = List.of(
      new ModelNumber("HR00", "---", 1, 0),
      new ModelNumber("HR01", "AAA", 1, 0),
      new ModelNumber("HR02", "-AB", 2, 0),
      new ModelNumber("HR03", "ABC", 1, 0),
      new ModelNumber("HR04", "A-B", 2, 0),
      new ModelNumber("HR06", "-AA", 2, 0));

  static final List<ReferenceScheme> SLOVENIAN = List.of(
      new ModelNumber("SI00", "---", 1, 0),
      new ModelNumber("SI01", "AAA", 3, 0),
      new ModelNumber("SI02", "-AB", 2, 0),
      new ModelNumber("SI03", "ABC", 1, 0),
      new ModelNumber("SI04", "A-B", 1, 0),
      new ModelNumber("SI05", "A--", 1, 0),
      new ModelNumber("SI06", "-AA", 2, 0),
      new ModelNumber("SI07", "-A-", 2, 0),
      new ModelNumber("SI08", "AAB", 2, 0),
      new ModelNumber("SI09", "AA-", 2, 0),
      new ModelNumber("SI10", "ABB", 1, 0),
      new ModelNumber("SI11", "AB-", 1, 0),
      new ModelNumber("SI12", "A", 1, 13));

  private static final int LONGEST_PART = 12;
  private static final int LONGEST = 22;
  private static final int[] WEIGHTS = IntStream.rangeClosed(2, LONGEST).toArray();

  static ReferenceScheme of(List<ReferenceScheme> models, String country, int model) {
    String name = country + (model < 10 ? "0" : "") + model;
    return models.stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(List.of(new Problem(
            ProblemCodes.OUT_OF_RANGE,
            "ReferenceScheme",
            country,
            "model",
            String.valueOf(model),
            "must be one of " + models,
            "",
            List.of()))));
  }

  @Override
  public Validated<PaymentReference> create(String body) {
    String compact = ReferenceText.compact(body, "");
    if (!isNumber(compact)) {
      return ReferenceProblem.WRONG_CHARACTER.refuse(
          body, "body", body, "must be digits and hyphens");
    }
    List<String> parts = new ArrayList<>(List.of(compact.split("-", -1)));
    if (compact.isEmpty() || parts.size() > runs.length()) {
      return wrongParts(body, compact.isEmpty() ? 0 : parts.size());
    }
    if (exactly > 0) {
      parts.set(0, ReferenceText.padded(parts.get(0), exactly - 1));
    }
    for (int i = 0; i < parts.size(); i++) {
      if (endsRun(i, parts.size())) {
        parts.set(i, parts.get(i) + check(secured(parts, i)));
      }
    }
    return ReferenceProblem.within(body, parse(name + String.join("-", parts)));
  }

  @Override
  public Validated<PaymentReference> parse(String text) {
    String compact = ReferenceText.compact(text, "");
    boolean begins = compact.startsWith(name);
    String number = compact.substring(begins ? name.length() : 0);
    if (!compact.chars().allMatch(c -> ReferenceText.isKnown(c) || c == '-')
        || (begins && !isNumber(number))) {
      return ReferenceProblem.WRONG_CHARACTER.refuse(
          text, "text", text, "must be " + name + ", digits and hyphens");
    }
    if (!begins) {
      return ReferenceProblem.WRONG_PREFIX.refuse(
          text,
          "prefix",
          compact.substring(0, Math.min(name.length(), compact.length())),
          "must be " + name);
    }
    if (number.length() > LONGEST) {
      return ReferenceProblem.WRONG_LENGTH.refuse(
          text, "length", String.valueOf(number.length()), "must be 1 to " + LONGEST);
    }
    List<String> parts = List.of(number.split("-", -1));
    if (parts.size() < fewest || parts.size() > runs.length()) {
      return wrongParts(text, parts.size());
    }
    return checked(text, number, parts);
  }

  private Validated<PaymentReference> checked(String text, String number, List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      int length = parts.get(i).length();
      if (exactly > 0 ? length != exactly : length < 1 || length > LONGEST_PART) {
        return ReferenceProblem.WRONG_LENGTH.refuse(
            text,
            "length of part " + (i + 1),
            String.valueOf(length),
            "must be " + (exactly > 0 ? String.valueOf(exactly) : "1 to " + LONGEST_PART));
      }
      if (endsRun(i, parts.size()) && secured(parts, i).length() < 2) {
        return ReferenceProblem.WRONG_LENGTH.refuse(
            text,
            "length of part " + (i + 1),
            String.valueOf(length),
            "must be 2 or more, the check digit among them");
      }
    }
    List<String> body = new ArrayList<>(parts);
    for (int i = 0; i < parts.size(); i++) {
      if (endsRun(i, parts.size())) {
        String secured = secured(parts, i);
        String fitting = check(secured.substring(0, secured.length() - 1));
        String part = parts.get(i);
        if (!part.endsWith(fitting)) {
          return ReferenceProblem.WRONG_CHECK_DIGITS.refuse(
              text, "check digits", part.substring(part.length() - 1), "must be " + fitting);
        }
        body.set(i, part.substring(0, part.length() - 1));
      }
    }
    return new Validated.Valid<>(
        new PaymentReference(name, name + number, String.join("-", body), name + " " + number));
  }

  @Override
  public List<ReferenceShape> shapes() {
    String apart = name.substring(0, 2) + " " + name.substring(2);
    return List.of(ReferenceShape.digits(name.length() + 1, name.length() + LONGEST)
        .withSeparators("-")
        .startingWith(name, apart));
  }

  /** Whether a check digit stands at the end of a part. */
  private boolean endsRun(int part, int parts) {
    return runs.charAt(part) != '-'
        && (part == parts - 1 || runs.charAt(part + 1) != runs.charAt(part));
  }

  /** The digits that are secured together with a part and those before it. */
  private String secured(List<String> parts, int last) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i <= last; i++) {
      digits.append(runs.charAt(i) == runs.charAt(last) ? parts.get(i) : "");
    }
    return digits.toString();
  }

  /** 10 and 11 are both written as 0. */
  private static String check(String digits) {
    int check = CheckDigits.weightedMod11(digits, WEIGHTS);
    return String.valueOf(check < 10 ? check : 0);
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> ReferenceText.isDigit(c) || c == '-');
  }

  private Validated<PaymentReference> wrongParts(String text, int parts) {
    String most = fewest == runs.length() ? "" : fewest + " to ";
    return ReferenceProblem.WRONG_LENGTH.refuse(
        text, "number of parts", String.valueOf(parts), "must be " + most + runs.length());
  }

  @Override
  public String toString() {
    return name;
  }
}
