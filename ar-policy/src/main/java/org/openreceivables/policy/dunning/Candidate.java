package org.openreceivables.policy.dunning;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.policy.dunning.DunningHistory.PastNotice;

/** One open debit item on its way through a run; amounts in minor units. */
final class Candidate {
  final OpenItem item;
  final long open;
  final long daysPastDue;

  /** Notices that count for level and clock, by date. */
  List<PastNotice> notices = List.of();

  int previous;
  int level;
  boolean overdue;
  long held;
  final List<NotDunnedReason> against = new ArrayList<>(1);
  final List<DunnedReason> reasons = new ArrayList<>(3);
  final List<Component> charges = new ArrayList<>(1);

  Candidate(OpenItem item, long runDay) {
    this.item = item;
    this.open = Amounts.minor(item.open());
    this.daysPastDue = runDay - item.effectiveDueDate().toEpochDay();
  }

  boolean isDunned() {
    return level > 0 && against.isEmpty();
  }

  long dunned() {
    return open - held;
  }

  boolean isCharge() {
    return item.kind() == OpenItemKind.CHARGE || item.accessoryTo().isPresent();
  }

  /** What fees may be charged on: no earlier charges, nothing held. In doubt less, never fee on fee. */
  long principal() {
    if (isCharge()) {
      return 0;
    }
    long charges = 0;
    if (item.components().isEmpty()) {
      charges = Amounts.minor(item.charges());
    }
    for (OpenComponent part : item.components()) {
      switch (part.component().kind()) {
        case FEE, INTEREST, PENALTY, COST ->
          charges = Math.addExact(charges, Amounts.minor(part.open()));
        case NET, TAX, FREIGHT -> {
          // Principal.
        }
      }
    }
    return Math.max(0, open - charges - held);
  }

  Money money(long minor) {
    return Money.ofMinor(item.currency(), minor);
  }

  DunningNotice.Line toLine() {
    return new DunningNotice.Line(
        item, previous, level, daysPastDue, money(dunned()), money(held), charges, reasons);
  }

  DunningNotice.Accompanying toAccompanying() {
    return new DunningNotice.Accompanying(item, daysPastDue, money(dunned()), money(held));
  }

  DunningRun.NotDunned toNotDunned() {
    return new DunningRun.NotDunned(item, previous, money(held), against);
  }
}
