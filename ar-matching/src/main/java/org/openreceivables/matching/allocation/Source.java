package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;

/** What is to be applied: a new payment, or a credit that is open. */
record Source(OpenItem credit, Optional<Payment> payment, LocalDate booksOpenFrom) {
  static final Comparator<Source> ORDER = Comparator.comparing(Source::postingDate)
      .thenComparing(Source::turn)
      .thenComparing(Source::valueDate)
      .thenComparing(
          s -> s.payment().map(p -> p.id().value()).orElse(s.credit().id().value()));

  static Source of(Payment payment, LocalDate booksOpenFrom) {
    OpenItem.Builder credit = OpenItem.builder();
    credit
        .id(onAccount(payment.id()))
        .customer(payment.customer().orElseThrow())
        .kind(OpenItemKind.ON_ACCOUNT)
        .document(DocumentId.of(payment.id().value()))
        .issueDate(payment.valueDate())
        .postingDate(payment.postingDate())
        .controlAccount(payment.controlAccount())
        .original(payment.amount())
        .open(payment.amount());
    return new Source(credit.build(), Optional.of(payment), booksOpenFrom);
  }

  static OpenItemId onAccount(PaymentId payment) {
    return OpenItemId.of(payment + "/on-account");
  }

  /** Credit notes before money on account, so that discount is given on what they leave; then payments. */
  private int turn() {
    return !isMoney() ? 0 : payment().isEmpty() ? 1 : 2;
  }

  boolean isCredit(OpenItemId id) {
    return payment.isEmpty() && credit.id().equals(id);
  }

  /** Whether it is money, which earns discount and tolerance. */
  boolean isMoney() {
    return effect() == Effect.PAID;
  }

  /** The day of the books on which it is applied to an item: the later of the two documents' days. */
  LocalDate appliedOn(OpenItem item) {
    return later(item.postingDate(), day());
  }

  /** The day of the books on which it can be applied: its own, or the first that is open. */
  LocalDate day() {
    return later(postingDate(), booksOpenFrom);
  }

  private LocalDate postingDate() {
    return credit.postingDate();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** The day that counts for discount; money on account keeps the day on which it came. */
  LocalDate valueDate() {
    return credit.issueDate();
  }

  Effect effect() {
    return switch (credit.kind()) {
      case CREDIT_NOTE -> Effect.CREDITED;
      case PAYABLE -> Effect.SET_OFF;
      default -> Effect.PAID;
    };
  }
}
