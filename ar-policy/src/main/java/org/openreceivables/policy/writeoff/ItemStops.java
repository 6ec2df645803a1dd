package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.policy.writeoff.WriteOffPolicy.CreditCheck;
import org.openreceivables.policy.writeoff.WriteOffPolicy.UnknownCustomers;

/** What stops an item before any rule is asked. */
final class ItemStops {
  private final WriteOffPolicy policy;
  private final OpenItems items;
  private final Optional<Customer> customer;
  private final LocalDate asOf;
  private final Map<CurrencyUnit, Money> credits;

  ItemStops(
      WriteOffPolicy policy,
      OpenItems items,
      Optional<Customer> customer,
      LocalDate asOf,
      Map<CurrencyUnit, Money> credits) {
    this.policy = policy;
    this.items = items;
    this.customer = customer;
    this.asOf = asOf;
    this.credits = credits;
  }

  List<KeepReason> of(OpenItem item) {
    List<KeepReason> stops = new ArrayList<>(1);
    holds(stops, item.holds(), "item " + item.id());
    customer.ifPresent(c -> holds(stops, c.holds(), "customer " + c.id()));
    principalInDispute(stops, item);
    if (customer.isEmpty() && policy.unknownCustomers() == UnknownCustomers.KEPT) {
      stops.add(new KeepReason.UnknownCustomer(item.customer()));
    }
    if (item.postingDate().isAfter(asOf)) {
      stops.add(new KeepReason.PostedLater(item.postingDate()));
    }
    item.reservedFor().ifPresent(payment -> stops.add(new KeepReason.Reserved(payment)));
    if (!policy.statuses().contains(item.status())) {
      stops.add(new KeepReason.FollowedUp(item.status()));
    }
    credit(stops, item);
    return stops;
  }

  private void holds(List<KeepReason> stops, List<Hold> holds, String on) {
    for (Hold hold : holds) {
      if (!hold.window().contains(asOf)) {
        continue;
      }
      if (hold.cause() == HoldCause.DISPUTE) {
        stops.add(new KeepReason.Disputed(on, hold.id(), hold.part()));
      } else if (expectsMoney(hold.cause()) || hold.effects().contains(HoldEffect.WRITE_OFF)) {
        stops.add(new KeepReason.OnHold(hold.cause(), on, hold.id()));
      }
    }
  }

  private static boolean expectsMoney(HoldCause cause) {
    return switch (cause) {
      case PROMISE, DIRECT_DEBIT -> true;
      case DISPUTE, BLOCK, LEGAL -> false;
    };
  }

  /** Who contests a claim contests the charges on it. Rows of a host may go in circles. */
  private void principalInDispute(List<KeepReason> stops, OpenItem item) {
    if (item.accessoryTo().isEmpty()) {
      return;
    }
    Set<OpenItemId> seen = new HashSet<>();
    Optional<OpenItem> principal = item.accessoryTo().flatMap(items::find);
    while (principal.isPresent() && seen.add(principal.get().id())) {
      OpenItem of = principal.get();
      if (!of.id().equals(item.id())) {
        for (Hold hold : of.holds()) {
          if (hold.cause() == HoldCause.DISPUTE && hold.window().contains(asOf)) {
            stops.add(new KeepReason.Disputed("item " + of.id(), hold.id(), Optional.empty()));
          }
        }
      }
      principal = of.accessoryTo().flatMap(items::find);
    }
  }

  private void credit(List<KeepReason> stops, OpenItem item) {
    Money credit = credits.get(item.currency());
    if (credit == null || policy.creditCheck() == CreditCheck.IGNORE || credit.isZero()) {
      return;
    }
    if (policy.creditCheck() == CreditCheck.KEEP_ALL || !credit.isLessThan(item.open())) {
      stops.add(new KeepReason.CreditAtHand(item.open(), credit));
    }
  }
}
