package org.openreceivables.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItems;

/** All laws over one history, on some of its days: what the long run asks a million times. */
final class HistoryLaws {
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);

  private HistoryLaws() {}

  static void requireAll(RandomHistory history, Random random) {
    List<LedgerEvent> turned = new ArrayList<>(history.offered());
    Collections.shuffle(turned, random);
    ReceivablesLedger.Appended appended = ReceivablesLedger.empty().append(turned);
    ReceivablesLedger ledger = appended.ledger();
    LedgerLaws.requireJudged(history, appended);
    if (history.events().isEmpty()) {
      return;
    }
    List<LocalDate> days = days(history, random, 2);
    days.forEach(day -> requireDay(ledger, history, day, random));
    LocalDate day = days.get(0);
    LedgerLaws.requireSame(LedgerLaws.inBatches(history.offered(), random), ledger, List.of(day));
    LedgerLaws.requireSame(LedgerLaws.inOrder(history.events()), ledger, days);
    LedgerLaws.requireSame(ReceivablesLedger.of(history.events()), ledger, List.of(day));
    LedgerLaws.requireKnownForever(
        history, ledger, random.nextInt(history.offered().size()), days);
    LedgerLaws.requireIdempotent(ledger, history, random, day);
    standing(history, random, 1).forEach(id -> LedgerLaws.requireReversible(ledger, history, id));
  }

  static void requireDay(
      ReceivablesLedger ledger, RandomHistory history, LocalDate day, Random random) {
    Reckoning reckoned = Reckoning.of(history.events(), day);
    OpenItems all = ledger.allItems(day, NOW);
    ItemLaws.requireItems(reckoned, all);
    ItemLaws.requirePayments(reckoned, all);
    TieOut.requireAgreement(ledger, reckoned, day);
    LedgerLaws.requireMergeable(ledger.openItems(day), day, random);
  }

  /** Some of the days on which something is posted, any other day, and the last. */
  static List<LocalDate> days(RandomHistory history, Random random, int some) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < some; i++) {
      days.add(history.events().get(random.nextInt(history.events().size())).postingDate());
    }
    days.add(history.spec().firstDay().plusDays(random.nextInt(history.spec().days())));
    days.add(history.spec().lastDay());
    return days;
  }

  /** Keys that stand at the end. */
  static List<AllocationId> standing(RandomHistory history, Random random, int most) {
    Reckoning reckoned = Reckoning.of(history.events(), LocalDate.MAX);
    List<AllocationId> ids = new ArrayList<>(Allocations.keys(reckoned, Reckoning.Posting::stands));
    Collections.shuffle(ids, random);
    return ids.subList(0, Math.min(most, ids.size()));
  }
}
