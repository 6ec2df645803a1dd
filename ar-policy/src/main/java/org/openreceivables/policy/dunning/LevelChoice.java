package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.policy.dunning.DunnedReason.IntervalOver;
import org.openreceivables.policy.dunning.DunnedReason.LevelReached;
import org.openreceivables.policy.dunning.DunnedReason.OneUp;
import org.openreceivables.policy.dunning.DunnedReason.Repeated;
import org.openreceivables.policy.dunning.DunningHistory.PastNotice;
import org.openreceivables.policy.dunning.DunningLevel.Anchor;
import org.openreceivables.policy.dunning.NotDunnedReason.ConditionNotMet;
import org.openreceivables.policy.dunning.NotDunnedReason.IntervalNotOver;
import org.openreceivables.policy.dunning.NotDunnedReason.LevelNotReached;
import org.openreceivables.policy.dunning.NotDunnedReason.LevelsExhausted;
import org.openreceivables.policy.dunning.NotDunnedReason.NotOverdue;

/** Which level an item reaches on the day of the run, or what stands against it. */
final class LevelChoice {
  private static final long LATEST = LocalDate.MAX.toEpochDay();

  private final DunningPolicy policy;
  private final LocalDate runDate;
  private final long runDay;
  private final Optional<Customer> customer;
  private final int last;

  LevelChoice(DunningPolicy policy, LocalDate runDate, Optional<Customer> customer) {
    this.policy = policy;
    this.runDate = runDate;
    this.runDay = runDate.toEpochDay();
    this.customer = customer;
    this.last = policy.levels().size();
  }

  /** The level so far: the highest, or the number of notices. */
  int previous(List<PastNotice> notices) {
    int previous = policy.rise() == LevelRise.NOTICE_COUNT
        ? notices.size()
        : notices.stream().mapToInt(PastNotice::level).max().orElse(0);
    return Math.min(previous, last);
  }

  /** The first day on which an item counts as past due, its grace period over. */
  long overdueFrom(OpenItem item) {
    return policy
        .graceBoundary()
        .firstDay(item.effectiveDueDate().toEpochDay() + policy.graceDays());
  }

  void choose(Candidate c, int overdueItems) {
    var facts = new DunningCondition.Facts(c.item, customer, c.previous, overdueItems, runDate);
    if (c.previous == last) {
      repeat(c, facts);
      return;
    }
    int highest = policy.rise() == LevelRise.JUMP ? last : c.previous + 1;
    NotDunnedReason against = null;
    for (int level = highest; level > c.previous; level--) {
      against = against(c, level, facts);
      if (against == null) {
        rise(c, level);
        return;
      }
    }
    if (against != null) {
      c.against.add(against);
    }
  }

  private void rise(Candidate c, int level) {
    c.level = level;
    boolean byDays = asksDays(c, level);
    if (byDays) {
      long from = levelDay(c, level);
      c.reasons.add(new LevelReached(level, date(from), runDay - from));
    }
    if (c.previous > 0 && policy.clock() != DunningClock.ARREARS) {
      intervalOver(c, noticeDay(c, policy.levels().get(level - 1).interval()));
    }
    if (policy.rise() == LevelRise.ONE_UP && byDays) {
      int byArrears = level;
      while (byArrears < last && reachedByDays(c, byArrears + 1)) {
        byArrears++;
      }
      if (byArrears > level) {
        c.reasons.add(new OneUp(level, byArrears));
      }
    }
  }

  private boolean reachedByDays(Candidate c, int level) {
    return policy.levels().get(level - 1).anchor() != Anchor.LAST_NOTICE
        && levelDay(c, level) <= runDay;
  }

  private void repeat(Candidate c, DunningCondition.Facts facts) {
    int times = policy.rise() == LevelRise.NOTICE_COUNT
        ? c.notices.size() - last + 1
        : (int) c.notices.stream().filter(n -> n.level() >= last).count();
    PastNotice before = lastNotice(c);
    Optional<LevelRepeat> repeat = policy.lastLevelRepeat().filter(r -> times <= r.times());
    if (repeat.isEmpty()) {
      c.against.add(new LevelsExhausted(last, before.date(), times));
      return;
    }
    long from = policy
        .thresholdBoundary()
        .firstDay(clockBase(before).plus(repeat.get().every()).toEpochDay());
    NotDunnedReason against = notOverdue(c, last);
    if (against == null && runDay < from) {
      against = intervalNotOver(before, from);
    }
    if (against == null) {
      against = conditionNotMet(last, facts);
    }
    if (against != null) {
      c.against.add(against);
      return;
    }
    c.level = last;
    c.reasons.add(new Repeated(last, times));
    intervalOver(c, from);
  }

