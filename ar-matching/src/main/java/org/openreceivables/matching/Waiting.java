package org.openreceivables.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.payment.Payment;

/** What payments that wait for a person are probably for. */
final class Waiting {
  private final Map<OpenItemId, Map<Money, PaymentId>> byItem = new HashMap<>();

  void add(Payment payment, Pairing proposed) {
    proposed
        .instruction()
        .amounts()
        .forEach(a -> byItem
            .computeIfAbsent(a.item(), i -> new HashMap<>())
            .putIfAbsent(payment.amount(), payment.id()));
  }

  /**
   * A payment before this one, over the same amount and for one of the same items: if a person accepts it,
   * this one is paid twice.
   */
  Optional<AmountReason.MayBePaidTwice> twice(Payment payment, Pairing pairing) {
    return pairing.instruction().amounts().stream()
        .flatMap(
            a -> Optional.ofNullable(byItem.getOrDefault(a.item(), Map.of()).get(payment.amount()))
                .map(by -> new AmountReason.MayBePaidTwice(a.item(), by))
                .stream())
        .findFirst();
  }
}
