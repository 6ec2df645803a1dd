package org.openreceivables.matching.allocation.order;

import static org.openreceivables.core.document.ComponentKind.COST;
import static org.openreceivables.core.document.ComponentKind.FEE;
import static org.openreceivables.core.document.ComponentKind.FREIGHT;
import static org.openreceivables.core.document.ComponentKind.INTEREST;
import static org.openreceivables.core.document.ComponentKind.NET;
import static org.openreceivables.core.document.ComponentKind.PENALTY;
import static org.openreceivables.core.document.ComponentKind.TAX;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The usual component orders. */
public final class ComponentOrders {
  private static final ComponentOrder STANDARD = ComponentOrder.of(
          Set.of(COST, FEE, PENALTY), Set.of(INTEREST), Set.of(NET, TAX, FREIGHT))
      .named("costs, interest, principal");
  private static final ComponentOrder PRINCIPAL_FIRST = ComponentOrder.of(
          Set.of(NET, TAX, FREIGHT), Set.of(INTEREST), Set.of(COST, FEE, PENALTY))
      .named("principal first");
  private static final ComponentOrder TAX_FIRST = ComponentOrder.of(
          Set.of(TAX), Set.of(COST, FEE, PENALTY), Set.of(INTEREST), Set.of(NET, FREIGHT))
      .named("tax first");
  private static final ComponentOrder TAX_LAST = ComponentOrder.of(
          Set.of(COST, FEE, PENALTY), Set.of(INTEREST), Set.of(NET, FREIGHT), Set.of(TAX))
      .named("tax last");
  private static final ComponentOrder LINE_FIRST = ComponentOrder.of(
          Set.of(NET), Set.of(TAX), Set.of(FREIGHT), Set.of(COST, FEE, PENALTY, INTEREST))
      .named("line first, tax after");
  private static final ComponentOrder PRO_RATA =
      ComponentOrder.of(Set.of(COST, FEE, PENALTY, INTEREST, NET, TAX, FREIGHT)).named("pro rata");

  private ComponentOrders() {}

  /**
   * {@return costs, fees and penalties, then interest, then what was sold: the default}
   *
   * <p>EUR 60.00 on NET EUR 100.00, FEE EUR 5.00 and INTEREST EUR 0.25 are FEE 5.00, INTEREST 0.25 and NET 54.75 (so
   * BGB 367 for costs, interest and principal).
   */
  public static ComponentOrder costsInterestPrincipal() {
    return STANDARD;
  }

  /**
   * {@return what was sold, then interest, then costs}
   *
   * <p>EUR 60.00 on NET EUR 100.00, FEE EUR 5.00 and INTEREST EUR 0.25 are NET 60.00. BGB 497 (3) for consumer credit is
   * another order, costs, then the debt, then interest after the default: {@code ComponentOrder.of(Set.of(COST, FEE,
   * PENALTY), Set.of(NET, TAX, FREIGHT), Set.of(INTEREST))}.
   */
  public static ComponentOrder principalFirst() {
    return PRINCIPAL_FIRST;
  }

  /** {@return tax, then costs, interest and the rest} */
  public static ComponentOrder taxFirst() {
    return TAX_FIRST;
  }

  /** {@return costs, interest, net and freight, and tax at last} */
  public static ComponentOrder taxLast() {
    return TAX_LAST;
  }

  /**
   * {@return net, then tax, then freight, then all charges: Oracle's "line first, tax after"}
   *
   * <p>EUR 1,040.00 on NET 1,000.00, TAX 140.00 and FREIGHT 200.00 are NET 1,000.00 and TAX 40.00.
   */
  public static ComponentOrder lineFirstTaxAfter() {
    return LINE_FIRST;
  }

  /**
   * {@return all parts at once, in proportion: Oracle's "prorate all"}
   *
   * <p>EUR 1,040.00 on NET 1,000.00, TAX 140.00 and FREIGHT 200.00 are 776.12, 108.66 and 155.22.
   */
  public static ComponentOrder proRata() {
    return PRO_RATA;
  }

  /**
   * {@return what is past due first, then what is due, then what is not; within each these groups}
   *
   * @param groups the four groups, first to last
   * @throws org.openreceivables.core.InvalidValueException when a group is missing or named twice
   */
  public static ComponentOrder pastDueFirst(ComponentGroup... groups) {
    List<DueComponent> pairs = new ArrayList<>();
    for (DueState state : DueState.values()) {
      for (ComponentGroup group : groups) {
        pairs.add(new DueComponent(state, group));
      }
    }
    return ComponentOrder.byDueState(pairs);
  }
}
