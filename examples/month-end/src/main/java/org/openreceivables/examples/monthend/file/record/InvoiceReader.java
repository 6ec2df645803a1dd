package org.openreceivables.examples.monthend.file.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.Validated;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.CreditNote;
import org.openreceivables.core.document.DebitNote;
import org.openreceivables.core.document.Document;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;
import org.openreceivables.examples.monthend.file.RowReader;

/** Reads invoices, credit notes and debit notes: one row, one document with one or more items. */
public final class InvoiceReader implements RowReader<ReceivableRow> {
  private final Map<String, Validated<PaymentTerms>> terms = new HashMap<>();

  @Override
  public Set<Field> required() {
    return Set.of(Field.ID, Field.CUSTOMER, Field.ISSUE_DATE, Field.AMOUNT, Field.CURRENCY);
  }

  @Override
  public Optional<ReceivableRow> read(RowFields row) {
    Optional<DocumentId> id = row.key(Field.ID, DocumentId::of);
    Optional<CustomerId> customer = row.key(Field.CUSTOMER, CustomerId::of);
    Optional<OpenItemKind> kind = Signs.kind(row);
    Optional<LocalDate> issued = row.requiredDate(Field.ISSUE_DATE);
    Optional<LocalDate> posted = row.date(Field.POSTING_DATE);
    Optional<LocalDate> settled = row.date(Field.SETTLED_DATE);
    row.required(Field.AMOUNT);
    Optional<Money> amount = Signs.amount(row, Field.AMOUNT);
    Optional<Money> tax = Signs.amount(row, Field.TAX);
    Optional<PaymentTerms> agreed = TermsText.read(row, terms);
    Optional<DocumentId> credits = row.text(Field.CREDITS).isPresent()
        ? row.key(Field.CREDITS, DocumentId::of)
        : Optional.empty();
    Optional<Disputes> dispute = Disputes.read(row, amount, issued);
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    Facts facts = new Facts(
        id.orElseThrow(),
        customer.orElseThrow(),
        issued.orElseThrow(),
        posted.orElse(issued.orElseThrow()),
        components(amount.orElseThrow(), tax),
        row.words(Field.REFERENCE));
    Validated<List<OpenItem>> items = Validated.of(() ->
        List.copyOf(OpenItems.of(facts.document(kind.orElseThrow(), agreed.orElseThrow(), credits))
            .ofCustomer(facts.customer())));
    items.problems().forEach(row::problem);
    return items
        .value()
        .map(all -> dispute.map(d -> d.on(all)).orElse(all))
        .map(all -> new ReceivableRow(row.text(Field.NAME).orElse(""), all, settled));
  }

  private static List<Component> components(Money amount, Optional<Money> tax) {
    if (tax.isEmpty() || tax.get().isZero()) {
      return List.of(Component.of(ComponentKind.NET, amount));
    }
    return List.of(
        Component.of(ComponentKind.NET, amount.minus(tax.get())), Component.tax("", tax.get()));
  }

  @Override
  public Optional<String> columnOption() {
    return Optional.of("--column");
  }

  @Override
  public Optional<Money> wouldAdd(RowFields row) {
    return Signs.wouldAdd(row);
  }

  /** What all documents have in common. */
  private record Facts(
      DocumentId id,
      CustomerId customer,
      LocalDate issued,
      LocalDate posted,
      List<Component> components,
      List<String> references) {

    Document document(OpenItemKind kind, PaymentTerms terms, Optional<DocumentId> relatesTo) {
      return switch (kind) {
        case CREDIT_NOTE ->
          CreditNote.builder()
              .id(id)
              .customer(customer)
              .issueDate(issued)
              .postingDate(posted)
              .components(components)
              .references(references)
              .credits(relatesTo)
              .build();
        case DEBIT_NOTE ->
          DebitNote.builder()
              .id(id)
              .customer(customer)
              .issueDate(issued)
              .postingDate(posted)
              .components(components)
              .references(references)
              .relatesTo(relatesTo)
              .terms(terms)
              .build();
        default ->
          Invoice.builder()
              .id(id)
              .customer(customer)
              .issueDate(issued)
              .postingDate(posted)
              .components(components)
              .references(references)
              .terms(terms)
              .build();
      };
    }
  }
}
