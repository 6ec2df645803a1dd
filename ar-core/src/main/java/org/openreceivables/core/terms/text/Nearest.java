package org.openreceivables.core.terms.text;

import java.util.List;
import java.util.Locale;
import org.openreceivables.core.terms.text.Token.Kind;

/** The word that was probably meant by one that is not known. */
final class Nearest {
  private static final List<String> WORDS = List.of("""
      net days day months month EOM end of proximo prox next on from after within due \
      rest balance instalments installments monthly equal weekly quarterly quarter \
      half year week weeks then cut-off delivery order shipment receipt goods invoice \
      issue grace discount gross amount tax unchanged corrected rounded dates rolled \
      following modified preceding nearest immediately up down even monday tuesday \
      wednesday thursday friday saturday sunday""".split(" ", -1));

  private static final int LONGEST = 16;

  private Nearest() {}

  /** "Maybe net is meant", or empty where no word is near. */
  static String hint(Token token) {
    String word = token.text();
    if (!token.is(Kind.WORD) || word.length() < 3 || word.length() > LONGEST) {
      return "";
    }
    // One slip in a short word, two in a long one.
    int best = word.length() < 5 ? 2 : 3;
    String found = "";
    for (String known : WORDS) {
      int slips = slips(word, known.toLowerCase(Locale.ROOT));
      if (slips == 0) {
        return ""; // Known, and in the wrong place.
      }
      if (slips < best) {
        best = slips;
        found = known;
      }
    }
    return found.isEmpty() ? "" : "Maybe " + found + " is meant";
  }

  /** Letters to leave out, put in, change, or take turns with the next (optimal string alignment). */
  private static int slips(String a, String b) {
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, slips);
      }
    }
    return slips[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] slips) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(
        slips[i - 1][j - 1] + (same ? 0 : 1), Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
    boolean turned =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return turned ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
  }
}
