package org.openreceivables.matching.allocation.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.matching.allocation.AllocationDifference;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;

/** Takes switches over from the other policy, to find out which of them made a place as it is there. */
final class Trials {
  private final AllocationPolicy here;
  private final AllocationPolicy there;
  private final Alone alone;
  private final AllocationResult target;
  private final AllocationDifference place;
  private final Comparator<OpenItemId> turns;
  /** Where the two do not do the same with this money. */
  private final Set<Optional<OpenItemId>> differing;

  Trials(
      AllocationPolicy here,
      AllocationPolicy there,
      Alone alone,
      AllocationDifference place,
      List<AllocationDifference> differences,
      Comparator<OpenItemId> turns) {
    this.here = here;
    this.there = there;
    this.alone = alone;
    this.target = alone.by(there);
    this.place = place;
    this.turns = turns;
    this.differing = differences.stream()
        .filter(d -> d.source().equals(place.source()))
        .map(AllocationDifference::item)
        .collect(Collectors.toSet());
  }

  /** What was found. */
  record Found(List<PolicySwitch> decided, List<PolicySwitch> takenAlong) {}

  /** One that does all that becomes of this money alone, else as few as make the place. */
  Found found() {
    List<PolicySwitch> all = PolicySwitches.differing(here, there);
    if (all.size() == 1) {
      return new Found(all, List.of());
    }
    Map<PolicySwitch, List<AllocationDifference>> singly = new LinkedHashMap<>();
    for (PolicySwitch each : all) {
      Optional<List<AllocationDifference>> left = left(List.of(each));
      if (left.isPresent() && left.get().isEmpty()) {
        return new Found(List.of(each), List.of());
      }
      left.ifPresent(differences -> singly.put(each, differences));
    }
    return singly.entrySet().stream()
        .filter(e -> isMade(e.getValue()))
        .findFirst()
        .map(e -> new Found(List.of(e.getKey()), List.of()))
        .orElseGet(() -> apart(needed(all)));
  }

  /** What these leave otherwise than it is there, of this money and all before it; empty where they are no policy. */
  private Optional<List<AllocationDifference>> left(List<PolicySwitch> some) {
    return PolicySwitches.mixed(here, there, some).map(policy -> differences(policy, target));
  }

  private List<AllocationDifference> differences(AllocationPolicy policy, AllocationResult other) {
    return alone.compare().between(alone.by(policy), other).stream()
        .filter(
            d -> d.source().equals(place.source()) || turns.compare(d.source(), place.source()) < 0)
        .toList();
  }

  /** Whether the place is as it is there, and this money does nothing new where the two do the same with it. */
  private boolean isMade(List<AllocationDifference> left) {
    return left.stream()
        .allMatch(d -> d.source().equals(place.source())
            && !d.item().equals(place.item())
            && differing.contains(d.item()));
  }

  /** Leaves out what is not needed, the last first, until none can be left out. */
  private List<PolicySwitch> needed(List<PolicySwitch> all) {
    List<PolicySwitch> out = all;
    int i = out.size() - 1;
    while (i >= 0) {
      List<PolicySwitch> fewer = without(out, out.get(i));
      if (left(fewer).filter(this::isMade).isPresent()) {
        out = fewer;
        i = out.size();
      }
      i--;
    }
    return out;
  }

  /** Tells those that only make the policy possible from those that decided. */
  private Found apart(List<PolicySwitch> together) {
    Predicate<PolicySwitch> isIdle =
        each -> !isPolicy(without(together, each)) && changesNothing(each, together);
    List<PolicySwitch> idle = together.stream().filter(isIdle).toList();
    List<PolicySwitch> decided =
        together.stream().filter(s -> !idle.contains(s)).toList();
    return decided.isEmpty() ? new Found(together, List.of()) : new Found(decided, idle);
  }

  /** Whether it does nothing with this money, nor before, beside as many of the others as do without it. */
  private boolean changesNothing(PolicySwitch each, List<PolicySwitch> together) {
    List<PolicySwitch> others = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = false;
      for (PolicySwitch other : without(together, each)) {
        if (!others.contains(other) && isPolicy(with(others, other))) {
          others.add(other);
          more = true;
        }
      }
    }
    Optional<AllocationPolicy> before = PolicySwitches.mixed(here, there, others);
    Optional<AllocationPolicy> after = PolicySwitches.mixed(here, there, with(others, each));
    return before.isPresent()
        && after.isPresent()
        && differences(after.get(), alone.by(before.get())).isEmpty();
  }

  private boolean isPolicy(List<PolicySwitch> some) {
    return PolicySwitches.mixed(here, there, some).isPresent();
  }

  private static List<PolicySwitch> without(List<PolicySwitch> all, PolicySwitch one) {
    return all.stream().filter(s -> !s.equals(one)).toList();
  }

  private static List<PolicySwitch> with(List<PolicySwitch> some, PolicySwitch one) {
    List<PolicySwitch> out = new ArrayList<>(some);
    out.add(one);
    return out;
  }
}
