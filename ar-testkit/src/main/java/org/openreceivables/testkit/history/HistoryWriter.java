package org.openreceivables.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.time.DateWindow;

/** Writes a history try by try; what cannot be in effective order goes to the impossible ones. Mutable. */
final class HistoryWriter {
  private static final int MOST_STEPS = 1_000_000;

  final List<LedgerEvent> accepted = new ArrayList<>();
  final List<Refused> refused = new ArrayList<>();
  final List<LedgerEvent> offered = new ArrayList<>();

  private final List<LedgerEvent> effective = new ArrayList<>();
  private final Map<OpenItemId, OpenItem> credits = new HashMap<>();
  private final HistorySpec spec;
  private final int steps;
  private final Drafts drafts;
  private final Allocations allocations;
  private final Replacements replacements;
  private int step;

  /** What all keys are made of; each part of a history has numbers of its own. */
  private int number;

  HistoryWriter(HistorySpec spec, int steps, int part) {
    this.spec = spec;
    this.steps = steps;
    this.number = part * MOST_STEPS;
    this.drafts = new Drafts(spec, part);
    this.allocations = new Allocations(drafts);
    this.replacements = new Replacements(drafts);
  }

  void tryOne(long choice) {
    Chance chance = new Chance(choice);
    step++;
    number++;
    EventStamp stamp = stamp(chance);
    int place = place(stamp);
    Reckoning before = new Reckoning(credits);
    effective.subList(0, place).forEach(before::add);
    List<LedgerEvent> later = effective.subList(place, effective.size());
    Optional<Flaws.Drafted> flawed =
        chance.percent(spec.impossible()) ? flawed(stamp, before, later, chance) : Optional.empty();
    LedgerEvent event =
        flawed.map(Flaws.Drafted::event).orElseGet(() -> sound(stamp, before, chance));
    offered.add(event);
    boolean itself = true;
    try {
      before.take(event);
      itself = false;
      later.forEach(before::add);
      effective.add(place, event);
      accepted.add(event);
    } catch (Impossible e) {
      boolean atPlace = itself;
      Optional<Flaw> flaw = flawed.map(Flaws.Drafted::flaw).filter(f -> f.later() != atPlace);
      refused.add(new Refused(event, flaw, taints(event, place, atPlace)));
    }
  }

  private Optional<Flaws.Drafted> flawed(
      EventStamp stamp, Reckoning before, List<LedgerEvent> later, Chance chance) {
    chance.stayWithin();
    return Flaws.draft(new Scene(stamp, number, before, later, drafts, chance));
  }

  /** Mostly possible, since it is about what there is. */
  private LedgerEvent sound(EventStamp stamp, Reckoning before, Chance chance) {
    Optional<LedgerEvent> found = Optional.empty();
    for (int i = 0; i < 4 && found.isEmpty(); i++) {
      found = event(stamp, before, chance);
    }
    return found.orElseGet(() -> drafts.issued(stamp, number, chance));
  }

  /** Whom it is about as things stand, and where it breaks a rule itself, as they stood in its place too. */
  private SortedSet<CustomerId> taints(LedgerEvent event, int place, boolean atPlace) {
    Reckoning books = new Reckoning(credits);
    effective.subList(0, place).forEach(books::add);
    SortedSet<CustomerId> taints = new TreeSet<>();
    if (atPlace) {
      taints.addAll(Touches.customers(event, books));
    }
    effective.subList(place, effective.size()).forEach(books::add);
    taints.addAll(Touches.customers(event, books));
    return taints;
  }

  /** Recording goes through the days evenly; posting goes along, or back to any day before, or ahead. */
  private EventStamp stamp(Chance chance) {
    int today = (int) ((long) spec.days() * step / (steps + 1));
    int posted = today - chance.below(3);
    if (chance.percent(spec.backdated())) {
      posted = chance.below(today + 1);
    } else if (chance.percent(2)) {
      posted = today + chance.below(20);
    }
    LocalDate posting = drafts.day(posted);
    return new EventStamp(
        EventId.of("E-" + number),
        chance.percent(30) ? posting.minusDays(chance.below(6)) : posting,
        posting,
        new Recorded(spec.firstDay().plusDays(today), number));
  }

  private int place(EventStamp stamp) {
    int found = effective.size();
    while (found > 0 && effective.get(found - 1).postingDate().isAfter(stamp.postingDate())) {
      found--;
    }
    return found;
  }

  private Optional<LedgerEvent> event(EventStamp stamp, Reckoning books, Chance chance) {
    int kind = chance.below(100);
    if (kind < 14) {
      return Optional.of(drafts.issued(stamp, number, chance));
    }
    if (kind < 25) {
      return Optional.of(drafts.received(stamp, number, chance));
    }
    if (kind < 49) {
      return allocations.allocated(stamp, number, books, chance);
    }
    if (kind < 56) {
      return Allocations.standing(books, false, chance)
          .map(a -> SettlementEvent.Reversed.of(stamp, a));
    }
    if (kind < 61) {
      boolean again = chance.percent(10);
      return chance
          .pick(books.payments.entrySet().stream()
              .filter(p -> again || p.getValue().open > 0)
              .map(Map.Entry::getKey)
              .toList())
          .map(p -> CashEvent.Returned.of(stamp, p, "AC04"));
    }
    if (kind < 65) {
      return refunded(stamp, books, chance);
    }
    if (kind < 69) {
      return allocations.writtenOff(stamp, number, books, chance);
    }
    if (kind < 72) {
      return Allocations.standing(books, true, chance)
          .map(w -> SettlementEvent.Recovered.of(stamp, w));
    }
    if (kind < 78) {
      return replacements.replaced(stamp, number, books, chance);
    }
    if (kind < 86) {
      return revalued(stamp, books, chance);
    }
    return description(kind, stamp, books, chance);
  }

