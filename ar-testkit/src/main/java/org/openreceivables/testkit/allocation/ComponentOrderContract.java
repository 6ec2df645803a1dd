package org.openreceivables.testkit.allocation;

import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.Processing;
import org.openreceivables.matching.allocation.order.ComponentOrder;

/**
 * What holds for every order of components, as tests: implement it in a test class of your own.
 *
 * <pre>{@code
 * class InterestFirstTest implements ComponentOrderContract {
 *   public ComponentOrder components() {
 *     return OurComponents.interestFirst();
 *   }
 * }
 * }</pre>
 *
 * <p>The order runs as part of the default policy under the whole {@link AllocationContract}: of items with net, tax,
 * freight and costs no part is lost, changes sides or is paid beyond what is open of it.
 */
public interface ComponentOrderContract extends AllocationContract {

  /** {@return the order to be proved} */
  ComponentOrder components();

  /**
   * {@return the default policy with this order; one that does not finish an item before the next is {@link
   * Processing#VERTICAL}}
   */
  @Override
  default AllocationPolicy policy() {
    AllocationPolicy standard = AllocationPolicy.standard();
    try {
      return standard.withComponents(components());
    } catch (InvalidValueException notContiguous) {
      return standard.withProcessing(Processing.VERTICAL).withComponents(components());
    }
  }

  /** The order can be printed, for reasons and policies, and says the same each time. */
  @Test
  default void everyOrderHasAName() {
    String name = components().toString();
    if (name.isBlank() || !name.equals(components().toString()) || name.contains("@")) {
      throw new AssertionError("An order of components must have a name (" + name + ")");
    }
  }

  /** Made twice it is the same, so that policies can be compared. */
  @Test
  default void madeTwiceItIsEqual() {
    if (!components().equals(components())) {
      throw new AssertionError("The order (" + components() + ") must equal itself");
    }
  }
}
