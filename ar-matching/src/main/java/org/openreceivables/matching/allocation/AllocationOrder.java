package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openreceivables.core.openitem.OpenItem;

/**
 * Which item is paid first.
 *
 * <p>A chain of named criteria. Items equal under all of them are paid by id, the smaller first, or, with
 * {@link #proRataAmongEquals()}, in proportion to what closes them. The order is therefore total: the same
 * items are paid the same way whatever the order they come in. {@code
 * AllocationOrder.by("disputed last", comparing(i -> !i.holds().isEmpty())).then("oldest due",
 * comparing(OpenItem::effectiveDueDate))} is an order of one's own. Immutable and thread-safe if the
 * comparators are.
 */
public final class AllocationOrder {
  private final List<Criterion> criteria;
  private final boolean proRata;

  private record Criterion(String name, Comparator<OpenItem> comparator) {}

  private AllocationOrder(List<Criterion> criteria, boolean proRata) {
    this.criteria = criteria;
    this.proRata = proRata;
  }

  /**
   * {@return an order with one criterion}
   *
   * @param name its name, for reasons and printing
   * @param comparator the smaller is paid first
   */
  public static AllocationOrder by(String name, Comparator<OpenItem> comparator) {
    return new AllocationOrder(List.of(new Criterion(name, comparator)), false);
  }

  static AllocationOrder allEqual() {
    return new AllocationOrder(List.of(), true);
  }

  /**
   * {@return this order with one more criterion behind those it has}
   *
   * @param name its name
   * @param comparator the smaller is paid first
   */
  public AllocationOrder then(String name, Comparator<OpenItem> comparator) {
    List<Criterion> longer = new ArrayList<>(criteria);
    longer.add(new Criterion(name, comparator));
    return new AllocationOrder(List.copyOf(longer), proRata);
  }

  /** {@return this order, with equal items paid in proportion to what closes them} */
  public AllocationOrder proRataAmongEquals() {
    return new AllocationOrder(criteria, true);
  }

  /** {@return whether equal items are paid in proportion} */
  public boolean isProRata() {
    return proRata;
  }

  /**
   * {@return less than zero when the first item is paid first; zero only for one and the same id}
   *
   * @param a the first item
   * @param b the second item
   */
  public int compare(OpenItem a, OpenItem b) {
    for (Criterion criterion : criteria) {
      int result = criterion.comparator().compare(a, b);
      if (result != 0) {
        return result;
      }
    }
    return a.id().compareTo(b.id());
  }

  /**
   * {@return whether all criteria find two items equal, so that only the id or proportion is left}
   *
   * @param a the first item
   * @param b the second item
   */
  public boolean areEqual(OpenItem a, OpenItem b) {
    return criteria.stream().allMatch(c -> c.comparator().compare(a, b) == 0);
  }

  /**
   * {@return the name of the first criterion that tells two items apart; {@code id} where none does}
   *
   * @param a the first item
   * @param b the second item
   */
  public String decidedBy(OpenItem a, OpenItem b) {
    return criteria.stream()
        .filter(c -> c.comparator().compare(a, b) != 0)
        .map(Criterion::name)
        .findFirst()
        .orElse(proRata ? "pro rata" : "id");
  }

  @Override
  public String toString() {
    return Stream.concat(
            criteria.stream().map(Criterion::name), Stream.of(proRata ? "pro rata" : "id"))
        .collect(Collectors.joining(", then "));
  }
}
