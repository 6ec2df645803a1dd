package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.ReasonCode;

/** One payment or credit while it is being applied. */
final class SourceWork {
  private final Source source;
  private OpenItem credit;
  private final Map<OpenItemId, ItemWork> works = new LinkedHashMap<>();
  private final List<AllocationReason> restReasons = new ArrayList<>();
  private final List<Deduction> deductions = new ArrayList<>();
  private final Set<OpenItemId> closedByCredits = new HashSet<>();
  private boolean notFollowed;

  /** What this source does to one item. */
  private static final class ItemWork {
    private final OpenItem before;
    private OpenItem after;
    private final List<AllocationLine> lines = new ArrayList<>();
    private final List<AllocationReason> reasons = new ArrayList<>();

    ItemWork(OpenItem item) {
      before = item;
      after = item;
    }
  }

  SourceWork(Source source) {
    this.source = source;
    this.credit = source.credit();
  }

  Source source() {
    return source;
  }

  /** What is left to apply. */
  Money left() {
    return credit.open();
  }

  /** How many items it settled, at least in part. */
  int places() {
    return (int) works.values().stream().filter(w -> !w.lines.isEmpty()).count();
  }

  boolean touched(OpenItemId id) {
    ItemWork work = works.get(id);
    return work != null && !work.lines.isEmpty();
  }

  void because(OpenItem item, AllocationReason reason) {
    List<AllocationReason> reasons = work(item).reasons;
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
  }

  /** What it did to an item so far. */
  List<AllocationLine> lines(OpenItem item) {
    ItemWork work = works.get(item.id());
    return work == null ? List.of() : work.lines;
  }

  void restBecause(AllocationReason reason) {
    restReasons.add(reason);
  }

  /** The debtor's or creditor's word could not be followed: the rest waits for a better one. */
  void notFollowed(AllocationReason reason) {
    notFollowed = true;
    restReasons.add(reason);
  }

  boolean isNotFollowed() {
    return notFollowed;
  }

  void deducted(Deduction deduction) {
    deductions.add(deduction);
  }

  /** A credit that was named with this source has closed the item. */
  void closedByCredit(OpenItemId id) {
    closedByCredits.add(id);
  }

  /** Whether this source itself, or a credit named with it, has closed the item. */
  boolean settled(OpenItemId id) {
    ItemWork work = works.get(id);
    return closedByCredits.contains(id) || (work != null && work.after.isSettled());
  }

  /** Uses up some of the source on one part of an item; the source's parts follow in their order. */
  OpenItem use(OpenItem item, ComponentKey key, Money amount, Optional<LocalDate> offer) {
    Money left = amount;
    for (OpenComponent part : credit.parts()) {
      Money take = left.isGreaterThan(part.open()) ? part.open() : left;
      if (take.isPositive()) {
        ComponentKey from = part.key();
        credit = credit.settle(Effect.APPLIED, from, take);
        AllocationLine.Builder line = AllocationLine.builder();
        line.item(item.id())
            .component(key)
            .effect(source.effect())
            .amount(take)
            .source(credit.id())
            .sourceComponent(from)
            .offer(offer);
        add(item, line.build());
        left = left.minus(take);
      }
    }
    return work(item).after;
  }

  /** Settles one part of an item without money. */
  OpenItem settle(
      OpenItem item,
      ComponentKey key,
      Effect effect,
      Money amount,
      Optional<LocalDate> offer,
      Optional<ReasonCode> reason) {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(item.id())
        .component(key)
        .effect(effect)
        .amount(amount)
        .offer(offer)
        .reason(reason);
    add(item, line.build());
    return work(item).after;
  }

  private void add(OpenItem item, AllocationLine line) {
    ItemWork work = work(item);
    work.after = line.offer()
        .map(last ->
            work.after.settleUnderOffer(line.effect(), line.component(), line.amount(), last))
        .orElseGet(() -> work.after.settle(line.effect(), line.component(), line.amount()));
    work.lines.add(line);
  }

  private ItemWork work(OpenItem item) {
    return works.computeIfAbsent(item.id(), id -> new ItemWork(item));
  }

  Allocation result(boolean incomplete) {
    Allocation.Builder out = Allocation.builder();
    out.customer(credit.customer())
        .source(credit.id())
        .payment(source.payment())
        .valueDate(source.valueDate())
        .available(source.credit().open())
        .rest(left())
        .restReasons(left().isZero() ? List.of() : restReasons)
        .sourceAfter(credit)
        .deductions(deductions)
        .incomplete(incomplete);
    for (ItemWork work : works.values()) {
      if (!work.lines.isEmpty()) {
        if (!work.after.isSettled() && left().isZero()) {
          work.reasons.add(new AllocationReason.Exhausted(work.after.open()));
        }
        out.addSettlement(new ItemSettlement(
            work.before, work.after, source.appliedOn(work.before), work.lines, work.reasons));
      }
    }
    return out.build();
  }
}
