package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.ItemStatus;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.policy.dunning.DunningHistory.PastNotice;

/** One customer's part of a run; used once. */
final class CustomerPass {
  /** Whom it is about. */
  record Who(CustomerId id, Optional<Customer> known, boolean incomplete) {}

  final List<DunningNotice> notices = new ArrayList<>();
  final List<DunningRun.NotDunned> notDunned = new ArrayList<>();

  private final DunningPolicy policy;
  private final DunningHistory history;
  private final Who who;
  private final LocalDate runDate;
  private final Set<DocumentId> compensated;
  private final LevelChoice levels;
  private final ItemHolds holds;

  CustomerPass(
      DunningPolicy policy,
      DunningHistory history,
      Who who,
      LocalDate runDate,
      Set<DocumentId> compensated) {
    this.policy = policy;
    this.history = history;
    this.who = who;
    this.runDate = runDate;
    this.compensated = compensated;
    this.levels = new LevelChoice(policy, runDate, who.known());
    this.holds = new ItemHolds(policy, runDate, who.known());
  }

  CustomerPass incomplete() {
    return new CustomerPass(
        policy, history, new Who(who.id(), who.known(), true), runDate, compensated);
  }

  void run(List<OpenItem> items) {
    List<Candidate> debits = new ArrayList<>();
    SortedMap<CurrencyUnit, CurrencyPass> byCurrency = new TreeMap<>();
    List<NotDunnedReason> silence = silence();
    for (OpenItem item : items) {
      if (item.isSettled()) {
        continue;
      }
      boolean posted = !item.postingDate().isAfter(runDate);
      CurrencyPass pass =
          byCurrency.computeIfAbsent(item.currency(), c -> new CurrencyPass(policy, who, c));
      if (item.side() == Side.DEBIT) {
        Candidate c = candidate(item, silence);
        debits.add(c);
        if (posted && !who.incomplete()) {
          pass.add(c, levels.overdueFrom(item) - policy.graceDays() <= runDate.toEpochDay());
        }
      } else if (posted && !who.incomplete()) {
        pass.credit(Amounts.minor(item.open()));
      }
    }
    NoticeCharges charges = new NoticeCharges(policy, history, who.known(), compensated);
    byCurrency.values().forEach(p -> p.run(levels, charges, runDate).ifPresent(notices::add));
    debits.stream().filter(c -> !c.against.isEmpty()).forEach(c -> notDunned.add(c.toNotDunned()));
  }

  /** What stands against every item of the customer. */
  private List<NotDunnedReason> silence() {
    List<NotDunnedReason> silence = new ArrayList<>();
    if (who.incomplete()) {
      silence.add(new NotDunnedReason.Incomplete());
    }
    who.known()
        .map(Customer::status)
        .filter(policy.silentStatuses()::contains)
        .ifPresent(s -> silence.add(new NotDunnedReason.SilentStatus(s)));
    for (Hold hold : holds.ofWholeCustomer()) {
      silence.add(new NotDunnedReason.CustomerHeld(
          hold.id(), hold.cause(), hold.window().last()));
    }
    return silence;
  }

  private Candidate candidate(OpenItem item, List<NotDunnedReason> silence) {
    Candidate c = new Candidate(item, runDate.toEpochDay());
    List<PastNotice> all = history.of(item.id());
    c.notices = remembered(item, all);
    c.previous = levels.previous(c.notices);
    if (all.stream().flatMap(n -> n.charges().stream()).anyMatch(NoticeCharges::isCompensation)) {
      compensated.add(item.document());
    }
    c.against.addAll(silence);
    holds.apply(c);
    if (!policy.kinds().contains(item.kind())) {
      c.against.add(new NotDunnedReason.KindNotDunned(item.kind()));
    }
    if (item.status() != ItemStatus.NORMAL) {
      c.against.add(new NotDunnedReason.FollowedUpElsewhere(item.status()));
    }
    item.reservedFor().ifPresent(p -> c.against.add(new NotDunnedReason.Reserved(p)));
    if (item.postingDate().isAfter(runDate)) {
      c.against.add(new NotDunnedReason.PostedLater(item.postingDate()));
    }
    if (!all.isEmpty()) {
      PastNotice last = all.get(all.size() - 1);
      if (!last.date().isBefore(runDate)) {
        c.against.add(new NotDunnedReason.NoticedAlready(last.date(), last.level()));
      }
    }
    return c;
  }

