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
  private static final AllocationOrder LEAST_SECURED_IF_NOT_DUE = AllocationOrder.byDay(
      "least secured if not due",
      day -> Comparator.comparing(i -> DueState.of(i, day) == DueState.IN_ADVANCE
          ? i.legalTraits().securityRank()
          : Integer.MIN_VALUE));
  private static final AllocationOrder FIRST_ENFORCED = AllocationOrder.byDay(
      "first enforced",
      day -> Comparator.comparing(i -> i.legalTraits()
          .enforcedSince()
          .filter(since -> !since.isAfter(day))
          .orElse(LocalDate.MAX)));
  private static final AllocationOrder FIRST_DUE =
      AllocationOrder.by("first due", Comparator.comparing(OpenItem::effectiveDueDate));
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

  /**
   * {@return of items that are due after the value date of the payment the one that is least secured; due ones are equal,
   * and before them}
   *
   * <p>Where no debt is due yet, Swiss law goes by security (OR 87 (3)); where some are, it does not. Of EUR 60.00 with
   * security rank 1 and EUR 40.00 with none, EUR 50.00 that come before both are due are EUR 40.00 on the second and EUR
   * 10.00 on the first; once both are due, this criterion finds them equal.
   */
  public static AllocationOrder leastSecuredIfNotDueFirst() {
    return LEAST_SECURED_IF_NOT_DUE;
  }

  /**
   * {@return the item whose enforcement began first; items that are not enforced by the value date of the payment last}
   *
   * <p>So OR 87 (1) among debts that are due, and Austrian courts, where the debt that was demanded hardest goes first. Of
   * EUR 60.00 enforced since 10 January and EUR 40.00 since the 5th, EUR 50.00 are EUR 40.00 on the second and EUR 10.00
   * on the first.
   */
  public static AllocationOrder firstEnforcedFirst() {
    return FIRST_ENFORCED;
  }

  /**
   * {@return the item that is due first, by its due date alone}
   *
   * <p>An item without a due date is due on issue. Unlike {@link #oldestDueFirst()} it finds items equal that are due on
   * one day, whenever they were issued: with {@link AllocationOrder#proRataAmongEquals()} they share, as OR 87 (2) has it.
   * EUR 90.00 on EUR 100.00 of 1 January and EUR 200.00 of the 2nd, both due on the 20th, are EUR 30.00 and EUR 60.00.
   */
  public static AllocationOrder firstDueFirst() {
    return FIRST_DUE;
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
