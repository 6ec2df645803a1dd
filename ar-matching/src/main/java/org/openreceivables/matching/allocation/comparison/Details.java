package org.openreceivables.matching.allocation.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationDifference;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.comparison.SwitchDifference.Choice;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.Debts;
import org.openreceivables.matching.allocation.order.DueState;

/** What is said of a switch at one place: of an order which items and criteria, of component orders which step. */
final class Details {
  private final AllocationPolicy here;
  private final AllocationPolicy there;
  /** The orders, with the knowledge which charge belongs to which item. */
  private final AllocationOrder orderHere;

  private final AllocationOrder orderThere;
  private final Debts debts;
  private final AllocationDifference place;
  /** The items that the source paid, as they stood before, in the order in which they were paid. */
  private final Map<OpenItemId, OpenItem> paidHere;

  private final Map<OpenItemId, OpenItem> paidThere;
  private final Optional<LocalDate> day;

  Details(
      AllocationPolicy here,
      AllocationPolicy there,
      Function<AllocationPolicy, Debts> among,
      AllocationDifference place,
      Optional<Allocation> mine,
      Optional<Allocation> theirs) {
    this.here = here;
    this.there = there;
    this.debts = among.apply(here);
    this.orderHere = here.order().among(debts);
    this.orderThere = there.order().among(among.apply(there));
    this.place = place;
    this.paidHere = paid(mine);
    this.paidThere = paid(theirs);
    this.day = mine.or(() -> theirs).map(Allocation::valueDate);
  }

  private static Map<OpenItemId, OpenItem> paid(Optional<Allocation> allocation) {
    Map<OpenItemId, OpenItem> out = new LinkedHashMap<>();
    allocation.ifPresent(
        a -> a.settlements().stream().map(ItemSettlement::before).forEach(i -> out.put(i.id(), i)));
    return out;
  }

  SwitchDifference of(PolicySwitch decided) {
    Optional<? extends SwitchDifference> closer = switch (decided.name()) {
      case PolicySwitches.ORDER -> order();
      case PolicySwitches.COMPONENTS -> components();
      default -> Optional.empty();
    };
    return closer.isPresent() ? closer.get() : decided.between(here, there);
  }

  /** Two items, this one first, that both orders tell apart and that were paid so; else what one order does with an item. */
  private Optional<SwitchDifference> order() {
    Map<OpenItemId, OpenItem> all = new LinkedHashMap<>(paidHere);
    paidThere.forEach(all::putIfAbsent);
    return place
        .item()
        .map(all::get)
        .flatMap(one -> all.values().stream()
            .filter(other -> !other.id().equals(one.id()))
            .flatMap(other -> order(one, other).stream())
            .findFirst()
            .or(() -> treatment(all.values())));
  }

  private Optional<SwitchDifference> order(OpenItem one, OpenItem other) {
    Optional<Choice> mine = choice(orderHere, paidHere, one, other);
    Optional<Choice> theirs = choice(orderThere, paidThere, one, other);
    if (mine.isEmpty() || theirs.isEmpty() || saysTheSame(mine.get(), theirs.get())) {
      return Optional.empty();
    }
    if (mine.get().criterion().equals(theirs.get().criterion())
        && orderHere.isDebtByDebt() != orderThere.isDebtByDebt()
        && (isCharge(one) || isCharge(other))) {
      return belonging(isCharge(one) ? one : other);
    }
    return Optional.of(new SwitchDifference.Order(
        orderHere.toString(), orderThere.toString(), mine.get(), theirs.get()));
  }

  private boolean isCharge(OpenItem item) {
    return !debts.principal(item, day.orElseThrow()).id().equals(item.id());
  }

  /** The criterion is the same, but by the one order a charge goes by what its item is. */
  private Optional<SwitchDifference> belonging(OpenItem charge) {
    String belongs = "takes " + charge.id() + " with "
        + debts.principal(charge, day.orElseThrow()).id() + ", to which it belongs";
    String alone = "takes " + charge.id() + " by itself";
    return treated(
        orderHere.isDebtByDebt() ? belongs : alone, orderThere.isDebtByDebt() ? belongs : alone);
  }