  private List<PastNotice> remembered(OpenItem item, List<PastNotice> all) {
    Optional<LocalDate> settled = history.lastSettled(item.id());
    return policy.memory() == DunningPolicy.LevelMemory.KEPT || settled.isEmpty()
        ? all
        : all.stream().filter(n -> n.date().isAfter(settled.get())).toList();
  }

  /** What one customer owes and has to its credit in one currency, in minor units. */
  static final class CurrencyPass {
    private final DunningPolicy policy;
    private final Who who;
    private final CurrencyUnit currency;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Candidate> accompanying = new ArrayList<>();
    private long owed;
    private long overdue;
    private int overdueItems;
    private long credits;

    CurrencyPass(DunningPolicy policy, Who who, CurrencyUnit currency) {
      this.policy = policy;
      this.who = who;
      this.currency = currency;
    }

    void credit(long amount) {
      credits = Math.addExact(credits, amount);
    }

    /** Adds an item; only those against which nothing stands yet may be dunned. */
    void add(Candidate c, boolean isOverdue) {
      owed = Math.addExact(owed, c.open);
      boolean noticedAlready =
          c.against.stream().anyMatch(r -> r instanceof NotDunnedReason.NoticedAlready);
      boolean free = c.against.isEmpty();
      c.overdue = isOverdue;
      if (isOverdue && (free || (noticedAlready && c.against.size() == 1))) {
        overdue = Math.addExact(overdue, c.dunned());
        overdueItems++;
      }
      if (free) {
        boolean alone =
            !c.isCharge() || policy.charges() == DunningPolicy.ChargeTreatment.LIKE_OTHERS;
        (alone ? candidates : accompanying).add(c);
      }
    }

    Optional<DunningNotice> run(LevelChoice levels, NoticeCharges charges, LocalDate runDate) {
      candidates.forEach(c -> levels.choose(c, overdueItems));
      weigh(candidates.stream().filter(Candidate::isDunned).toList());
      List<Candidate> lines = candidates.stream().filter(Candidate::isDunned).toList();
      List<Candidate> with = new ArrayList<>();
      for (Candidate c : accompanying) {
        NotDunnedReason early = levels.notOverdue(c);
        if (early != null) {
          c.against.add(early);
        } else if (lines.isEmpty()) {
          c.against.add(new NotDunnedReason.ChargeAlone());
        } else {
          with.add(c);
        }
      }
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      charges.charge(lines);
      return Optional.of(notice(lines, with, runDate));
    }

    /** Credits first: what they cover needs no minimum. */
    private void weigh(List<Candidate> dunned) {
      boolean suppress = policy.credits() == DunningPolicy.CreditTreatment.SUPPRESS;
      long claimed = overdue;
      for (Candidate c : dunned) {
        claimed = c.overdue ? claimed : Math.addExact(claimed, c.dunned());
      }
      if (suppress && credits > 0 && credits >= claimed) {
        Money covered = Money.ofMinor(currency, claimed);
        Money by = Money.ofMinor(currency, credits);
        dunned.forEach(c -> c.against.add(new NotDunnedReason.CoveredByCredits(covered, by)));
      } else {
        long net = suppress ? claimed - credits : Long.MAX_VALUE;
        new LeastAmounts(policy, currency, net, owed).apply(dunned);
      }
    }

    private DunningNotice notice(List<Candidate> lines, List<Candidate> with, LocalDate runDate) {
      int number = lines.stream().mapToInt(c -> c.level).max().orElse(1);
      DunningLevel level = policy.levels().get(number - 1);
      return DunningNotice.builder()
          .customer(who.id())
          .currency(currency)
          .runDate(runDate)
          .level(number)
          .levelName(level.name())
          .due(runDate.plusDays(level.payWithin()))
          .lines(lines.stream().map(Candidate::toLine).toList())
          .accompanying(with.stream().map(Candidate::toAccompanying).toList())
          .credits(Money.ofMinor(currency, credits))
          .build();
    }
  }
}
