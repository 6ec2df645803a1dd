package org.openreceivables.matching.allocation.order;

import java.util.Set;
import org.openreceivables.core.document.ComponentKind;

/** The four groups of components that an order by due state tells apart, as Apache Fineract does. */
public enum ComponentGroup {
  /** Contractual penalties. */
  PENALTY,
  /** Fees, and costs of collection. */
  FEE,
  /** Interest for late payment. */
  INTEREST,
  /** What was sold: net, tax and freight. */
  PRINCIPAL;

  /** {@return the kinds in it} */
  public Set<ComponentKind> kinds() {
    return switch (this) {
      case PENALTY -> Set.of(ComponentKind.PENALTY);
      case FEE -> Set.of(ComponentKind.FEE, ComponentKind.COST);
      case INTEREST -> Set.of(ComponentKind.INTEREST);
      case PRINCIPAL -> Set.of(ComponentKind.NET, ComponentKind.TAX, ComponentKind.FREIGHT);
    };
  }
}
