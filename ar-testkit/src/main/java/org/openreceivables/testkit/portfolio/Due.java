package org.openreceivables.testkit.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Invoice;

/** One part of an invoice on its way to being paid; amounts in minor units. */
final class Due {
  final Invoice invoice;
  final AgreedTerms terms;
  final int part;
  final LocalDate date;
  final long amount;

  /** What is unpaid. */
  long open;

  /** When the customer means to pay; null for never. */
  @Nullable LocalDate planned;

  /** When it was settled; null while it is not. */
  @Nullable LocalDate settled;

  /** Whether something of it was held back for good. */
  boolean heldBack;

  /** A credit note for its invoice. */
  @Nullable Credit credit;

  @Nullable LocalDate disputedFrom;

  /** The last day of the dispute; null for none in sight. */
  @Nullable LocalDate disputedTo;

  Due(Invoice invoice, AgreedTerms terms, int part, LocalDate date, long amount) {
    this.invoice = invoice;
    this.terms = terms;
    this.part = part;
    this.date = date;
    this.amount = amount;
    this.open = amount;
  }

  LocalDate issued() {
    return invoice.issueDate();
  }

  String number() {
    return invoice.id().value();
  }

  OpenItemId item() {
    return OpenItemId.of(number() + "/" + part);
  }

  long percent(int percent) {
    return (amount * percent + 50) / 100;
  }
}
