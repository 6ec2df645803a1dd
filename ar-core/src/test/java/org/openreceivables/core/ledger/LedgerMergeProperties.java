package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.C2;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;

/** Ledgers of customers who share nothing are one ledger, however they are put together. */
class LedgerMergeProperties {

  @Property
  void partsOfTheBooksMergeInAnyOrderAndGroupingToTheWhole(
      @ForAll("histories") History history, @ForAll long seed) {
    Random random = new Random(seed);
    List<List<LedgerEvent>> parts = parts(history.events, random);
    ReceivablesLedger a = LedgerStoreProperties.inBatches(parts.get(0), random);
    ReceivablesLedger b = LedgerStoreProperties.inBatches(parts.get(1), random);
    ReceivablesLedger c = LedgerStoreProperties.inBatches(parts.get(2), random);

    requireMerged(a.merge(b).merge(c), history);
    assertThat(Asked.kept(a.merge(b.merge(c)))).isEqualTo(Asked.kept(history.ledger));
    requireMerged(c.merge(a).merge(b), history);
    Statistics.label("parts").collect(parts.stream().filter(p -> p.size() > 2).count());
  }

  private static void requireMerged(ReceivablesLedger merged, History whole) {
    Asked.requireSame(merged, whole.ledger);
    assertThat(merged).isEqualTo(whole.ledger).hasSameHashCodeAs(whole.ledger);
    assertThat(Asked.kept(merged)).isEqualTo(Asked.kept(whole.ledger));
  }

  @Property
  void aMergedLedgerIsAppendedToLikeAnyOther(
      @ForAll("histories") History history, @ForAll long seed) {
    Random random = new Random(seed);
    int middle = random.nextInt(history.events.size() + 1);
    List<List<LedgerEvent>> parts = parts(history.events.subList(0, middle), random);
    ReceivablesLedger merged = parts.stream()
        .map(p -> LedgerStoreProperties.inBatches(p, random))
        .reduce(ReceivablesLedger.empty(), ReceivablesLedger::merge);

    requireMerged(
        merged.append(history.events.subList(middle, history.events.size())).ledger(), history);
  }

  @Example
  void theLawCatchesAPartThatIsForgotten() {
    History history = History.of(new Random(3).longs(60).boxed().toList());
    List<List<LedgerEvent>> parts = parts(history.events, new Random(3));

    assertThat(parts).allSatisfy(p -> assertThat(p).isNotEmpty());
    assertThatThrownBy(() -> requireMerged(
            ReceivablesLedger.of(parts.get(0)).merge(ReceivablesLedger.of(parts.get(1))), history))
        .isInstanceOf(AssertionError.class);
  }

  @Example
  void whatWasRefusedInAPartIsIncompleteInTheWhole() {
    Book book = new Book();
    book.invoice("2026-01-10", "I-1", "100.00");
    book.giveBack("2026-01-11", "P-9");
    book.post(book.received("2026-01-12", "P-1", "5.00", C2));
    LedgerEvent bad = CashEvent.Received.of(
        EventStamp.of(EventId.of("bad"), day("2026-01-05"), new Recorded(Book.END, 9)),
        ((CashEvent.Received) book.ledger.events().get(1)).payment(),
        C2,
        item("ACC-9", "5.00").build().id());
    book.post(bad);

    ReceivablesLedger whole = ReceivablesLedger.empty().merge(book.ledger);

    assertThat(whole.openItems(Book.END).incomplete()).containsExactly(C2);
    assertThat(book.ledger.merge(ReceivablesLedger.empty()).openItems(Book.END))
        .isEqualTo(whole.openItems(Book.END));
  }