  private @Nullable NotDunnedReason against(Candidate c, int level, DunningCondition.Facts facts) {
    NotDunnedReason early = notOverdue(c, level);
    if (early != null) {
      return early;
    }
    if (asksDays(c, level)) {
      long from = levelDay(c, level);
      if (runDay < from) {
        return new LevelNotReached(level, date(from), from - runDay);
      }
    }
    if (c.previous > 0 && policy.clock() != DunningClock.ARREARS) {
      long from = noticeDay(c, policy.levels().get(level - 1).interval());
      if (runDay < from) {
        return intervalNotOver(lastNotice(c), from);
      }
    }
    return conditionNotMet(level, facts);
  }

  private @Nullable NotDunnedReason notOverdue(Candidate c, int level) {
    return policy.levels().get(level - 1).onlyOverdue() ? notOverdue(c) : null;
  }

  /** What stands against any item that is not past due, its grace period over. */
  @Nullable NotDunnedReason notOverdue(Candidate c) {
    long from = overdueFrom(c.item);
    return runDay < from
        ? new NotOverdue(c.item.effectiveDueDate(), policy.graceDays(), date(from), from - runDay)
        : null;
  }

  private @Nullable NotDunnedReason conditionNotMet(int level, DunningCondition.Facts facts) {
    for (DunningCondition condition : policy.levels().get(level - 1).conditions()) {
      if (!condition.holds(facts)) {
        return new ConditionNotMet(level, condition.toString());
      }
    }
    return null;
  }

  /** The first notice goes by arrears; later ones where the clock asks them, or the level is a wait. */
  private boolean asksDays(Candidate c, int level) {
    return c.previous == 0
        || policy.clock() == DunningClock.ARREARS
        || policy.clock() == DunningClock.ARREARS_AND_INTERVAL
        || policy.levels().get(level - 1).anchor() == Anchor.LAST_NOTICE;
  }

  /** The first day of a level, grace over; never, for one that waits for a notice of the level below. */
  private long levelDay(Candidate c, int number) {
    DunningLevel level = policy.levels().get(number - 1);
    long due = c.item.effectiveDueDate().toEpochDay();
    long day = switch (level.anchor()) {
      case DUE_DATE -> due + level.days();
      case ISSUE_DATE -> c.item.issueDate().toEpochDay() + level.days();
      case END_OF_MONTH ->
        YearMonth.from(date(due + level.days())).atEndOfMonth().toEpochDay();
      case LAST_NOTICE ->
        c.previous < number - 1 ? LATEST - 1 : lastNotice(c).date().toEpochDay() + level.days();
    };
    long from = policy.thresholdBoundary().firstDay(day);
    return level.onlyOverdue() ? Math.max(from, overdueFrom(c.item)) : from;
  }

  /** A due date of the last day there is means never; nothing lies behind it. */
  private static LocalDate date(long epochDay) {
    return LocalDate.ofEpochDay(Math.max(LocalDate.MIN.toEpochDay(), Math.min(epochDay, LATEST)));
  }

  /** The first day on which the last notice allows another. */
  private long noticeDay(Candidate c, int interval) {
    LocalDate base = clockBase(lastNotice(c));
    long from = policy.thresholdBoundary().firstDay(base.toEpochDay() + interval);
    return policy.clock() == DunningClock.LAST_NOTICE_DUE
        ? Math.max(from, policy.graceBoundary().firstDay(base.toEpochDay() + policy.graceDays()))
        : from;
  }

  private LocalDate clockBase(PastNotice notice) {
    if (policy.clock() != DunningClock.LAST_NOTICE_DUE) {
      return notice.date();
    }
    DunningLevel level = policy.levels().get(Math.min(notice.level(), last) - 1);
    LocalDate latest = notice.date().plusDays(PolicyCheck.MOST_DAYS);
    LocalDate due = notice.due().orElse(notice.date().plusDays(level.payWithin()));
    return due.isAfter(latest) ? latest : due;
  }

  private static PastNotice lastNotice(Candidate c) {
    return c.notices.get(c.notices.size() - 1);
  }

  private void intervalOver(Candidate c, long from) {
    PastNotice before = lastNotice(c);
    c.reasons.add(new IntervalOver(before.date(), before.level(), date(from), runDay - from));
  }

  private IntervalNotOver intervalNotOver(PastNotice before, long from) {
    return new IntervalNotOver(before.date(), before.level(), date(from), from - runDay);
  }
}
