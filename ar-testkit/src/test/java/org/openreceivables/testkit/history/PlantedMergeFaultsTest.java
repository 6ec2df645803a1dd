package org.openreceivables.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.WriteOffMethod;

/** Merged ledgers, and journals of an allowance, with one fault each. */
class PlantedMergeFaultsTest {
  private static final HistorySpec SPEC =
      HistorySpec.twoYears().withSteps(60).withParts(4).withImpossible(10);
  private static final LocalDate LAST = SPEC.lastDay();

  private final RandomHistory history = RandomHistory.of(SPEC, 3);
  private final ReceivablesLedger whole =
      ReceivablesLedger.empty().append(history.offered()).ledger();
  private final Recorded known =
      history.offered().get(history.offered().size() / 2).recorded();

  @Test
  void mergedInAnyOrderItIsTheWhole() {
    assertThat(history.offeredByPart()).hasSize(4);
    for (int seed = 1; seed <= 10; seed++) {
      MergeLaws.requireMergeable(history, whole, new Random(seed), LAST.minusDays(200));
    }
  }

  @Test
  void aPartThatIsLostIsCaught() {
    List<ReceivablesLedger> parts = MergeLaws.parts(history);
    parts.remove(2);
    caught(MergeLaws.merged(parts, new Random(1)));
  }

  @Test
  void refusalsThatAreLostIsCaught() {
    List<ReceivablesLedger> parts = new ArrayList<>();
    for (ReceivablesLedger part : MergeLaws.parts(history)) {
      parts.add(ReceivablesLedger.of(part.events()));
    }
    caught(MergeLaws.merged(parts, new Random(1)));
  }

  @Test
  void aMergeThatForgetsWhenThingsWereKnownIsCaught() {
    List<LedgerEvent> late = new ArrayList<>();
    long sequence = 0;
    for (LedgerEvent e : history.events()) {
      Recorded first = new Recorded(SPEC.firstDay().minusDays(1), ++sequence);
      late.add(e.withStamp(new org.openreceivables.core.ledger.event.EventStamp(
          e.id(), e.valueDate(), e.postingDate(), first)));
    }
    caught(ReceivablesLedger.empty().append(late).ledger());
  }

  @Test
  void anAllowanceOnAnotherAccountOrOfAnotherSizeIsCaught() {
    Reckoning reckoned = Reckoning.of(history.events(), LAST);
    JournalPolicy policy =
        JournalPolicy.builder().writeOffs(WriteOffMethod.ALLOWANCE).build();
    List<JournalEntry> entries =
        Journal.of(JournalMapping.of(policy), whole, LAST).entries();
    require(entries, reckoned);
    for (JournalEntry entry : entries) {
      if (entry.lines().stream().anyMatch(l -> l.role() == AccountRole.ALLOWANCE)) {
        List<JournalEntry> lacking = new ArrayList<>(entries);
        lacking.remove(entry);
        assertThatThrownBy(() -> require(lacking, reckoned)).isInstanceOf(AssertionError.class);
        List<JournalEntry> elsewhere = new ArrayList<>(lacking);
        elsewhere.add(new JournalEntry(
            entry.event(),
            entry.postingDate(),
            entry.lines().stream()
                .map(l -> new JournalLine(l.role(), "elsewhere", l.part(), l.amount()))
                .toList()));
        assertThatThrownBy(() -> require(elsewhere, reckoned)).isInstanceOf(AssertionError.class);
      }
    }
    assertThat(reckoned.allowances).isNotEmpty();
  }

  private static void require(List<JournalEntry> entries, Reckoning reckoned) {
    TieOut.requireAgreement(
        List.of(AllowanceSide.of(entries, reckoned, java.util.Optional.empty())));
  }

  private void caught(ReceivablesLedger merged) {
    assertThatThrownBy(() -> MergeLaws.requireMerged(merged, whole, known, List.of(LAST)))
        .isInstanceOf(AssertionError.class);
  }
}
