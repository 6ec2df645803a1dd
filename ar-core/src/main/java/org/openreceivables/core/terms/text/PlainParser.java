package org.openreceivables.core.terms.text;

import java.util.List;
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
    if (plan.size() == 1) {
      tiers = tiers.stream().map(read -> together(read, rules)).toList();
    }
    PaymentTerms.Builder terms = PaymentTerms.builder();
    OptionParser options = new OptionParser(cursor, terms);
    options.options();
    if (!cursor.at(Kind.END)) {
      boolean plus = cursor.at(Kind.NUMBER) && cursor.ahead(-1).says("eom");
      String end = "the end, or a comma and more";
      throw plus
          ? cursor.expected(end, "Maybe EOM + " + cursor.here().text() + " is meant")
          : cursor.expected(end);
    }
    terms.addAllInstallments(plan);
    tiers.forEach(read -> terms.addDiscountTier(read.tier()));
    TierOrder.check(source, tiers);
    return cursor.checked(options.taxAt(), terms::build);
  }

  /** In "2/10 net 30 EOM" both count from the end of the month. */
  private TierParser.Read together(TierParser.Read read, RuleParser rules) {
    if (read.counts() == TierParser.Counts.AS_SAID) {
      return read;
    }
    DiscountTier tier = read.tier();
    return source.checked(
        read.start(),
        () -> new TierParser.Read(
            read.start(),
            new DiscountTier(tier.rate(), rules.together(tier.until()), tier.graceDays())));
  }
}
