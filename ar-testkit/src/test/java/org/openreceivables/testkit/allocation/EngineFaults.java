package org.openreceivables.testkit.allocation;

import static org.openreceivables.testkit.allocation.AllocationLaw.*;
import static org.openreceivables.testkit.allocation.Fault.inBooks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Faults in how an allocator works. */
final class EngineFaults {
  private static final AtomicInteger CALLS = new AtomicInteger();

  static final List<Fault> ALL = List.of(
      inBooks(
          "a hold ignored",
          NOTHING_SET_ASIDE_IS_SETTLED_UNNAMED,
          books ->
              books.withItems(each(books, i -> i.withHolds().withReservedFor(Optional.empty())))),
      inBooks(
          "a rest that is not used",
          NO_REST_WHILE_SOMETHING_IS_PAYABLE,
          books -> books.withInstructions(
              books.payments().stream().map(EngineFaults::keep).distinct().toList())),
      inBooks(
          "a discount off the tax, which stays as invoiced",
          DISCOUNTS_STAY_WITHIN_THEIR_OFFER,
          books -> books.withItems(each(books, EngineFaults::corrected))),
      new Fault(
          "items in another order",
          ITEMS_ARE_PAID_IN_THEIR_ORDER,
          (policy, real) -> AllocationEngine.of(policy.withOrder(AllocationOrder.by(
              "youngest due", Comparator.comparing(OpenItem::effectiveDueDate).reversed())))
              ::allocate),
      inBooks(
          "the order of rows decides",
          THE_ORDER_OF_ROWS_DOES_NOT_MATTER,
          books -> books.withPayments(books.payments().stream().limit(1).toList())),
      inBooks(
          "an engine that remembers",
          EVERY_RUN_GIVES_THE_SAME,
          books -> CALLS.getAndIncrement() % 2 == 0 ? books : books.withPayments(List.of())),
      inBooks(
          "the thread decides",
          EVERY_THREAD_GIVES_THE_SAME,
          books -> Thread.currentThread().getName().startsWith("allocation-")
              ? books.withPayments(List.of())
              : books),
      inBooks(
          "one customer depends on another",
          CUSTOMERS_MAY_BE_TAKEN_ONE_BY_ONE,
          books -> books.items().customers().size() > 1
              ? books.withPayments(books.payments().stream().limit(1).toList())
              : books),
      inBooks(
          "more cash settles less",
          MORE_CASH_NEVER_SETTLES_LESS,
          books -> payments(books, p -> p.amount().getAmountMinorLong() <= owed(books, p))),
      new Fault("tolerance given and taken back", MORE_TOLERANCE_NEVER_OPENS, EngineFaults::afraid),
      inBooks(
          "one payment is not its parts",
          A_PAYMENT_IS_ITS_PARTS,
          books -> payments(books, p -> p.amount().getAmountMinorLong() > 1_000)),
      inBooks("the first of two rows with one id taken", CLASHING_ROWS_ARE_ALL_REFUSED, books -> {
        Set<PaymentId> seen = new HashSet<>();
        return payments(books, p -> seen.add(p.id()));
      }),
      inBooks(
              "a charge without its item that nobody hears of",
              A_CHARGE_WITHOUT_ITS_ITEM_IS_SAID,
              books -> books.withItems(each(books, i -> i.withAccessoryTo(known(books, i)))))
          .under(p -> p.withOrder(AllocationOrders.oldestDueFirst().debtByDebt())),
      Fault.byOtherRules(
          "a charge without its item that is said where it does not matter",
          A_CHARGE_WITHOUT_ITS_ITEM_IS_SAID,
          p -> p.withOrder(AllocationOrders.oldestDueFirst().debtByDebt())),
      inBooks(
          "a bad row stops the batch",
          A_BAD_ROW_STAYS_WITH_ITS_CUSTOMER,
          books -> books.payments().stream().map(Payment::id).distinct().count()
                  < books.payments().size()
              ? books.withPayments(List.of())
              : books));

  private EngineFaults() {}

  private static AllocationBooks payments(AllocationBooks books, Predicate<Payment> taken) {
    return books.withPayments(books.payments().stream().filter(taken).toList());
  }

  private static long owed(AllocationBooks books, Payment payment) {
    long sum = 0;
    for (OpenItem item : books.items()) {
      boolean own = payment.customer().equals(Optional.of(item.customer()))
          && item.currency().equals(payment.currency());
      sum += own && item.side() == Side.DEBIT ? item.open().getAmountMinorLong() : 0;
    }
    return sum;
  }

  private static OpenItems each(AllocationBooks books, UnaryOperator<OpenItem> change) {
    List<OpenItem> out = new ArrayList<>();
    books.items().forEach(i -> out.add(change.apply(i)));
    return OpenItems.of(out).withIncomplete(books.items().incomplete());
  }

  private static Optional<OpenItemId> known(AllocationBooks books, OpenItem item) {
    return item.accessoryTo()
        .filter(id -> books
            .items()
            .find(id)
            .filter(i -> i.customer().equals(item.customer()))
            .isPresent());
  }

  private static OpenItem corrected(OpenItem item) {
    return item.withDiscountOffers(item.discountOffers().stream()
        .map(o ->
            new DiscountOffer(o.lastDay(), o.graceDays(), o.rate(), o.base(), o.taken(), o.cash()))
        .toList());
  }

  private static AllocationInstruction keep(Payment payment) {
    AllocationInstruction.Builder said = AllocationInstruction.builder();
    said.payment(payment.id()).rest(AllocationInstruction.Rest.ON_ACCOUNT);
    return said.build();
  }

  /** Tolerates nothing at all where the limit is larger than it should be. */
  private static Allocator afraid(AllocationPolicy policy, Allocator real) {
    boolean large = policy.settlement().underpayment().caps().stream()
        .anyMatch(cap -> cap.getAmountMinorLong() > 500);
    return large
        ? AllocationEngine.of(
                policy.withSettlement(policy.settlement().withUnderpayment(ToleranceLimit.none())))
            ::allocate
        : real;
  }
}