  @Example
  void aKeyThatStandsInBothIsRefusedByName() {
    Book book = new Book();
    book.invoice("2026-01-10", "I-1", "100.00");
    book.receive("2026-01-11", "P-1", "60.00");
    book.allocate("2026-01-20", "A-1", Book.paid("I-1", "P-1", "60.00"));
    ReceivablesLedger one = book.ledger;
    ReceivablesLedger other = ReceivablesLedger.of(List.of(
        ItemEvent.Issued.of(
            stamp("X-1", 20),
            List.of(item("I-1", "7.00").issueDate(History.FIRST).customer(C2).build())),
        CashEvent.Received.of(
            stamp("X-2", 21),
            book.received("2026-01-11", "P-1", "9.00", C2).payment(),
            C2,
            item("ACC-X", "9.00").build().id())));

    for (ReceivablesLedger[] pair :
        List.of(new ReceivablesLedger[] {one, other}, new ReceivablesLedger[] {other, one})) {
      assertThatThrownBy(() -> pair[0].merge(pair[1]))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining(
              "The items (I-1) of ReceivablesLedger (merge)" + " must not stand in both ledgers.")
          .hasMessageContaining("The payments (" + PaymentId.of("P-1") + ")");
    }
    assertThatThrownBy(() -> one.merge(one))
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            e -> assertThat(e.problems())
                .allSatisfy(p -> assertThat(p.message())
                    .endsWith("Maybe the customers of one netting unit were split."))
                .extracting(Problem::code)
                .containsExactly(
                    ProblemCodes.EVENT_CLASH,
                    ProblemCodes.DUPLICATE_ID,
                    ProblemCodes.DUPLICATE_ID,
                    ProblemCodes.DUPLICATE_ID));
  }

  /** Nothing that stands in both tells that they are one customer's; each part knows its own half. */
  @Example
  void partsOfOneCustomerWithOtherItemsMergeToAllOfTheirs() {
    ReceivablesLedger one = ReceivablesLedger.of(List.of(issue("A", 1), issue("B", 2)));
    Book other = new Book();
    other.receive("2026-01-20", "P-1", "3.00");

    assertThat(one.merge(other.ledger).balance(Book.END)).hasToString("[EUR -1.00]");
    assertThat(one.balance(Book.END)).hasToString("[EUR 2.00]");
    assertThat(other.allocate("2026-01-21", "A-1", Book.paid("A", "P-1", "1.00")))
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.UNKNOWN_ITEM);
  }

  @Example
  void partsMayEachCountTheirRecordings() {
    List<LedgerEvent> one = new ArrayList<>();
    List<LedgerEvent> other = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      one.add(issue("A-" + i, i));
      other.add(issue("B-" + i, i));
    }
    ReceivablesLedger a = ReceivablesLedger.of(one);
    ReceivablesLedger b = ReceivablesLedger.of(other);

    assertThat(a.merge(b).events().subList(0, 4))
        .containsExactly(one.get(0), other.get(0), one.get(1), other.get(1));
    Asked.requireSame(a.merge(b), b.merge(a));
    assertThat(ReceivablesLedger.of(a.merge(b).events())).isEqualTo(a.merge(b));
    assertThat(a.merge(b).append(List.of(issue("C", 14))).refused())
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.RECORDED_OUT_OF_ORDER);
    assertThatThrownBy(() -> a.merge(b).merge(a))
        .hasMessageContaining("A-0, A-1, A-10, A-11, A-12, A-13, A-14, A-2, A-3, A-4 and 5 more");
  }

  private static LedgerEvent issue(String id, long recorded) {
    return ItemEvent.Issued.of(
        stamp(id, recorded), List.of(item(id, "1.00").issueDate(History.FIRST).build()));
  }

  private static EventStamp stamp(String id, long recorded) {
    return EventStamp.of(EventId.of(id), History.FIRST, new Recorded(Book.END, recorded));
  }

  /** The events in three parts; those that share an item or an allocation key stay together. */
  private static List<List<LedgerEvent>> parts(List<LedgerEvent> events, Random random) {
    Map<Object, Integer> partOf = new HashMap<>();
    for (LedgerEntry entry : ReceivablesLedger.of(events).timeline.entries().toList()) {
      List<Object> keys = Stream.<Object>concat(
              entry.after().stream().map(i -> i.id()), entry.allocations().stream())
          .toList();
      int group = random.nextInt(3) + 3 * partOf.size();
      for (Object key : keys) {
        Integer before = partOf.put(key, group);
        if (before != null) {
          partOf.replaceAll((k, g) -> g.equals(before) ? group : g);
        }
      }
      partOf.put(entry.event().id(), group);
      keys.forEach(k -> partOf.put(k, group));
    }
    Map<EventId, Object> firstKey = new HashMap<>();
    ReceivablesLedger.of(events)
        .timeline
        .entries()
        .forEach(e -> firstKey.put(
            e.event().id(),
            e.after().isEmpty() ? e.event().id() : e.after().get(0).id()));
    List<List<LedgerEvent>> parts =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (LedgerEvent event : events) {
      Object key = firstKey.get(event.id());
      parts.get(partOf.getOrDefault(key == null ? event.id() : key, 0) % 3).add(event);
    }
    return parts;
  }

  @Provide
  Arbitrary<History> histories() {
    return Arbitraries.longs().list().ofMinSize(20).ofMaxSize(50).map(History::of);
  }
}
