package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;
import static org.openreceivables.core.ledger.Book.paid;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.ControlFigures;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.JournalPolicy;

/** An event of a closed period stands in the books of the host on a later day. */
class PostedLaterProperties {
  private static final LocalDate MAR_15 = LocalDate.of(2026, 3, 15);
  private static final LocalDate DEC_1 = LocalDate.of(2026, 12, 1);
  private static final LocalDate DEC_31 = LocalDate.of(2026, 12, 31);

  private static ReceivablesLedger recorded(LocalDate day) {
    return ReceivablesLedger.of(List.of(issued(day, "I-1", "")));
  }

  private static LedgerEvent issued(LocalDate recorded, String id, String account) {
    return ItemEvent.Issued.of(
        stamp("E-1", recorded, 1),
        List.of(item(id, "595.00").controlAccount(account).build()));
  }

  private static EventStamp stamp(String id, LocalDate recorded, long sequence) {
    return EventStamp.of(EventId.of(id), MAR_15, new Recorded(recorded, sequence));
  }

  private static ControlFigures.Posting posting(LocalDate date, String account, String amount) {
    return new ControlFigures.Posting(
        EventId.of("E-1"), date, AccountRole.RECEIVABLES, account, eur(amount));
  }

  private static ControlReconciliation reconcile(
      ReceivablesLedger ledger, LocalDate asOf, ControlFigures.Posting... postings) {
    return ControlReconciliation.of(
        JournalPolicy.standard(), ledger, asOf, ControlFigures.ofPostings(List.of(postings)));
  }

  /** Days are counted from the event; the host hands in what stood in its books on the day asked for. */
  @Property
  void theBooksAgreeFromTheDayOnWhichBothAreIn(
      @ForAll @IntRange(min = -5, max = 20) int recorded,
      @ForAll @IntRange(min = -3, max = 25) int posted,
      @ForAll @IntRange(max = 30) int asOf) {
    ControlFigures.Posting whole = posting(MAR_15.plusDays(posted), "", "595.00");
    ReceivablesLedger ledger = recorded(MAR_15.plusDays(recorded));

    ControlReconciliation three = posted > asOf
        ? reconcile(ledger, MAR_15.plusDays(asOf))
        : reconcile(ledger, MAR_15.plusDays(asOf), whole);

    String cause = posted > asOf
        ? "NOT_POSTED"
        : posted == 0
            ? ""
            // 31 March is sixteen days after the event.
            : posted > 0 && (posted <= 16 || recorded > 16) ? "POSTED_LATER" : "OTHER_DAY";
    assertThat(causes(three)).isEqualTo(cause);
    assertThat(three.agrees()).isEqualTo(cause.isEmpty() || cause.equals("POSTED_LATER"));
  }

  private static String causes(ControlReconciliation three) {
    return String.join(
        ", ", three.events().stream().map(e -> e.cause().toString()).toList());
  }

  @Test
  void anEventOfMarchThatIsPostedInDecemberIsToldButTheBooksAgree() {
    ReceivablesLedger ledger = recorded(DEC_1);
    ControlReconciliation three = reconcile(ledger, DEC_31, posting(DEC_1, "", "595.00"));

    assertThat(three.agrees()).isTrue();
    assertThat(three.summarize()).isEqualTo("""
            RECEIVABLES: EUR 595.00 agrees
            event E-1 POSTED_LATER on RECEIVABLES: moved EUR 595.00 on 2026-03-15, posted EUR 595.00 on \
            2026-12-01, items [I-1]""");
    assertThat(reconcile(ledger, DEC_1.minusDays(1)).agrees()).isFalse();
    assertThat(reconcile(ledger, DEC_1, posting(DEC_1, "", "595.00")).agrees()).isTrue();
    // The first open day of the books may lie before the day on which somebody entered it.
    assertThat(reconcile(recorded(DEC_1.plusDays(4)), DEC_31, posting(DEC_1, "", "595.00"))
            .agrees())
        .isTrue();
  }

