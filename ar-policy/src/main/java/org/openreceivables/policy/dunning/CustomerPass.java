package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.CustomerId;
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
  private final CompensatedDocuments compensated;
  private final LevelChoice levels;
  private final ItemHolds holds;

  CustomerPass(
      DunningPolicy policy,
      DunningHistory history,
      Who who,
      LocalDate runDate,
      CompensatedDocuments compensated) {
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
        .filter(status -> policy.silentStatuses().contains(status))
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
      compensated.add(item.customer(), item.document());
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
}
