package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;
import static org.openreceivables.core.Samples.net;
import static org.openreceivables.core.Samples.tax;
import static org.openreceivables.core.ledger.Book.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.TaxCorrection;
import org.openreceivables.core.ledger.journal.JournalPolicy.UnappliedMoney;
import org.openreceivables.core.ledger.journal.JournalPolicy.WriteOffMethod;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.settlement.ReasonCode.TaxTreatment;

/** Every kind of event under every policy: a story of EUR 119.00 invoices, and what each event posts. */
class JournalPolicyTest {
  private static final ReasonCode CORRECTED =
      new ReasonCode("INSOLVENT", "proceedings opened", TaxTreatment.CORRECTED);
  private static final JournalPolicy STANDARD = JournalPolicy.standard();
  private static final Map<String, JournalMapping> MAPPINGS = new TreeMap<>(Map.of(
      "direct", JournalMapping.direct(),
      "standard", JournalMapping.of(STANDARD),
      "allowance", JournalMapping.of(STANDARD.withWriteOffs(WriteOffMethod.ALLOWANCE)),
      "apart", JournalMapping.of(STANDARD.withUnapplied(UnappliedMoney.APART)),
      "corrected",
          JournalMapping.of(STANDARD
              .withToleranceTax(TaxCorrection.UNLESS_THE_REASON_FORBIDS)
              .withWriteOffTax(TaxCorrection.UNLESS_THE_REASON_FORBIDS)),
      "books", JournalMapping.of(STANDARD.withBooksCurrency(EUR))));

  /** Events in the order of the story; {@code *} stands for the policies that are not named; amounts in EUR. */
  private static final String TABLE = """
      E-1 Issued            | *         | Dr RECEIVABLES 119.00, Cr REVENUE 100.00, Cr TAX DE-19 19.00
      E-2 Issued            | *         | Cr RECEIVABLES 11.90, Dr REVENUE 10.00, Dr TAX DE-19 1.90
      E-3 Issued            | *         | Dr RECEIVABLES 119.00, Cr REVENUE 100.00, Cr TAX DE-19 19.00
      E-4 Issued            | *         | Cr RECEIVABLES 7.00, Dr PAYABLES 7.00
      E-5 Issued            | *         | Cr RECEIVABLES 30.00, Dr CASH 30.00
      E-5 Issued            | apart     | Cr UNAPPLIED 30.00, Dr CASH 30.00
      E-6 Issued            | *         | Dr RECEIVABLES 60.00, Cr OPENING_BALANCE 60.00
      E-7 ChargeAdded       | *         | Dr RECEIVABLES 5.00, Cr FEE_INCOME 5.00
      E-8 ChargeAdded       | *         | Dr RECEIVABLES 1.23, Cr INTEREST_INCOME 1.23
      E-9 DueDateChanged    | *         |
      E-10 Held             | *         |
      E-11 Released         | *         |
      E-12 NoticeConfirmed  | *         |
      E-13 NoticeWithdrawn  | *         |
      E-14 Corrected        | *         |
      E-15 Received         | *         | Cr RECEIVABLES 120.00, Dr CASH 119.50, Dr BANK_CHARGES 0.50
      E-15 Received         | apart     | Cr UNAPPLIED 120.00, Dr CASH 119.50, Dr BANK_CHARGES 0.50
      E-16 Allocated        | *         | Cr RECEIVABLES 2.38, Dr TAX DE-19 0.38, Dr DISCOUNT 2.00
      E-16 Allocated        | direct    | Cr RECEIVABLES 2.38, Dr DISCOUNT 2.00, Dr DISCOUNT TAX DE-19 0.38
      E-16 Allocated        | apart     | Cr RECEIVABLES 119.00, Dr UNAPPLIED 116.62, Dr TAX DE-19 0.38, Dr DISCOUNT 2.00
      E-17 Reversed         | *         | Dr RECEIVABLES 2.38, Cr TAX DE-19 0.38, Cr DISCOUNT 2.00
      E-17 Reversed         | direct    | Dr RECEIVABLES 2.38, Cr DISCOUNT 2.00, Cr DISCOUNT TAX DE-19 0.38
      E-17 Reversed         | apart     | Dr RECEIVABLES 119.00, Cr UNAPPLIED 116.62, Cr TAX DE-19 0.38, Cr DISCOUNT 2.00
      E-18 Allocated        | *         | Cr RECEIVABLES 2.19, Dr BANK_CHARGES 1.00, Dr TOLERANCE 1.00, Dr TOLERANCE TAX DE-19 0.19
      E-18 Allocated        | corrected | Cr RECEIVABLES 2.19, Dr BANK_CHARGES 1.00, Dr TAX DE-19 0.19, Dr TOLERANCE 1.00
      E-18 Allocated        | apart     | Cr RECEIVABLES 119.00, Dr UNAPPLIED 116.81, Dr BANK_CHARGES 1.00, Dr TOLERANCE 1.00, Dr TOLERANCE TAX DE-19 0.19
      E-19 Returned         | *         | Dr RECEIVABLES 122.19, Cr CASH 120.00, Cr BANK_CHARGES 1.00, Cr TOLERANCE 1.00, Cr TOLERANCE TAX DE-19 0.19
      E-19 Returned         | corrected | Dr RECEIVABLES 122.19, Cr CASH 120.00, Cr BANK_CHARGES 1.00, Cr TAX DE-19 0.19, Cr TOLERANCE 1.00
      E-19 Returned         | apart     | Dr RECEIVABLES 119.00, Dr UNAPPLIED 3.19, Cr CASH 120.00, Cr BANK_CHARGES 1.00, Cr TOLERANCE 1.00, Cr TOLERANCE TAX DE-19 0.19
      E-20 WrittenOff       | *         | Cr RECEIVABLES 119.00, Dr BAD_DEBT 100.00, Dr BAD_DEBT TAX DE-19 19.00
      E-20 WrittenOff       | allowance | Cr RECEIVABLES 119.00, Dr ALLOWANCE 100.00, Dr ALLOWANCE TAX DE-19 19.00
      E-21 Recovered        | *         | Dr RECEIVABLES 119.00, Cr BAD_DEBT 100.00, Cr BAD_DEBT TAX DE-19 19.00
      E-21 Recovered        | allowance | Dr RECEIVABLES 119.00, Cr ALLOWANCE 100.00, Cr ALLOWANCE TAX DE-19 19.00
      E-22 WrittenOff       | *         | Cr RECEIVABLES 119.00, Dr TAX DE-19 19.00, Dr BAD_DEBT 100.00
      E-22 WrittenOff       | direct    | Cr RECEIVABLES 119.00, Dr BAD_DEBT 100.00, Dr BAD_DEBT TAX DE-19 19.00
      E-22 WrittenOff       | allowance | Cr RECEIVABLES 119.00, Dr ALLOWANCE 100.00, Dr TAX DE-19 19.00
      E-23 Refunded         | *         | Dr RECEIVABLES 10.00, Cr CASH 10.00
      E-23 Refunded         | apart     | Dr UNAPPLIED 10.00, Cr CASH 10.00
      E-24 Replaced         | *         |
      E-25 AllowanceChanged | *         |
      E-25 AllowanceChanged | allowance | Cr ALLOWANCE 40.00, Dr BAD_DEBT 40.00
      E-26 Issued           | *         | Dr RECEIVABLES 9.00, Cr OPENING_BALANCE 9.00
      E-27 Allocated        | *         | Dr RECEIVABLES 3.00, Cr OTHER_INCOME 3.00
      E-27 Allocated        | apart     | Dr UNAPPLIED 3.00, Cr OTHER_INCOME 3.00
      """;

