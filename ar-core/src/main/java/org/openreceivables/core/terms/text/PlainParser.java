package org.openreceivables.core.terms.text;

import java.util.List;
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
    int start = cursor.here().start();
    List<InstallmentRule> plan = new PlanParser(cursor, rules).plan();
    cursor.checked(start, () -> PaymentTerms.builder().addAllInstallments(plan).build());
    PaymentTerms.Builder terms = PaymentTerms.builder();
    int options = cursor.here().start();
    new OptionParser(cursor, terms).options();
    if (!cursor.at(Kind.END)) {
      throw cursor.expected("the end, or a comma and more");
    }
    terms.addAllInstallments(plan);
    tiers.forEach(read -> terms.addDiscountTier(read.tier()));
    TierOrder.check(source, tiers);
    return cursor.checked(options, terms::build);
  }
}
