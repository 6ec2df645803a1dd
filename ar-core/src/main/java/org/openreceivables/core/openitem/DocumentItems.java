package org.openreceivables.core.openitem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.CreditNote;
import org.openreceivables.core.document.DebitNote;
import org.openreceivables.core.document.Document;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.Installment;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.ScheduleDates;

/** Makes the open items of a document. */
final class DocumentItems {
  private DocumentItems() {}

  static List<OpenItem> of(Document document, UnaryOperator<ScheduleDates> calendar) {
    if (document instanceof Invoice invoice) {
      ScheduleDates dates = calendar.apply(dates(document, invoice.baseDates()));
      return items(
          document,
          OpenItemKind.INVOICE,
          schedule(document, invoice.terms(), dates),
          Optional.empty());
    }
    if (document instanceof DebitNote note) {
      ScheduleDates dates = calendar.apply(dates(document, note.baseDates()));
      return items(
          document,
          OpenItemKind.DEBIT_NOTE,
          schedule(document, note.terms(), dates),
          note.relatesTo());
    }
    CreditNote note = (CreditNote) document;
    Installment whole = new Installment(1, note.issueDate(), note.total(), List.of());
    return items(document, OpenItemKind.CREDIT_NOTE, List.of(whole), note.credits());
  }

  private static ScheduleDates dates(Document document, Map<BaseDate, LocalDate> others) {
    ScheduleDates dates = ScheduleDates.issued(document.issueDate());
    for (Map.Entry<BaseDate, LocalDate> other : others.entrySet()) {
      dates = dates.with(other.getKey(), other.getValue());
    }
    return dates;
  }

  private static List<Installment> schedule(
      Document document, PaymentTerms terms, ScheduleDates dates) {
    return terms.schedule(dates, document.total(), document.tax());
  }

  private static List<OpenItem> items(
      Document document,
      OpenItemKind kind,
      List<Installment> installments,
      Optional<DocumentId> relatesTo) {
    List<Component> components = document.components();
    long[][] cells = Proration.matrix(
        installments.stream().mapToLong(i -> Amounts.minor(i.amount())).toArray(),
        components.stream().mapToLong(c -> Amounts.minor(c.amount())).toArray());
    List<OpenItem> items = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      Installment installment = installments.get(i);
      OpenItem.Builder item = OpenItem.builder();
      item.id(OpenItemId.of(document.id() + "/" + installment.number()))
          .customer(document.customer())
          .kind(kind)
          .document(document.id())
          .installment(installment.number())
          .issueDate(document.issueDate())
          .postingDate(document.postingDate())
          .dueDate(installment.dueDate())
          .original(installment.amount())
          .open(installment.amount())
          .discountOffers(installment.offers())
          .relatesTo(relatesTo)
          .references(document.references())
          .attributes(document.attributes());
      for (int j = 0; j < components.size(); j++) {
        Component c = components.get(j);
        item.addComponent(OpenComponent.of(
            new Component(c.kind(), c.code(), Money.ofMinor(document.currency(), cells[i][j]))));
      }
      items.add(item.build());
    }
    return items;
  }
}
