package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.ItemSettlement;

/**
 * What is tolerated where limits are pooled, reckoned anew from what was settled: items that money of one payment
 * reached on one day of the books are judged together, and those that another payment of the day reached with them.
 */
final class PooledLaws {
  private final Trial trial;
  /** What happened to an item on a day, in order. */
  private final Map<Judged, List<ItemSettlement>> settled = new LinkedHashMap<>();
  /** Of items to which money came, another of the same group; a group's last is its own. */
  private final Map<Judged, Judged> links = new HashMap<>();

  /** An item on a day of the books. */
  private record Judged(OpenItemId item, LocalDate day) {}

  private PooledLaws(Trial trial) {
    this.trial = trial;
    for (Allocation a : trial.result().allocations()) {
      Map<List<Object>, Judged> first = new HashMap<>();
      for (ItemSettlement s : a.settlements()) {
        Judged judged = new Judged(s.before().id(), s.postingDate());
        settled.computeIfAbsent(judged, j -> new ArrayList<>()).add(s);
        if (DifferenceLaws.by(s, Effect.PAID).signum() > 0) {
          links.putIfAbsent(judged, judged);
          CurrencyUnit currency = s.before().currency();
          Judged other = first.putIfAbsent(List.of(s.postingDate(), currency), judged);
          if (other != null) {
            links.put(last(other), last(judged));
          }
        }
      }
    }
  }

  /**
   * All that is tolerated of a group is within the limits of its items, none of which stays open then; its reasons
   * say the same, and none says that what is tolerable together is too much.
   */
  static void tolerance(Trial trial, Complaints out) {
    PooledLaws laws = new PooledLaws(trial);
    Map<Judged, Group> groups = new LinkedHashMap<>();
    laws.links
        .keySet()
        .forEach(
            j -> groups.computeIfAbsent(laws.last(j), g -> laws.new Group()).add(j));
    groups.values().forEach(group -> group.require(out));
  }

  private Judged last(Judged judged) {
    Judged at = judged;
    for (Judged next = links.get(at); next != null && !next.equals(at); next = links.get(at)) {
      at = next;
    }
    return at;
  }

  /** Items that are judged together. */
  private final class Group {
    private final List<Judged> items = new ArrayList<>();
    private BigDecimal limit = BigDecimal.ZERO;
    private BigDecimal adjustment = BigDecimal.ZERO;
    private BigDecimal tolerated = BigDecimal.ZERO;
    /** What the reasons say is missing. */
    private BigDecimal missing = BigDecimal.ZERO;
    /** Whether they say so of each item that is not paid. */
    private boolean complete = true;

    void add(Judged judged) {
      List<ItemSettlement> all = settled.getOrDefault(judged, List.of());
      SettlementPolicy rules = trial.policy().settlement();
      Money original = all.get(0).before().original();
      items.add(judged);
      limit = limit.add(DifferenceLaws.limit(rules.underpayment(), original));
      adjustment = adjustment.max(DifferenceLaws.limit(rules.discountAdjustment(), original));
      Optional<BigDecimal> said = Optional.empty();
      for (ItemSettlement s : all) {
        tolerated = tolerated.add(DifferenceLaws.by(s, Effect.TOLERANCE));
        for (AllocationReason reason : s.reasons()) {
          said = said.or(() -> missing(reason));
        }
      }
      missing = missing.add(said.orElse(BigDecimal.ZERO));
      complete &= said.isPresent() || isClosed(judged);
    }

    void require(Complaints out) {
      out.require(
          tolerated.compareTo(limit) <= 0,
          () -> items + ": " + tolerated + " tolerated together, more than " + limit);
      boolean within = missing.signum() > 0 && missing.compareTo(limit) <= 0;
      for (Judged item : items) {
        for (AllocationReason reason : reasons(item)) {
          if (reason instanceof AllocationReason.ToleratedTogether t) {
            out.require(items.size() > 1, () -> items + ": tolerated together, and it is one");
            out.requireSame(t.limit().getAmount(), limit, () -> "The limit of " + items);
            out.requireSame(
                t.difference().getAmount(), missing, () -> "What is missing on " + items);
            out.require(
                items.stream().allMatch(PooledLaws.this::isClosed),
                () -> items + ": tolerated together, and one is open");
          } else if (reason instanceof AllocationReason.NotToleratedTogether t) {
            // Credits that are named with one payment may be of several days, and join what was
            // paid on them.
            int more = t.limit().getAmount().compareTo(limit);
            out.require(
                more > 0 || (more == 0 && items.size() > 1),
                () -> items + ": the limit of all together, in " + t + ", is " + limit);
            out.require(
                !complete || more > 0 || t.difference().getAmount().compareTo(missing) == 0,
                () -> items + ": " + missing + " is missing, and not what is said in " + t);
          } else if (reason instanceof AllocationReason.NotTolerated) {
            out.require(
                !(within && complete),
                () -> items + ": " + missing + " is within " + limit + ", and not tolerated");
          } else if (reason instanceof AllocationReason.MoneyAtHand m) {
            out.require(
                m.difference().getAmount().compareTo(limit.max(adjustment)) <= 0,
                () -> item + ": beyond " + limit + " whatever is at hand is " + reason);
          }
        }
      }
    }
  }

  private Collection<AllocationReason> reasons(Judged judged) {
    return settled.getOrDefault(judged, List.of()).stream()
        .flatMap(s -> s.reasons().stream())
        .toList();
  }

  private boolean isClosed(Judged judged) {
    return settled.getOrDefault(judged, List.of()).stream()
        .anyMatch(s -> s.after().open().isZero());
  }

  /** What a reason says was missing at the end of the day. */
  private static Optional<BigDecimal> missing(AllocationReason reason) {
    Money missing = null;
    if (reason instanceof AllocationReason.ToleratedTogether t) {
      missing = t.share();
    } else if (reason instanceof AllocationReason.Tolerated t) {
      missing = t.difference();
    } else if (reason instanceof AllocationReason.NotTolerated t) {
      missing = t.difference();
    } else if (reason instanceof AllocationReason.Adjusted t) {
      missing = t.difference();
    } else if (reason instanceof AllocationReason.MoneyAtHand t) {
      missing = t.difference();
    } else if (reason instanceof AllocationReason.PaidShort t) {
      missing = t.difference();
    }
    return Optional.ofNullable(missing).map(Money::getAmount);
  }
}
