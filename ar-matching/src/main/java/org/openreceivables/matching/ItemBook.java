package org.openreceivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.SettlementOption;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.allocation.CreditUse;
import org.openreceivables.matching.rule.AmountFound;

/** The items, less what payments of this run were matched to. */
final class ItemBook {
  private static final int MOST_FOUND = 100;
  private static final int NEIGHBOURS = 10;
  private static final Comparator<OpenItem> ORDER =
      Comparator.comparing(OpenItem::effectiveDueDate).thenComparing(OpenItem::id);

  private final OpenItems items;
  private final SettlementPolicy policy;
  private final LocalDate asOf;
  private final Map<OpenItemId, OpenItem> changed = new HashMap<>();
  private final Map<OpenItemId, PaymentId> promisedBy = new HashMap<>();
  private final Map<OpenItemId, OpenItem> beforeClosing = new HashMap<>();
  private final Map<CustomerId, Map<CurrencyUnit, Amounts>> amounts = new HashMap<>();
  private final Map<CustomerId, List<OpenItem>> credits = new HashMap<>();
  private final LinkedCredits linked;

  /** What is open by amount, and what was, before payments of this run closed it. */
  private record Amounts(AmountIndex open, AmountIndex closed) {}

  ItemBook(OpenItems items, SettlementPolicy policy, CreditUse credits, LocalDate asOf) {
    this.items = items;
    this.policy = policy;
    this.asOf = asOf;
    this.linked = new LinkedCredits(this, items, credits, asOf);
  }

  /** Uses the linked credits that allocation uses before payments of this day of the books. */
  void advance(LocalDate day) {
    linked.advance(day, policy);
  }

  /** The linked credits that have reduced an item. */
  List<AmountReason.LinkedCredit> reducedBy(OpenItemId id) {
    return linked.reducedBy(id);
  }

  /** Whether allocation can use a credit with this payment: not on hold, and no later than it. */
  boolean isUsable(OpenItem credit, Payment payment) {
    return !credit.isHeld(HoldEffect.ALLOCATE, asOf)
        && !credit.postingDate().isAfter(payment.postingDate());
  }

  /** The open credits up to this much that a payment of the customer may have taken off, the oldest first. */
  List<OpenItem> creditsWithin(Money most, CustomerId customer, Payment payment) {
    return credits
        .computeIfAbsent(
            customer,
            c -> items.ofCustomer(c).stream()
                .filter(i -> i.side() == Side.CREDIT && counts(i))
                .sorted(ORDER)
                .toList())
        .stream()
        .map(this::now)
        .filter(c -> c.open().isPositive()
            && c.currency().equals(most.getCurrencyUnit())
            && !c.open().isGreaterThan(most)
            && isUsable(c, payment))
        .toList();
  }

  /** Whether this is a linked credit that was used. */
  boolean isLinkedCredit(OpenItemId id) {
    return linked.isUsed(id);
  }

  SettlementPolicy policy() {
    return policy;
  }

  boolean counts(OpenItem item) {
    return !item.postingDate().isAfter(asOf);
  }

  /** The item as it is left by the payments before, if it is there and posted. */
  Optional<OpenItem> find(OpenItemId id) {
    OpenItem now = changed.get(id);
    return now != null ? Optional.of(now) : items.find(id).filter(this::counts);
  }

  OpenItem now(OpenItem item) {
    return changed.getOrDefault(item.id(), item);
  }

  List<OpenItem> ofCustomer(CustomerId customer) {
    return items.ofCustomer(customer).stream()
        .filter(this::counts)
        .map(this::now)
        .toList();
  }

  Optional<PaymentId> promisedBy(OpenItemId id) {
    return Optional.ofNullable(promisedBy.get(id));
  }

  /** Keeps what a matched payment leaves of an item. */
  void promise(OpenItem after, PaymentId payment) {
    OpenItem before = find(after.id()).orElseThrow();
    change(before, after);
    promisedBy.put(after.id(), payment);
    if (after.side() == Side.DEBIT && after.isSettled()) {
      beforeClosing.put(after.id(), before);
      amounts(after.customer(), after.currency()).closed().add(before);
    }
  }

