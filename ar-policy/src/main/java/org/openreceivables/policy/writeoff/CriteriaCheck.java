package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.policy.writeoff.WriteOffCriteria.Bound;

/** Holds one case against the conditions of one rule; used once. */
final class CriteriaCheck {
  private final WriteOffCriteria criteria;
  private final WriteOffCase c;
  private final List<WriteOffReason> met = new ArrayList<>(2);
  private final List<KeepReason> missed = new ArrayList<>(2);

  private CriteriaCheck(WriteOffCriteria criteria, WriteOffCase c) {
    this.criteria = criteria;
    this.c = c;
  }

  static Judgement judge(WriteOffCriteria criteria, WriteOffCase c) {
    CriteriaCheck check = new CriteriaCheck(criteria, c);
    check.kind();
    criteria.limit().ifPresent(check::limit);
    criteria.minimumDaysPastDue().ifPresent(check::days);
    criteria.minimumDunningLevel().ifPresent(check::level);
    check.status();
    check.timeBarred();
    return check.missed.isEmpty()
        ? new Judgement.Propose(criteria.name(), criteria.terms(), check.met)
        : new Judgement.Keep(criteria.name(), check.missed);
  }

  private void kind() {
    OpenItemKind kind = c.item().kind();
    boolean meant = criteria.kinds().isEmpty()
        ? kind != OpenItemKind.REFUND
        : criteria.kinds().contains(kind);
    if (!meant) {
      missed.add(new KeepReason.KindIsNot(kind));
    }
  }

  private void limit(SmallBalanceLimit limits) {
    OpenItem item = c.item();
    Optional<Money> amount = limits.amount(item.currency());
    if (amount.isEmpty()) {
      missed.add(new KeepReason.NoLimit(item.currency()));
      return;
    }
    var within = new WriteOffReason.WithinLimit(item.open(), amount.get(), limits.share(item));
    Money limit = within.limit();
    if (reaches(limit.compareTo(item.open()), criteria.limitBound())) {
      met.add(within);
    } else {
      missed.add(new KeepReason.AboveLimit(item.open(), limit));
    }
  }

  private void days(int minimum) {
    long days = c.daysPastDue();
    if (reaches(Long.compare(days, minimum), criteria.daysBound())) {
      met.add(new WriteOffReason.PastDue(days, minimum));
    } else {
      missed.add(new KeepReason.TooYoung(days, minimum));
    }
  }

  private void level(int minimum) {
    if (c.dunningLevel() >= minimum) {
      met.add(new WriteOffReason.Dunned(c.dunningLevel(), minimum));
    } else {
      missed.add(new KeepReason.NotDunned(c.dunningLevel(), minimum));
    }
  }

  private void status() {
    if (criteria.customerStatuses().isEmpty()) {
      return;
    }
    Optional<CustomerStatus> status = c.customer().map(Customer::status);
    if (status.isPresent() && criteria.customerStatuses().contains(status.get())) {
      met.add(new WriteOffReason.StatusIs(status.get()));
    } else {
      missed.add(new KeepReason.StatusIsNot(status, criteria.customerStatuses()));
    }
  }

  private void timeBarred() {
    if (!criteria.timeBarred()) {
      return;
    }
    Optional<LocalDate> from = c.item().legalTraits().timeBarredOn();
    if (from.filter(day -> !day.isAfter(c.asOf())).isPresent()) {
      met.add(new WriteOffReason.TimeBarred(from.get()));
    } else {
      missed.add(new KeepReason.NotTimeBarred(from));
    }
  }

  private static boolean reaches(int compared, Bound bound) {
    return compared > 0 || (compared == 0 && bound == Bound.INCLUSIVE);
  }
}
