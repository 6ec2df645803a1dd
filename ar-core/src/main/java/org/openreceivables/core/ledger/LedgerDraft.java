package org.openreceivables.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.LedgerMovement.Reopening;
import org.openreceivables.core.ledger.LedgerMovement.Settlement;
import org.openreceivables.core.ledger.LedgerState.Posted;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;

/** What one event would change, checked before any of it is done. */
final class LedgerDraft {
  private final LedgerState state;
  private final LedgerEvent event;
  private final Map<OpenItemId, OpenItem> changed = new LinkedHashMap<>();
  private final Map<AllocationId, Posted> posted = new HashMap<>();
  private final List<LedgerMovement> movements = new ArrayList<>();

  LedgerDraft(LedgerState state, LedgerEvent event) {
    this.state = state;
    this.event = event;
  }

  void apply() {
    if (event instanceof ItemEvent e) {
      new ItemChanges(this).apply(e);
    } else if (event instanceof CashEvent e) {
      new CashChanges(this, state).apply(e);
    } else if (event instanceof SettlementEvent e) {
      apply(e);
    } else if (event instanceof BookEvent.Revalued e) {
      put(item(e.item()).withBookValue(e.value()));
    }
  }

  LedgerEntry commit() {
    state.items.putAll(changed);
    state.allocations.putAll(posted);
    if (event instanceof CashEvent.Received e) {
      state.payments.put(e.payment().id(), e);
    } else if (event instanceof CashEvent.Returned e) {
      state.returned.add(e.payment());
    } else if (event instanceof ItemEvent.Replaced e) {
      state.replaced.put(e.item(), state.applied);
    }
    SortedSet<CustomerId> customers = new TreeSet<>();
    changed.values().forEach(i -> customers.add(i.customer()));
    if (event instanceof BookEvent.AllowanceChanged e) {
      customers.add(e.customer());
    }
    return new LedgerEntry(event, List.copyOf(movements), customers, List.copyOf(changed.keySet()));
  }

  private void apply(SettlementEvent e) {
    if (e instanceof SettlementEvent.Allocated a) {
      a.lines()
          .forEach(line -> require(
              endsHere(line.effect()),
              ProblemCodes.OUT_OF_RANGE,
              "effect",
              line.effect(),
              "must not be one of an allocation, since what it takes away must arrive elsewhere"));
      post(a.allocation(), a.lines());
    } else if (e instanceof SettlementEvent.WrittenOff w) {
      w.lines()
          .forEach(line -> require(
              line.effect() == Effect.WRITTEN_OFF,
              ProblemCodes.OUT_OF_RANGE,
              "effect",
              line.effect(),
              "must be WRITTEN_OFF on every line of a write-off"));
      post(w.writeOff(), w.lines());
    } else if (e instanceof SettlementEvent.Reversed r) {
      undo(r.allocation());
    } else if (e instanceof SettlementEvent.Recovered r) {
      Posted posted = state.allocations.get(r.writeOff());
      require(
          posted == null || posted.lines().stream().allMatch(l -> l.effect() == Effect.WRITTEN_OFF),
          ProblemCodes.OUT_OF_RANGE,
          "writeOff",
          r.writeOff(),
          "must be a write-off; an allocation is reversed");
      undo(r.writeOff());
    }
  }

  /** Whether an effect needs no second item, payment or source to which the amount goes. */
  private static boolean endsHere(Effect effect) {
    return switch (effect) {
      case PAID, CREDITED, SET_OFF, DISCOUNT, TOLERANCE, FEE, WRITTEN_OFF, EXCESS_TAKEN -> true;
      case DEDUCTION, RESIDUAL, TRANSFERRED, MOVED, APPLIED, REFUNDED, RETURNED -> false;
    };
  }

  private void post(AllocationId id, List<AllocationLine> lines) {
    require(
        !state.isPosted(id),
        ProblemCodes.DUPLICATE_ID,
        "allocation",
        id,
        "must not be posted before, unless it was undone");
    lines.forEach(this::settle);
    posted.put(id, new Posted(lines, state.applied, false));
  }

  /** Undoes every line; refused where an item has been replaced since, since its rest went elsewhere. */
  void undo(AllocationId id) {
    Posted before = Optional.ofNullable(posted.get(id)).orElse(state.allocations.get(id));
    if (before == null) {
      throw refused(
          ProblemCodes.UNKNOWN_ALLOCATION, "allocation", id, "must be posted before it is undone");
    }
    require(
        !before.undone(),
        ProblemCodes.ALREADY_REVERSED,
        "allocation",
        id,
        "must not be undone already");
    for (AllocationLine line : before.lines()) {
      requireNotReplacedSince(line.item(), before.place());
      line.source().ifPresent(source -> requireNotReplacedSince(source, before.place()));
      reopen(line.item(), line.component(), line.effect(), line.amount(), line.offer());
      line.source()
          .ifPresent(source -> reopen(
              source,
              line.sourceComponent(),
              Effect.APPLIED,
              line.sourceAmount(),
              Optional.empty()));
    }
    posted.put(id, new Posted(before.lines(), before.place(), true));
  }

