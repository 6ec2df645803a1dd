package org.openreceivables.testkit.history;

import static org.openreceivables.testkit.history.ItemLaws.require;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;

/** Just what is impossible is refused, for the reason for which it is, and marks those whom it is about. */
final class RefusalLaws {
  private RefusalLaws() {}

  static void requireJudged(RandomHistory history, ReceivablesLedger.Appended appended) {
    Set<EventId> expected = ids(history.events());
    Set<EventId> actual = ids(appended.ledger().events());
    require(
        actual.equals(expected),
        "the possible events must be accepted, and no others",
        difference(expected, actual));
    requireRefused(history.refused(), appended.refused());
    requireIncomplete(history, appended.ledger());
  }

  /** Each with its code, about its field, and with just the customers it is about. */
  static void requireRefused(Collection<Refused> expected, List<Problem> refused) {
    Map<String, List<Problem>> byEvent = new HashMap<>();
    refused.forEach(
        p -> byEvent.computeIfAbsent(p.id(), id -> new ArrayList<>()).add(p));
    for (Refused each : expected) {
      List<Problem> said = byEvent.remove(each.event().id().value());
      require(said != null, "must be refused with a reason", each);
      if (said != null) {
        requireRefused(each, said);
      }
    }
    require(byEvent.isEmpty(), "nothing else must be refused", byEvent.values());
  }

  private static void requireRefused(Refused expected, List<Problem> said) {
    expected
        .flaw()
        .ifPresent(flaw -> require(
            said.size() == 1
                && said.get(0).code().equals(flaw.code())
                && said.get(0).field().equals(flaw.field()),
            "must be refused by " + flaw.code() + " of " + flaw.field(),
            said + " for " + expected));
    SortedSet<CustomerId> taints = new TreeSet<>();
    said.forEach(p -> taints.addAll(p.taints()));
    require(
        taints.equals(expected.taints()), "must mark whom it is about", said + " for " + expected);
  }

  /** The books of just those lack something whom a refused event is about. */
  static void requireIncomplete(RandomHistory history, ReceivablesLedger ledger) {
    SortedSet<CustomerId> expected = new TreeSet<>();
    history.refused().forEach(r -> expected.addAll(r.taints()));
    LocalDate day = history.spec().firstDay().minusDays(1);
    require(
        ledger.openItems(day).incomplete().equals(expected),
        "just whom refused events are about must be incomplete",
        expected);
  }

  /** Rules that no event breaks by itself, but in a ledger that is there: clashes, and recording out of order. */
  static void requireStampsKept(
      ReceivablesLedger ledger, RandomHistory history, Random random, LocalDate day) {
    List<Refused> wrong = outOfPlace(history, random);
    ReceivablesLedger.Appended appended =
        ledger.append(wrong.stream().map(Refused::event).toList());
    requireRefused(wrong, appended.refused());
    LedgerLaws.requireSame(appended.ledger(), ledger, List.of(day));
    SortedSet<CustomerId> incomplete = new TreeSet<>(ledger.openItems(day).incomplete());
    wrong.forEach(r -> incomplete.addAll(r.taints()));
    require(
        appended.ledger().openItems(day).incomplete().equals(incomplete),
        "just whom refused events are about must be incomplete",
        incomplete);
  }

  /** One event once more, with other content; as another, but recorded too early; or at the end of a day. */
  private static List<Refused> outOfPlace(RandomHistory history, Random random) {
    List<LedgerEvent> events = history.events();
    Reckoning books = Reckoning.of(events, LocalDate.MAX);
    LedgerEvent one = events.get(random.nextInt(events.size()));
    Recorded early = events.get(random.nextInt(events.size())).recorded();
    Recorded last = events.get(events.size() - 1).recorded();
    EventId fresh = EventId.of("another " + one.id());
    return List.of(
        refused(
            books,
            one.withStamp(new EventStamp(
                one.id(), one.valueDate().plusDays(1), one.postingDate(), one.recorded())),
            ProblemCodes.EVENT_CLASH,
            "id"),
        refused(
            books,
            one.withStamp(new EventStamp(fresh, one.valueDate(), one.postingDate(), early)),
            ProblemCodes.RECORDED_OUT_OF_ORDER,
            "recorded"),
        refused(
            books,
            one.withStamp(new EventStamp(
                EventId.of("endless " + one.id()),
                one.valueDate(),
                one.postingDate(),
                Recorded.endOf(last.day().plusDays(1)))),
            ProblemCodes.OUT_OF_RANGE,
            "recorded"));
  }

  private static Refused refused(
      Reckoning books, LedgerEvent event, ProblemCode code, String field) {
    Flaw flaw = Flaw.of("out of place", code, field, s -> Optional.empty());
    return new Refused(event, Optional.of(flaw), Touches.customers(event, books));
  }

  private static Set<EventId> ids(List<LedgerEvent> events) {
    Set<EventId> ids = new HashSet<>();
    events.forEach(e -> ids.add(e.id()));
    return ids;
  }

  private static String difference(Set<EventId> expected, Set<EventId> actual) {
    Set<EventId> missing = new HashSet<>(expected);
    missing.removeAll(actual);
    Set<EventId> extra = new HashSet<>(actual);
    extra.removeAll(expected);
    return "refused wrongly " + missing + ", accepted wrongly " + extra;
  }
}
