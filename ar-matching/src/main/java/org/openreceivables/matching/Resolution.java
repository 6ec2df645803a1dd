package org.openreceivables.matching;

import java.util.List;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.rule.MatchProposal;

/** What becomes of the one proposal that decides. */
sealed interface Resolution {

  /** Items to pay; what is left of each item and credit is promised if nothing stands against it. */
  record Paired(Pairing pairing, List<OpenItem> after, boolean accepted) implements Resolution {}

  /** One number, several documents, each closed by the amount. */
  record Undecided(List<MatchProposal> proposals) implements Resolution {}
}
