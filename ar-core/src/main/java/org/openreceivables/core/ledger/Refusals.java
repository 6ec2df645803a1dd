package org.openreceivables.core.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.internal.collection.HashTrie;
import org.openreceivables.core.internal.collection.HashTrie.Edit;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;

/**
 * Whose books lack something, and since when: by customer the refused events, each since it was first refused,
 * however often it is handed in again. Immutable and thread-safe.
 */
final class Refusals {
  static final Refusals NONE = new Refusals(HashTrie.empty());

  private final HashTrie<CustomerId, Lacking> customers;

  private Refusals(HashTrie<CustomerId, Lacking> customers) {
    this.customers = customers;
  }

  /**
   * One refused event.
   *
   * @param event its key
   * @param recorded since when the refusal is known
   * @param forGood whether its key stands on another event, so that it can never come in
   * @param problem why
   */
  record Refusal(EventId event, Recorded recorded, boolean forGood, Problem problem) {}

  /** What a customer lacks: events that may still come, and since when one that cannot. */
  private record Lacking(
      HashTrie<EventId, Recorded> events, @Nullable Recorded forGood) {
    static final Lacking NOTHING = new Lacking(HashTrie.empty(), null);

    Lacking event(EventId id, Recorded since, Edit edit) {
      Recorded first = first(events.get(id), since);
      return first.equals(events.get(id))
          ? this
          : new Lacking(events.with(id, first, edit), forGood);
    }

    Lacking forGood(@Nullable Recorded since) {
      return since == null ? this : new Lacking(events, first(forGood, since));
    }

    Lacking and(Lacking more, Edit edit) {
      Lacking[] both = {forGood(more.forGood)};
      more.events.forEach((id, since) -> both[0] = both[0].event(id, since, edit));
      return both[0];
    }

    private static Recorded first(@Nullable Recorded one, Recorded other) {
      return one != null && one.compareTo(other) <= 0 ? one : other;
    }

    /** An event that was accepted since it was refused is lacking no more. */
    boolean somethingOn(Recorded knownOn, HashTrie<EventId, LedgerEvent> accepted) {
      boolean[] found = {forGood != null && forGood.compareTo(knownOn) <= 0};
      events.forEach((id, since) -> {
        if (!found[0] && since.compareTo(knownOn) <= 0) {
          LedgerEvent mended = accepted.get(id);
          found[0] = mended == null
              || mended.recorded().compareTo(since) < 0
              || mended.recorded().compareTo(knownOn) > 0;
        }
      });
      return found[0];
    }
  }

  /** The customers whose books lack something, or lacked it once. */
  int size() {
    return customers.size();
  }

  /** What a customer lacks, to be compared. */
  private record Content(
      Map<EventId, Recorded> events, @Nullable Recorded forGood) {}

  private Map<CustomerId, Content> content() {
    Map<CustomerId, Content> content = new HashMap<>();
    customers.forEach((customer, lacking) -> {
      Map<EventId, Recorded> events = new HashMap<>();
      lacking.events.forEach(events::put);
      content.put(customer, new Content(events, lacking.forGood));
    });
    return content;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Refusals that && content().equals(that.content());
  }

  @Override
  public int hashCode() {
    return content().hashCode();
  }

  boolean isEmpty() {
    return customers.size() == 0;
  }

  Refusals with(Collection<Refusal> more) {
    HashTrie<CustomerId, Lacking> all = customers;
    Edit edit = new Edit();
    for (Refusal refusal : more) {
      for (CustomerId customer : refusal.problem().taints()) {
        Lacking lacking = of(all, customer);
        all = all.with(
            customer,
            refusal.forGood()
                ? lacking.forGood(refusal.recorded())
                : lacking.event(refusal.event(), refusal.recorded(), edit),
            edit);
      }
    }
    return new Refusals(all);
  }

  /** Those of both. */
  Refusals with(Refusals other) {
    Edit edit = new Edit();
    Map<CustomerId, Lacking> theirs = new HashMap<>();
    other.customers.forEach(theirs::put);
    HashTrie<CustomerId, Lacking> all = customers;
    for (Map.Entry<CustomerId, Lacking> their : theirs.entrySet()) {
      Lacking both = of(all, their.getKey()).and(their.getValue(), edit);
      all = all.with(their.getKey(), both, edit);
    }
    return new Refusals(all);
  }

  private static Lacking of(HashTrie<CustomerId, Lacking> customers, CustomerId customer) {
    Lacking lacking = customers.get(customer);
    return lacking == null ? Lacking.NOTHING : lacking;
  }

  /** Whose books lacked something, as far as it was known. */
  SortedSet<CustomerId> incomplete(Recorded knownOn, HashTrie<EventId, LedgerEvent> accepted) {
    SortedSet<CustomerId> incomplete = new TreeSet<>();
    customers.forEach((customer, lacking) -> {
      if (lacking.somethingOn(knownOn, accepted)) {
        incomplete.add(customer);
      }
    });
    return incomplete;
  }
}
