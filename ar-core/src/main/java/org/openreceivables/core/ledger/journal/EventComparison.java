package org.openreceivables.core.ledger.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final List<LocalDate> postedOn = new ArrayList<>();
    private final SortedSet<OpenItemId> items = new TreeSet<>();

    Sums(Money zero) {
      moved = zero;
      posted = zero;
    }

    /** What is wrong, if something is. An event that moves nothing need not be posted. */
    Optional<Cause> cause() {
      if (moved.equals(posted)) {
        return moved.isZero() || otherDay().isEmpty()
            ? Optional.empty()
            : Optional.of(Cause.OTHER_DAY);
      }
      if (moved.isZero()) {
        return Optional.of(Cause.ONLY_POSTED);
      }
      if (postedOn.isEmpty() || posted.isZero()) {
        return Optional.of(Cause.NOT_POSTED);
      }
      return Optional.of(isMultiple() ? Cause.POSTED_AGAIN : Cause.OTHER_AMOUNT);
    }

    private boolean isMultiple() {
      long once = moved.getAmountMinorLong();
      long all = posted.getAmountMinorLong();
      return postedOn.size() > 1 && all % once == 0 && all / once > 1;
    }

    private Optional<LocalDate> otherDay() {
      return postedOn.stream().filter(day -> !Optional.of(day).equals(movedOn)).findFirst();
    }

    private Optional<LocalDate> dayToName() {
      return otherDay().or(() -> postedOn.stream().findFirst());
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

  /** The differences by event, then account. */
  List<EventDifference> differences(List<ControlFigures.Posting> postings) {
    for (ControlFigures.Posting p : postings) {
      Sums s = at(p.event(), new ControlKey(p.role(), p.account(), p.amount().getCurrencyUnit()));
      s.posted = s.posted.plus(p.amount());
      s.postedOn.add(p.date());
    }
    List<EventDifference> found = new ArrayList<>();
    sums.forEach((key, s) -> s.cause()
        .ifPresent(cause -> found.add(new EventDifference(
            key.event(),
            cause,
            key.control().role(),
            key.control().account(),
            s.moved,
            s.posted,
            s.movedOn,
            s.dayToName(),
            List.copyOf(s.items)))));
    return found;
  }
}
