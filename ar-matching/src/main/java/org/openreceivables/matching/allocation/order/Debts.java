package org.openreceivables.matching.allocation.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;

/**
 * Which items are one debt: an item, and the charges on it that are items of their own.
 *
 * <p>Invoice INV-1, costs of EUR 40.00 that are {@linkplain OpenItem#accessoryTo() accessory} to it, and interest of EUR
 * 3.00 on it, are one debt of which INV-1 is the {@linkplain #principal principal}; within it the component order says
 * which is paid first. A charge on a charge belongs where that belongs. A charge whose item is not known here, or is
 * another customer's, is a debt by itself; an engine makes it a problem. Immutable and thread-safe if the look-up is,
 * which is asked once for what it found.
 */
public final class Debts {
  private final Function<OpenItemId, Optional<OpenItem>> items;
  private final ComponentOrder components;
  private final Map<OpenItemId, OpenItem> principals = new ConcurrentHashMap<>();
  /** All charges that are open, where they are known. */
  private final List<OpenItem> charges;
  /** The same by principal; made when it is first asked for. */
  private volatile @Nullable Map<OpenItemId, List<OpenItem>> byPrincipal;

  /** Principals with the due dates of charges that are due before them. */
  private final Map<Due, OpenItem> due = new ConcurrentHashMap<>();

  private record Due(OpenItemId principal, LocalDate date) {}

  private Debts(
      Function<OpenItemId, Optional<OpenItem>> items,
      List<OpenItem> charges,
      ComponentOrder components) {
    this.items = items;
    this.charges = List.copyOf(charges);
    this.components = components;
  }

  /**
   * {@return the debts among items}
   *
   * <p>They do not know of charges that are not asked for: of those that are due before their principal, each goes by its own
   * due date. Those {@linkplain #among among items} do.
   *
   * @param items finds an item, settled or not
   * @param components which part of a debt is paid first
   */
  public static Debts of(
      Function<OpenItemId, Optional<OpenItem>> items, ComponentOrder components) {
    return new Debts(items, List.of(), components);
  }

  /**
   * {@return the debts among items on a day of the books, as an engine has them: an item that is posted later is not known}
   *
   * @param items the items, settled or not
   * @param asOf the day of the books
   * @param components which part of a debt is paid first
   */
  public static Debts among(OpenItems items, LocalDate asOf, ComponentOrder components) {
    Function<OpenItemId, Optional<OpenItem>> known =
        id -> items.find(id).filter(i -> !i.postingDate().isAfter(asOf));
    List<OpenItem> open = new ArrayList<>();
    items.forEach(i -> {
      if (i.accessoryTo().isPresent()
          && i.open().isPositive()
          && !i.postingDate().isAfter(asOf)) {
        open.add(i);
      }
    });
    return new Debts(known, open, components);
  }

  /**
   * {@return the item that a charge belongs to, by whose facts the debt is paid sooner or later; of any other item itself}
   *
   * <p>A charge that is issued after the day is no part of the debt yet, and a debt by itself, which an order debt by debt
   * has behind all others: money of 1 February pays an invoice before costs of 20 February on it, whenever it becomes
   * known.
   *
   * @param item the item
   * @param day the value date of the payment
   */
  public OpenItem principal(OpenItem item, LocalDate day) {
    if (item.accessoryTo().isEmpty() || isLater(item, day)) {
      return item;
    }
    return item.accessoryTo()
        .flatMap(items)
        .filter(up -> up.customer().equals(item.customer()))
        .map(this::known)
        .orElse(item);
  }

  /** The principal of an item that is known, found once for all on the way to it. */
  private OpenItem known(OpenItem item) {
    Map<OpenItemId, OpenItem> way = new LinkedHashMap<>();
    OpenItem at = item;
    OpenItem found = principals.get(at.id());
    while (found == null) {
      if (way.putIfAbsent(at.id(), at) != null) {
        found = smallestFrom(at, way.values());
      } else {
        Optional<OpenItem> up =
            at.accessoryTo().flatMap(items).filter(i -> i.customer().equals(item.customer()));
        found = up.isEmpty() ? at : principals.get(up.get().id());
        at = up.orElse(at);
      }
    }
    for (OpenItemId id : way.keySet()) {
      principals.put(id, found);
    }
    return found;
  }

