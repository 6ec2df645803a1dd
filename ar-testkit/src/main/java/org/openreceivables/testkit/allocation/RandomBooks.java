package org.openreceivables.testkit.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;

/**
 * Books of three customers in four currencies over forty days, each row drawn from a number of its own.
 *
 * <p>Items of every kind, some with parts of every kind, charges, legal traits, book values, discounts in one or two
 * tiers with grace, partly paid, due and posted close together; payments that often are what closes an item, a few
 * minor units more or less, or half of it, about the day to which its discount counts; instructions that name credits,
 * amounts and groups, and answer for late discounts. The same seed gives the same books on any JDK and thread.
 *
 * <pre>{@code
 * AllocationBooks books = RandomBooks.any(42);
 * AllocationResult result = books.with(AllocationEngine.standard()::allocate);
 * }</pre>
 */
public final class RandomBooks {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int MOST_ITEMS = 12;
  private static final int MOST_PAYMENTS = 8;

  private RandomBooks() {}

  /**
   * {@return books with everything there is: instructions good and bad, holds, reservations, payments of nobody
   * and with an id that stands twice, customers of whom a row could not be read}
   *
   * @param seed any number
   */
  public static AllocationBooks any(long seed) {
    return of(seed, false);
  }

  /**
   * {@return {@linkplain AllocationBooks#isPlain() plain} books}
   *
   * @param seed any number
   */
  public static AllocationBooks plain(long seed) {
    return of(seed, true);
  }

  private static AllocationBooks of(long seed, boolean plain) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Long> items = random.longs(random.nextInt(MOST_ITEMS)).boxed().toList();
    List<Long> payments = random.longs(random.nextInt(MOST_PAYMENTS)).boxed().toList();
    return of(items, payments, random.nextLong(), plain);
  }

  /**
   * {@return books of these rows: without one of the numbers the same books without that row}
   *
   * @param items a number for each item
   * @param payments a number for each payment, from which its instruction is drawn too
   * @param rest for the day of the books, and who is incomplete
   * @param plain whether they are {@linkplain AllocationBooks#isPlain() plain}
   */
  public static AllocationBooks of(
      List<Long> items, List<Long> payments, long rest, boolean plain) {
    List<OpenItem> rows = new ArrayList<>();
    for (long row : items) {
      rows.add(new RandomItem(row, plain).item(rows));
    }
    List<Payment> paid = new ArrayList<>();
    List<AllocationInstruction> said = new ArrayList<>();
    for (long row : payments) {
      RandomPayment payment = new RandomPayment(row, plain);
      paid.add(payment.payment(paid.size(), rows));
      payment.instruction(rows).ifPresent(said::add);
    }
    Dice dice = new Dice(rest);
    OpenItems all = OpenItems.of(rows);
    return new AllocationBooks(
        !plain && dice.one(8) ? all.withIncomplete(List.of(customer(dice))) : all,
        paid,
        said,
        FIRST.plusDays(30 + dice.below(10)));
  }

  /** Most rows are of one of three, so that they meet. */
  static CustomerId customer(Dice dice) {
    return CustomerId.of("C-" + (dice.one(2) ? 0 : dice.below(3)));
  }
}