  private final Book book = new Book();

  private static OpenItem.Builder taxed(String id, OpenItemKind kind, String net, String tax) {
    return item(id, kind, eur(net).plus(eur(tax)).getAmount().toPlainString())
        .addComponents(OpenComponent.of(net(net)), OpenComponent.of(tax(tax)));
  }

  private static AllocationLine part(
      String item, ComponentKey part, Effect effect, String amount, String... source) {
    AllocationLine.Builder line = line(item, effect, amount);
    line.component(part);
    Arrays.stream(source).forEach(s -> line.source(OpenItemId.of(s)));
    return line.build();
  }

  private void story() {
    ComponentKey whole = ComponentKey.WHOLE;
    ComponentKey tax = new ComponentKey(ComponentKind.TAX, "DE-19");
    OpenItem i1 = taxed("I-1", OpenItemKind.INVOICE, "100.00", "19.00").build();
    OpenItem opening = item("I-6", "100.00").open(eur("60.00")).build();
    OpenItemId i6 = opening.id();
    post(ItemEvent.Issued.of(book.stamp("2026-01-10"), List.of(i1)));
    book.issue(
        "2026-01-10", taxed("CN-1", OpenItemKind.CREDIT_NOTE, "10.00", "1.90").build());
    book.issue(
        "2026-01-10", taxed("I-2", OpenItemKind.INVOICE, "100.00", "19.00").build());
    book.issue("2026-01-10", item("S-1", OpenItemKind.PAYABLE, "7.00").build());
    book.issue("2026-01-10", item("PRE-1", OpenItemKind.PREPAYMENT, "30.00").build());
    book.issue("2026-01-10", opening);
    charge(ComponentKind.FEE, "5.00", i6);
    charge(ComponentKind.INTEREST, "1.23", i6);
    post(ItemEvent.DueDateChanged.of(book.stamp("2026-01-12"), i6, day("2026-03-01")));
    Hold hold = Book.dispute("H-1");
    post(ItemEvent.Held.of(book.stamp("2026-01-12"), i6, hold));
    post(ItemEvent.Released.of(book.stamp("2026-01-12"), i6, "H-1"));
    post(Book.notice(book.stamp("2026-01-13"), "I-6", 1, "2026-01-20"));
    post(NoticeEvent.NoticeWithdrawn.of(book.stamp("2026-01-14"), i6, "N-1"));
    post(ItemEvent.Corrected.of(
        book.stamp("2026-01-14"), i6, opening.withDocument(DocumentId.of("OTHER")), Book.REASON));
    CashEvent.Received received = book.received("2026-01-20", "P-1", "120.00", C1);
    post(received.withPayment(received.payment().withChargesWithheld(eur("0.50"))));
    book.allocate(
        "2026-01-20",
        "A-1",
        part("I-1", whole, Effect.PAID, "98.00", "ACC-P-1"),
        part("I-1", tax, Effect.PAID, "18.62", "ACC-P-1"),
        part("I-1", whole, Effect.DISCOUNT, "2.00"),
        part("I-1", tax, Effect.DISCOUNT, "0.38"));
    book.reverse("2026-01-21", "A-1");
    book.allocate(
        "2026-01-21",
        "A-2",
        part("I-1", whole, Effect.PAID, "98.00", "ACC-P-1"),
        part("I-1", tax, Effect.PAID, "18.81", "ACC-P-1"),
        part("I-1", whole, Effect.TOLERANCE, "1.00"),
        part("I-1", tax, Effect.TOLERANCE, "0.19"),
        part("I-1", whole, Effect.FEE, "1.00"));
    book.giveBack("2026-01-25", "P-1");
    AllocationLine[] all = {
      part("I-2", whole, Effect.WRITTEN_OFF, "100.00"),
      part("I-2", tax, Effect.WRITTEN_OFF, "19.00")
    };
    book.writeOff("2026-02-01", "W-1", all);
    post(SettlementEvent.Recovered.of(book.stamp("2026-02-02"), AllocationId.of("W-1")));
    post(SettlementEvent.WrittenOff.of(
        book.stamp("2026-02-03"), AllocationId.of("W-2"), List.of(all), CORRECTED));
    book.refund("2026-02-04", "PRE-1", "10.00");
    post(ItemEvent.Replaced.of(
        book.stamp("2026-02-05"),
        i6,
        List.of(part("I-6", whole, Effect.RESIDUAL, "20.00")),
        List.of(item("R-1", "20.00").build()),
        Book.REASON));
    post(BookEvent.AllowanceChanged.of(book.stamp("2026-02-28"), C1, eur("40.00")));
    book.issue("2026-02-28", item("D-1", OpenItemKind.DEDUCTION, "9.00").build());
    book.allocate("2026-02-28", "A-3", part("PRE-1", whole, Effect.EXCESS_TAKEN, "3.00"));
  }

