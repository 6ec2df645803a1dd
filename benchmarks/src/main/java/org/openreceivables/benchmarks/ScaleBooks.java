package org.openreceivables.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;

/**
 * Books of any size: ten payments a customer, twenty plain invoices, EUR, the same on every run.
 *
 * <p>Amounts are log-normal with a median of EUR 1,500.00, those of payments 10 % higher, so that a payment
 * takes about two items. Items come in no order of their due dates; payments in the order of their value
 * dates, as banks send them.
 *
 * @param items the open items
 * @param payments the payments
 */
record ScaleBooks(List<OpenItem> items, List<Payment> payments) {
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 300;

  /** Books with so many payments. */
  static ScaleBooks of(int payments) {
    Random random = new Random(20_260_331);
    CustomerId[] customers = new CustomerId[Math.max(1, payments / 10)];
    for (int i = 0; i < customers.length; i++) {
      customers[i] = CustomerId.of("C-%06d".formatted(i));
    }
    List<OpenItem> items = new ArrayList<>(2 * payments);
    for (int i = 0; i < 2 * payments; i++) {
      String number = "%07d".formatted(i);
      LocalDate issued = FIRST.plusDays(random.nextInt(DAYS));
      Money amount = amount(random, 150_000);
      OpenItem.Builder item = OpenItem.builder();
      item.id(OpenItemId.of("I-" + number))
          .customer(customers[i % customers.length])
          .kind(OpenItemKind.INVOICE)
          .document(DocumentId.of("D-" + number))
          .issueDate(issued)
          .dueDate(issued.plusDays(30))
          .original(amount)
          .open(amount);
      items.add(item.build());
    }
    List<Payment> paid = new ArrayList<>(payments);
    for (int i = 0; i < payments; i++) {
      Payment.Builder payment = Payment.builder();
      payment
          .id(PaymentId.of("P-%07d".formatted(i)))
          .customer(customers[i % customers.length])
          .amount(amount(random, 165_000))
          .valueDate(FIRST.plusDays(DAYS + i * 100L / payments));
      paid.add(payment.build());
    }
    return new ScaleBooks(items, paid);
  }

  /** Log-normal, of any minor unit; statistics, hence double. */
  private static Money amount(Random random, int median) {
    double cents = median * StrictMath.exp(random.nextGaussian());
    return Money.ofMinor(CurrencyUnit.EUR, 1 + StrictMath.round(cents));
  }
}
