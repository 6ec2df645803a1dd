package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.agreed;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;
import static org.openreceivables.testkit.conformance.MetasfreshBooks.DAY;
import static org.openreceivables.testkit.conformance.MetasfreshBooks.issued;
import static org.openreceivables.testkit.conformance.MetasfreshBooks.lines;
import static org.openreceivables.testkit.conformance.MetasfreshBooks.payments;
import static org.openreceivables.testkit.conformance.MetasfreshBooks.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.testkit.conformance.MetasfreshBooks.Doc;

/**
 * What metasfresh is told to do with documents and payments, as instructions and events.
 *
 * <p>It signs what it owes itself; the amounts of its cases have the sign of the invoices.
 */
final class MetasfreshRows {
  private MetasfreshRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("MF-ALLOC-04", "metasfresh", MetasfreshRows::agreedParts),
        new Row.Under("MF-ALLOC-06", "metasfresh", MetasfreshRows::creditAgainstInvoice),
        new Row.Under("MF-ALLOC-08", "metasfresh", MetasfreshRows::manyToMany));
  }

  private static Map<String, ?> agreedParts(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.metasfresh());
    ConformanceBooks books = new ConformanceBooks();
    Doc doc = issued(given, books).get(0);
    Payment paid = payments(given).get(0);
    AllocationResult result = told(
        policy,
        books,
        List.of(paid),
        List.of(List.of(
            agreed(doc.id(), Effect.PAID, doc.pay()),
            agreed(doc.id(), Effect.DISCOUNT, doc.discount()),
            agreed(doc.id(), Effect.WRITTEN_OFF, doc.writeOff()))),
        List.of());
    return Map.of("lines", lines(result, given));
  }

  private static Map<String, ?> creditAgainstInvoice(
      Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.metasfresh());
    ConformanceBooks books = new ConformanceBooks();
    List<Doc> docs = issued(given, books);
    AllocationResult result = books.allocate(policy, DAY.plusMonths(1));
    if (!docs.stream().allMatch(d -> d.pay().equals(result.allocations().get(0).available()))) {
      throw new IllegalStateException("What is to be paid must be the credit");
    }
    return Map.of("lines", lines(result, given));
  }

  /** The smallest first; the write-off with the first payment of an invoice, the discount with the last. */
  private static Map<String, ?> manyToMany(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.metasfresh());
    ConformanceBooks books = new ConformanceBooks();
    List<Doc> docs = issued(given, books);
    List<Doc> invoices = docs.stream()
        .filter(d -> !d.credit())
        .sorted(Comparator.comparing(Doc::pay))
        .toList();
    List<OpenItemId> credits = new ArrayList<>();
    Map<String, Money> due = new LinkedHashMap<>();
    invoices.forEach(d -> due.put(d.id(), d.pay()));
    for (Doc credit : docs) {
      if (credit.credit()) {
        credits.add(OpenItemId.of(credit.id()));
        due.merge(invoices.get(0).id(), credit.pay(), Money::minus);
      }
    }
    List<Payment> payments = payments(given);
    List<List<InstructedAmount>> said = new ArrayList<>();
    Map<String, Money> writeOffs = new TreeMap<>();
    invoices.forEach(d -> writeOffs.put(d.id(), d.writeOff()));
    for (Payment payment : payments) {
      Money left = payment.amount();
      List<InstructedAmount> amounts = new ArrayList<>();
      for (Doc doc : invoices) {
        Money open = due.getOrDefault(doc.id(), Money.zero(EUR));
        Money now = left.isLessThan(open) ? left : open;
        if (!now.isZero()) {
          amounts.add(agreed(doc.id(), Effect.PAID, now));
          add(amounts, doc.id(), Effect.WRITTEN_OFF, writeOffs.put(doc.id(), Money.zero(EUR)));
          if (now.equals(open)) {
            add(amounts, doc.id(), Effect.DISCOUNT, doc.discount());
          }
        }
        left = left.minus(now);
        due.merge(doc.id(), now, Money::minus);
      }
      said.add(amounts);
    }
    List<Map<String, Object>> lines = lines(told(policy, books, payments, said, credits), given);
    for (Payment payment : payments) {
      Money left = payment.amount();
      for (Map<String, Object> line : lines) {
        if (line.get("by") instanceof String by && by.equals(payment.id().value())) {
          left = line.get("allocated") instanceof Money used ? left.minus(used) : left;
          line.put("paymentLeft", left);
        }
      }
    }
    Map<String, Money> open = new TreeMap<>();
    docs.forEach(d -> open.put(d.id(), books.open(d.id(), LocalDate.MAX)));
    return Map.of("lines", lines, "open", open);
  }

  private static void add(List<InstructedAmount> amounts, String id, Effect effect, Money amount) {
    if (amount != null && !amount.isZero()) {
      amounts.add(agreed(id, effect, amount));
    }
  }
}
