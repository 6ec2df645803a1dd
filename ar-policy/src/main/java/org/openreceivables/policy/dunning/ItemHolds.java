package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.policy.dunning.DunnedReason.PartHeld;
import org.openreceivables.policy.dunning.NotDunnedReason.ItemHeld;

/** What is left out of reminders on the day: parts held for different reasons add up, never above what is open. */
final class ItemHolds {
  private final LocalDate runDate;
  private final boolean allOrNothing;
  private final List<Hold> ofCustomer;

  /** What is left of the customer's partial holds; they are filled by its oldest items. */
  private final SortedMap<String, Money> left = new TreeMap<>();

  ItemHolds(DunningPolicy policy, LocalDate runDate, Optional<Customer> customer) {
    this.runDate = runDate;
    this.allOrNothing = policy.heldPart() == DunningPolicy.HeldPart.NOTHING_IS_DUNNED;
    this.ofCustomer = customer.map(Customer::holds).orElse(List.of()).stream()
        .filter(h -> h.stops(HoldEffect.DUN, runDate))
        .toList();
    ofCustomer.forEach(h -> h.part().ifPresent(part -> left.put(h.id(), part)));
  }

  /** Holds on everything the customer owes. */
  List<Hold> ofWholeCustomer() {
    return ofCustomer.stream().filter(h -> h.part().isEmpty()).toList();
  }

  void apply(Candidate c) {
    for (Hold hold : c.item.holds()) {
      if (hold.stops(HoldEffect.DUN, runDate)) {
        hold(c, hold, hold.part().map(Amounts::minor).orElse(c.open));
      }
    }
    for (Hold hold : ofCustomer) {
      if (hold.part().isPresent()) {
        holdFrom(c, hold);
      }
    }
    if (c.held > 0 && (allOrNothing || c.held == c.open)) {
      for (DunnedReason reason : c.reasons) {
        if (reason instanceof PartHeld p) {
          c.against.add(new ItemHeld(p.hold(), p.cause(), p.until(), p.part()));
        }
      }
    }
  }

  private void holdFrom(Candidate c, Hold hold) {
    CurrencyUnit currency = c.item.currency();
    Money rest = left.get(hold.id());
    if (rest == null || !rest.getCurrencyUnit().equals(currency)) {
      return;
    }
    long before = c.held;
    Money most = c.money(c.open - c.held);
    hold(c, hold, Amounts.minor(rest.isGreaterThan(most) ? most : rest));
    left.put(hold.id(), rest.minus(Money.ofMinor(currency, c.held - before)));
  }

  private static void hold(Candidate c, Hold hold, long most) {
    long part = Math.min(most, c.open - c.held);
    if (part > 0) {
      c.held += part;
      c.reasons.add(new PartHeld(hold.id(), hold.cause(), hold.window().last(), c.money(part)));
    }
  }
}
