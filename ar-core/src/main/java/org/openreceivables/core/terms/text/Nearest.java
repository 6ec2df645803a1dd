package org.openreceivables.core.terms.text;

import java.util.List;
import org.openreceivables.core.terms.text.Token.Kind;

/** The word that was probably meant by one that is not known. */
final class Nearest {
  private static final List<String> WORDS = List.of(
      "net",
      "days",
      "day",
      "months",
      "month",
      "EOM",
      "end",
      "of",
      "proximo",
      "prox",
      "next",
      "on",
      "from",
      "after",
      "within",
      "due",
      "rest",
      "rest of",
      "balance",
      "instalments",
      "installments",
      "monthly",
      "equal",
      "weekly",
      "quarterly",
      "quarter",
      "half",
      "year",
      "week",
      "weeks",
      "then",
      "cut-off",
      "delivery",
      "order",
      "shipment",
      "receipt",
      "goods",
      "invoice",
      "issue",
      "grace",
      "discount",
      "gross",
      "amount",
      "tax",
      "unchanged",
      "corrected",
      "rounded",
      "dates",
      "rolled",
      "following",
      "modified",
      "preceding",
      "nearest",
      "immediately",
      "up",
      "down",
      "even",
      "monday",
      "tuesday",
      "wednesday",
      "thursday",
      "friday",
      "saturday",
      "sunday");

  private static final int LONGEST = 16;

  private Nearest() {}

  /** "Maybe net is meant", or empty where no word is near. */
  static String hint(Token token) {
    String word = token.text();
    if (!token.is(Kind.WORD) || word.length() < 2 || word.length() > LONGEST) {
      return "";
    }
    // One slip in a short word, two in a long one.
    int best = word.length() < 5 ? 2 : 3;
    String found = "";
    for (String known : WORDS) {
      int slips = slips(word, known.toLowerCase(java.util.Locale.ROOT));
      if (slips > 0 && slips < best) {
        best = slips;
        found = known;
      }
    }
    return found.isEmpty() ? "" : "Maybe " + found + " is meant";
  }

  /** Letters to leave out, put in or change (Levenshtein). */
  private static int slips(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