  /** Nothing without somebody's word, or nothing on an item that does not count. */
  private Optional<SwitchDifference> treatment(Collection<OpenItem> all) {
    boolean isLessHere = place.here().isLessThan(place.there());
    AllocationOrder less = isLessHere ? orderHere : orderThere;
    AllocationOrder more = isLessHere ? orderThere : orderHere;
    if (!less.paysUndesignated() && more.paysUndesignated()) {
      return treated(undesignated(orderHere), undesignated(orderThere));
    }
    LocalDate on = day.orElseThrow();
    return all.stream()
        .filter(i -> !orderHere.leftOut(i, on).equals(orderThere.leftOut(i, on)))
        .findFirst()
        .flatMap(i -> treated(leftOut(orderHere, i), leftOut(orderThere, i)));
  }

  private static String undesignated(AllocationOrder order) {
    return order.paysUndesignated()
        ? "pays what nobody designated, too, by " + order
        : "pays only what is designated";
  }

  private String leftOut(AllocationOrder order, OpenItem item) {
    return order
        .leftOut(item, day.orElseThrow())
        .map(why -> "leaves " + item.id() + " out: " + why)
        .orElse("pays " + item.id());
  }

  private Optional<SwitchDifference> treated(String saysHere, String saysThere) {
    return Optional.of(new SwitchDifference.Treatment(
        orderHere.toString(), orderThere.toString(), saysHere, saysThere));
  }

  private static boolean saysTheSame(Choice a, Choice b) {
    return a.shared() ? b.shared() : !b.shared() && a.first().equals(b.first());
  }

  /** Empty where the items were not paid in the order that it has for them. */
  private Optional<Choice> choice(
      AllocationOrder order, Map<OpenItemId, OpenItem> paid, OpenItem one, OpenItem other) {
    LocalDate on = day.orElseThrow();
    String criterion = order.decidedBy(one, other, on);
    if (order.isProRata() && order.areEqual(one, other, on) && !order.areOneDebt(one, other, on)) {
      return paid.containsKey(one.id()) && paid.containsKey(other.id())
          ? Optional.of(new Choice(one.id(), other.id(), criterion, true))
          : Optional.empty();
    }
    boolean isFirst = order.compare(one, other, on) < 0;
    OpenItemId first = isFirst ? one.id() : other.id();
    OpenItemId second = isFirst ? other.id() : one.id();
    List<OpenItemId> sequence = new ArrayList<>(paid.keySet());
    boolean isPaidSo = sequence.contains(first)
        && (!sequence.contains(second) || sequence.indexOf(first) < sequence.indexOf(second));
    return isPaidSo && order.paysUndesignated()
        ? Optional.of(new Choice(first, second, criterion, false))
        : Optional.empty();
  }

  /** The first step at which the two orders take other parts of the item; of the orders where the item tells none. */
  private Optional<SwitchDifference> components() {
    Optional<OpenItem> item = place
        .item()
        .flatMap(id -> Stream.of(paidHere, paidThere)
            .flatMap(m -> Optional.ofNullable(m.get(id)).stream())
            .findFirst());
    return item.flatMap(i -> components(steps(here.components(), i), steps(there.components(), i)));
  }

  private Optional<SwitchDifference> components(List<String> mine, List<String> theirs) {
    for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
      if (!mine.get(i).equals(theirs.get(i))) {
        return Optional.of(new SwitchDifference.Components(
            here.components().toString(),
            there.components().toString(),
            i + 1,
            mine.get(i),
            theirs.get(i)));
      }
    }
    return Optional.empty();
  }

  /** The steps for which the item, or the debt where both go by debts, has a part that is open on the day. */
  private List<String> steps(ComponentOrder order, OpenItem item) {
    Set<ComponentKind> open = new TreeSet<>();
    Stream.concat(paidHere.values().stream(), paidThere.values().stream())
        .filter(i -> i.id().equals(item.id())
            || (orderHere.areOneDebt(i, item, day.orElseThrow())
                && orderThere.areOneDebt(i, item, day.orElseThrow())))
        .forEach(i -> open.addAll(kinds(i)));
    DueState state = DueState.of(item, day.orElseThrow());
    return order.steps().stream()
        .filter(s -> s.state().isEmpty() || s.state().get() == state)
        .map(s -> open.stream()
            .filter(s.kinds()::contains)
            .map(Enum::name)
            .collect(Collectors.joining(" + ")))
        .filter(words -> !words.isEmpty())
        .toList();
  }

  /** A charge without parts counts as costs, any other item without them as price. */
  private static Set<ComponentKind> kinds(OpenItem item) {
    if (item.components().isEmpty()) {
      return Set.of(item.accessoryTo().isPresent() ? ComponentKind.COST : ComponentKind.NET);
    }
    return item.components().stream()
        .filter(c -> c.open().isPositive())
        .map(c -> c.key().kind())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
