package org.openreceivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.allocation.CreditUse;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Credits that stand on a document; allocation uses them before payments of the same or a later day. */
final class LinkedCredits {
  /** As allocation takes them: credit notes before money. */
  private static final Comparator<OpenItem> ORDER = Comparator.comparing(OpenItem::postingDate)
      .thenComparing(Settling::isMoney)
      .thenComparing(OpenItem::issueDate)
      .thenComparing(OpenItem::id);

  private final ItemBook book;
  private final OpenItems items;
  private final List<OpenItem> waiting = new ArrayList<>();
  private final Map<CustomerId, Map<DocumentId, List<OpenItem>>> documents = new HashMap<>();
  private final Map<OpenItemId, List<AmountReason.LinkedCredit>> reducedBy = new HashMap<>();
  private final Set<OpenItemId> used = new HashSet<>();
  private int next;

  LinkedCredits(ItemBook book, OpenItems items, CreditUse credits, LocalDate asOf) {
    this.book = book;
    this.items = items;
    if (credits != CreditUse.NONE) {
      for (OpenItem item : items) {
        if (item.side() == Side.CREDIT
            && item.relatesTo().isPresent()
            && !item.isSettled()
            && book.counts(item)
            && !item.isHeld(HoldEffect.ALLOCATE, asOf)) {
          waiting.add(item);
        }
      }
      waiting.sort(ORDER);
    }
  }

  void advance(LocalDate day, SettlementPolicy policy) {
    while (next < waiting.size() && !waiting.get(next).postingDate().isAfter(day)) {
      use(waiting.get(next++), policy);
    }
  }

  private void use(OpenItem credit, SettlementPolicy policy) {
    OpenItem rest = credit;
    for (OpenItem asItWas : ofDocument(credit)) {
      OpenItem item = book.now(asItWas);
      Settling.Reduced reduced = Settling.reduce(item, rest, policy);
      if (!item.isSettled() && reduced.amount().isPositive()) {
        book.change(item, reduced.item());
        rest = reduced.credit();
        reducedBy
            .computeIfAbsent(item.id(), i -> new ArrayList<>(1))
            .add(new AmountReason.LinkedCredit(credit.id(), item.id(), reduced.amount()));
      }
    }
    if (!rest.equals(credit)) {
      used.add(credit.id());
      book.change(credit, rest);
    }
  }

  /** The items of the document, as they came, the oldest due first. */
  private List<OpenItem> ofDocument(OpenItem credit) {
    return documents
        .computeIfAbsent(credit.customer(), this::byDocument)
        .getOrDefault(credit.relatesTo().orElseThrow(), List.of())
        .stream()
        .filter(i -> i.currency().equals(credit.currency()))
        .toList();
  }

  private Map<DocumentId, List<OpenItem>> byDocument(CustomerId customer) {
    Map<DocumentId, List<OpenItem>> index = new HashMap<>();
    for (OpenItem item : items.ofCustomer(customer)) {
      if (item.side() == Side.DEBIT && book.counts(item)) {
        index.computeIfAbsent(item.document(), d -> new ArrayList<>(1)).add(item);
      }
    }
    index.values().forEach(list -> list.sort(AllocationOrders.oldestDueFirst().on(LocalDate.MIN)));
    return index;
  }

  List<AmountReason.LinkedCredit> reducedBy(OpenItemId id) {
    return reducedBy.getOrDefault(id, List.of());
  }

  boolean isUsed(OpenItemId id) {
    return used.contains(id);
  }
}
