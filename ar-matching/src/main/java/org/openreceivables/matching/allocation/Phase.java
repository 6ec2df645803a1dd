package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.DueState;

/**
 * One walk over the items: those of some due states, and of each the components of some steps.
 *
 * @param states which items
 * @param rank the step of each kind; nothing for kinds that are not paid now
 * @param steps how many steps there are
 * @param whole whether all kinds are paid, so that an item can be closed
 * @param inAdvance in which order items are paid, if these are the ones not due yet
 */
record Phase(
    Set<DueState> states,
    Map<ComponentKind, Integer> rank,
    int steps,
    boolean whole,
    InAdvance inAdvance) {
  private static final Set<DueState> ALL = EnumSet.allOf(DueState.class);
  private static final Set<DueState> NOT_LATER = EnumSet.of(DueState.PAST_DUE, DueState.DUE);
  private static final Set<DueState> LATER = EnumSet.of(DueState.IN_ADVANCE);

  /** The walks that component order, processing and the rule for items not due yet make. */
  static List<Phase> of(AllocationPolicy policy) {
    List<Phase> phases = new ArrayList<>();
    List<ComponentOrder.Step> steps = policy.components().steps();
    if (policy.processing() == Processing.VERTICAL) {
      steps.forEach(step -> add(phases, List.of(step), step.state(), policy.inAdvance()));
    } else if (policy.components().isByDueState()) {
      for (int i = 0; i < steps.size(); ) {
        Optional<DueState> state = steps.get(i).state();
        int end = i;
        while (end < steps.size() && steps.get(end).state().equals(state)) {
          end++;
        }
        add(phases, steps.subList(i, end), state, policy.inAdvance());
        i = end;
      }
    } else {
      add(phases, steps, Optional.empty(), policy.inAdvance());
    }
    return List.copyOf(phases);
  }

  private static void add(
      List<Phase> out, List<ComponentOrder.Step> steps, Optional<DueState> state, InAdvance rule) {
    if (state.isPresent()) {
      out.add(phase(steps, Set.of(state.get()), rule));
    } else if (rule == InAdvance.NEXT) {
      out.add(phase(steps, ALL, rule));
    } else {
      out.add(phase(steps, NOT_LATER, rule));
      out.add(phase(steps, LATER, rule));
    }
  }

  private static Phase phase(
      List<ComponentOrder.Step> steps, Set<DueState> states, InAdvance rule) {
    Map<ComponentKind, Integer> rank = new EnumMap<>(ComponentKind.class);
    for (int i = 0; i < steps.size(); i++) {
      for (ComponentKind kind : steps.get(i).kinds()) {
        rank.put(kind, i);
      }
    }
    boolean whole = rank.size() == ComponentKind.values().length;
    boolean advance = states.equals(LATER);
    return new Phase(states, rank, steps.size(), whole, advance ? rule : InAdvance.NEXT);
  }

  /** All items and all their components, in the order of the policy whatever their due state. */
  static Phase whole(ComponentOrder order) {
    List<ComponentOrder.Step> steps = order.isByDueState()
        ? order.steps().stream()
            .filter(s -> s.state().equals(Optional.of(DueState.PAST_DUE)))
            .toList()
        : order.steps();
    return phase(steps, ALL, InAdvance.NEXT);
  }

  /** The parts of one step alone. */
  Phase only(int step) {
    return between(step, step + 1);
  }

  /** The parts of the steps from one to before another. */
  Phase between(int from, int end) {
    Map<ComponentKind, Integer> some = new EnumMap<>(ComponentKind.class);
    rank.forEach((kind, place) -> {
      if (place >= from && place < end) {
        some.put(kind, place);
      }
    });
    return new Phase(states, some, steps, false, inAdvance);
  }

  /** What was sold first, then the charges on it; each in the order of the policy. For credits for a document. */
  static Phase principalFirst(ComponentOrder order) {
    Phase whole = whole(order);
    Map<ComponentKind, Integer> rank = new EnumMap<>(whole.rank());
    rank.replaceAll((kind, step) -> PartSplit.isAccessory(kind) ? step + whole.steps() : step);
    return new Phase(ALL, rank, whole.steps() * 2, whole.whole(), InAdvance.NEXT);
  }

  /** Whether the last by the order is paid first. */
  boolean isBackwards() {
    return inAdvance == InAdvance.LAST;
  }

  boolean isAnyState() {
    return states.size() == DueState.values().length;
  }

  int rankOf(ComponentKind kind) {
    return rank.getOrDefault(kind, -1);
  }
}
