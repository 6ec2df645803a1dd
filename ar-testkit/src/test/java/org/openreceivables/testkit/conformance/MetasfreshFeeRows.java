package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.agreed;
import static org.openreceivables.testkit.conformance.ConformanceBooks.item;
import static org.openreceivables.testkit.conformance.MetasfreshBooks.DAY;
import static org.openreceivables.testkit.conformance.MetasfreshBooks.issued;
import static org.openreceivables.testkit.conformance.MetasfreshBooks.line;
import static org.openreceivables.testkit.conformance.MetasfreshBooks.lines;
import static org.openreceivables.testkit.conformance.MetasfreshBooks.payments;
import static org.openreceivables.testkit.conformance.MetasfreshBooks.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.testkit.conformance.MetasfreshBooks.Doc;

/** Cases of metasfresh in which something besides money settles a document on a day of its own. */
final class MetasfreshFeeRows {
  private MetasfreshFeeRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("MF-ALLOC-09", "metasfresh", MetasfreshFeeRows::creditThenPayment),
        new Row.Under("MF-ALLOC-12", "metasfresh", MetasfreshFeeRows::feeOfAnotherDay),
        new Row.Under("MF-ALLOC-13", "metasfresh", MetasfreshFeeRows::feesOnBoth));
  }

  /** The write-off goes with the credit, on its day: an event of its own. */
  private static Map<String, ?> creditThenPayment(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.metasfresh());
    ConformanceBooks books = new ConformanceBooks();
    Doc doc = issued(given, books).get(0);
    Payment paid = payments(given).get(0);
    AllocationResult first = books.allocate(policy, paid.valueDate());
    Map<String, Object> line = new TreeMap<>(lines(first, given).get(0));
    LocalDate day = first.allocations().get(0).settlements().get(0).postingDate();
    books.post(SettlementEvent.WrittenOff.of(
        books.stamp(day),
        AllocationId.of("W-1"),
        List.of(line(doc.id(), Effect.WRITTEN_OFF, doc.writeOff())),
        ConformanceBooks.AGREED));
    Money left = books.open(doc.id(), day);
    line.put("writeOff", doc.writeOff().negated());
    line.put("overUnder", left.negated());
    AllocationResult second = told(
        policy,
        books,
        List.of(paid),
        List.of(List.of(
            agreed(doc.id(), Effect.PAID, paid.amount()),
            agreed(doc.id(), Effect.DISCOUNT, doc.discount()))),
        List.of());
    return Map.of(
        "lines", List.of(line, lines(second, given).get(0)),
        "open", books.open(doc.id(), paid.valueDate()).negated());
  }

  /** A provider's fee with dates of its own is an event by itself. */
  private static Map<String, ?> feeOfAnotherDay(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.metasfresh());
    ConformanceBooks books = new ConformanceBooks();
    Doc doc = issued(given, books).get(0);
    Given row = given.each("invoices").get(0);
    Money fee = row.money(EUR, "processingFee");
    EventStamp stamp = books.stamp(row.day("date"));
    EventStamp valued =
        new EventStamp(stamp.id(), given.day("feeDate"), stamp.postingDate(), stamp.recorded());
    books.post(SettlementEvent.Allocated.of(
        valued, AllocationId.of("F-1"), List.of(line(doc.id(), Effect.FEE, fee))));
    Map<String, ?> first = Map.of(
        "document", doc.id(),
        "fee", fee,
        "overUnder", books.open(doc.id(), valued.valueDate()),
        "date", valued.valueDate(),
        "dateAcct", valued.postingDate());
    Payment paid = payments(given).get(0);
    AllocationResult result = told(
        policy,
        books,
        List.of(paid),
        List.of(List.of(
            agreed(doc.id(), Effect.PAID, doc.pay()),
            agreed(doc.id(), Effect.DISCOUNT, doc.discount()))),
        List.of());
    return Map.of("lines", List.of(first, lines(result, given).get(0)));
  }

  /** The fee settles its part of the invoice; what it adds to the credit is a second item of it. */
  private static Map<String, ?> feesOnBoth(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy policy = as.apply(AllocationPolicies.metasfresh());
    ConformanceBooks books = new ConformanceBooks();
    List<Map<String, ?>> lines = new ArrayList<>();
    List<Doc> docs = issued(given, books);
    for (int i = 0; i < docs.size(); i++) {
      Doc doc = docs.get(i);
      Money fee = given.each("invoices").get(i).money(EUR, "processingFee");
      if (doc.credit()) {
        books.issue(item("CM1/fee", OpenItemKind.CREDIT_NOTE, fee, DAY)
            .document(DocumentId.of(doc.id()))
            .build());
      } else {
        books.post(SettlementEvent.Allocated.of(
            books.stamp(DAY), AllocationId.of("F-1"), List.of(line(doc.id(), Effect.FEE, fee))));
      }
      lines.add(Map.of("document", doc.id(), "fee", fee, "overUnder", left(books, doc)));
    }
    AllocationResult result = books.allocate(policy, DAY);
    Map<String, Object> line = new TreeMap<>(lines(result, given).get(0));
    line.remove("date");
    lines.add(line);
    Doc credit = docs.get(docs.size() - 1);
    return Map.of("lines", lines, "creditMemoOpen", left(books, credit));
  }

  private static Money left(ConformanceBooks books, Doc doc) {
    Money sum = Money.zero(EUR);
    for (OpenItem each : books.ledger().openItems(DAY)) {
      sum = each.document().value().equals(doc.id()) ? sum.plus(each.balance()) : sum;
    }
    return sum;
  }
}
