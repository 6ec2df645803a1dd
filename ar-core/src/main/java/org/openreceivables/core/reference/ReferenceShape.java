package org.openreceivables.core.reference;

import java.util.List;
import java.util.stream.IntStream;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * What references look like in a free text: which characters, how many, and where blanks may split them.
 *
 * <p>A shape only says where to look; {@link ReferenceScheme#parse} decides. For references such as {@code
 * C-1234-5674} of a host: {@code ReferenceShape.digits(9, 9).startingWith("C-").withSeparators("-")}.
 *
 * <p>A reference may be split by
 *
 * <ul>
 *   <li>one blank between the groups that {@link #inGroupsOf} names: {@code 12 34561} in groups of five; or one
 *       hyphen where the shape is unmistakable and the scheme reads it: {@code RF18-5390-0754-7034};
 *   <li>one blank beside a separator, or behind the prefix: {@code SI01 25 -20-85};
 *   <li>the end of a line with blanks beside it, at any place, twice at most;
 *   <li>where the shape is unmistakable, a blank where texts of 27 or 35 characters a line were joined with one
 *       (SEPA remittance information in MT940 and on forms).
 * </ul>
 *
 * <p>Numbers that are {@linkplain Recognition#BY_CHECK_ALONE recognised by their check digits alone} are never
 * a part of a longer token, of {@code 2026-1234567897}, {@code 1234567897,50} or {@code INV-1234567897}; nor
 * are two numbers with a blank between them taken for one unless they stand in groups; nor are groups taken
 * with further groups beside them: {@code 2210 2014 5685} in {@code EE38 2200 2210 2014 5685} is a part of an IBAN.
 * What remains is chance: one number in ten. Immutable.
 */
public final class ReferenceShape {
  private final boolean letters;
  private final int shortest;
  private final int longest;
  private final List<String> starts;
  private final String separators;
  private final List<Integer> groups;
  private final Recognition recognition;

  private ReferenceShape(
      boolean letters,
      int shortest,
      int longest,
      List<String> starts,
      String separators,
      List<Integer> groups,
      Recognition recognition) {
    this.letters = letters;
    this.shortest = shortest;
    this.longest = longest;
    this.starts = starts;
    this.separators = separators;
    this.groups = groups;
    this.recognition = recognition;
  }

  /**
   * {@return references of digits}
   *
   * @param shortest the fewest letters and digits, those of a prefix among them; 1 or more
   * @param longest the most; at most 100
   */
  public static ReferenceShape digits(int shortest, int longest) {
    return of(false, shortest, longest);
  }

  /**
   * {@return references of letters A to Z, in capitals or not, and digits}
   *
   * @param shortest the fewest letters and digits, those of a prefix among them; 1 or more
   * @param longest the most; at most 100
   */
  public static ReferenceShape lettersAndDigits(int shortest, int longest) {
    return of(true, shortest, longest);
  }

  private static ReferenceShape of(boolean letters, int shortest, int longest) {
    Rules.of("ReferenceShape", "?")
        .require(
            shortest >= 1 && shortest <= longest && longest <= 100,
            ProblemCodes.OUT_OF_RANGE,
            "length",
            shortest + " to " + longest,
            "must be 1 to 100, the shortest first")
        .orThrow();
    return new ReferenceShape(
        letters, shortest, longest, List.of(), "", List.of(), Recognition.BY_CHECK_ALONE);
  }

  /**
   * {@return the same, but only what begins so, and unmistakable by that}
   *
   * @param prefixes how they begin, in capitals; {@code #} stands for any digit: {@code RF##}
   */
  public ReferenceShape startingWith(String... prefixes) {
    Rules rules = Rules.of("ReferenceShape", "?");
    for (String prefix : prefixes) {
      rules.require(
          !prefix.isBlank() && prefix.length() <= longest,
          ProblemCodes.OUT_OF_RANGE,
          "prefix",
          prefix,
          "must be 1 to " + longest + " characters");
    }
    rules.orThrow();
    return new ReferenceShape(
        letters, shortest, longest, List.of(prefixes), separators, groups, Recognition.BY_SHAPE);
  }

  /**
   * {@return the same, with characters that may stand between and around letters and digits}
   *
   * @param characters each is one: {@code -/}
   */
  public ReferenceShape withSeparators(String characters) {
    return new ReferenceShape(letters, shortest, longest, starts, characters, groups, recognition);
  }

  /**
   * {@return the same, printed in groups with a blank between them}
   *
   * @param sizes one size for groups of which the first or the last may be smaller; or the size of each
   */
  public ReferenceShape inGroupsOf(int... sizes) {
    List<Integer> all = IntStream.of(sizes).boxed().toList();
    return new ReferenceShape(letters, shortest, longest, starts, separators, all, recognition);
  }

  /** {@return the same, but unmistakable: its length alone says that a reference is meant} */
  public ReferenceShape unmistakable() {
    return new ReferenceShape(
        letters, shortest, longest, starts, separators, groups, Recognition.BY_SHAPE);
  }

  /** {@return by what a text of this shape is taken for a reference} */
  public Recognition recognition() {
    return recognition;
  }

  int longest() {
    return longest;
  }

  boolean hasLength(int lettersAndDigits) {
    return lettersAndDigits >= shortest && lettersAndDigits <= longest;
  }

  List<String> starts() {
    return starts;
  }

  List<Integer> groups() {
    return groups;
  }

  boolean isSeparator(char c) {
    return separators.indexOf(c) >= 0;
  }

  /** Whether a closing mark as long as a prefix of marks has ended, and the prefix begins again. */
  boolean isNextStart(String text, int behindKnown, int at) {
    for (int i = 0; i < starts.size(); i++) {
      String start = starts.get(i);
      if (isSeparator(start.charAt(0))
          && at == behindKnown + start.length()
          && text.startsWith(start, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may stand in a reference, behind the prefix. */
  boolean knows(char c) {
    return ReferenceText.isDigit(c) || (letters && ReferenceText.isKnown(c)) || isSeparator(c);
  }
}
