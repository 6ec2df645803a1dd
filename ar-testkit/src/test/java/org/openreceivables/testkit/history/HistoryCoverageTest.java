package org.openreceivables.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;

/** What no longer occurs in random histories would no longer be tested, so it is counted. */
class HistoryCoverageTest {
  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void everyKindOfEventAndOfTangleOccurs() {
    for (long seed = 1; seed <= 1_000; seed++) {
      count(RandomHistory.of(HistorySpec.twoYears(), seed));
    }

    assertThat(seen.keySet())
        .contains(
            "AllowanceChanged",
            "Allocated",
            "ChargeAdded",
            "Corrected",
            "DueDateChanged",
            "Held",
            "Issued",
            "NoticeConfirmed",
            "NoticeWithdrawn",
            "Received",
            "Recovered",
            "Refunded",
            "Released",
            "Replaced",
            "Returned",
            "Revalued",
            "Reversed",
            "WrittenOff")
        .contains(
            "effect PAID",
            "effect CREDITED",
            "effect SET_OFF",
            "effect DISCOUNT",
            "effect TOLERANCE",
            "effect FEE",
            "effect EXCESS_TAKEN",
            "effect WRITTEN_OFF",
            "effect RESIDUAL",
            "effect DEDUCTION",
            "effect TRANSFERRED",
            "effect MOVED")
        .contains(
            "backdated",
            "posted ahead",
            "valued on another day",
            "impossible by chance",
            "taken over",
            "instalment plan",
            "other customer",
            "under an offer",
            "another currency",
            "key used again",
            "payer of another's item",
            "return that reopens",
            "refund that reopens",
            "charge with a book value",
            "refund with a book value",
            "valued in two currencies",
            "foreign without a value",
            "revalued twice",
            "revalued where nothing is open",
            "revalued in proportion",
            "account B");
    assertThat(seen.values()).as("%s", seen).allMatch(times -> times >= 5);
  }

  private void count(RandomHistory history) {
    history.refused().stream()
        .filter(r -> r.flaw().isEmpty())
        .forEach(r -> see("impossible by chance"));
    Reckoning reckoned = new Reckoning();
    Set<AllocationId> keys = new HashSet<>();
    Set<OpenItemId> revalued = new HashSet<>();
    history.events().stream().sorted(Reckoning.EFFECTIVE).forEach(event -> {
      see(event.kind());
      see(!event.valueDate().equals(event.postingDate()), "valued on another day");
      see(event.postingDate().isBefore(event.recorded().day().minusDays(30)), "backdated");
      see(event.postingDate().isAfter(event.recorded().day()), "posted ahead");
      lines(event, reckoned, keys);
      items(event);
      cash(event, reckoned);
      if (event instanceof BookEvent.Revalued e) {
        ItemTally item = reckoned.items.get(e.item());
        see(!revalued.add(e.item()), "revalued twice");
        see(item != null && item.open == 0, "revalued where nothing is open");
        see(
            item != null && item.open > 0 && item.open != e.open().getAmountMinorLong(),
            "revalued in proportion");
      }
      reckoned.add(event);
    });
  }

  private void lines(LedgerEvent event, Reckoning reckoned, Set<AllocationId> keys) {
    if (event instanceof SettlementEvent.Allocated e) {
      see(!keys.add(e.allocation()), "key used again");
      e.lines().forEach(line -> line(line, reckoned));
    } else if (event instanceof SettlementEvent.WrittenOff e) {
      see(!keys.add(e.writeOff()), "key used again");
      e.lines().forEach(line -> line(line, reckoned));
    } else if (event instanceof ItemEvent.Replaced e) {
      e.lines().forEach(line -> line(line, reckoned));
      see(e.replacements().size() > 1, "instalment plan");
      see(
          !e.replacements().get(0).customer().equals(customer(reckoned, e.item())),
          "other customer");
    }
  }

  private void line(AllocationLine line, Reckoning reckoned) {
    see("effect " + line.effect());
    see(line.offer().isPresent(), "under an offer");
    see(line.rate().isPresent(), "another currency");
    line.source()
        .ifPresent(source -> see(
            !customer(reckoned, source).equals(customer(reckoned, line.item())),
            "payer of another's item"));
  }

  private void items(LedgerEvent event) {
    if (event instanceof ItemEvent.Issued e) {
      e.items().forEach(item -> {
        see(!item.open().equals(item.original()), "taken over");
        see(item.bookValues().size() > 1, "valued in two currencies");
        see(item.bookValues().isEmpty(), "foreign without a value");
        see("account " + item.controlAccount());
      });
    } else if (event instanceof ItemEvent.ChargeAdded e) {
      see(!e.bookValues().isEmpty(), "charge with a book value");
    }
  }

  private void cash(LedgerEvent event, Reckoning reckoned) {
    if (event instanceof CashEvent.Returned e) {
      ItemTally credit = reckoned.payments.get(e.payment());
      see(
          credit != null && credit.open < ItemTally.minor(credit.issued.original()),
          "return that reopens");
    } else if (event instanceof CashEvent.Refunded e) {
      see(!e.reopens().isEmpty(), "refund that reopens");
      see(!e.bookValues().isEmpty(), "refund with a book value");
    }
  }

  private static CustomerId customer(Reckoning reckoned, OpenItemId id) {
    ItemTally item = reckoned.items.get(id);
    return item == null ? CustomerId.of("?") : item.issued.customer();
  }

  private void see(String what) {
    seen.merge(what, 1, Integer::sum);
  }

  private void see(boolean occurs, String what) {
    if (occurs) {
      see(what);
    }
  }
}
