package org.openreceivables.examples.monthend.job.allocate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.InAdvance;
import org.openreceivables.matching.allocation.Processing;
import org.openreceivables.matching.allocation.law.LegalOrder;
import org.openreceivables.matching.allocation.law.LegalOrders;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.ComponentOrders;
import org.openreceivables.matching.allocation.order.DueComponent;
import org.openreceivables.matching.allocation.order.DueState;

/** Allocation policies as people name them. */
public final class PolicyNames {
  /** The policy with everything at its default. */
  public static final String STANDARD = "standard";

  private static final SortedMap<String, AllocationPolicy> ALL = new TreeMap<>();

  static {
    ALL.put(STANDARD, AllocationPolicy.standard());
    ALL.put("oldest-issued-first", by(AllocationOrders.oldestIssuedFirst()));
    ALL.put("pro-rata", by(AllocationOrders.proRata()));
    ALL.put("smallest-first", by(AllocationOrders.smallestFirst()));
    ALL.put(NamedPolicy.BUSINESS_CENTRAL, AllocationPolicies.businessCentral());
    ALL.put("dynamics-365", AllocationPolicies.dynamics365());
    ALL.put(
        "oracle-autocash",
        AllocationPolicies.oracleAutoCash(
            FullSettlement.never(), PartialDiscount.GROSS_UP, ComponentOrders.lineFirstTaxAfter()));
    ALL.put("sap-classic", AllocationPolicies.sapClassic());
    ALL.put("metasfresh", AllocationPolicies.metasfresh());
    ALL.put("odoo", AllocationPolicies.odoo());
    ALL.put("erpnext", AllocationPolicies.erpNext());
    ALL.put(
        "fineract",
        AllocationPolicies.fineract(pastDueFirst(), Processing.HORIZONTAL, InAdvance.NEXT));
    ALL.put("idempiere", AllocationPolicies.iDempiere());
    for (LegalOrder law : LegalOrders.all()) {
      ALL.put(
          NamedPolicy.LAW + law.name().toLowerCase(Locale.ROOT).replace(' ', '-'), law.policy());
    }
  }

  private PolicyNames() {}

  /** Past due, due, in advance; in each penalty, fee, interest, principal. */
  private static List<DueComponent> pastDueFirst() {
    List<DueComponent> pairs = new ArrayList<>();
    for (DueState state : DueState.values()) {
      for (ComponentGroup group : ComponentGroup.values()) {
        pairs.add(new DueComponent(state, group));
      }
    }
    return pairs;
  }

  private static AllocationPolicy by(AllocationOrder order) {
    return AllocationPolicy.standard().withOrder(order);
  }

  /** {@return all of them, by name} */
  public static SortedMap<String, AllocationPolicy> all() {
    return Collections.unmodifiableSortedMap(ALL);
  }

  /**
   * {@return the policy of a name; case does not count}
   *
   * @param name the name
   */
  public static Optional<NamedPolicy> named(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(ALL.get(key)).map(policy -> new NamedPolicy(key, policy));
  }
}
