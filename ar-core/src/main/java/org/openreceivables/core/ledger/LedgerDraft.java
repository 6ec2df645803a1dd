package org.openreceivables.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
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
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.BookShare;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.settlement.ReasonCode;

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
      new SettlementChanges(this, state).apply(e);
    } else if (event instanceof BookEvent.Revalued e) {
      new BookChanges(this).revalue(item(e.item()), e);
    }
  }

  /** What an event says of the books as they were known when it was made; called once it was applied. */
  void requireAsKnown() {
    if (event instanceof BookEvent.Revalued e) {
      new BookChanges(this).requireWhatIsOpen(item(e.item()), e);
    }
  }

  EventStamp stamp() {
    return event.stamp();
  }

  /** What stands under a key, with what this event did to it so far. */
  @Nullable Posted posted(AllocationId id) {
    return Optional.ofNullable(posted.get(id)).orElse(state.allocations.get(id));
  }

  void post(AllocationId id, Posted now) {
    posted.put(id, now);
  }

  /** What it comes to, once it was applied. */
  LedgerEntry entry() {
    return new LedgerEntry(
        event, List.copyOf(movements), List.copyOf(changed.values()), List.copyOf(posted.keySet()));
  }

  LedgerEntry commit() {
    return commit(entry());
  }

  LedgerEntry commit(LedgerEntry entry) {
    state.commit(entry, posted);
    return entry;
  }

  /** Settles a part by itself, and gives what left the books with it. */
  BookShare settle(OpenItemId id, ComponentKey key, Effect effect, Money amount) {
    return settle(id, key, effect, amount, Optional.empty(), Optional.empty());
  }

  /** Settles the item of a line, and gives what left the books with it. */
  BookShare settle(AllocationLine line) {
    return settle(
        line.item(), line.component(), line.effect(), line.amount(), line.offer(), line.reason());
  }

  private BookShare settle(
      OpenItemId id,
      ComponentKey key,
      Effect effect,
      Money amount,
      Optional<LocalDate> offer,
      Optional<ReasonCode> reason) {
    OpenItem item = item(id);
    // The texts are made for what is refused only: every line of a ledger comes along here.
    if (effect.side() != item.side()) {
      throw wrongSide(item, effect);
    }
    if (!item.open().isSameCurrency(amount)) {
      throw refused(
          ProblemCodes.CURRENCY_MISMATCH,
          effect == Effect.APPLIED ? "sourceAmount" : "amount",
          amount,
          "must be in the currency of item " + id + " (" + item.open() + ")");
    }
    Money open = open(item, key);
    if (amount.isGreaterThan(open)) {
      throw refused(
          item.side() == Side.DEBIT
              ? ProblemCodes.ITEM_OVER_APPLIED
              : ProblemCodes.SOURCE_OVERDRAWN,
          "amount",
          amount,
          "must not be more than is open of " + key + " of item " + id + " (" + open + ")");
    }
    OpenItem after = offer
        .map(last -> item.settleUnderOffer(effect, key, amount, last))
        .orElseGet(() -> item.settle(effect, key, amount));
    put(after);
    BookShare left = item.bookShare().minus(after.bookShare());
    move(item, key, new Settlement(effect, reason), amount.negated(), left.negated());
    return left;
  }

  /** Named as the event names the item, which says nothing of effects where it uses up or pays back. */
  private InvalidValueException wrongSide(OpenItem item, Effect effect) {
    String credit = effect == Effect.APPLIED ? "source" : effect == Effect.REFUNDED ? "credit" : "";
    return credit.isEmpty()
        ? refused(
            ProblemCodes.WRONG_SIDE,
            "effect",
            effect,
            "must be an effect on " + item.side() + " items such as " + item.id())
        : refused(
            ProblemCodes.WRONG_SIDE,
            credit,
            item.id(),
            "must be a credit item, and is a " + item.kind());
  }

  /** Opens the source of a line again. */
  void reopenSource(OpenItemId source, AllocationLine line, AllocationId undone, BookShare book) {
    OpenItem item = item(source);
    Money amount = line.sourceAmount();
    reopened(
        item,
        item.reopen(Effect.APPLIED, line.sourceComponent(), amount, book),
        line.sourceComponent(),
        new Reopening(Effect.APPLIED, Optional.empty(), undone),
        amount);
  }

  /** Opens the item of a line again. */
  void reopen(AllocationLine line, AllocationId undone, BookShare book) {
    OpenItem item = item(line.item());
    Effect effect = line.effect();
    ComponentKey key = line.component();
    OpenItem after = line.offer()
        .map(last -> item.reopenUnderOffer(effect, key, line.amount(), last, book))
        .orElseGet(() -> item.reopen(effect, key, line.amount(), book));
    reopened(item, after, key, new Reopening(effect, line.reason(), undone), line.amount());
  }

  private void reopened(
      OpenItem before, OpenItem after, ComponentKey key, Reopening cause, Money amount) {
    put(after);
    move(before, key, cause, amount, after.bookShare().minus(before.bookShare()));
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
    List<BookShare> shares = BookChanges.byPart(item);
    int place = 0;
    for (OpenComponent part : item.parts()) {
      move(item, ComponentKey.of(part.component()), cause, part.open(), shares.get(place++));
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

  /** Notes a movement; both amounts are positive for more open, and turned around for credits. */
  void move(
      OpenItem item, ComponentKey key, LedgerMovement.Cause cause, Money opened, BookShare book) {
    if (!opened.isZero() || !book.first().isZero() || !book.revalued().isZero()) {
      boolean debit = item.side() == Side.DEBIT;
      movements.add(new LedgerMovement(
          event.id(),
          event.postingDate(),
          item.id(),
          item.kind(),
          item.customer(),
          item.controlAccount(),
          key,
          cause,
          debit ? opened : opened.negated(),
          debit ? book : book.negated()));
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
