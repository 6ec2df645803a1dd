package org.openreceivables.matching.allocation.order;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.terms.DiscountOffer;

/**
 * The usual allocation orders, each whole by itself and a criterion for longer ones: {@code
 * pastDueFirst().then(largestFirst())}.
 */
public final class AllocationOrders {
  private static final AllocationOrder OLDEST_DUE = AllocationOrder.by(
          "oldest due", Comparator.comparing(OpenItem::effectiveDueDate))
      .then("oldest issued", Comparator.comparing(OpenItem::issueDate));
  private static final AllocationOrder OLDEST_ISSUED =
      AllocationOrder.by("oldest issued", Comparator.comparing(OpenItem::issueDate));
  private static final AllocationOrder SMALLEST =
      AllocationOrder.by("smallest", byOpen()).judgedAnew();
  private static final AllocationOrder LARGEST =
      AllocationOrder.by("largest", byOpen().reversed()).judgedAnew();
  private static final AllocationOrder PRO_RATA = AllocationOrder.allEqual();
  private static final AllocationOrder AS_INSTRUCTED = AllocationOrder.onlyAsked();
  private static final AllocationOrder PAST_DUE = AllocationOrder.byDay(
      "past due", day -> Comparator.comparing(i -> DueState.of(i, day) != DueState.PAST_DUE));
  private static final AllocationOrder DUE = AllocationOrder.byDay(
      "due", day -> Comparator.comparing(i -> DueState.of(i, day) == DueState.IN_ADVANCE));
  private static final AllocationOrder LEAST_SECURED = AllocationOrder.by(
      "least secured", Comparator.comparing(i -> i.legalTraits().securityRank()));
  private static final AllocationOrder MOST_BURDENSOME = AllocationOrder.by(
      "most burdensome",
      Comparator.comparing((OpenItem i) -> i.legalTraits().burdenRank()).reversed());
  private static final AllocationOrder DISCOUNT_EXPIRES = AllocationOrder.byDay(
      "discount about to expire", day -> Comparator.comparing(i -> lastDiscountDay(i, day)));

  private AllocationOrders() {}

  /**
   * {@return the item that is due first, then the one issued first, then by id: the default}
   *
   * <p>An item without a due date is due on issue.
   */
  public static AllocationOrder oldestDueFirst() {
    return OLDEST_DUE;
  }

  /** {@return the item that was issued first, then by id} */
  public static AllocationOrder oldestIssuedFirst() {
    return OLDEST_ISSUED;
  }

  /** {@return the item with the smallest open amount, then by id (so metasfresh); judged anew for each payment} */
  public static AllocationOrder smallestFirst() {
    return SMALLEST;
  }

  /** {@return the item with the largest open amount, then by id; judged anew for each payment} */
  public static AllocationOrder largestFirst() {
    return LARGEST;
  }

  /**
   * {@return all items at once, in proportion to what closes them}
   *
   * <p>EUR 100.00 over items of EUR 100.00, 200.00 and 300.00 is EUR 16.67, 33.33 and 50.00. Each share is rounded down;
   * the cents left over go one each to the shares that lost most by that, of equal ones to the smaller id: EUR 100.00
   * over three items of EUR 100.00 are 33.34, 33.33 and 33.33.
   */
  public static AllocationOrder proRata() {
    return PRO_RATA;
  }

  /**
   * {@return nothing but what was designated: the rest stays on account}
   *
   * <p>No criterion but a switch: in a chain it holds for the whole of it, wherever it stands. {@code
   * asInstructed().then(oldestDueFirst())} and {@code oldestDueFirst().then(asInstructed())} pay nothing undesignated and
   * print as {@code as instructed}; the other criteria then say only which item of a designated group comes first. On its
   * own a group is paid by id.
   */
  public static AllocationOrder asInstructed() {
    return AS_INSTRUCTED;
  }

  /** {@return items due before the value date of the payment, then all others} */
  public static AllocationOrder pastDueFirst() {
    return PAST_DUE;
  }

  /** {@return items due on or before the value date of the payment, then all others} */
  public static AllocationOrder dueFirst() {
    return DUE;
  }

  /** {@return the item that is least secured for the creditor} */
  public static AllocationOrder leastSecuredFirst() {
    return LEAST_SECURED;
  }

  /** {@return the item that burdens the debtor most} */
  public static AllocationOrder mostBurdensomeFirst() {
    return MOST_BURDENSOME;
  }

  /**
   * {@return the item whose discount has the fewest days left to its last day, counted from the value date of the
   * payment; items without such a discount last}
   *
   * <p>Days of grace are not counted, whatever the settlement policy grants: they are the creditor's leniency, and not
   * what was agreed. Where B has 2 % until 10 January and 3 days of grace, and A has 2 % until 20 January, money of the
   * 10th pays B first, and money of the 12th A, although B would earn its discount, too. Who wants it otherwise
   * designates B.
   */
  public static AllocationOrder discountAboutToExpireFirst() {
    return DISCOUNT_EXPIRES;
  }

  /**
   * {@return items by their kind: those named, first to last, then all others}
   *
   * @param kinds the kinds
   */
  public static AllocationOrder byKind(OpenItemKind... kinds) {
    return AllocationOrder.by("kind", new ByKind(List.of(kinds)));
  }

  /**
   * {@return the items of a list, first to last, then all others}
   *
   * @param ids the items
   */
  public static AllocationOrder listed(List<OpenItemId> ids) {
    Map<OpenItemId, Integer> places = new HashMap<>();
    ids.forEach(id -> places.putIfAbsent(id, places.size()));
    return AllocationOrder.by("list", new Listed(places));
  }

  /** Values, so that two orders by the same kinds are equal. */
  private record ByKind(List<OpenItemKind> kinds) implements Comparator<OpenItem> {
    @Override
    public int compare(OpenItem a, OpenItem b) {
      return Integer.compare(place(a), place(b));
    }

    private int place(OpenItem item) {
      int index = kinds.indexOf(item.kind());
      return index < 0 ? Integer.MAX_VALUE : index;
    }
  }

  private record Listed(Map<OpenItemId, Integer> places) implements Comparator<OpenItem> {
    @Override
    public int compare(OpenItem a, OpenItem b) {
      return Integer.compare(place(a), place(b));
    }

    private int place(OpenItem item) {
      return places.getOrDefault(item.id(), Integer.MAX_VALUE);
    }
  }

  /** Only items of one currency are ever compared by the engine; others go by their code. */
  private static Comparator<OpenItem> byOpen() {
    return Comparator.comparing((OpenItem i) -> i.currency().getCode())
        .thenComparing((OpenItem i) -> i.open().getAmount());
  }

  private static LocalDate lastDiscountDay(OpenItem item, LocalDate day) {
    LocalDate soonest = LocalDate.MAX;
    for (DiscountOffer offer : item.discountOffers()) {
      Money left = offer.full().minus(offer.taken());
      if (!offer.lastDay().isBefore(day)
          && offer.lastDay().isBefore(soonest)
          && left.isPositive()) {
        soonest = offer.lastDay();
      }
    }
    return soonest;
  }
}
