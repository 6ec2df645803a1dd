package org.openreceivables.examples.monthend.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.document.CreditNote;
import org.openreceivables.core.document.Document;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.terms.text.PlainTerms;
import org.openreceivables.examples.monthend.file.record.LinesText;
import org.openreceivables.examples.monthend.file.record.TruthKind;
import org.openreceivables.testkit.portfolio.CustomerBook;
import org.openreceivables.testkit.portfolio.DisputedItem;
import org.openreceivables.testkit.portfolio.LabelledPayment;
import org.openreceivables.testkit.portfolio.PaymentTruth;
import org.openreceivables.testkit.portfolio.Portfolio;
import org.openreceivables.testkit.portfolio.TruePair;

/**
 * Writes a portfolio as the files of a month end, one customer's book at a time: what is read back is what
 * the books say.
 */
public final class PortfolioCsv implements AutoCloseable {
  /** Where a file goes. */
  public interface Destination {
    /**
     * {@return a writer for a file; closed by the portfolio}
     *
     * @param name the name of the file
     * @throws IOException when it cannot be written
     */
    Writer open(String name) throws IOException;
  }

  private final CsvWriter customers;
  private final CsvWriter invoices;
  private final CsvWriter payments;
  private final CsvWriter truth;
  private final CsvWriter notices;
  private final CsvWriter orders;

  private PortfolioCsv(Destination to) throws IOException {
    customers = open(
        to,
        "customers.csv",
        "id",
        "name",
        "currency",
        "account",
        "aliases",
        "country",
        "type",
        "status",
        "group",
        "parent",
        "creditLimit");
    invoices = open(
        to,
        "invoices.csv",
        "id",
        "customer",
        "kind",
        "issueDate",
        "postingDate",
        "amount",
        "tax",
        "currency",
        "terms",
        "credits",
        "disputed",
        "disputedAmount",
        "disputedSince",
        "reference");
    payments = open(
        to,
        "payments.csv",
        "id",
        "valueDate",
        "postingDate",
        "amount",
        "charges",
        "currency",
        "payer",
        "account",
        "reference",
        "text",
        "lines");
    truth = open(
        to, "truth.csv", "payment", "customer", "document", "kind", "amount", "currency", "notes");
    notices = open(to, "notices.csv", "item", "level", "date");
    orders = open(to, "orders.csv", "id", "customer", "kind", "date", "amount", "currency");
  }

