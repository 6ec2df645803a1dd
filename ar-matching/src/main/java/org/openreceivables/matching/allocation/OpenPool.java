package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;

/** What one customer owes in one currency, in the order in which it is paid. */
final class OpenPool {
  private final Map<OpenItemId, OpenItem> open = new LinkedHashMap<>();
  private final Map<DocumentId, List<OpenItemId>> byDocument = new HashMap<>();

  OpenPool(AllocationOrder order, List<OpenItem> items) {
    List<OpenItem> sorted = new ArrayList<>(items);
    sorted.sort(order::compare);
    for (OpenItem item : sorted) {
      open.put(item.id(), item);
      byDocument.computeIfAbsent(item.document(), d -> new ArrayList<>()).add(item.id());
    }
  }

  Optional<OpenItem> find(OpenItemId id) {
    return Optional.ofNullable(open.get(id));
  }

  /** What is still open of a document, in order. */
  List<OpenItem> ofDocument(DocumentId document) {
    return byDocument.getOrDefault(document, List.of()).stream()
        .flatMap(id -> find(id).stream())
        .toList();
  }

  /** A settled item leaves; an open one keeps its place. */
  void replace(OpenItem item) {
    if (item.isSettled()) {
      open.remove(item.id());
    } else {
      open.put(item.id(), item);
    }
  }

  /** The items that are still open, in order; a view, so that a payment reads no more of it than it needs. */
  Collection<OpenItem> inOrder() {
    return open.values();
  }
}
