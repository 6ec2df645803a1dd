package org.openreceivables.matching.allocation.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
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
  private final How how;
  /** What is one debt; known only among the items of a run. */
  private final @Nullable Debts debts;

  private record Criterion(
      String name, Function<LocalDate, Comparator<OpenItem>> on, boolean dated) {}

  /** What holds for the whole chain; each but the last is so where one link of it is. */
  private record How(
      boolean proRata, boolean anew, boolean byDebt, boolean unasked, List<LeftOut> leftOut) {
    static final How PLAIN = new How(false, false, false, true, List.of());

    How and(How other) {
      List<LeftOut> both = new ArrayList<>(leftOut);
      other.leftOut.stream().filter(l -> !both.contains(l)).forEach(both::add);
      return new How(
          proRata || other.proRata,
          anew || other.anew,
          byDebt || other.byDebt,
          unasked && other.unasked,
          List.copyOf(both));
    }
  }

  private record LeftOut(String name, Function<LocalDate, Predicate<OpenItem>> on) {}

  /** The same on every day; equal where the comparators are. */
  private record Always(Comparator<OpenItem> comparator)
      implements Function<LocalDate, Comparator<OpenItem>> {
    @Override
    public Comparator<OpenItem> apply(LocalDate day) {
      return comparator;
    }
  }

  private AllocationOrder(List<Criterion> criteria, How how, @Nullable Debts debts) {
    this.criteria = List.copyOf(criteria);
    this.how = how;
    this.debts = debts;
    Rules.of("AllocationOrder", this)
        .require(
            !how.anew() || !how.byDebt(),
            ProblemCodes.OUT_OF_RANGE,
            "judgedAnew",
            this,
            "must not be asked for debt by debt, where items go by what they were at first")
        .orThrow();
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
    return new AllocationOrder(List.of(fixed(name, comparator)), How.PLAIN, null);
  }

  /**
   * {@return an order with one criterion that depends on the value date of the payment}
   *
   * @param name its name
   * @param on the comparator for a day
   */
  public static AllocationOrder byDay(String name, Function<LocalDate, Comparator<OpenItem>> on) {
    return new AllocationOrder(List.of(new Criterion(name, on, true)), How.PLAIN, null);
  }

  static AllocationOrder allEqual() {
    return new AllocationOrder(List.of(), new How(true, false, false, true, List.of()), null);
  }

  static AllocationOrder onlyAsked() {
    return new AllocationOrder(List.of(), new How(false, false, false, false, List.of()), null);
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
    return new AllocationOrder(longer, how.and(other.how), null);
  }

  /**
   * {@return this order, with equal items paid in proportion to what closes them}
   *
   * <p>Each share is rounded down; the cents left over go one each to the shares that lost most by that, of equal ones to
   * the smaller id: EUR 100.00 over three equal items of EUR 100.00 are 33.34, 33.33 and 33.33.
   */
  public AllocationOrder proRataAmongEquals() {
    return with(new How(true, how.anew(), how.byDebt(), how.unasked(), how.leftOut()));
  }

  /**
   * {@return this order, judged for each payment on the items as they stand then}
   *
   * <p>Needed where a criterion looks at what payments change, such as the open amount; otherwise items are put in
   * order once, as they stand at first.
   */
  public AllocationOrder judgedAnew() {
    return with(new How(how.proRata(), true, how.byDebt(), how.unasked(), how.leftOut()));
  }

  /**
   * {@return this order over whole debts: the charges on an item are paid where the item is, and which of them first the
   * component order says}
   *
   * <p>Otherwise a charge that is an item of its own goes by its own date. Invoice INV-1 of EUR 1,000.00 due in January,
   * INV-2 of EUR 500.00 due in February, and costs of EUR 40.00 of March on INV-1: of EUR 1,000.00 the oldest due first
   * pays INV-1; debt by debt EUR 40.00 pay the costs, and EUR 960.00 INV-1. Where items have parts of several kinds, the
   * component order goes through the parts of the whole debt. A charge that is issued after the value date of the payment
   * is no part of the debt for it. Where equal debts share in proportion, each counts with its charges. Needed where the
   * law knows debts, with costs and interest as parts of them (BGB 367). A charge whose item is not among the items that
   * are handed in, is another customer's or is posted after the day of the books is a debt by itself, and a problem of the
   * result ({@code UNKNOWN_ITEM}, field {@code accessoryTo}): hand in settled items, too ({@code ledger.allItems(…)}),
   * where charges may outlive their item. A payment looks at all that its customer owes: 2,000 payments on 2,000 items of
   * one customer, a third of them charges, took 0.3 seconds under {@code LegalOrders.germany()}, and 5,000 on 5,000 took
   * 1.1. Not for an order that is {@linkplain #judgedAnew() judged anew}.
   *
   * @throws org.openreceivables.core.InvalidValueException when the order is judged anew
   */
  public AllocationOrder debtByDebt() {
    return with(new How(how.proRata(), how.anew(), true, how.unasked(), how.leftOut()));
  }

  /**
   * {@return this order, without certain items: money that nobody designated is not applied to them at all}
   *
   * <p>It stays on account rather than pay them; what is designated pays them. For debts that the law does not count,
   * such as time-barred ones in Italy.
   *
   * @param name what they are, for reasons: {@code time-barred}
   * @param on which items, on the value date of the payment
   */
  public AllocationOrder leavingOut(String name, Function<LocalDate, Predicate<OpenItem>> on) {
    How more = new How(false, false, false, true, List.of(new LeftOut(name, on)));
    return with(how.and(more));
  }

  /**
   * {@return this order among items, as an engine uses it; itself where debts do not matter}
   *
   * <p>Only such an order knows which charge belongs to which item.
   *
   * @param all the debts among the items
   */
  public AllocationOrder among(Debts all) {
    return how.byDebt() ? new AllocationOrder(criteria, how, all) : this;
  }

  private AllocationOrder with(How other) {
    return new AllocationOrder(criteria, other, debts);
  }

  /** {@return whether equal items are paid in proportion} */
  public boolean isProRata() {
    return how.proRata();
  }

  /** {@return whether charges are paid where the items are that they belong to} */
  public boolean isDebtByDebt() {
    return how.byDebt();
  }

  /** {@return whether items are put in order once, whatever the payments and their days} */
  public boolean isFixed() {
    return !how.anew() && !isDated();
  }

  /** {@return whether the order goes by the value date of the payment} */
  public boolean isDated() {
    return how.byDebt() || criteria.stream().anyMatch(Criterion::dated);
  }

  /** {@return whether items are paid for which nobody designated the money} */
  public boolean paysUndesignated() {
    return how.unasked();
  }

  /** {@return whether some items may be left out} */
  public boolean leavesOut() {
    return !how.leftOut().isEmpty();
  }

  /**
   * {@return as what an item is left out, so that only designated money pays it; empty where it is not}
   *
   * @param item the item
   * @param day the value date of the payment
   */
  public Optional<String> leftOut(OpenItem item, LocalDate day) {
    return how.leftOut().stream()
        .filter(l -> l.on().apply(day).test(item))
        .map(LeftOut::name)
        .findFirst();
  }

  /**
   * {@return the order on a day; two items compare as zero only where they have one and the same id}
   *
   * @param day the value date of the payment
   */
  public Comparator<OpenItem> on(LocalDate day) {
    List<Comparator<OpenItem>> chain = comparators(day);
    Debts all = debts;
    if (all != null) {
      chain.add(Comparator.comparing(i -> all.principal(i, day).id()));
      chain.add(Comparator.comparing(all::place));
    }
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
    Debts all = debts;
    if (all != null) {
      chain.add(Comparator.comparing(i -> all.isLater(i, day)));
    }
    criteria.forEach(c -> chain.add(on(c, day)));
    return chain;
  }

  /** A criterion, of whole debts by the facts of their principal. */
  private Comparator<OpenItem> on(Criterion criterion, LocalDate day) {
    Comparator<OpenItem> plain = criterion.on().apply(day);
    Debts all = debts;
    return all == null ? plain : (a, b) -> plain.compare(all.facts(a, day), all.facts(b, day));
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
   * {@return whether two items are parts of one debt, of which one is paid after the other; only where it is known what
   * belongs together}
   *
   * @param a the first item
   * @param b the second item
   * @param day the value date of the payment
   */
  public boolean areOneDebt(OpenItem a, OpenItem b, LocalDate day) {
    Debts all = debts;
    return all != null && all.areOne(a, b, day) && areEqual(a, b, day);
  }

  /**
   * {@return the name of the first criterion that tells two items apart; {@code id} where none does}
   *
   * @param a the first item
   * @param b the second item
   * @param day the value date of the payment
   */
  public String decidedBy(OpenItem a, OpenItem b, LocalDate day) {
    Debts all = debts;
    if (all != null && all.isLater(a, day) != all.isLater(b, day)) {
      return "charges issued later last";
    }
    return criteria.stream()
        .filter(c -> on(c, day).compare(a, b) != 0)
        .map(Criterion::name)
        .findFirst()
        .orElseGet(() -> amongEquals(a, b, day));
  }

  private String amongEquals(OpenItem a, OpenItem b, LocalDate day) {
    Debts all = debts;
    if (areOneDebt(a, b, day) && all != null) {
      return all.place(a) == all.place(b) ? "id" : all.toString();
    }
    return how.proRata() ? "pro rata" : "id";
  }

  /** {@return whether the other has the same criteria by name and comparator, and treats equals the same way} */
  @Override
  public boolean equals(Object other) {
    return other instanceof AllocationOrder that
        && criteria.equals(that.criteria)
        && how.equals(that.how);
  }

  @Override
  public int hashCode() {
    return Objects.hash(criteria, how);
  }

  @Override
  public String toString() {
    if (!how.unasked()) {
      return "as instructed";
    }
    String chain = Stream.concat(
            criteria.stream().map(Criterion::name), Stream.of(how.proRata() ? "pro rata" : "id"))
        .collect(Collectors.joining(", then "));
    String without = how.leftOut().stream().map(LeftOut::name).collect(Collectors.joining(", "));
    return chain
        + (how.byDebt() ? ", debt by debt" : "")
        + (without.isEmpty() ? "" : ", without " + without);
  }
}
