package org.openreceivables.matching.allocation.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
  private final boolean anew;
  private final boolean unasked;

  private record Criterion(
      String name, Function<LocalDate, Comparator<OpenItem>> on, boolean dated) {}

  /** The same on every day; equal where the comparators are. */
  private record Always(Comparator<OpenItem> comparator)
      implements Function<LocalDate, Comparator<OpenItem>> {
    @Override
    public Comparator<OpenItem> apply(LocalDate day) {
      return comparator;
    }
  }

  private AllocationOrder(
      List<Criterion> criteria, boolean proRata, boolean anew, boolean unasked) {
    this.criteria = List.copyOf(criteria);
    this.proRata = proRata;
    this.anew = anew;
    this.unasked = unasked;
  }

  /**
   * {@return an order with one criterion over facts that no payment changes}
   *
   * <p>Two orders are equal, and engines may share what one of them prepared, where the comparators are one and the same
   * object or values such as records. For facts that payments change, such as the open amount: {@link #judgedAnew()}.
   *
   * @param name its name, for reasons and printing
   * @param comparator the smaller is paid first
   */
  public static AllocationOrder by(String name, Comparator<OpenItem> comparator) {
    return new AllocationOrder(List.of(fixed(name, comparator)), false, false, true);
  }

  /**
   * {@return an order with one criterion that depends on the value date of the payment}
   *
   * @param name its name
   * @param on the comparator for a day
   */
  public static AllocationOrder byDay(String name, Function<LocalDate, Comparator<OpenItem>> on) {
    return new AllocationOrder(List.of(new Criterion(name, on, true)), false, false, true);
  }

  static AllocationOrder allEqual() {
    return new AllocationOrder(List.of(), true, false, true);
  }

  static AllocationOrder onlyAsked() {
    return new AllocationOrder(List.of(), false, false, false);
  }

  private static Criterion fixed(String name, Comparator<OpenItem> comparator) {
    return new Criterion(name, new Always(comparator), false);
  }

  /**
   * {@return this order with one more criterion behind those it has}
   *
   * @param name its name
   * @param comparator the smaller is paid first
   */
  public AllocationOrder then(String name, Comparator<OpenItem> comparator) {
    return then(by(name, comparator));
  }

  /**
   * {@return this order with the criteria of another behind those it has}
   *
   * <p>{@code AllocationOrders.pastDueFirst().then(AllocationOrders.smallestFirst())}. Equal items are paid in
   * proportion if either says so.
   *
   * @param other the criteria for items that are equal under this
   */
  public AllocationOrder then(AllocationOrder other) {
    List<Criterion> longer = new ArrayList<>(criteria);
    longer.addAll(other.criteria);
    return new AllocationOrder(
        longer, proRata || other.proRata, anew || other.anew, unasked && other.unasked);
  }

  /**
   * {@return this order, with equal items paid in proportion to what closes them}
   *
   * <p>Each share is rounded down; the cents left over go one each to the shares that lost most by that, of equal ones to
   * the smaller id: EUR 100.00 over three equal items of EUR 100.00 are 33.34, 33.33 and 33.33.
   */
  public AllocationOrder proRataAmongEquals() {
    return new AllocationOrder(criteria, true, anew, unasked);
  }

  /**
   * {@return this order, judged for each payment on the items as they stand then}
   *
   * <p>Needed where a criterion looks at what payments change, such as the open amount; otherwise items are put in
   * order once, as they stand at first.
   */
  public AllocationOrder judgedAnew() {
    return new AllocationOrder(criteria, proRata, true, unasked);
  }

  /** {@return whether equal items are paid in proportion} */
  public boolean isProRata() {
    return proRata;
  }

  /** {@return whether items are put in order once, whatever the payments and their days} */
  public boolean isFixed() {
    return !anew && criteria.stream().noneMatch(Criterion::dated);
  }

  /** {@return whether the order goes by the value date of the payment} */
  public boolean isDated() {
    return criteria.stream().anyMatch(Criterion::dated);
  }

  /** {@return whether items are paid for which nobody designated the money} */
  public boolean paysUndesignated() {
    return unasked;
  }

  /**
   * {@return the order on a day; two items compare as zero only where they have one and the same id}
   *
   * @param day the value date of the payment
   */
  public Comparator<OpenItem> on(LocalDate day) {
    List<Comparator<OpenItem>> chain = comparators(day);
    return (a, b) -> {
      for (Comparator<OpenItem> each : chain) {
        int result = each.compare(a, b);
        if (result != 0) {
          return result;
        }
      }
      return a.id().compareTo(b.id());
    };
  }

  private List<Comparator<OpenItem>> comparators(LocalDate day) {
    List<Comparator<OpenItem>> chain = new ArrayList<>(criteria.size());
    criteria.forEach(c -> chain.add(c.on().apply(day)));
    return chain;
  }

  /**
   * {@return less than zero when the first item is paid first; zero only for one and the same id}
   *
   * @param a the first item
   * @param b the second item
   * @param day the value date of the payment
   */
  public int compare(OpenItem a, OpenItem b, LocalDate day) {
    return on(day).compare(a, b);
  }

  /**
   * {@return whether all criteria find two items equal, so that only the id or proportion is left}
   *
   * @param a the first item
   * @param b the second item
   * @param day the value date of the payment
   */
  public boolean areEqual(OpenItem a, OpenItem b, LocalDate day) {
    return comparators(day).stream().allMatch(c -> c.compare(a, b) == 0);
  }

  /**
   * {@return the name of the first criterion that tells two items apart; {@code id} where none does}
   *
   * @param a the first item
   * @param b the second item
   * @param day the value date of the payment
   */
  public String decidedBy(OpenItem a, OpenItem b, LocalDate day) {
    return criteria.stream()
        .filter(c -> c.on().apply(day).compare(a, b) != 0)
        .map(Criterion::name)
        .findFirst()
        .orElse(proRata ? "pro rata" : "id");
  }

  /** {@return whether the other has the same criteria by name and comparator, and treats equals the same way} */
  @Override
  public boolean equals(Object other) {
    return other instanceof AllocationOrder that
        && criteria.equals(that.criteria)
        && proRata == that.proRata
        && anew == that.anew
        && unasked == that.unasked;
  }

  @Override
  public int hashCode() {
    return Objects.hash(criteria, proRata, anew, unasked);
  }

  @Override
  public String toString() {
    return unasked
        ? Stream.concat(
                criteria.stream().map(Criterion::name), Stream.of(proRata ? "pro rata" : "id"))
            .collect(Collectors.joining(", then "))
        : "as instructed";
  }
}
