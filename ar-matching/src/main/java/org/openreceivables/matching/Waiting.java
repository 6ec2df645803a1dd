package org.openreceivables.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.AmountReason.Earlier;
import org.openreceivables.matching.AmountReason.MayBePaidTwice;

/** The payments before, by what a second payment of the same debt would have in common with them. */
final class Waiting {

  /** The document is that of a payment that was matched, null for those that wait for a person. */
  private record Same(
      CustomerId customer, Money amount, @Nullable DocumentId document) {}

  private final int days;
  private final ItemBook book;
  private final Map<OpenItemId, Map<Money, PaymentId>> proposed = new HashMap<>();
  private final Map<Same, NavigableMap<LocalDate, PaymentId>> before = new HashMap<>();

  Waiting(int days, ItemBook book) {
    this.days = days;
    this.book = book;
  }

  /** A payment that waits and may be one of these customers'. */
  void add(Payment payment, Collection<CustomerId> customers) {
    customers.forEach(c -> add(new Same(c, payment.amount(), null), payment));
  }

  void addProposed(Payment payment, Pairing pairing) {
    items(pairing)
        .forEach(i -> proposed
            .computeIfAbsent(i, none -> new HashMap<>())
            .putIfAbsent(payment.amount(), payment.id()));
    Set<CustomerId> customers = new TreeSet<>(payment.customer().stream().toList());
    customers.add(pairing.customer());
    add(payment, customers);
  }

  void addMatched(Payment payment, Pairing pairing) {
    documents(pairing)
        .forEach(d -> add(new Same(pairing.customer(), payment.amount(), d), payment));
  }

  /** Why a payment that would be matched may be one that came before. */
  Optional<MayBePaidTwice> twice(Payment payment, Pairing pairing) {
    for (OpenItemId item : items(pairing)) {
      PaymentId earlier = proposed.getOrDefault(item, Map.of()).get(payment.amount());
      if (earlier != null) {
        return Optional.of(new MayBePaidTwice(earlier, Earlier.FOR_SAME_ITEM));
      }
    }
    return near(new Same(pairing.customer(), payment.amount(), null), payment)
        .map(p -> new MayBePaidTwice(p, Earlier.WAITS))
        .or(() -> documents(pairing).stream()
            .flatMap(d -> near(new Same(pairing.customer(), payment.amount(), d), payment).stream())
            .findFirst()
            .map(p -> new MayBePaidTwice(p, Earlier.PAID_SAME_DOCUMENT)));
  }

  private void add(Same same, Payment payment) {
    before
        .computeIfAbsent(same, s -> new TreeMap<>())
        .putIfAbsent(payment.valueDate(), payment.id());
  }

  private Optional<PaymentId> near(Same same, Payment payment) {
    NavigableMap<LocalDate, PaymentId> those = before.get(same);
    LocalDate day = payment.valueDate();
    return those == null
        ? Optional.empty()
        : those.subMap(day.minusDays(days), true, day.plusDays(days), true).values().stream()
            .findFirst();
  }

  private static List<OpenItemId> items(Pairing pairing) {
    return pairing.instruction().amounts().stream().map(a -> a.item()).toList();
  }

  private Set<DocumentId> documents(Pairing pairing) {
    return items(pairing).stream()
        .map(i -> book.find(i).orElseThrow().document())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