  @Test
  void inTwoLinesOfOneDayAndBesideALineOfNothingItIsPostedLaterToo() {
    ControlReconciliation three = reconcile(
        recorded(DEC_1),
        DEC_31,
        posting(DEC_1, "", "500.00"),
        posting(DEC_1, "", "95.00"),
        posting(MAR_15, "", "0.00"));

    assertThat(causes(three)).isEqualTo("POSTED_LATER");
    assertThat(three.agrees()).isTrue();
  }

  /** Right in the end, each of them, and wrong all the same. */
  @Nested
  class PlantedInTheDaysOfTheHost {
    private void disagrees(String causes, ControlReconciliation three) {
      assertThat(causes(three)).isEqualTo(causes);
      assertThat(three.lines()).allMatch(ControlReconciliation.Line::agrees);
      assertThat(three.agrees()).isFalse();
    }

    @Test
    void beforeTheEvent() {
      disagrees(
          "OTHER_DAY",
          reconcile(
              recorded(MAR_15.minusDays(5)), DEC_31, posting(MAR_15.minusDays(1), "", "595.00")));
    }

    @Test
    void afterTheMonthInWhichItWasRecorded() {
      disagrees(
          "OTHER_DAY",
          reconcile(
              recorded(MAR_15.plusDays(16)), DEC_31, posting(MAR_15.plusDays(17), "", "595.00")));
    }

    @Test
    void afterTheDayOfTheBooks() {
      disagrees(
          "OTHER_DAY",
          reconcile(recorded(MAR_15), DEC_1.minusDays(1), posting(DEC_1, "", "595.00")));
    }

    @Test
    void overTwoDays() {
      disagrees(
          "OTHER_DAY",
          reconcile(
              recorded(DEC_1),
              DEC_31,
              posting(DEC_1, "", "500.00"),
              posting(DEC_1.plusDays(1), "", "95.00")));
      disagrees(
          "OTHER_DAY",
          reconcile(
              recorded(DEC_1),
              DEC_31,
              posting(DEC_1, "", "595.00"),
              posting(DEC_1.plusDays(1), "", "7.00"),
              posting(DEC_1.plusDays(2), "", "-7.00")));
    }

    /** Money of one account pays an item of another: the entry must balance on the day on which it stands. */
    @Test
    void onlyOneOfItsAccounts() {
      Book book = new Book();
      LedgerEvent invoice = issued(DEC_1, "I-1", "1200");
      LedgerEvent money =
          book.received("2026-03-15", "P-1", "595.00", item("I", "1").build().customer());
      ReceivablesLedger ledger = ReceivablesLedger.of(List.of(
          invoice,
          money.withStamp(stamp("E-2", DEC_1, 2)),
          SettlementEvent.Allocated.of(
              stamp("E-3", DEC_1, 3),
              AllocationId.of("A-1"),
              List.of(paid("I-1", "P-1", "595.00")))));
      ControlFigures.Posting[] right = {
        posting(MAR_15, "1200", "595.00"),
        of("E-2", MAR_15, "", "-595.00"),
        of("E-3", DEC_1, "", "595.00"),
        of("E-3", DEC_1, "1200", "-595.00")
      };
      assertThat(causes(reconcile(ledger, DEC_31, right))).isEqualTo("POSTED_LATER, POSTED_LATER");
      assertThat(reconcile(ledger, DEC_31, right).agrees()).isTrue();

      right[3] = of("E-3", MAR_15, "1200", "-595.00");
      disagrees("OTHER_DAY", reconcile(ledger, DEC_31, right));
      right[3] = of("E-3", DEC_1.plusDays(1), "1200", "-595.00");
      disagrees("OTHER_DAY, OTHER_DAY", reconcile(ledger, DEC_31, right));
    }

    private ControlFigures.Posting of(String event, LocalDate date, String account, String amount) {
      return new ControlFigures.Posting(
          EventId.of(event), date, AccountRole.RECEIVABLES, account, eur(amount));
    }

    @Test
    void whereNobodyKnowsWhenItWasRecorded() {
      ReceivablesLedger ledger = recorded(DEC_1);
      disagrees(
          "OTHER_DAY",
          ControlReconciliation.of(
              JournalPolicy.standard(),
              ledger.openItems(DEC_31),
              ledger.movements(DEC_31, Recorded.endOf(DEC_31)),
              ControlFigures.ofPostings(List.of(posting(DEC_1, "", "595.00")))));
    }
  }
}
