package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.ExchangeDifference;
import org.openreceivables.core.ledger.journal.ExchangeDifference.Cause;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalEntry;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.time.DateWindow;

/** What holds of realised gains and losses, reckoned for each allocation by {@link Realised}. */
class RealisedDifferencesProperties {
  private static final Recorded NOW = Recorded.endOf(LocalDate.MAX);
  private static final DateWindow ALL = new DateWindow(LocalDate.MIN, LocalDate.MAX);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

  /** So much of an item in dollars, settled from a payment in euros at a rate of its own. */
  record Part(long dollars, int percent, boolean reversed) {
    ExchangeRate rate() {
      return new ExchangeRate(USD, EUR, BigDecimal.valueOf(percent, 2), DAY, "test");
    }

    Money amount() {
      return Money.ofMinor(USD, dollars);
    }

    Money euros() {
      return BookValue.of(amount(), rate()).amount();
    }
  }

  /** What undoes at last what was not reversed before. */
  enum Undoing {
    REVERSED,
    RETURNED,
    REFUNDED
  }

  @Property
  void theyAreThoseOfTheSettlementsAndGainsAndLossesKeepApart(
      @ForAll("histories") History history) {
    List<ExchangeDifference> differences = require(history.ledger, CurrencyUnit.GBP);
    differences.forEach(d -> Statistics.label("causes").collect(d.cause()));
  }

  @Property
  void whatIsUndoneLeavesNothing(@ForAll("parts") List<Part> parts, @ForAll Undoing undoing) {
    Book book = settled(parts);
    require(book.ledger, EUR);
    undo(book, parts, undoing);
    List<ExchangeDifference> differences = require(book.ledger, EUR);
    List<JournalEntry> journal = journal(book.ledger, EUR);
    assertThat(sum(journal, AccountRole.EXCHANGE_GAIN)).isZero();
    assertThat(sum(journal, AccountRole.EXCHANGE_LOSS)).isZero();
    Statistics.label("gain and loss undone by one event").collect(undoesBoth(differences));
  }

  private static boolean undoesBoth(List<ExchangeDifference> differences) {
    List<ExchangeDifference> undone =
        differences.stream().filter(d -> d.cause() == Cause.UNDONE).toList();
    return undone.stream()
        .filter(d -> d.amount().isPositive())
        .anyMatch(loss -> undone.stream()
            .anyMatch(d -> d.event().equals(loss.event()) && d.amount().isNegative()));
  }

  private static List<ExchangeDifference> require(ReceivablesLedger ledger, CurrencyUnit books) {
    List<ExchangeDifference> differences = ExchangeDifference.of(ledger, books, LocalDate.MAX);
    require(Realised.of(ledger.events(ALL, NOW), books), differences, journal(ledger, books));
    return differences;
  }

  private static void require(
      Realised expected, List<ExchangeDifference> differences, List<JournalEntry> journal) {
    assertThat(differences.stream().map(RealisedDifferencesProperties::row))
        .containsExactlyInAnyOrderElementsOf(expected.differences);
    assertThat(sum(journal, AccountRole.EXCHANGE_GAIN)).isEqualTo(-expected.gains);
    assertThat(sum(journal, AccountRole.EXCHANGE_LOSS)).isEqualTo(-expected.losses);
  }

  private static List<Object> row(ExchangeDifference d) {
    return Stream.of(
            Stream.of(d.event()),
            d.allocation().stream(),
            Stream.of(d.credit()),
            d.item().stream(),
            Stream.of(d.amount().getAmountMinorLong()))
        .<Object>flatMap(s -> s)
        .toList();
  }

  private static List<JournalEntry> journal(ReceivablesLedger ledger, CurrencyUnit books) {
    JournalPolicy policy = JournalPolicy.standard().withBooksCurrency(books);
    return Journal.of(JournalMapping.of(policy), ledger, LocalDate.MAX).entries();
  }

  private static long sum(List<JournalEntry> journal, AccountRole role) {
    return journal.stream()
        .flatMap(e -> e.lines().stream())
        .filter(l -> l.role() == role)
        .mapToLong(l -> l.amount().getAmountMinorLong())
        .sum();
  }

