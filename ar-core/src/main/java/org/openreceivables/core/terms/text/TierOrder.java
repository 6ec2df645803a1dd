package org.openreceivables.core.terms.text;

import java.util.List;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.PaymentTerms;

/** Whether each discount is smaller and lasts longer than the one before it. */
final class TierOrder {
  private TierOrder() {}

  /** Points at the first discount that is not. */
  static void check(SourceText source, List<TierParser.Read> tiers) {
    for (int i = 1; i < tiers.size(); i++) {
      DiscountTier before = tiers.get(i - 1).tier();
      TierParser.Read read = tiers.get(i);
      try {
        PaymentTerms.net(0).withDiscountTiers(before, read.tier());
      } catch (InvalidValueException e) {
        Problem first = e.problems().get(0);
        throw source.problem(
            read.start(), TermsProblem.IMPOSSIBLE_TERMS, first.rule(), first.hint());
      }
    }
  }
}
