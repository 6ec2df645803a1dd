package org.openreceivables.matching;

import java.util.List;
import java.util.stream.Collectors;
import org.openreceivables.matching.rule.MatchProposal;

/**
 * Other things that a payment may be for, as far as they are shown. Immutable.
 *
 * @param shown the first of them, at most 10
 * @param count how many there are; of items found by amount 100 are counted at most
 */
public record Alternatives(List<MatchProposal> shown, int count) {
  private static final int MOST_SHOWN = 10;

  /**
   * Copies the list.
   *
   * @param shown the first of them
   * @param count how many there are
   */
  public Alternatives {
    shown = List.copyOf(shown);
  }

  /** {@return nothing else} */
  public static Alternatives none() {
    return new Alternatives(List.of(), 0);
  }

  static Alternatives of(List<MatchProposal> all) {
    return new Alternatives(all.subList(0, Math.min(MOST_SHOWN, all.size())), all.size());
  }

  /** {@return one line for people} */
  public String summarize() {
    String text =
        shown.stream().map(p -> p.customer() + " " + p.items()).collect(Collectors.joining(" or "));
    return count > shown.size() ? text + " or " + (count - shown.size()) + " more" : text;
  }
}
