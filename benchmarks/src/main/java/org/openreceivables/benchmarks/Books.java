package org.openreceivables.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;

/** Items and payments of made-up customers: the same on every run and machine. */
final class Books {
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);

  private Books() {}

  /** Every seventh item is in dollars, every tenth a credit note; due dates spread over 180 days. */
  static List<OpenItem> items(int count, int customers) {
    List<OpenItem> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      CurrencyUnit currency = i % 7 == 0 ? CurrencyUnit.USD : CurrencyUnit.EUR;
      Money amount = Money.ofMinor(currency, 1_000 + (i * 7_919L) % 500_000);
      LocalDate issued = FIRST.plusDays((i * 31L) % 150);
      OpenItem.Builder item = OpenItem.builder();
      item.id(OpenItemId.of("I-" + i))
          .customer(customer(i, customers))
          .kind(i % 10 == 9 ? OpenItemKind.CREDIT_NOTE : OpenItemKind.INVOICE)
          .document(DocumentId.of("D-" + i))
          .issueDate(issued)
          .dueDate(issued.plusDays(30))
          .original(amount)
          .open(amount);
      items.add(item.build());
    }
    return items;
  }

  /** Payments of about one and a half items each, in the currency that most items have. */
  static List<Payment> payments(int count, int customers) {
    List<Payment> payments = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Payment.Builder payment = Payment.builder();
      payment
          .id(PaymentId.of("P-" + i))
          .customer(customer(i, customers))
          .amount(Money.ofMinor(CurrencyUnit.EUR, 2_000 + (i * 6_007L) % 600_000))
          .valueDate(FIRST.plusDays(60 + (i * 17L) % 120));
      payments.add(payment.build());
    }
    return payments;
  }

  private static CustomerId customer(int i, int customers) {
    return CustomerId.of("C-" + (i * 13L) % customers);
  }
}