  /** One invoice at 0.92, one payment, and an allocation a part. */
  private static Book settled(List<Part> parts) {
    Book book = new Book();
    Money owed = parts.stream().map(Part::amount).reduce(Money.zero(USD), Money::plus);
    Money paid = parts.stream().map(Part::euros).reduce(Money.zero(EUR), Money::plus);
    BookValue value =
        BookValue.of(owed, new ExchangeRate(USD, EUR, new BigDecimal("0.92"), DAY, "test"));
    assertThat(book.issue("2026-01-10", ForeignBooks.item("I-1", owed.toString(), value)))
        .isEmpty();
    assertThat(book.receive("2026-01-12", "P-1", paid.getAmount().toPlainString()))
        .isEmpty();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      assertThat(book.allocate(
              "2026-01-20",
              "A-" + i,
              ForeignBooks.paid("I-1", "P-1", part.amount().toString())
                  .withSourceAmount(part.euros())
                  .withRate(part.rate())))
          .isEmpty();
    }
    return book;
  }

  private static void undo(Book book, List<Part> parts, Undoing undoing) {
    List<AllocationId> left = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).reversed() || undoing == Undoing.REVERSED) {
        assertThat(book.reverse("2026-01-21", "A-" + i)).isEmpty();
      } else {
        left.add(AllocationId.of("A-" + i));
      }
    }
    if (undoing == Undoing.RETURNED) {
      assertThat(book.giveBack("2026-01-25", "P-1")).isEmpty();
    } else if (undoing == Undoing.REFUNDED) {
      Money paid = book.find("ACC-P-1").original();
      assertThat(book.post(
              CashEvent.Refunded.of(book.stamp("2026-01-25"), OpenItemId.of("ACC-P-1"), paid)
                  .withReopens(left)))
          .isEmpty();
    }
  }

  /** A payment of which one allocation lost and one gained comes back. */
  @Example
  void theLawSeesAGainAndALossTakenBackAsOneAndALostOrSwappedOne() {
    Book book = settled(List.of(new Part(100_00, 88, false), new Part(100_00, 97, false)));
    assertThat(book.giveBack("2026-01-25", "P-1")).isEmpty();
    Realised expected = Realised.of(book.ledger.events(ALL, NOW), EUR);
    List<ExchangeDifference> right = ExchangeDifference.of(book.ledger, EUR, LocalDate.MAX);
    List<JournalEntry> journal = journal(book.ledger, EUR);
    require(expected, right, journal);
    assertFails(expected, together(right), journal);
    assertFails(expected, right, ofGains(journal));
    assertFails(expected, right.subList(1, right.size()), journal);
    assertFails(expected, right, journal.subList(0, journal.size() - 1));
  }

  private static void assertFails(
      Realised expected, List<ExchangeDifference> differences, List<JournalEntry> journal) {
    assertThatThrownBy(() -> require(expected, differences, journal))
        .isInstanceOf(AssertionError.class);
  }

  /** As if one event undid all settlements of a credit and an item as one. */
  private static List<ExchangeDifference> together(List<ExchangeDifference> right) {
    Map<List<Object>, ExchangeDifference> sums = new LinkedHashMap<>();
    for (ExchangeDifference d : right) {
      sums.merge(
          List.of(d.event(), d.credit(), d.item(), d.cause()),
          d,
          (a, b) -> new ExchangeDifference(
              a.event(),
              a.postingDate(),
              a.credit(),
              a.item(),
              Optional.empty(),
              a.amount().plus(b.amount()),
              a.cause()));
    }
    return List.copyOf(sums.values());
  }

  /** As if all that the last event took back were of gains. */
  private static List<JournalEntry> ofGains(List<JournalEntry> journal) {
    List<JournalEntry> faulty = new ArrayList<>(journal);
    JournalEntry last = faulty.remove(faulty.size() - 1);
    faulty.add(new JournalEntry(
        last.event(),
        last.postingDate(),
        last.lines().stream()
            .map(l -> l.role() == AccountRole.EXCHANGE_LOSS
                ? new JournalLine(AccountRole.EXCHANGE_GAIN, l.account(), l.part(), l.amount())
                : l)
            .toList()));
    return faulty;
  }

  @Provide
  Arbitrary<History> histories() {
    return Arbitraries.longs().list().ofMinSize(1).ofMaxSize(30).map(History::inCurrencies);
  }

  @Provide
  Arbitrary<List<Part>> parts() {
    return Combinators.combine(
            Arbitraries.longs().between(1_00, 1000_00),
            Arbitraries.integers().between(50, 150),
            Arbitraries.of(true, false, false))
        .as(Part::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }
}