  /** Of items that belong to one another, the one with the smallest id stands for all. */
  private static OpenItem smallestFrom(OpenItem first, Collection<OpenItem> way) {
    return way.stream()
        .dropWhile(i -> !i.id().equals(first.id()))
        .min(Comparator.comparing(OpenItem::id))
        .orElse(first);
  }

  /**
   * {@return whether a charge is issued after the day, so that it is no part of the debt yet; of any other item no}
   *
   * @param item the item
   * @param day the value date of the payment
   */
  public boolean isLater(OpenItem item, LocalDate day) {
    return item.accessoryTo().isPresent() && item.issueDate().isAfter(day);
  }

  /**
   * {@return the facts by which an item is paid sooner or later: those of its {@linkplain #principal principal}; of a charge
   * that is due while the principal is not, with the earliest due date of such charges on it that are open}
   *
   * <p>Interest of EUR 40.00 that is due on 11 January on a loan that is due on 1 June is paid on 1 February as what is
   * due, before another debt that is due in May; a fee that is payable in March on an invoice that is overdue is paid
   * with the invoice.
   *
   * @param item the item
   * @param day the value date of the payment
   */
  public OpenItem facts(OpenItem item, LocalDate day) {
    OpenItem principal = principal(item, day);
    boolean dueBefore = principal != item
        && DueState.of(principal, day) == DueState.IN_ADVANCE
        && DueState.of(item, day) != DueState.IN_ADVANCE;
    return dueBefore
        ? due.computeIfAbsent(
            new Due(principal.id(), earliest(item, principal, day)),
            d -> principal.withDueDate(d.date()))
        : principal;
  }

  private List<OpenItem> ofPrincipal(OpenItem principal) {
    Map<OpenItemId, List<OpenItem>> made = byPrincipal;
    if (made == null) {
      made = charges.stream()
          .collect(Collectors.groupingBy(c -> principal(c, LocalDate.MAX).id()));
      byPrincipal = made;
    }
    return made.getOrDefault(principal.id(), List.of());
  }

  /** By the first of them all that are due are one debt, in which the component order decides. */
  private LocalDate earliest(OpenItem item, OpenItem principal, LocalDate day) {
    LocalDate first = item.effectiveDueDate();
    for (OpenItem each : ofPrincipal(principal)) {
      LocalDate date = each.effectiveDueDate();
      first = !isLater(each, day) && date.isBefore(first) ? date : first;
    }
    return first;
  }

  /**
   * {@return whether two items are parts of one debt}
   *
   * @param a the first item
   * @param b the second item
   * @param day the value date of the payment
   */
  public boolean areOne(OpenItem a, OpenItem b, LocalDate day) {
    return principal(a, day).id().equals(principal(b, day).id());
  }

  /**
   * {@return which part of its debt an item is: the first step of the component order that pays any of it}
   *
   * <p>Counted on what the item was at first. A charge without components counts as costs, any other item without them
   * as price.
   *
   * @param item the item
   */
  public int place(OpenItem item) {
    return item.components().stream()
        .filter(c -> c.component().amount().isPositive())
        .mapToInt(c -> place(c.component().kind()))
        .min()
        .orElseGet(
            () -> place(item.accessoryTo().isPresent() ? ComponentKind.COST : ComponentKind.NET));
  }

  /** {@return the component order that says which part of a debt comes first} */
  public ComponentOrder components() {
    return components;
  }

  private int place(ComponentKind kind) {
    return IntStream.range(0, components.steps().size())
        .filter(step -> components.steps().get(step).kinds().contains(kind))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return components.toString();
  }
}