  /** Keeps what is left of an item. */
  void change(OpenItem before, OpenItem after) {
    changed.put(after.id(), after);
    Amounts index = amounts.getOrDefault(after.customer(), Map.of()).get(after.currency());
    if (index != null && after.side() == Side.DEBIT) {
      index.open().remove(before);
      if (!after.isSettled()) {
        index.open().add(after);
      }
    }
  }

  /** What the amount closes, or, where nothing is left, what it would have closed. */
  List<AmountFound> closedBy(CustomerId customer, Money amount, Payment payment) {
    if (!amount.isPositive()) {
      return List.of();
    }
    Amounts index = amounts(customer, amount.getCurrencyUnit());
    List<AmountFound> open = closedBy(index.open(), amount, payment);
    return open.isEmpty() ? closedBy(index.closed(), amount, payment) : open;
  }

  private List<AmountFound> closedBy(AmountIndex index, Money amount, Payment payment) {
    List<AmountFound> found = new ArrayList<>();
    for (Set<OpenItemId> ids : index.around(amount)) {
      for (OpenItemId id : ids) {
        quoted(id, payment)
            .filter(f -> !amount.isGreaterThan(f.option().cash())
                && !amount.isLessThan(f.option().least()))
            .findFirst()
            .ifPresent(found::add);
        if (found.size() == MOST_FOUND) {
          return sorted(found);
        }
      }
    }
    return sorted(found);
  }

  /** The item of this customer whose closing amount is nearest, if there is one. */
  Optional<NearestMiss> nearest(CustomerId customer, Payment payment) {
    AmountIndex index = amounts(customer, payment.currency()).open();
    List<NearestMiss> near = new ArrayList<>();
    near.addAll(nearest(index.below(payment.amount()), payment));
    near.addAll(nearest(index.above(payment.amount()), payment));
    return near.stream()
        .min(Comparator.comparing(NearestMiss::margin).thenComparing(NearestMiss::item));
  }

  /** The first few on one side; an amount of the index need not close its item on this day. */
  private List<NearestMiss> nearest(Collection<Set<OpenItemId>> away, Payment payment) {
    List<NearestMiss> near = new ArrayList<>();
    int asked = 0;
    for (Set<OpenItemId> ids : away) {
      for (OpenItemId id : ids) {
        quoted(id, payment).forEach(f -> near.add(miss(f, payment.amount())));
        if (++asked == NEIGHBOURS) {
          return near;
        }
      }
    }
    return near;
  }

  private static NearestMiss miss(AmountFound found, Money amount) {
    SettlementOption option = found.option();
    Money margin = amount.isGreaterThan(option.cash())
        ? amount.minus(option.cash())
        : option.least().minus(amount);
    return new NearestMiss(found.item().id(), found.item().document(), option, margin);
  }

  /** The ways to close an item that a payment may close without naming it. */
  private Stream<AmountFound> quoted(OpenItemId id, Payment payment) {
    // What payments of this run closed is asked as it was: an index holds it only then.
    OpenItem now = find(id).orElseThrow();
    OpenItem item = now.isSettled() ? beforeClosing.getOrDefault(id, now) : now;
    boolean passedOver = item.isHeld(HoldEffect.ALLOCATE, payment.valueDate())
        || item.reservedFor().filter(p -> !p.equals(payment.id())).isPresent();
    return passedOver
        ? Stream.empty()
        : policy.options(item, payment.valueDate()).options().stream()
            .map(option -> new AmountFound(item, option));
  }

  private static List<AmountFound> sorted(List<AmountFound> found) {
    return found.stream().sorted(Comparator.comparing(AmountFound::item, ORDER)).toList();
  }

  private Amounts amounts(CustomerId customer, CurrencyUnit currency) {
    return amounts
        .computeIfAbsent(customer, c -> new HashMap<>())
        .computeIfAbsent(currency, c -> index(customer, c));
  }

  private Amounts index(CustomerId customer, CurrencyUnit currency) {
    Amounts index =
        new Amounts(new AmountIndex(policy, currency), new AmountIndex(policy, currency));
    for (OpenItem item : items.ofCustomer(customer)) {
      if (item.side() == Side.DEBIT && item.currency().equals(currency) && counts(item)) {
        index.open().add(now(item));
      }
    }
    return index;
  }
}
