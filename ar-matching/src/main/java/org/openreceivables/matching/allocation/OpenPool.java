package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;

/** What one customer owes in one currency, in the order in which it is paid. */
final class OpenPool {
  private final Map<OpenItemId, OpenItem> free = new LinkedHashMap<>();
  private final Map<OpenItemId, OpenItem> aside = new HashMap<>();
  private final Map<PaymentId, List<OpenItemId>> reserved = new HashMap<>();
  private final Map<DocumentId, List<OpenItemId>> byDocument = new HashMap<>();

  /** Sets aside, once, what is on hold or reserved, so that payments need not pass it over one by one. */
  OpenPool(AllocationOrder order, List<OpenItem> items, LocalDate asOf) {
    List<OpenItem> sorted = new ArrayList<>(items);
    sorted.sort(order::compare);
    for (OpenItem item : sorted) {
      boolean held = item.isHeld(HoldEffect.ALLOCATE, asOf);
      (held || item.reservedFor().isPresent() ? aside : free).put(item.id(), item);
      byDocument.computeIfAbsent(item.document(), d -> new ArrayList<>()).add(item.id());
      item.reservedFor()
          .filter(p -> !held)
          .ifPresent(p -> reserved.computeIfAbsent(p, x -> new ArrayList<>()).add(item.id()));
    }
  }

  Optional<OpenItem> find(OpenItemId id) {
    return Optional.ofNullable(free.get(id)).or(() -> Optional.ofNullable(aside.get(id)));
  }

  /** What is still open of a document, in order. */
  List<OpenItem> ofDocument(DocumentId document) {
    return open(byDocument.getOrDefault(document, List.of()));
  }

  /** What is still open of the items that wait for this payment, in order. */
  List<OpenItem> reservedFor(PaymentId payment) {
    return open(reserved.getOrDefault(payment, List.of()));
  }

  private List<OpenItem> open(List<OpenItemId> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  /** A settled item leaves; an open one keeps its place. */
  void replace(OpenItem item) {
    Map<OpenItemId, OpenItem> place = free.containsKey(item.id()) ? free : aside;
    if (item.isSettled()) {
      place.remove(item.id());
    } else {
      place.put(item.id(), item);
    }
  }

  /** The items that any payment may settle, in order; a view, read only as far as the money reaches. */
  Collection<OpenItem> inOrder() {
    return free.values();
  }

  /** How many items are on hold or reserved. */
  int aside() {
    return aside.size();
  }
}
