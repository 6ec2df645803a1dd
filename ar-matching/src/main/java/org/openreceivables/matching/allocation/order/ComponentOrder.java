package org.openreceivables.matching.allocation.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.internal.Rules;

/**
 * Which parts of an item money pays first.
 *
 * <p>A list of steps, each a set of kinds, in which every kind has one place; parts of one step are paid in
 * proportion to what closes them: each share is rounded down, and the cents left over go one each to the shares that
 * lost most by that, of equal ones to the part that stands first on the item. EUR 47.75 on NET EUR 100.00 and TAX EUR
 * 19.00 are 40.13 and 7.62. {@code ComponentOrder.of(Set.of(INTEREST), …)} is an order of one's own, {@link
 * ComponentOrders} has the usual ones. Discount and tolerance are not ordered: they are spread over what was sold,
 * in proportion. An item without components is one part of kind NET. Immutable and thread-safe.
 */
public final class ComponentOrder {
  private final String name;
  private final List<Step> steps;

  /**
   * One step of the order: kinds that are paid together.
   *
   * @param state where the item must stand to its due date; empty for any
   * @param kinds the kinds, in proportion to what closes them
   */
  public record Step(Optional<DueState> state, Set<ComponentKind> kinds) {
    @Override
    public String toString() {
      String sorted =
          new TreeSet<>(kinds).stream().map(Enum::name).collect(Collectors.joining(" + "));
      return state.map(s -> s + " " + sorted).orElse(sorted);
    }
  }

  private ComponentOrder(String name, List<Step> steps) {
    this.name = name;
    this.steps = List.copyOf(steps);
  }

  /**
   * {@return an order of these steps}
   *
   * @param steps the kinds that are paid together, first to last
   * @throws org.openreceivables.core.InvalidValueException when a kind has no place or two
   */
  @SafeVarargs
  public static ComponentOrder of(Set<ComponentKind>... steps) {
    List<Step> all = new ArrayList<>();
    List<ComponentKind> kinds = new ArrayList<>();
    for (Set<ComponentKind> step : steps) {
      all.add(new Step(Optional.empty(), Set.copyOf(step)));
      kinds.addAll(step);
    }
    Rules rules = Rules.of("ComponentOrder", all);
    for (ComponentKind kind : ComponentKind.values()) {
      long places = kinds.stream().filter(kind::equals).count();
      rules.require(
          places == 1,
          ProblemCodes.OUT_OF_RANGE,
          "kinds",
          kind,
          "must have one place in the order, not " + places);
    }
    rules.orThrow();
    return new ComponentOrder("", all);
  }

  /**
   * {@return an order by due state and component group}
   *
   * @param pairs all twelve pairs, first to last
   * @throws org.openreceivables.core.InvalidValueException when a pair is missing or named twice
   */
  public static ComponentOrder byDueState(Collection<DueComponent> pairs) {
    List<Step> all = new ArrayList<>();
    pairs.forEach(p -> all.add(new Step(Optional.of(p.state()), p.group().kinds())));
    Rules rules = Rules.of("ComponentOrder", "by due state");
    for (DueState state : DueState.values()) {
      for (ComponentGroup group : ComponentGroup.values()) {
        DueComponent pair = new DueComponent(state, group);
        long places = pairs.stream().filter(pair::equals).count();
        rules.require(
            places == 1,
            ProblemCodes.OUT_OF_RANGE,
            "pairs",
            pair,
            "must have one place in the order, not " + places);
      }
    }
    rules.orThrow();
    return new ComponentOrder("", all);
  }

  ComponentOrder named(String other) {
    return new ComponentOrder(other, steps);
  }

  /** {@return the steps, first to last} */
  public List<Step> steps() {
    return steps;
  }

  /** {@return whether the order tells past due, due and not yet due apart} */
  public boolean isByDueState() {
    return steps.stream().anyMatch(s -> s.state().isPresent());
  }

  /** {@return whether all pairs of one due state follow one another, so that an item can be finished before the next} */
  public boolean isContiguous() {
    Set<DueState> done = EnumSet.noneOf(DueState.class);
    Optional<DueState> last = Optional.empty();
    for (Step step : steps) {
      if (step.state().isPresent()
          && !step.state().equals(last)
          && !done.add(step.state().get())) {
        return false;
      }
      last = step.state();
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ComponentOrder that && steps.equals(that.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  @Override
  public String toString() {
    return name.isEmpty()
        ? steps.stream().map(Step::toString).collect(Collectors.joining(", then "))
        : name;
  }
}