  private void requireNotReplacedSince(OpenItemId item, int place) {
    require(
        state.replaced.getOrDefault(item, -1) < place,
        ProblemCodes.DEPENDENTS_EXIST,
        "item",
        item,
        "must not have been replaced since");
  }

  void settle(AllocationLine line) {
    line.source().ifPresent(source -> useUp(source, line));
    settle(line.item(), line.component(), line.effect(), line.amount(), line.offer());
  }

  private void useUp(OpenItemId source, AllocationLine line) {
    require(
        line.sourceAmount().equals(line.amount()),
        ProblemCodes.CURRENCY_MISMATCH,
        "sourceAmount",
        line.sourceAmount(),
        "must be the amount settled (" + line.amount() + ")");
    settle(source, line.sourceComponent(), Effect.APPLIED, line.sourceAmount(), Optional.empty());
  }

  void settle(
      OpenItemId id, ComponentKey key, Effect effect, Money amount, Optional<LocalDate> offer) {
    OpenItem item = item(id);
    require(
        effect.side() == item.side(),
        ProblemCodes.WRONG_SIDE,
        "effect",
        effect,
        "must be an effect on " + item.side() + " items such as " + id);
    require(
        item.open().isSameCurrency(amount),
        ProblemCodes.CURRENCY_MISMATCH,
        "amount",
        amount,
        "must be in the currency of item " + id + " (" + item.open() + ")");
    Money open = open(item, key);
    require(
        !amount.isGreaterThan(open),
        item.side() == Side.DEBIT ? ProblemCodes.ITEM_OVER_APPLIED : ProblemCodes.SOURCE_OVERDRAWN,
        "amount",
        amount,
        "must not be more than is open of " + key + " of item " + id + " (" + open + ")");
    put(offer
        .map(last -> item.settleUnderOffer(effect, key, amount, last))
        .orElseGet(() -> item.settle(effect, key, amount)));
    move(item, key, new Settlement(effect), amount.negated());
  }

  private void reopen(
      OpenItemId id, ComponentKey key, Effect effect, Money amount, Optional<LocalDate> offer) {
    OpenItem item = item(id);
    put(offer
        .map(last -> item.reopenUnderOffer(effect, key, amount, last))
        .orElseGet(() -> item.reopen(effect, key, amount)));
    move(item, key, new Reopening(effect), amount);
  }

  private Money open(OpenItem item, ComponentKey key) {
    for (OpenComponent part : item.parts()) {
      if (ComponentKey.of(part.component()).equals(key)) {
        return part.open();
      }
    }
    throw refused(
        ProblemCodes.UNKNOWN_ITEM, "component", key, "must be a part of item " + item.id());
  }

  void create(OpenItem item, LedgerMovement.Cause cause) {
    require(
        !state.items.containsKey(item.id()) && !changed.containsKey(item.id()),
        ProblemCodes.DUPLICATE_ID,
        "item",
        item.id(),
        "must not be in the ledger already");
    require(
        !item.postingDate().isAfter(event.postingDate()),
        ProblemCodes.DATE_ORDER,
        "postingDate",
        item.postingDate(),
        "must not be after that of the event (" + event.postingDate() + ")");
    put(item);
    for (OpenComponent part : item.parts()) {
      move(item, ComponentKey.of(part.component()), cause, part.open());
    }
  }

  OpenItem item(OpenItemId id) {
    OpenItem item = Optional.ofNullable(changed.get(id)).orElse(state.items.get(id));
    if (item == null) {
      throw refused(
          ProblemCodes.UNKNOWN_ITEM, "item", id, "must be in the ledger on " + event.postingDate());
    }
    return item;
  }

  void put(OpenItem item) {
    changed.put(item.id(), item);
  }

  /** Notes a movement; the amount is positive for more open, and turned around for credits. */
  void move(OpenItem item, ComponentKey key, LedgerMovement.Cause cause, Money opened) {
    if (!opened.isZero()) {
      movements.add(new LedgerMovement(
          event.id(),
          event.postingDate(),
          item.id(),
          item.customer(),
          item.controlAccount(),
          key,
          cause,
          item.side() == Side.DEBIT ? opened : opened.negated()));
    }
  }

  void require(boolean holds, ProblemCode code, String field, Object value, String rule) {
    if (!holds) {
      throw refused(code, field, value, rule);
    }
  }

  InvalidValueException refused(ProblemCode code, String field, Object value, String rule) {
    return new InvalidValueException(List.of(new Problem(
        code,
        event.kind(),
        event.id().value(),
        field,
        String.valueOf(value),
        rule,
        "",
        List.copyOf(Touched.customers(event, state)))));
  }
}