  private static CsvWriter open(Destination to, String name, String... header) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to.open(name));
    csv.writeRecord(header);
    return csv;
  }

  /**
   * Writes all files.
   *
   * @param portfolio the books
   * @param to where to
   * @throws IOException when a file cannot be written
   */
  public static void write(Portfolio portfolio, Destination to) throws IOException {
    try (PortfolioCsv csv = new PortfolioCsv(to)) {
      portfolio.forEach(csv::write);
    }
    try (Writer settings = to.open(MonthEndSettings.FILE)) {
      settings.write(MonthEndSettings.of(portfolio.spec().asOf()).print());
    }
  }

  private void write(CustomerBook book) {
    write(book.customer(), book.currency().getCode(), book.creditLimit());
    Map<DocumentId, List<DisputedItem>> disputes = book.disputes().stream()
        .collect(
            Collectors.groupingBy(d -> documentOf(d.item()), HashMap::new, Collectors.toList()));
    for (Invoice invoice : book.invoices()) {
      write(
          invoice,
          "INVOICE",
          PlainTerms.print(invoice.terms()),
          "",
          disputes.getOrDefault(invoice.id(), List.of()));
    }
    for (CreditNote credit : book.creditNotes()) {
      String own = credit.credits().map(DocumentId::value).orElse("");
      write(credit, "CREDIT_NOTE", "", own, List.of());
    }
    book.payments().forEach(this::write);
    book.notices()
        .forEach(n -> notices.writeRecord(
            n.item().value(), String.valueOf(n.level()), n.date().toString()));
    book.orders()
        .forEach(o -> orders.writeRecord(
            o.id(),
            book.customer().id().value(),
            "ORDER",
            o.date().toString(),
            plain(o.amount()),
            code(o.amount())));
  }

  /** Items are named as {@code OpenItems.of(document)} names them: document, slash, instalment. */
  private static DocumentId documentOf(OpenItemId item) {
    return DocumentId.of(item.value().substring(0, item.value().lastIndexOf('/')));
  }

  private void write(Customer customer, String currency, Optional<Money> limit) {
    customers.writeRecord(
        customer.id().value(),
        customer.name(),
        currency,
        String.join("|", customer.accounts()),
        String.join("|", customer.aliases()),
        customer.country(),
        customer.type().name(),
        customer.status().name(),
        customer.group(),
        customer.parent().map(CustomerId::value).orElse(""),
        limit.map(PortfolioCsv::plain).orElse(""));
  }

  private void write(
      Document document, String kind, String terms, String credits, List<DisputedItem> disputes) {
    String part = "";
    if (disputes.stream().anyMatch(d -> d.hold().part().isPresent())
        || (!disputes.isEmpty() && disputes.size() < OpenItems.of(document).size())) {
      OpenItems items = OpenItems.of(document);
      part = plain(Money.total(disputes.stream()
          .map(d ->
              d.hold().part().orElseGet(() -> items.find(d.item()).orElseThrow().original()))
          .toList()));
    }
    String since = disputes.stream()
        .findFirst()
        .map(d -> d.hold().window().first().toString())
        .orElse("");
    invoices.writeRecord(
        document.id().value(),
        document.customer().value(),
        kind,
        document.issueDate().toString(),
        document.postingDate().equals(document.issueDate())
            ? ""
            : document.postingDate().toString(),
        plain(document.total()),
        document.tax().isZero() ? "" : plain(document.tax()),
        document.currency().getCode(),
        terms,
        credits,
        disputes.isEmpty() ? "" : "TRUE",
        part,
        since,
        String.join("|", document.references()));
  }

  private void write(LabelledPayment labelled) {
    Payment payment = labelled.payment();
    payments.writeRecord(
        payment.id().value(),
        payment.valueDate().toString(),
        payment.postingDate().equals(payment.valueDate())
            ? ""
            : payment.postingDate().toString(),
        plain(payment.amount()),
        payment.chargesWithheld().isZero() ? "" : plain(payment.chargesWithheld()),
        payment.currency().getCode(),
        payment.payer().name(),
        payment.payer().account(),
        String.join("|", payment.remittance().references()),
        payment.remittance().text(),
        LinesText.print(payment.remittance().lines()));
    write(labelled.truth());
  }

  private void write(PaymentTruth its) {
    String customer = its.customer().map(CustomerId::value).orElse("");
    String notes = its.irregularities().stream().map(Enum::name).collect(Collectors.joining("|"));
    for (TruePair pair : its.pairs()) {
      write(its, customer, pair.document().value(), TruthKind.DOCUMENT, pair.cash(), notes);
    }
    if (its.pairs().isEmpty() || !its.unapplied().isZero()) {
      TruthKind kind = customer.isEmpty() ? TruthKind.NOT_RECEIVABLE : TruthKind.UNAPPLIED;
      write(its, customer, "", kind, its.unapplied(), notes);
    }
  }

  private void write(
      PaymentTruth its,
      String customer,
      String document,
      TruthKind kind,
      Money amount,
      String notes) {
    truth.writeRecord(
        its.payment().value(), customer, document, kind.name(), plain(amount), code(amount), notes);
  }

  private static String plain(Money money) {
    return money.getAmount().toPlainString();
  }

  private static String code(Money money) {
    return money.getCurrencyUnit().getCode();
  }

  @Override
  public void close() throws IOException {
    for (CsvWriter each : List.of(customers, invoices, payments, truth, notices, orders)) {
      each.close();
    }
  }
}
