package org.openreceivables.examples.monthend.job.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.examples.monthend.file.record.TruthKind;
import org.openreceivables.examples.monthend.file.record.TruthRow;

/**
 * Whose money a payment is and what of it goes to which document; true, or as it was matched.
 *
 * <p>Of a credit that is used the cash is negative. A credit that belongs to a document of the same payment
 * is taken off that document: EUR 1,000.00 with its own credit of EUR 200.00 takes 800.00 of cash.
 *
 * @param customer whose money; empty for no customer's
 * @param cash what goes to which document, nothing that is zero
 * @param granted what we granted as discount, by document; the truth grants nothing
 * @param tolerated what we let go as tolerance, on all documents together; the truth nothing
 * @param notes what is irregular about it
 */
record TrueUse(
    Optional<CustomerId> customer,
    SortedMap<DocumentId, Money> cash,
    Map<DocumentId, Money> granted,
    Optional<Money> tolerated,
    List<String> notes) {

  /** The truth by payment; {@code creditOf} says to which document a credit belongs. */
  static Map<PaymentId, TrueUse> of(List<TruthRow> rows, Map<DocumentId, DocumentId> creditOf) {
    Map<PaymentId, List<TruthRow>> byPayment = rows.stream()
        .collect(Collectors.groupingBy(
            TruthRow::payment, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    Map<PaymentId, TrueUse> out = new LinkedHashMap<>();
    byPayment.forEach((payment, its) -> out.put(payment, one(its, creditOf)));
    return out;
  }

  private static TrueUse one(List<TruthRow> rows, Map<DocumentId, DocumentId> creditOf) {
    SortedMap<DocumentId, Money> cash = new TreeMap<>();
    for (TruthRow row : rows) {
      if (row.kind() == TruthKind.DOCUMENT) {
        cash.merge(row.document().orElseThrow(), row.amount(), Money::plus);
      }
    }
    for (DocumentId credit : List.copyOf(cash.keySet())) {
      DocumentId own = creditOf.get(credit);
      if (own != null && cash.containsKey(own)) {
        cash.merge(own, cash.remove(credit), Money::plus);
      }
    }
    cash.values().removeIf(Money::isZero);
    return new TrueUse(
        rows.get(0).customer(), cash, Map.of(), Optional.empty(), rows.get(0).notes());
  }

  /**
   * Whether a payment was used as it truly was, to the minor unit.
   *
   * <p>Who pays in full within the discount period is granted the discount all the same, and it stays on
   * account: EUR 1,000.00 paid, EUR 980.00 used and EUR 20.00 granted is as the payer meant it. Nor does it
   * matter which of several documents is short of what is tolerated on all of them together.
   */
  boolean agrees(TrueUse truth) {
    return customer.equals(truth.customer)
        && cash.keySet().equals(truth.cash.keySet())
        && cash.entrySet().stream().allMatch(e -> agrees(e.getKey(), e.getValue(), truth));
  }

  private boolean agrees(DocumentId document, Money used, TrueUse truth) {
    Money meant = truth.cash.get(document);
    Money discount = granted.get(document);
    return used.equals(meant)
        || (discount != null && used.plus(discount).equals(meant))
        || tolerated.filter(t -> !used.minus(meant).abs().isGreaterThan(t)).isPresent();
  }

  String summarize() {
    String where = cash.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
    return customer.map(CustomerId::value).orElse("no customer") + ": "
        + (where.isEmpty() ? "no document" : where);
  }
}
