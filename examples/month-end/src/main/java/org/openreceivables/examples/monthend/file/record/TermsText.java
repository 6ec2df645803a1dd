package org.openreceivables.examples.monthend.file.record;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.text.PlainTerms;
import org.openreceivables.core.terms.text.TermsProblem;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;
import org.openreceivables.examples.monthend.file.csv.FileProblem;
import org.openreceivables.examples.monthend.terms.Agreed;

/** Reads payment terms as people write them: {@code net 30}, {@code 2/10 net 30}, {@code EOM + 10}. */
final class TermsText {
  private static final String MUST = "must ";

  private TermsText() {}

  /** The terms of a row; due on issue where there are none. Files repeat a few terms: they are kept. */
  static Optional<PaymentTerms> read(RowFields row, Map<String, Validated<PaymentTerms>> known) {
    Optional<String> text = row.text(Field.TERMS);
    if (text.isEmpty()) {
      return Optional.of(PaymentTerms.net(0));
    }
    Validated<PaymentTerms> terms = known.computeIfAbsent(text.get(), PlainTerms::parse);
    if (terms.value().isEmpty()) {
      Problem problem = terms.problems().get(0);
      row.problem(Field.TERMS, FileProblem.UNREADABLE_TERMS, rule(problem), problem.hint());
    } else if (!Agreed.basesOf(terms.value().get()).isEmpty()
        || Agreed.isRolled(terms.value().get())) {
      row.problem(
          Field.TERMS,
          FileProblem.UNREADABLE_TERMS,
          "must follow from the date of issue alone",
          "Maybe the file can have the due dates instead: --items reads them");
      return Optional.empty();
    }
    return terms.value();
  }

  /** Where it stops to be terms, and what was expected there: "must at character 6 be net". */
  private static String rule(Problem problem) {
    OptionalInt at = TermsProblem.position(problem);
    return at.isPresent() && problem.rule().startsWith(MUST)
        ? MUST + "at character " + (at.getAsInt() + 1) + " "
            + problem.rule().substring(MUST.length())
        : problem.rule();
  }
}
