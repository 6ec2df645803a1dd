package org.openreceivables.testkit.history;

import static org.openreceivables.testkit.history.LedgerLaws.requireEqual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalMapping;

/** Invariant 6: ledgers of other customers each, merged, are the ledger of all of them. */
final class MergeLaws {
  private MergeLaws() {}

  /** A ledger for each part of a history, and one more without events. */
  static List<ReceivablesLedger> parts(RandomHistory history) {
    List<ReceivablesLedger> parts = new ArrayList<>(List.of(ReceivablesLedger.empty()));
    for (List<LedgerEvent> part : history.offeredByPart()) {
      parts.add(ReceivablesLedger.empty().append(part).ledger());
    }
    return parts;
  }

  /** Any two of them, and then any two of what there is, until one is left. */
  static ReceivablesLedger merged(List<ReceivablesLedger> parts, Random random) {
    List<ReceivablesLedger> left = new ArrayList<>(parts);
    while (left.size() > 1) {
      ReceivablesLedger one = left.remove(random.nextInt(left.size()));
      ReceivablesLedger other = left.remove(random.nextInt(left.size()));
      left.add(one.merge(other));
    }
    return left.get(0);
  }

  /** On some days, and as they were known at some time; and again when the same is appended to both. */
  static void requireMerged(
      ReceivablesLedger merged, ReceivablesLedger whole, Recorded known, Iterable<LocalDate> days) {
    requireEqual(merged.events(), whole.events(), "events");
    requireEqual(merged.lastRecorded(), whole.lastRecorded(), "last recorded");
    LedgerLaws.requireSame(merged, whole, days);
    for (LocalDate day : days) {
      requireEqual(merged.openItems(day), whole.openItems(day), day);
      requireEqual(merged.openItems(day, known), whole.openItems(day, known), day);
      requireEqual(journal(merged, day), journal(whole, day), day);
    }
  }

  private static Journal journal(ReceivablesLedger ledger, LocalDate day) {
    return Journal.of(JournalMapping.direct(), ledger, day);
  }

  /** A history of parts, cut after some event: merged and continued, it is the same as never split. */
  static void requireMergeable(
      RandomHistory history, ReceivablesLedger whole, Random random, LocalDate day) {
    List<LedgerEvent> offered = history.offered();
    Recorded known = offered.get(random.nextInt(offered.size())).recorded();
    LocalDate last = history.spec().lastDay();
    requireMerged(merged(parts(history), random), whole, known, List.of(day, last));
    List<ReceivablesLedger> early = new ArrayList<>();
    List<LedgerEvent> rest = new ArrayList<>();
    for (List<LedgerEvent> part : history.offeredByPart()) {
      int cut = 0;
      while (cut < part.size() && part.get(cut).recorded().compareTo(known) <= 0) {
        cut++;
      }
      early.add(ReceivablesLedger.empty().append(part.subList(0, cut)).ledger());
      rest.addAll(part.subList(cut, part.size()));
    }
    requireMerged(merged(early, random).append(rest).ledger(), whole, known, List.of(last));
  }
}
