package org.openreceivables.testkit.allocation;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.AllocationResult;

/** What one customer's amounts do that do not fit 64 bits of minor units together. */
final class TooLargeLaws {
  private static final CustomerId LARGE = CustomerId.of("C-1-LARGE");

  private TooLargeLaws() {}

  /** That customer is left alone with a problem for each payment, or allocated in full; the others do not change. */
  static void alone(Trial trial, Complaints out) {
    AllocationBooks large = with(trial.books(), trial.seed());
    AllocationResult sound = trial.result();
    AllocationResult result = large.with(trial.allocator());
    out.requireEqual(
        result.allocations().stream().filter(a -> !a.customer().equals(LARGE)).toList(),
        sound.allocations(),
        () -> "allocations of the others");
    for (CustomerId customer : sound.items().customers()) {
      out.requireEqual(
          result.items().ofCustomer(customer),
          sound.items().ofCustomer(customer),
          () -> "items of " + customer);
    }
    long left = result.unassigned().stream().filter(TooLargeLaws::isLarge).count();
    if (left == 0) {
      SourceLaws.payments(trial.with(large).with(result), out);
      SourceLaws.gross(trial.with(large).with(result), out);
    } else {
      leftAlone(large, result, left, out);
    }
  }

  /** These books and that customer. */
  static AllocationBooks with(AllocationBooks books, long seed) {
    List<OpenItem> items = new ArrayList<>();
    books.items().forEach(items::add);
    List<Payment> payments = new ArrayList<>(books.payments());
    for (int i = 0; i < 3; i++) {
      items.add(item(seed, i));
      payments.add(payment(seed, i));
    }
    return books
        .withItems(OpenItems.of(items).withIncomplete(books.items().incomplete()))
        .withPayments(payments);
  }

  private static void leftAlone(
      AllocationBooks books, AllocationResult result, long left, Complaints out) {
    out.require(left == 3, () -> left + " of 3 payments of " + LARGE + " are unassigned");
    out.require(
        result.problems().stream()
                .filter(p -> p.code().equals(ProblemCodes.AMOUNT_OVERFLOW))
                .filter(p -> p.taints().contains(LARGE))
                .count()
            == 3,
        () -> "each payment of " + LARGE + " must be a problem");
    out.require(result.items().incomplete().contains(LARGE), () -> LARGE + " must be incomplete");
    out.requireEqual(
        result.items().ofCustomer(LARGE),
        books.items().ofCustomer(LARGE),
        () -> "the items of " + LARGE);
    out.require(
        result.decisions().stream().noneMatch(d -> d.customer().equals(LARGE))
            && result.allocations().stream().noneMatch(a -> a.customer().equals(LARGE)),
        () -> LARGE + " must be left alone");
  }

  static boolean isLarge(Payment payment) {
    return payment.customer().filter(LARGE::equals).isPresent();
  }

  /** Half of all that fits, or a little more. */
  private static OpenItem item(long seed, int number) {
    Money amount =
        Money.ofMinor(CurrencyUnit.EUR, Long.MAX_VALUE / 2 + 1 + Math.floorMod(seed, 1_000_003));
    OpenItem.Builder item = OpenItem.builder();
    return item.id(OpenItemId.of("LARGE-" + number))
        .customer(LARGE)
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of("LARGE-" + number))
        .issueDate(RandomBooks.FIRST.plusDays(number))
        .original(amount)
        .open(amount)
        .build();
  }

  private static Payment payment(long seed, int number) {
    Payment.Builder payment = Payment.builder();
    return payment
        .id(PaymentId.of("LARGE-" + number))
        .customer(LARGE)
        .amount(Money.ofMinor(
            CurrencyUnit.EUR, Long.MAX_VALUE - number * (long) Math.floorMod(seed, 99_991)))
        .valueDate(RandomBooks.FIRST.plusDays(number))
        .build();
  }
}
