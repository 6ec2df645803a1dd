package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.DocumentId;

/** What waits on account for which document, and when it is used. */
final class Links {
  private final CustomerRun run;
  /** Money and credits that wait on account for a document, in the order in which they came. */
  private final Map<DocumentId, List<Funds>> waiting = new HashMap<>();

  Links(CustomerRun run) {
    this.run = run;
  }

  /** Begins with another customer. */
  void begin() {
    waiting.clear();
  }

  /** Its turn is over; where it waits for a document, what comes later finds it. */
  void over(Funds f) {
    if (f.waitsFor != null) {
      List<Funds> same = waiting.computeIfAbsent(f.waitsFor, d -> new ArrayList<>());
      if (f.payment != null || !same.contains(f)) {
        same.add(f);
      }
    }
  }

  /** From now on it waits for a document, as the books will say; for none, it is free. */
  void link(Funds f, @Nullable DocumentId document) {
    Map<Integer, DocumentId> linked = run.beside().linked;
    put(linked, f.number, document);
  }

  /** Its day counts for what it does to an item, where that is later than its own. */
  void usedOn(Funds f, int i, LocalDate day) {
    if (day.isAfter(f.postingDate)) {
      put(run.beside().used, new AllocationRows.Beside.Used(f.number, run.account.offset + i), day);
    }
  }

  private <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
    V was = value == null ? map.remove(key) : map.put(key, value);
    Journal steps = run.account.noted();
    if (steps != null) {
      steps.add(() -> {
        if (was == null) {
          map.remove(key);
        } else {
          map.put(key, was);
        }
      });
    }
  }

  /** Whether anything may wait for a document. */
  boolean isAnythingWaiting() {
    return !waiting.isEmpty();
  }

  /** What waits for a document, in the order in which it came. */
  List<Funds> waitingFor(DocumentId document) {
    return waiting.getOrDefault(document, List.of()).stream()
        .filter(f -> document.equals(f.waitsFor))
        .toList();
  }
}
