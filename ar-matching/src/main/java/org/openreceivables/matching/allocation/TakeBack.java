package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.matching.allocation.PastEvents.Past;

/** Which allocations of later money can be taken back, and why the others stay. */
final class TakeBack {
  private final PastEvents past;
  private final Set<AllocationId> named;
  private final LocalDate asOf;
  final Map<AllocationId, Past> taken = new LinkedHashMap<>();
  final Map<AllocationId, Reallocated.Kept> kept = new LinkedHashMap<>();

  TakeBack(PastEvents past, Set<AllocationId> named, LocalDate asOf) {
    this.past = past;
    this.named = named;
    this.asOf = asOf;
    past.standing.forEach((id, p) -> {
      if (named.contains(id) || isLater(p)) {
        taken.put(id, p);
      }
    });
    for (Past p : List.copyOf(taken.values())) {
      reason(p).ifPresent(why -> keep(p, why));
    }
    keepWhatSharesMoney();
  }

  private boolean isLater(Past p) {
    Set<OpenItemId> sources = p.sources();
    return !sources.isEmpty() && past.money.keySet().containsAll(sources);
  }

  private void keep(Past p, Reallocated.Reason why) {
    taken.remove(p.id());
    CustomerId customer = p.sources().stream()
        .map(past.money::get)
        .filter(c -> c != null)
        .findFirst()
        .orElse(p.customers().first());
    kept.put(p.id(), new Reallocated.Kept(customer, p.id(), why));
  }

  /** Money is applied anew as a whole or not at all. */
  private void keepWhatSharesMoney() {
    boolean more = true;
    while (more) {
      more = false;
      for (Past p : List.copyOf(taken.values())) {
        AllocationId other = keptOf(p.sources());
        if (other != null) {
          keep(p, new Reallocated.SameMoney(other));
          more = true;
        }
      }
    }
  }

  /** An allocation of this money that stays, if there is one. */
  @Nullable AllocationId keptOf(Set<OpenItemId> sources) {
    for (AllocationId id : kept.keySet()) {
      Past other = past.standing.get(id);
      if (other != null && other.sources().stream().anyMatch(sources::contains)) {
        return id;
      }
    }
    return null;
  }

  private Optional<Reallocated.Reason> reason(Past p) {
    if (p.event().postingDate().isAfter(asOf)) {
      return Optional.of(new Reallocated.PostedLater(p.event().postingDate()));
    }
    if (p.customers().size() > 1) {
      return Optional.of(new Reallocated.OtherAccounts(List.copyOf(p.customers())));
    }
    if (!named.contains(p.id()) && !p.sources().equals(Set.of(nameOf(p)))) {
      return Optional.of(new Reallocated.MadeByHand());
    }
    for (LedgerEvent event : dependents(p)) {
      return Optional.of(new Reallocated.RestsOn(event.kind(), event.id()));
    }
    for (OpenItemId source : p.sources()) {
      LedgerEvent undone = past.takenBack.get(source);
      if (undone != null && !named.contains(p.id())) {
        return Optional.of(new Reallocated.TakenBackByHand(undone.id()));
      }
    }
    return Optional.empty();
  }

  private static Object nameOf(Past p) {
    OpenItemId name = p.namedAfter();
    return name == null ? "" : name;
  }

  /** What left its money by other ways, and what was done to its items because of what it left open. */
  private List<LedgerEvent> dependents(Past p) {
    List<LedgerEvent> out = new ArrayList<>();
    for (OpenItemId source : p.sources()) {
      out.addAll(past.dependents.getOrDefault(source, List.of()));
    }
    for (AllocationLine line : p.event().lines()) {
      if (line.effect() == Effect.EXCESS_TAKEN) {
        continue;
      }
      for (LedgerEvent event : past.dependents.getOrDefault(line.item(), List.of())) {
        if (event.recorded().compareTo(p.event().recorded()) > 0) {
          out.add(event);
        }
      }
    }
    past.replaced.stream().filter(r -> isMadeWith(r, p)).forEach(out::add);
    return out;
  }

  /** The engine records a residual or deduction before the allocation with which it is made. */
  private static boolean isMadeWith(ItemEvent.Replaced event, Past p) {
    return event.replacements().stream()
        .anyMatch(i -> p.sources().stream().anyMatch(s -> isFrom(i.id(), s)));
  }

  /** Whether this money made a residual or deduction, which it must not make again. */
  boolean hasMoved(OpenItemId credit) {
    return past.replaced.stream()
        .anyMatch(r -> r.replacements().stream().anyMatch(i -> isFrom(i.id(), credit)));
  }

  private static boolean isFrom(OpenItemId replacement, OpenItemId source) {
    String payment = source.value().replaceAll("/on-account$", "");
    return replacement.value().contains("/" + payment + "/");
  }
}
