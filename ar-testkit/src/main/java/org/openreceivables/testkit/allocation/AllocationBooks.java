package org.openreceivables.testkit.allocation;

import java.time.LocalDate;
import java.util.List;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.allocation.AllocationResult;

/**
 * What an allocator is asked with. Immutable; prints as tables for people.
 *
 * @param items the open items
 * @param payments the new payments
 * @param instructions what was said of them
 * @param asOf the day of the books
 */
public record AllocationBooks(
    OpenItems items,
    List<Payment> payments,
    List<AllocationInstruction> instructions,
    LocalDate asOf) {

  /**
   * Copies the lists.
   *
   * @param items the open items
   * @param payments the new payments
   * @param instructions what was said of them
   * @param asOf the day of the books
   */
  public AllocationBooks {
    payments = List.copyOf(payments);
    instructions = List.copyOf(instructions);
  }

  /**
   * {@return what this allocator makes of them}
   *
   * @param allocator the allocator
   */
  public AllocationResult with(Allocator allocator) {
    return allocator.allocate(items, payments, instructions, asOf);
  }

  /**
   * {@return the same with other items}
   *
   * @param others the items
   */
  public AllocationBooks withItems(OpenItems others) {
    return new AllocationBooks(others, payments, instructions, asOf);
  }

  /**
   * {@return the same with other payments}
   *
   * @param others the payments
   */
  public AllocationBooks withPayments(List<Payment> others) {
    return new AllocationBooks(items, others, instructions, asOf);
  }

  /**
   * {@return the same with other instructions}
   *
   * @param others the instructions
   */
  public AllocationBooks withInstructions(List<AllocationInstruction> others) {
    return new AllocationBooks(items, payments, others, asOf);
  }

  /**
   * {@return whether nothing but amounts and dates decides: no instruction, hold or reservation, discounts on all of
   * the original amount, every payment of a known customer and with an id of its own, every row readable}
   *
   * <p>That more cash never settles less, and its like, is promised for plain books only: who says that a rest
   * stays on account, or names an item on hold, has decided otherwise.
   */
  public boolean isPlain() {
    if (!instructions.isEmpty() || !items.incomplete().isEmpty()) {
      return false;
    }
    for (var item : items) {
      boolean onAll =
          item.discountOffers().stream().noneMatch(o -> o.base().isLessThan(item.original()));
      if (!item.holds().isEmpty() || item.reservedFor().isPresent() || !onAll) {
        return false;
      }
    }
    return payments.stream().allMatch(p -> p.customer().isPresent())
        && payments.stream().map(Payment::id).distinct().count() == payments.size();
  }

  @Override
  public String toString() {
    return BooksText.of(this);
  }
}
