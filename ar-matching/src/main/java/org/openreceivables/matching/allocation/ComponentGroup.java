package org.openreceivables.matching.allocation;

import java.util.Set;
import org.openreceivables.core.document.ComponentKind;

/** The four groups of components that an order by due state tells apart, as Apache Fineract does. */
public enum ComponentGroup {
  /** Contractual penalties. */
  PENALTY(ComponentKind.PENALTY),
  /** Fees, and costs of collection. */
  FEE(ComponentKind.FEE, ComponentKind.COST),
  /** Interest for late payment. */
  INTEREST(ComponentKind.INTEREST),
  /** What was sold: net, tax and freight. */
  PRINCIPAL(ComponentKind.NET, ComponentKind.TAX, ComponentKind.FREIGHT);

  private final Set<ComponentKind> kinds;

  ComponentGroup(ComponentKind... kinds) {
    this.kinds = Set.of(kinds);
  }

  /** {@return the kinds in it} */
  public Set<ComponentKind> kinds() {
    return kinds;
  }
}
