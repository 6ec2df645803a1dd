package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.DueComponent;
import org.openreceivables.matching.allocation.order.DueState;

/** The set-ups of Apache Fineract: nothing is designated, and what a loan does not take is a credit of it. */
final class LoanProfiles {
  private static final AllocationPolicy LOAN = AllocationPolicy.standard()
      .withCredits(CreditUse.LINKED_THEN_ORDER)
      .withOverpayment(Overpayment.NEXT_ITEMS_DUE);

  /** One object, so that two policies of one set-up are equal. */
  private static final AllocationOrder BY_INSTALMENT =
      AllocationOrder.by("instalment", Comparator.comparing(OpenItem::installment));

  private LoanProfiles() {}

  static AllocationPolicy byPairs(
      Collection<DueComponent> pairs, Processing processing, InAdvance inAdvance) {
    // Both at once: an order that leaves a due state and comes back to it is checked against the
    // processing.
    return AllocationPolicy.builder()
        .from(LOAN)
        .components(ComponentOrder.byDueState(pairs))
        .processing(processing)
        .inAdvance(inAdvance)
        .build();
  }

  static AllocationPolicy byCharge(List<ComponentGroup> due, List<ComponentGroup> inAdvance) {
    List<DueComponent> pairs = new ArrayList<>();
    for (DueState state : DueState.values()) {
      List<ComponentGroup> groups = state == DueState.IN_ADVANCE ? inAdvance : due;
      groups.forEach(group -> pairs.add(new DueComponent(state, group)));
    }
    ComponentOrder components = ComponentOrder.byDueState(pairs);
    AllocationOrder order = AllocationOrder.byDay("due state", new ByState())
        .then(BY_INSTALMENT)
        .then(AllocationOrder.byDay("component", new ByPart(due, inAdvance)))
        .then(AllocationOrders.oldestDueFirst());
    return LOAN.withOrder(order).withComponents(components);
  }

  /** A value, as the next. */
  private record ByState() implements Function<LocalDate, Comparator<OpenItem>> {
    @Override
    public Comparator<OpenItem> apply(LocalDate day) {
      return Comparator.comparing(i -> DueState.of(i, day));
    }
  }

  /** By the part of an item that is paid first. */
  private record ByPart(List<ComponentGroup> due, List<ComponentGroup> inAdvance)
      implements Function<LocalDate, Comparator<OpenItem>> {
    private ByPart {
      due = List.copyOf(due);
      inAdvance = List.copyOf(inAdvance);
    }

    @Override
    public Comparator<OpenItem> apply(LocalDate day) {
      return Comparator.comparingInt(
          i -> place(i, DueState.of(i, day) == DueState.IN_ADVANCE ? inAdvance : due));
    }

    private static int place(OpenItem item, List<ComponentGroup> groups) {
      int first = groups.size();
      for (OpenComponent part : item.parts()) {
        for (int i = 0; i < first; i++) {
          if (groups.get(i).kinds().contains(part.component().kind())) {
            first = i;
          }
        }
      }
      return first;
    }
  }
}