  /** What changes an item without settling it. */
  private Optional<LedgerEvent> description(
      int kind, EventStamp stamp, Reckoning books, Chance chance) {
    if (kind == 86) {
      Money change = Money.ofMinor(drafts.currency(chance), chance.below(2000) - 1000);
      return Optional.of(BookEvent.AllowanceChanged.of(stamp, drafts.customer(chance), change)
          .withControlAccount(drafts.account(chance))
          .withBookValues(drafts.values(change.abs(), stamp.postingDate(), chance)));
    }
    return chance.pick(about(kind, books, chance)).map(item -> switch (kind) {
      case 87, 88, 89, 90 -> charged(stamp, item, chance);
      case 91, 92 ->
        ItemEvent.DueDateChanged.of(
            stamp, item.issued.id(), stamp.postingDate().plusDays(chance.below(60)));
      case 93 -> ItemEvent.Held.of(stamp, item.issued.id(), hold(stamp, item, chance));
      case 94, 95 ->
        ItemEvent.Released.of(
            stamp,
            item.issued.id(),
            chance.pick(item.holds.stream().sorted().toList()).orElse("none"));
      case 96, 97 ->
        NoticeEvent.NoticeConfirmed.of(stamp, item.issued.id(), chance.below(20) == 0 ? 0 : 1, "N")
            .withDue(stamp.valueDate().plusDays(10L - chance.below(12)));
      case 98 -> NoticeEvent.NoticeWithdrawn.of(stamp, item.issued.id(), "N");
      default ->
        ItemEvent.Corrected.of(
            stamp,
            item.issued.id(),
            item.issued
                .withDueDate(stamp.postingDate().plusDays(chance.below(90)))
                .withReferences("PO-" + number),
            Replacements.REASON);
    });
  }

  /** Mostly items on which it can be done. */
  private static List<ItemTally> about(int kind, Reckoning books, Chance chance) {
    List<ItemTally> all = new ArrayList<>(books.items.values());
    if (kind == 94 || kind == 95) {
      all.removeIf(i -> i.holds.isEmpty() && !chance.percent(2));
    } else if (!chance.percent(5)) {
      all.removeIf(i -> !i.isDebit());
    }
    return all;
  }

  private LedgerEvent charged(EventStamp stamp, ItemTally item, Chance chance) {
    Money fee = Money.ofMinor(item.currency(), 1 + chance.below(1000));
    ItemEvent.ChargeAdded event =
        ItemEvent.ChargeAdded.of(stamp, item.issued.id(), Component.of(ComponentKind.FEE, fee));
    return chance.percent(70)
        ? event
        : event.withBookValues(item.worths.keySet().stream()
            .map(books -> drafts.value(fee, books, stamp.postingDate()))
            .toList());
  }

  private Hold hold(EventStamp stamp, ItemTally item, Chance chance) {
    Hold.Builder hold = Hold.builder();
    return hold.id("H-" + chance.below(3))
        .cause(HoldCause.DISPUTE)
        .window(DateWindow.from(stamp.postingDate()))
        .addEffects(HoldEffect.AGE, HoldEffect.DUN)
        .part(Optional.of(Money.ofMinor(item.currency(), 1L + chance.below(500)))
            .filter(p -> chance.percent(50)))
        .build();
  }

  private Optional<LedgerEvent> refunded(EventStamp stamp, Reckoning books, Chance chance) {
    List<ItemTally> credits = new ArrayList<>(books.items.values());
    credits.removeIf(ItemTally::isDebit);
    return chance.pick(credits).map(credit -> {
      List<AllocationId> reopens = new ArrayList<>();
      long free = credit.open;
      if (chance.percent(50)) {
        for (AllocationId id :
            Allocations.keys(books, p -> p.stands() && p.uses(credit.issued.id()))) {
          reopens.add(id);
          free += Objects.requireNonNull(books.postings.get(id)).lines().stream()
              .filter(l -> l.source().filter(credit.issued.id()::equals).isPresent())
              .mapToLong(l -> ItemTally.minor(l.sourceAmount()))
              .sum();
        }
        Collections.sort(reopens);
      }
      Money amount = chance.some(credit.currency(), Math.max(1, free));
      return CashEvent.Refunded.of(stamp, credit.issued.id(), amount)
          .withReopens(reopens)
          .withBookValues(
              chance.percent(50) ? drafts.values(amount, stamp.postingDate(), chance) : List.of());
    });
  }

  /** To the rate of the day, or now and then back to that of the document. */
  private Optional<LedgerEvent> revalued(EventStamp stamp, Reckoning books, Chance chance) {
    List<ItemTally> foreign = new ArrayList<>(books.items.values());
    foreign.removeIf(i -> i.open == 0 || i.worths.isEmpty());
    return chance.pick(foreign).map(item -> {
      CurrencyUnit into = chance.pick(List.copyOf(item.worths.keySet())).orElseThrow();
      Worth worth = item.worths.get(into);
      BookValue value = worth != null && chance.percent(20)
          ? new BookValue(Money.ofMinor(into, worth.first), worth.rate)
          : drafts.value(Money.ofMinor(item.currency(), item.open), into, stamp.postingDate());
      return BookEvent.Revalued.of(
          stamp, item.issued.id(), Money.ofMinor(item.currency(), item.open), value);
    });
  }
}
