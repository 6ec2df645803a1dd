package org.openreceivables.matching;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;

/** Short ways to say what a test needs. */
final class Samples {
  static final LocalDate ISSUED = LocalDate.parse("2026-01-05");
  static final LocalDate PAID = LocalDate.parse("2026-01-15");
  static final LocalDate AS_OF = LocalDate.parse("2026-01-31");

  private Samples() {}

  static OpenItem item(String customer, String document, Money amount) {
    return item(customer, document, amount, OpenItemKind.INVOICE);
  }

  static OpenItem item(String customer, String document, Money amount, OpenItemKind kind) {
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of(document + "/1"))
        .customer(CustomerId.of(customer))
        .kind(kind)
        .document(DocumentId.of(document))
        .issueDate(ISSUED)
        .original(amount)
        .open(amount);
    return item.build();
  }

  static Payment payment(String id, String customer, Money amount, String text) {
    return payment(id, customer, amount, RemittanceAdvice.ofText(text));
  }

  static Payment payment(String id, String customer, Money amount, RemittanceAdvice advice) {
    Payment.Builder payment = Payment.builder();
    payment.id(PaymentId.of(id)).amount(amount).valueDate(PAID).remittance(advice);
    if (!customer.isEmpty()) {
      payment.customer(CustomerId.of(customer));
    }
    return payment.build();
  }

  static <T> List<T> reversed(List<T> list) {
    return list.stream()
        .collect(java.util.ArrayList::new, (l, t) -> l.add(0, t), (a, b) -> a.addAll(0, b));
  }
}
