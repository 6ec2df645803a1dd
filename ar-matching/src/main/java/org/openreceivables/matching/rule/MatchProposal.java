package org.openreceivables.matching.rule;

import java.util.List;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.OpenItem;

/**
 * What one rule believes a payment is for: items of one customer, all of them together. Immutable.
 *
 * @param customer whose items
 * @param claims what speaks for which of them, in the order in which they are to be paid
 */
public record MatchProposal(CustomerId customer, List<Claim> claims) {

  /**
   * Copies the list.
   *
   * @param customer whose items
   * @param claims what speaks for which of them
   */
  public MatchProposal {
    claims = List.copyOf(claims);
    Rules.of("MatchProposal", customer)
        .require(
            !claims.isEmpty(),
            ProblemCodes.MISSING_VALUE,
            "claims",
            "none",
            "must name what speaks for it")
        .orThrow();
  }

  /**
   * {@return a proposal for one item}
   *
   * @param item the item
   * @param evidence what speaks for it
   */
  public static MatchProposal of(OpenItem item, Evidence evidence) {
    return new MatchProposal(item.customer(), List.of(new Claim(List.of(item.id()), evidence)));
  }

  /** {@return its items in the order of the claims, each once} */
  public List<OpenItemId> items() {
    return claims.stream().flatMap(c -> c.items().stream()).distinct().toList();
  }

  /** {@return what speaks for it, in the order of the claims} */
  public List<Evidence> evidence() {
    return claims.stream().map(Claim::evidence).toList();
  }
}