  private void charge(ComponentKind kind, String amount, OpenItemId item) {
    post(ItemEvent.ChargeAdded.of(book.stamp("2026-01-11"), item, Component.of(kind, eur(amount))));
  }

  private void post(LedgerEvent event) {
    assertThat(book.post(event)).isEmpty();
  }

  @Test
  void everyEventPostsWhatTheTableSays() {
    story();
    Map<String, Map<String, String>> rows = new TreeMap<>();
    TABLE
        .lines()
        .map(row -> row.split("\\|", -1))
        .forEach(row -> rows.computeIfAbsent(row[0].strip(), r -> new TreeMap<>())
            .put(row[1].strip(), row[2].strip()));
    List<String> kinds = new ArrayList<>();
    for (LedgerEvent event : book.ledger.events()) {
      Map<String, String> row = rows.remove(event.id() + " " + event.kind());
      assertThat(row).as("row of %s %s", event.id(), event.kind()).isNotNull();
      kinds.add(event.kind());
      MAPPINGS.forEach((name, mapping) -> assertThat(lines(event, mapping))
          .as("%s %s, %s", event.id(), event.kind(), name)
          .isEqualTo(row.getOrDefault(name, row.get("*"))));
    }
    assertThat(rows).isEmpty();
    kinds.add("Revalued"); // moves nothing in document currencies; see JournalCurrencyTest
    assertThat(new TreeSet<>(kinds)).hasSize(18);
  }

  private String lines(LedgerEvent event, JournalMapping mapping) {
    return Journal.of(mapping, book.ledger, Book.END).entries().stream()
        .filter(e -> e.event().equals(event.id()))
        .flatMap(e -> e.lines().stream())
        .map(JournalLine::toString)
        .map(l -> l.replace("EUR ", ""))
        .collect(Collectors.joining(", "));
  }
}
