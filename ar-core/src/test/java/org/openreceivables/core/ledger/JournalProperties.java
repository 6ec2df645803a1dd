package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Samples;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.ControlFigures;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.UnappliedMoney;
import org.openreceivables.core.ledger.journal.JournalPolicy.WriteOffMethod;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;

/** What holds of the journal of any history, under every policy. */
class JournalProperties {
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);
  private static final LocalDate END = History.FIRST.plusDays(40 + History.DAYS);
  private static final JournalPolicy GBP =
      JournalPolicy.standard().withBooksCurrency(CurrencyUnit.GBP);
  private static final JournalPolicy ALLOWANCE =
      JournalPolicy.standard().withWriteOffs(WriteOffMethod.ALLOWANCE);

  @Property
  void accountsBalanceAndAgreeOnEveryDay(
      @ForAll("histories") History history, @ForAll("policies") JournalPolicy policy) {
    for (int i = 0; i <= 40 + History.DAYS; i += 10) {
      LocalDate day = History.FIRST.plusDays(i);
      Journal journal = Journal.of(mapping(policy), history.ledger, day);
      assertThat(journal.problems()).isEmpty();
      requireBalance(journal.entries());
      requireAgreement(history.ledger, policy, day, journal.entries());
    }
    Journal journal = Journal.of(mapping(policy), history.ledger, END);
    journal
        .entries()
        .forEach(e -> e.lines().forEach(l -> Statistics.label("roles").collect(l.role())));
  }

  @Property
  void undoingPostsTheMirror(
      @ForAll("histories") History history, @ForAll("policies") JournalPolicy policy) {
    requireMirrors(
        history.ledger.events(),
        Journal.of(mapping(policy), history.ledger, END).entries());
  }

  @Property
  void theAllowanceIsItsChangesLessWriteOffsPlusRecoveries(@ForAll("histories") History history) {
    requireRollForward(
        history.ledger, Journal.of(mapping(ALLOWANCE), history.ledger, END).entries());
  }

  /** All that was ever revalued is taken back when it is settled, so that the account runs out. */
  @Property
  void whatIsUnrealisedIsWhatOpenItemsWereRevaluedByOnEveryDay(
      @ForAll("histories") History history) {
    for (int i = 0; i <= 40 + History.DAYS; i += 10) {
      LocalDate day = History.FIRST.plusDays(i);
      requireUnrealised(
          history.ledger, day, Journal.of(mapping(GBP), history.ledger, day).entries());
    }
  }

  private static void requireUnrealised(
      ReceivablesLedger ledger, LocalDate day, List<JournalEntry> journal) {
    long open = 0;
    for (OpenItem item : ledger.openItems(day)) {
      long revalued = item.bookShare().revalued().in(CurrencyUnit.GBP).getAmountMinorLong();
      open += item.side() == Side.DEBIT ? revalued : -revalued;
    }
    assertThat(sum(journal, Set.of(AccountRole.UNREALISED_EXCHANGE))).isEqualTo(-open);
  }

  /** When everything is valued by its document again no gain and no loss is left, whatever was undone. */
  @Property
  void noItemRevaluedLeavesNothingUnrealised(@ForAll("histories") History history) {
    ReceivablesLedger ledger = history.ledger;
    for (OpenItem item : history.ledger.openItems(LocalDate.MAX)) {
      for (BookValue value : item.revaluations()) {
        BookValue first = item.bookValue(value.rate().to()).orElseThrow();
        ReceivablesLedger.Appended back = ledger.append(List.of(BookEvent.Revalued.of(
            EventStamp.of(
                EventId.of("BACK-" + item.id() + value.rate().to()),
                END,
                new Recorded(LocalDate.of(2026, 12, 31), ledger.events().size())),
            item.id(),
            item.open(),
            first)));
        assertThat(back.refused()).isEmpty();
        ledger = back.ledger();
      }
    }
    List<JournalEntry> journal = Journal.of(mapping(GBP), ledger, LocalDate.MAX).entries();
    assertThat(sum(journal, Set.of(AccountRole.UNREALISED_EXCHANGE))).isZero();
  }

  private static JournalMapping mapping(JournalPolicy policy) {
    return JournalMapping.of(policy);
  }

  private static void requireBalance(List<JournalEntry> journal) {
    for (JournalEntry entry : journal) {
      Map<CurrencyUnit, Long> sums = new HashMap<>();
      entry
          .lines()
          .forEach(l ->
              sums.merge(l.amount().getCurrencyUnit(), l.amount().getAmountMinorLong(), Long::sum));
      assertThat(sums.values()).as("%s", entry).allMatch(s -> s == 0);
      assertThat(entry.lines()).noneMatch(l -> l.role() == AccountRole.CLEARING);
    }
  }

  private static void requireAgreement(
      ReceivablesLedger ledger, JournalPolicy policy, LocalDate day, List<JournalEntry> journal) {
    ControlReconciliation three =
        ControlReconciliation.of(policy, ledger, day, ControlFigures.of(journal));
    assertThat(three.agrees()).as("%s", three.summarize()).isTrue();
  }

  /**
   * Of every allocation and write-off that is undone by itself, the two entries add up to nothing; in the order
   * in which they took effect, since a key that was undone may come again on other items.
   */
  private static void requireMirrors(List<LedgerEvent> events, List<JournalEntry> journal) {
    Map<EventId, List<JournalLine>> lines = new HashMap<>();
    journal.forEach(e -> lines.put(e.event(), e.lines()));
    Map<AllocationId, EventId> posted = new HashMap<>();
    for (LedgerEvent e : events) {
      if (e instanceof SettlementEvent.Allocated a) {
        posted.put(a.allocation(), a.id());
      } else if (e instanceof SettlementEvent.WrittenOff w) {
        posted.put(w.writeOff(), w.id());
      } else if (e instanceof SettlementEvent.Reversed || e instanceof SettlementEvent.Recovered) {
        AllocationId undone = e instanceof SettlementEvent.Reversed r
            ? r.allocation()
            : ((SettlementEvent.Recovered) e).writeOff();
        List<JournalLine> back = lines.getOrDefault(e.id(), List.of());
        assertThat(back.stream()
                .map(l ->
                    new JournalLine(l.role(), l.account(), l.part(), l.amount().negated())))
            .isEqualTo(lines.getOrDefault(posted.get(undone), List.of()));
      }
    }
  }

  private static void requireRollForward(ReceivablesLedger ledger, List<JournalEntry> journal) {
    Map<CurrencyUnit, Long> expected = new HashMap<>();
    for (LedgerEvent e : ledger.events()) {
      if (e instanceof BookEvent.AllowanceChanged a && !e.postingDate().isAfter(END)) {
        add(expected, a.change().negated());
      }
    }
    for (LedgerMovement m : ledger.movements(END, NOW)) {
      if ((m.cause() instanceof LedgerMovement.Settlement s && s.effect() == Effect.WRITTEN_OFF)
          || (m.cause() instanceof LedgerMovement.Reopening r
              && r.effect() == Effect.WRITTEN_OFF)) {
        add(expected, m.amount().negated());
      }
    }
    Map<CurrencyUnit, Long> posted = new HashMap<>();
    journal.stream()
        .flatMap(e -> e.lines().stream())
        .filter(l -> l.role() == AccountRole.ALLOWANCE)
        .forEach(l -> add(posted, l.amount()));
    expected.values().removeIf(v -> v == 0);
    posted.values().removeIf(v -> v == 0);
    assertThat(posted).isEqualTo(expected);
  }

  private static void add(Map<CurrencyUnit, Long> sums, Money amount) {
    sums.merge(amount.getCurrencyUnit(), amount.getAmountMinorLong(), Long::sum);
  }

  private static long sum(List<JournalEntry> journal, Set<AccountRole> roles) {
    return journal.stream()
        .flatMap(e -> e.lines().stream())
        .filter(l -> roles.contains(l.role()))
        .mapToLong(l -> l.amount().getAmountMinorLong())
        .sum();
  }

  /** A small book in which every law has something to say; each fault must be seen by its law. */
  @Example
  void theLawsCatchALostLineASignARoleAndACent() {
    Book book = new Book();
    book.issue(
        "2026-01-12",
        ForeignBooks.item(
            "I-1", "EUR 100.00", ForeignBooks.value("GBP 80.00", CurrencyUnit.EUR, "0.8")));
    book.invoice("2026-01-12", "I-2", "10.00");
    book.post(received(
        book.stamp("2026-01-13"),
        "EUR 60.00",
        ForeignBooks.value("GBP 51.00", CurrencyUnit.EUR, "0.85")));
    book.allocate("2026-01-14", "A-1", Book.paid("I-1", "P-1", "60.00"));
    book.reverse("2026-01-15", "A-1");
    book.writeOff(
        "2026-01-15", "W-1", Book.line("I-2", Effect.WRITTEN_OFF, "10.00").build());
    book.allocate("2026-01-16", "A-2", Book.paid("I-1", "P-1", "60.00"));
    book.post(BookEvent.Revalued.of(
        book.stamp("2026-01-31"),
        OpenItemId.of("I-1"),
        Money.parse("EUR 40.00"),
        ForeignBooks.value("GBP 30.00", CurrencyUnit.EUR, "0.75")));
    List<LedgerEvent> events = book.ledger.events();
    List<JournalEntry> euros = Journal.of(mapping(ALLOWANCE), book.ledger, END).entries();
    List<JournalEntry> pounds = Journal.of(mapping(GBP), book.ledger, END).entries();
    requireBalance(euros);
    requireAgreement(book.ledger, ALLOWANCE, END, euros);
    requireRollForward(book.ledger, euros);
    requireMirrors(events, pounds);
    requireUnrealised(book.ledger, END, pounds);

    UnaryOperator<JournalLine> cent = l -> new JournalLine(
        l.role(),
        l.account(),
        l.part(),
        l.amount()
            .plus(Money.ofMinor(l.amount().getCurrencyUnit(), l.amount().isPositive() ? 1 : -1)));
    UnaryOperator<JournalLine> sign =
        l -> new JournalLine(l.role(), l.account(), l.part(), l.amount().negated());
    UnaryOperator<JournalLine> role = l -> new JournalLine(
        l.role() == AccountRole.RECEIVABLES
            ? AccountRole.CLEARING
            : l.role() == AccountRole.ALLOWANCE ? AccountRole.BAD_DEBT : l.role(),
        l.account(),
        l.part(),
        l.amount());
    for (UnaryOperator<JournalLine> fault : List.of(cent, sign, role)) {
      assertFails(() -> requireAgreement(book.ledger, ALLOWANCE, END, with(euros, fault)));
      assertFails(() -> requireRollForward(book.ledger, with(euros, fault)));
    }
    for (UnaryOperator<JournalLine> fault : List.of(cent, sign)) {
      assertFails(() -> requireUnrealised(book.ledger, END, with(pounds, fault)));
    }
    assertFails(() -> requireUnrealised(book.ledger, END, pounds.subList(0, pounds.size() - 1)));
    assertFails(() -> requireBalance(with(euros, role)));
    assertFails(
        () -> requireAgreement(book.ledger, ALLOWANCE, END, euros.subList(0, euros.size() - 1)));
    assertFails(() -> requireMirrors(events, without(pounds, "E-5")));
  }

  private static CashEvent.Received received(EventStamp stamp, String money, BookValue value) {
    Payment.Builder payment = Payment.builder();
    payment
        .id(PaymentId.of("P-1"))
        .amount(Money.parse(money))
        .valueDate(stamp.valueDate())
        .addBookValue(value);
    return CashEvent.Received.of(stamp, payment.build(), Samples.C1, OpenItemId.of("ACC-P-1"));
  }

  private static List<JournalEntry> without(List<JournalEntry> journal, String event) {
    return journal.stream().filter(e -> !e.event().equals(EventId.of(event))).toList();
  }

  /** The same journal with every line changed. */
  private static List<JournalEntry> with(
      List<JournalEntry> journal, UnaryOperator<JournalLine> fault) {
    List<JournalEntry> changed = new ArrayList<>();
    for (JournalEntry e : journal) {
      changed.add(new JournalEntry(
          e.event(), e.postingDate(), e.lines().stream().map(fault).toList()));
    }
    return changed;
  }

  private static void assertFails(ThrowingCallable law) {
    assertThatThrownBy(law).isInstanceOf(AssertionError.class);
  }

  @Provide
  Arbitrary<History> histories() {
    return Arbitraries.longs().list().ofMinSize(1).ofMaxSize(30).map(History::inCurrencies);
  }

  @Provide
  Arbitrary<JournalPolicy> policies() {
    JournalPolicy apart = JournalPolicy.standard().withUnapplied(UnappliedMoney.APART);
    // Allowances are given in EUR, so books in pounds keep the direct method.
    return Arbitraries.of(
        JournalPolicy.standard(),
        ALLOWANCE,
        apart,
        GBP,
        apart.withBooksCurrency(CurrencyUnit.GBP),
        ALLOWANCE.withBooksCurrency(CurrencyUnit.EUR).withUnapplied(UnappliedMoney.APART));
  }
}
