package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationDifference;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;

/** What holds when two results are compared. */
final class ComparedLaws {
  private ComparedLaws() {}

  /** No difference exactly where both settle the same, and else the differences lead from one to the other. */
  static void differences(Trial trial, Complaints out) {
    AllocationPolicy policy = PolicySpace.policy(
            PolicySpace.number(trial.random().nextLong()))
        .orElse(AllocationPolicy.standard());
    AllocationResult here = trial.result();
    AllocationResult there = trial.result(policy);
    out.requireEqual(here.diff(trial.result()), List.of(), () -> "compared with itself");
    List<AllocationDifference> differences = here.diff(there);
    Map<List<Object>, BigDecimal> mine = settled(here);
    Map<List<Object>, BigDecimal> theirs = settled(there);
    boolean same = mine.equals(theirs) && rests(here).equals(rests(there));
    out.require(
        differences.isEmpty() == same,
        () -> (same ? "the same is settled, and yet " : "not the same is settled, and yet ")
            + differences.size() + " differences to " + policy);
    bridges(trial, here, there, differences, out);
  }

  private static void bridges(
      Trial trial,
      AllocationResult here,
      AllocationResult there,
      List<AllocationDifference> differences,
      Complaints out) {
    Map<OpenItemId, BigDecimal> ofItem = new HashMap<>();
    Map<OpenItemId, BigDecimal> ofRest = new HashMap<>();
    for (AllocationDifference d : differences) {
      BigDecimal more = ItemLaws.minus(d.here(), d.there());
      out.require(
          !d.here().equals(d.there()) || !d.waysHere().equals(d.waysThere()),
          () -> d.summarize() + " is no difference");
      d.item()
          .ifPresentOrElse(
              item -> ofItem.merge(item, more, BigDecimal::add),
              () -> ofRest.merge(d.source(), more, BigDecimal::add));
    }
    for (OpenItem item : trial.books().items()) {
      if (!ofRest.containsKey(item.id())) {
        out.requireSame(
            ofItem.getOrDefault(item.id(), BigDecimal.ZERO),
            isSource(here, item.id()) || isSource(there, item.id())
                ? BigDecimal.ZERO
                : open(there, item.id()).subtract(open(here, item.id())),
            () -> "by how much the differences close more of " + item.id());
      }
    }
    Set<OpenItemId> sources = new HashSet<>(rests(here).keySet());
    sources.addAll(rests(there).keySet());
    for (OpenItemId source : sources) {
      out.requireSame(
          ofRest.getOrDefault(source, BigDecimal.ZERO),
          open(here, source).subtract(open(there, source)),
          () -> "by how much more the differences leave of " + source);
    }
  }

  private static boolean isSource(AllocationResult result, OpenItemId id) {
    return result.allocations().stream().anyMatch(a -> a.source().equals(id));
  }

  private static BigDecimal open(AllocationResult result, OpenItemId id) {
    return result.items().find(id).map(i -> i.open().getAmount()).orElse(BigDecimal.ZERO);
  }

  private static Map<OpenItemId, Money> rests(AllocationResult result) {
    Map<OpenItemId, Money> out = new HashMap<>();
    for (OpenItem item : result.items()) {
      if (item.side() == Side.CREDIT) {
        out.put(item.id(), item.open());
      }
    }
    return out;
  }

  private static Map<List<Object>, BigDecimal> settled(AllocationResult result) {
    Map<List<Object>, BigDecimal> out = new HashMap<>();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        for (AllocationLine line : s.lines()) {
          out.merge(
              List.of(a.source(), line.item(), line.effect(), line.component()),
              line.amount().getAmount(),
              BigDecimal::add);
        }
      }
    }
    return out;
  }

  /** The columns are the lines, one by one, and what is kept of a source; when one was taken back, too. */
  static void columns(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    columns(result, "the columns", out);
    List<Allocation> all = result.allocations();
    if (!all.isEmpty()) {
      OpenItemId source = all.get(trial.random().nextInt(all.size())).source();
      columns(result.unapply(source), "the columns without " + source, out);
    }
  }

  private static void columns(AllocationResult result, String what, Complaints out) {
    Map<List<Object>, Integer> rows = new HashMap<>();
    var columns = result.columns();
    for (int i = 0; i < columns.size(); i++) {
      count(
          rows,
          columns.source(i),
          columns.payment(i),
          columns.item(i),
          columns.component(i),
          columns.effect(i),
          Money.ofMinor(columns.currency(i), columns.minor(i)));
    }
    Map<List<Object>, Integer> lines = new HashMap<>();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        for (AllocationLine l : s.lines()) {
          count(lines, a.source(), a.payment(), l.item(), l.component(), l.effect(), l.amount());
        }
      }
      if (a.excessTaken().isPositive()) {
        count(
            lines,
            a.source(),
            a.payment(),
            a.source(),
            ComponentKey.WHOLE,
            Effect.EXCESS_TAKEN,
            a.excessTaken());
      }
    }
    out.requireEqual(rows, lines, () -> what);
  }

  private static void count(Map<List<Object>, Integer> rows, Object... row) {
    rows.merge(List.of(row), 1, Integer::sum);
  }

  /** Items read once and used twice give what items read for each run give. */
  static void prepared(Trial trial, Complaints out) {
    AllocationBooks books = trial.books();
    Allocator once = trial.allocator().prepared(books.items(), books.asOf());
    AllocationBooks fewer = books.withPayments(books.payments().stream().skip(1).toList());
    out.requireEqual(
        fewer.with(once), fewer.with(trial.allocator()), () -> "a first run over prepared items");
    out.requireEqual(books.with(once), trial.result(), () -> "a second run over prepared items");
  }
}
