package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.item;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;

/** Documents and payments as metasfresh gives them, in books of ours. */
final class MetasfreshBooks {
  static final LocalDate DAY = LocalDate.of(2021, 1, 11);

  private MetasfreshBooks() {}

  /** One row of the screen: a document, and what is to be settled of it in which way. */
  record Doc(String id, boolean credit, Money open, Money pay, Money discount, Money writeOff) {
    static Doc of(Given given) {
      return new Doc(
          given.text("id"),
          given.text("kind").equals("CREDIT_MEMO"),
          given.money(EUR, "open").abs(),
          given.money(EUR, "payAmount").abs(),
          given.money(EUR, "discount").abs(),
          given.money(EUR, "writeOff").abs());
    }

    void issue(ConformanceBooks books, LocalDate day) {
      OpenItemKind kind = credit ? OpenItemKind.CREDIT_NOTE : OpenItemKind.INVOICE;
      books.issue(item(id, kind, open, day).build());
    }
  }

  static List<Doc> issued(Given given, ConformanceBooks books) {
    List<Doc> docs = new ArrayList<>();
    for (Given each : given.each("invoices")) {
      Doc doc = Doc.of(each);
      doc.issue(books, each.has("date") ? each.day("date") : DAY);
      docs.add(doc);
    }
    return docs;
  }

  static List<Payment> payments(Given given) {
    List<Payment> payments = new ArrayList<>();
    for (Given each : given.each("payments")) {
      payments.add(payment(each.text("id"), each.money(EUR, "amount").abs(), each.day("date")));
    }
    return payments;
  }

  static AllocationLine line(String id, Effect effect, Money amount) {
    AllocationLine.Builder line = AllocationLine.builder();
    return line.item(OpenItemId.of(id)).effect(effect).amount(amount).build();
  }

  static AllocationResult told(
      AllocationPolicy policy,
      ConformanceBooks books,
      List<Payment> payments,
      List<List<InstructedAmount>> said,
      List<OpenItemId> credits) {
    List<AllocationInstruction> instructions = new ArrayList<>();
    for (int i = 0; i < payments.size(); i++) {
      AllocationInstruction each =
          ConformanceBooks.instruction(payments.get(i).id().value(), said.get(i));
      instructions.add(i == 0 ? each.withCredits(credits) : each);
    }
    LocalDate last = payments.get(payments.size() - 1).valueDate();
    return books.allocate(policy, last, payments, instructions);
  }

  static List<Map<String, Object>> lines(AllocationResult result, Given given) {
    boolean ours = given.each("invoices").get(0).money(EUR, "open").isNegative();
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        Map<String, Object> line = new TreeMap<>();
        line.put("document", s.after().id());
        line.put("by", a.payment().map(p -> p.id().value()).orElse(a.source().value()));
        line.put("allocated", signed(ours, s.used()));
        line.put("discount", signed(ours, s.by(Effect.DISCOUNT)));
        line.put("writeOff", signed(ours, s.by(Effect.WRITTEN_OFF)));
        line.put("overUnder", signed(ours, s.after().open()));
        line.put("date", s.postingDate());
        lines.add(line);
      }
    }
    return lines;
  }

  private static Money signed(boolean negative, Money amount) {
    return negative ? amount.negated() : amount;
  }
}
