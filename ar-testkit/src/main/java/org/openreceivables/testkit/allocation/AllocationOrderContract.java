package org.openreceivables.testkit.allocation;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.order.AllocationOrder;

/**
 * What holds for every order of items, as tests: implement it in a test class of your own.
 *
 * <pre>{@code
 * class MyOrderTest implements AllocationOrderContract {
 *   public AllocationOrder order() {
 *     return MyOrders.disputedLast();
 *   }
 * }
 * }</pre>
 *
 * <p>The order is asked of the items of random books, and then runs as part of the default policy under the
 * whole {@link AllocationContract}. An order that says a is before b, b before c and c before a, or that finds
 * two items equal in one direction only, is found out here and not by an engine in the middle of the night.
 */
public interface AllocationOrderContract extends AllocationContract {

  /** {@return the order to be proved} */
  AllocationOrder order();

  /** {@return the default policy with this order} */
  @Override
  default AllocationPolicy policy() {
    return AllocationPolicy.standard().withOrder(order());
  }

  /** Of two items one is first, and the other one is not. */
  @Test
  default void ofTwoItemsOneIsFirst() {
    orders().forEach(OrderLaws::antisymmetric);
  }

  /** Only one and the same item is neither before nor behind. */
  @Test
  default void onlyTheSameItemIsEqual() {
    orders().forEach(OrderLaws::total);
  }

  /** Before one that is before a third is before the third, and equal to equal is equal. */
  @Test
  default void beforeIsTransitive() {
    orders().forEach(OrderLaws::transitive);
  }

  /** Items in any order are sorted the same way. */
  @Test
  default void sortedIsTheSameFromAnyStart() {
    orders().forEach(OrderLaws::sorted);
  }

  /** The order and the criterion that decided between two items can be printed, and do not change. */
  @Test
  default void everyDecisionHasAName() {
    orders().forEach(OrderLaws::printable);
  }

  private Stream<OrderLaws> orders() {
    return LongStream.range(firstSeed(), firstSeed() + tries())
        .mapToObj(seed -> OrderLaws.of(order(), this::withOwnFields, seed));
  }
}
