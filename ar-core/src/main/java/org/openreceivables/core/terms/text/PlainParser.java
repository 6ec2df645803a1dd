package org.openreceivables.core.terms.text;

import java.util.List;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.text.Token.Kind;

/** Reads plain terms: discounts, then what is due when, then options. */
final class PlainParser {
  private final SourceText source;
  private final Cursor cursor;

  PlainParser(String text) {
    this.source = new SourceText(text);
    source.requireLength();
    this.cursor = new Cursor(source);
  }

  PaymentTerms terms() {
    RuleParser rules = new RuleParser(cursor);
    List<TierParser.Read> tiers = new TierParser(cursor, rules).tiers();
    List<InstallmentRule> plan = new PlanParser(cursor, rules).plan();
    PaymentTerms.Builder terms = PaymentTerms.builder();
    int options = cursor.here().start();
    new OptionParser(cursor, terms).options();
    if (!cursor.at(Kind.END)) {
      throw cursor.expected("the end, or a comma and more");
    }
    terms.addAllInstallments(plan);
    tiers.forEach(read -> terms.addDiscountTier(read.tier()));
    checkOrder(tiers);
    return cursor.checked(options, terms::build);
  }

  /** Each discount is smaller and lasts longer than the one before it. */
  private void checkOrder(List<TierParser.Read> tiers) {
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
