package org.openreceivables.core.ledger.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.journal.EventDifference.Cause;

/** What each event moved on each control account, beside what was posted for it. */
final class EventComparison {
  private final Map<Key, Sums> sums = new TreeMap<>();
  private final Map<EventId, Set<LocalDate>> daysOfPosting = new HashMap<>();

  private record Key(EventId event, ControlKey control) implements Comparable<Key> {
    @Override
    public int compareTo(Key o) {
      int by = event.compareTo(o.event);
      return by != 0 ? by : control.compareTo(o.control);
    }
  }

  /** Both sides of one event on one account. */
  private static final class Sums {
    private Money moved;
    private Money posted;
    private Optional<LocalDate> movedOn = Optional.empty();
    private final List<ControlFigures.Posting> postings = new ArrayList<>();
    private final SortedSet<OpenItemId> items = new TreeSet<>();

    Sums(Money zero) {
      moved = zero;
      posted = zero;
    }

    /** What is wrong with an event of the ledger, if something is. One that moves nothing need not be posted. */
    Optional<Cause> cause() {
      if (moved.equals(posted)) {
        return isOnOtherDay() ? Optional.of(Cause.OTHER_DAY) : Optional.empty();
      }
      if (moved.isZero()) {
        return Optional.of(Cause.ONLY_POSTED);
      }
      if (posted.isZero()) {
        return Optional.of(Cause.NOT_POSTED);
      }
      return Optional.of(isMultiple() ? Cause.POSTED_AGAIN : Cause.OTHER_AMOUNT);
    }

    private boolean isMultiple() {
      long once = moved.getAmountMinorLong();
      long all = posted.getAmountMinorLong();
      return postings.size() > 1 && all % once == 0 && all / once > 1;
    }

    /** Whether the books are wrong on some day, although they are right in the end. */
    private boolean isOnOtherDay() {
      Map<LocalDate, Money> byDay = new HashMap<>();
      movedOn.ifPresent(day -> byDay.put(day, moved.negated()));
      postings.forEach(p -> byDay.merge(p.date(), p.amount(), Money::plus));
      return !byDay.values().stream().allMatch(Money::isZero);
    }
  }

  void add(LedgerMovement m, ControlKey control, Money amount) {
    Sums s = at(m.event(), control);
    s.moved = s.moved.plus(amount);
    s.movedOn = Optional.of(m.postingDate());
    s.items.add(m.item());
  }

  private Sums at(EventId event, ControlKey control) {
    return sums.computeIfAbsent(
        new Key(event, control), k -> new Sums(Money.zero(control.currency())));
  }

  /** The differences by event, then account; of an event that the ledger does not have, whatever was posted. */
  List<EventDifference> differences(List<ControlFigures.Posting> postings, KnownEvents known) {
    postings.stream().filter(p -> ControlKey.isControl(p.role())).forEach(this::add);
    List<EventDifference> found = new ArrayList<>();
    sums.forEach((key, s) -> cause(key.event(), s, known)
        .ifPresent(cause -> found.add(new EventDifference(
            key.event(),
            cause,
            key.control().role(),
            key.control().account(),
            s.moved,
            s.posted,
            s.movedOn,
            s.postings,
            List.copyOf(s.items)))));
    return found;
  }

  private void add(ControlFigures.Posting p) {
    Sums s = at(p.event(), new ControlKey(p.role(), p.account(), p.amount().getCurrencyUnit()));
    s.posted = s.posted.plus(p.amount());
    s.postings.add(p);
    if (!p.amount().isZero()) {
      daysOfPosting.computeIfAbsent(p.event(), e -> new HashSet<>()).add(p.date());
    }
  }

  private Optional<Cause> cause(EventId event, Sums s, KnownEvents known) {
    if (!known.has(event)) {
      return Optional.of(Cause.NOT_IN_LEDGER);
    }
    return s.cause()
        .map(cause -> cause == Cause.OTHER_DAY && isPostedLater(event, s, known)
            ? Cause.POSTED_LATER
            : cause);
  }

  /** The whole event on one later day, on all its accounts: else the entry would not balance on that day. */
  private boolean isPostedLater(EventId event, Sums s, KnownEvents known) {
    Set<LocalDate> days = Objects.requireNonNull(daysOfPosting.get(event));
    LocalDate day = days.iterator().next();
    return days.size() == 1
        && s.movedOn.filter(day::isAfter).isPresent()
        && known.mayBePostedOn(event, day);
  }
}
