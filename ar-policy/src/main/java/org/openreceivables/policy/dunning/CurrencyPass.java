package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What one customer owes and has to its credit in one currency, in minor units. */
final class CurrencyPass {
  private final DunningPolicy policy;
  private final CustomerPass.Who who;
  private final CurrencyUnit currency;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Candidate> accompanying = new ArrayList<>();
  private long owed;
  private long overdue;
  private int overdueItems;
  private long credits;

  CurrencyPass(DunningPolicy policy, CustomerPass.Who who, CurrencyUnit currency) {
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
    if (suppress && credits >= claimed) {
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
