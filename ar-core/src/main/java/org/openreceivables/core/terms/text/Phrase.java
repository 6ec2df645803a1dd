package org.openreceivables.core.terms.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Ways of saying one thing, the longest first: "end of the month", "EOM".
 *
 * @param ways words and signs of each
 */
record Phrase(List<List<String>> ways) {

  /** Each way is words and signs with blanks between. */
  static Phrase of(String... ways) {
    return new Phrase(Arrays.stream(ways)
        .map(way -> List.of(way.split(" ", -1)))
        .sorted(Comparator.comparingInt((List<String> way) -> -way.size()))
        .toList());
  }

  /** How many tokens from the cursor on say it; 0 when they do not. */
  int length(Cursor cursor, int from) {
    for (List<String> way : ways) {
      int same = 0;
      while (same < way.size() && cursor.ahead(from + same).says(way.get(same))) {
        same++;
      }
      if (same == way.size()) {
        return same;
      }
    }
    return 0;
  }
}
