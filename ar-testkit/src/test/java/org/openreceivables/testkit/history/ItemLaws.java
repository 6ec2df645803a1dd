package org.openreceivables.testkit.history;

import static org.openreceivables.testkit.history.ItemTally.minor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.openitem.BookShare;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.terms.DiscountOffer;

/** Invariants 1 and 2: every payment and every item that a ledger reports, against the plain reckoning. */
final class ItemLaws {
  private ItemLaws() {}

  /** Every item once, with its parts, effects, offers, holds, due date, and its value in the books. */
  static void requireItems(Reckoning reckoned, OpenItems reported) {
    requireItems(reckoned.items, reported);
  }

  static void requireItems(Map<OpenItemId, ItemTally> tallies, OpenItems reported) {
    Set<OpenItemId> seen = new HashSet<>();
    for (OpenItem item : reported) {
      ItemTally tally = tallies.get(item.id());
      require(seen.add(item.id()) && tally != null, "reported once, and known", item);
      if (tally != null) {
        requireIdentity(item, tally);
        requireSame(item, tally);
        requireBooks(item, tally);
      }
    }
    require(seen.size() == tallies.size(), "all reported", tallies.keySet());
  }

  /** Invariant 2: original + charges = every effect + settled in other books + open; nothing negative. */
  private static void requireIdentity(OpenItem item, ItemTally tally) {
    long gone = 0;
    for (Effect effect : Effect.values()) {
      long settled = minor(item.settledBy(effect));
      require(settled >= 0 && settled == tally.settled(effect), "settled in every way", item);
      gone += settled;
    }
    long open = minor(item.open());
    long elsewhere = minor(item.settledEarlier());
    require(open >= 0 && elsewhere >= 0, "not negative", item);
    require(
        minor(item.original()) + minor(item.charges()) == gone + elsewhere + open,
        "original and charges are settled or open",
        item);
    require(
        minor(item.original()) == minor(tally.issued.original())
            && minor(item.charges()) == tally.charges
            && open == tally.open,
        "as issued, charged and settled",
        item);
    require(elsewhere == minor(tally.issued.settledEarlier()), "settled in other books", item);
  }

  private static void requireSame(OpenItem item, ItemTally tally) {
    for (OpenComponent part : item.parts()) {
      long open = tally.parts.getOrDefault(ComponentKey.of(part.component()), -1L);
      require(minor(part.open()) == open, "open of every part", item);
    }
    for (DiscountOffer offer : item.discountOffers()) {
      long[] under = tally.offers.getOrDefault(offer.lastDay(), new long[] {-1, -1});
      require(
          minor(offer.cash()) == under[0] && minor(offer.taken()) == under[1],
          "taken under every offer",
          item);
    }
    Set<String> holds = new HashSet<>();
    for (Hold hold : item.holds()) {
      holds.add(hold.id());
    }
    require(holds.equals(tally.holds), "every hold", item);
    require(item.effectiveDueDate().equals(tally.due), "due date", item);
    require(item.customer().equals(tally.issued.customer()), "customer", item);
  }

  /** In each currency of the books: first value less what left; nothing where nothing is open. */
  private static void requireBooks(OpenItem item, ItemTally tally) {
    BookShare share = item.bookShare();
    require(
        share.first().currencies().equals(tally.worths.keySet()),
        "valued in the same currencies",
        item);
    tally.worths.forEach((books, worth) -> {
      require(
          minor(share.first().in(books)) == worth.first && minor(share.in(books)) == worth.now,
          "at first value less what left, and as revalued last",
          item);
      require(
          worth.first >= 0 && worth.now >= 0 && (tally.open > 0 || worth.now == 0),
          "at nothing where nothing is open",
          item);
    });
  }

  /**
   * Invariant 1, from the report alone but for what was received and applied, which is added up from the
   * allocations that stand: received = applied + on account + refunded + excess taken + moved + returned.
   */
  static void requirePayments(Reckoning reckoned, OpenItems reported) {
    Map<OpenItemId, Long> applied = new HashMap<>();
    reckoned.postings.values().stream().filter(Reckoning.Posting::stands).forEach(posting -> {
      for (AllocationLine line : posting.lines()) {
        line.source()
            .ifPresent(source -> applied.merge(source, minor(line.sourceAmount()), Long::sum));
      }
    });
    Map<OpenItemId, OpenItem> byId = new HashMap<>();
    reported.forEach(i -> byId.put(i.id(), i));
    for (Map.Entry<PaymentId, ItemTally> payment : reckoned.payments.entrySet()) {
      OpenItem issued = payment.getValue().issued;
      OpenItem credit = byId.get(issued.id());
      require(credit != null, "on account", payment.getKey());
      if (credit != null) {
        long used = applied.getOrDefault(credit.id(), 0L);
        require(
            minor(issued.original())
                == used
                    + minor(credit.open())
                    + minor(credit.settledBy(Effect.REFUNDED))
                    + minor(credit.settledBy(Effect.EXCESS_TAKEN))
                    + minor(credit.settledBy(Effect.MOVED))
                    + minor(credit.settledBy(Effect.RETURNED)),
            "a payment is used once",
            credit);
      }
    }
  }

  /** Invariant 1: net = gross - charges withheld, as posted on the day of every payment received. */
  static void requireReceipts(
      List<LedgerEvent> events, List<JournalEntry> journal, LocalDate asOf) {
    Map<EventId, Figures> posted = new HashMap<>();
    for (JournalEntry entry : journal) {
      Figures cash = posted.computeIfAbsent(entry.event(), id -> new Figures());
      entry.lines().stream()
          .filter(l -> l.role() == AccountRole.CASH || l.role() == AccountRole.BANK_CHARGES)
          .forEach(l -> cash.add(l.role().name(), l.amount()));
    }
    for (LedgerEvent event : events) {
      if (event instanceof CashEvent.Received e && !e.postingDate().isAfter(asOf)) {
        long gross = minor(e.payment().amount());
        long withheld = minor(e.payment().chargesWithheld());
        Figures expected = new Figures();
        expected.add("CASH " + e.payment().currency(), gross - withheld);
        expected.add("BANK_CHARGES " + e.payment().currency(), withheld);
        List<String> differences = posted.getOrDefault(e.id(), new Figures()).differences(expected);
        require(differences.isEmpty(), "net and charges of " + e.payment().id(), differences);
      }
    }
  }

  static void require(boolean holds, String law, Object about) {
    if (!holds) {
      throw new AssertionError(law + ": " + about);
    }
  }
}
