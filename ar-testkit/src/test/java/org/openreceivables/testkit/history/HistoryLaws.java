package org.openreceivables.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalMapping;
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
    RefusalLaws.requireJudged(history, appended);
    if (history.events().isEmpty()) {
      return;
    }
    LocalDate last = history.spec().lastDay();
    LocalDate day = day(history, random);
    requireDay(ledger, history, day, random);
    requireDay(ledger, history, last, random);
    requireAgreement(ledger, history, random.nextInt(3) == 0 ? last : day, random);
    ReceivablesLedger inBatches = LedgerLaws.inBatches(history.offered(), random);
    LedgerLaws.requireSame(inBatches, ledger, List.of(last));
    RefusalLaws.requireIncomplete(history, inBatches);
    LedgerLaws.requireSame(LedgerLaws.inOrder(history.events()), ledger, List.of(day, last));
    LedgerLaws.requireKnownForever(
        history, ledger, random.nextInt(history.offered().size()), List.of(day));
    LedgerLaws.requireIdempotent(ledger, history, last);
    RefusalLaws.requireStampsKept(ledger, history, random, last);
    if (history.offeredByPart().size() > 1) {
      MergeLaws.requireMergeable(history, ledger, random, day);
    }
    standing(history, random, 1).forEach(id -> LedgerLaws.requireReversible(ledger, history, id));
  }

  private static void requireDay(
      ReceivablesLedger ledger, RandomHistory history, LocalDate day, Random random) {
    Reckoning reckoned = Reckoning.of(history.events(), day);
    OpenItems all = ledger.allItems(day, NOW);
    ItemLaws.requireItems(reckoned, all);
    ItemLaws.requirePayments(reckoned, all);
    ItemLaws.requireReceipts(
        history.events(), Journal.of(JournalMapping.direct(), ledger, day).entries(), day);
    LedgerLaws.requireMergeable(ledger.openItems(day), day, random);
  }

  /** In the currencies of the documents, and where all is valued in one of those of the books. */
  private static void requireAgreement(
      ReceivablesLedger ledger, RandomHistory history, LocalDate day, Random random) {
    Reckoning reckoned = Reckoning.of(history.events(), day);
    TieOut.requireAgreement(ledger, reckoned, day);
    if (history.spec().valued() == 100) {
      List<CurrencyUnit> books = List.copyOf(history.spec().books());
      TieOut.requireAgreement(
          ControlSides.inBooks(ledger, reckoned, day, books.get(random.nextInt(books.size()))));
    }
  }

  /** Mostly a day on which something is posted, sometimes any. */
  static LocalDate day(RandomHistory history, Random random) {
    List<LedgerEvent> events = history.events();
    return random.nextInt(4) == 0
        ? history.spec().firstDay().plusDays(random.nextInt(history.spec().days()))
        : events.get(random.nextInt(events.size())).postingDate();
  }

  /** Keys that stand at the end. */
  static List<AllocationId> standing(RandomHistory history, Random random, int most) {
    Reckoning reckoned = Reckoning.of(history.events(), LocalDate.MAX);
    List<AllocationId> ids = new ArrayList<>(Allocations.keys(reckoned, Reckoning.Posting::stands));
    Collections.shuffle(ids, random);
    return ids.subList(0, Math.min(most, ids.size()));
  }
}
