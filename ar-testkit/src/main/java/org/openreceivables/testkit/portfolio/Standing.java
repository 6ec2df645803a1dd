package org.openreceivables.testkit.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.time.DateWindow;

/** How one customer stands on the day of the books: disputes, reminders, limit and orders. */
final class Standing {
  private static final int[] REMINDED_AFTER = {10, 24, 38};

  private final Setting setting;
  private final long customer;
  private final CurrencyUnit currency;
  private final List<Due> dues;
  private final Dice dice;

  Standing(Setting setting, long customer, CurrencyUnit currency, List<Due> dues) {
    this.setting = setting;
    this.customer = customer;
    this.currency = currency;
    this.dues = dues;
    this.dice = setting.dice(Dice.Use.ORDERS, customer);
  }

  /** Nothing is known yet of a dispute that will be settled after the day of the books. */
  List<DisputedItem> disputes() {
    List<DisputedItem> out = new ArrayList<>();
    for (Due due : dues) {
      LocalDate from = due.disputedFrom;
      if (from != null) {
        LocalDate to = due.disputedTo;
        boolean over = to != null && !to.isAfter(setting.asOf);
        Hold.Builder hold = Hold.builder();
        hold.id("D-" + due.item())
            .cause(HoldCause.DISPUTE)
            .window(to != null && over ? new DateWindow(from, to) : DateWindow.from(from))
            .effects(Set.of(HoldEffect.DUN, HoldEffect.INTEREST, HoldEffect.WRITE_OFF));
        long part = due.percent(dice.between(20, 80));
        if (part > 0 && dice.perMille(600)) {
          hold.part(Money.ofMinor(currency, part));
        }
        out.add(new DisputedItem(due.item(), hold.build()));
      }
    }
    return out;
  }

  List<SentNotice> notices(@Nullable LocalDate insolvent) {
    List<SentNotice> out = new ArrayList<>();
    for (Due due : dues) {
      for (int level = 1; level <= REMINDED_AFTER.length; level++) {
        LocalDate day = Setting.workday(due.date.plusDays(REMINDED_AFTER[level - 1]));
        boolean unpaid = due.settled == null || due.settled.isAfter(day);
        boolean dunnable = insolvent == null || day.isBefore(insolvent);
        if (day.isAfter(setting.asOf)
            || !unpaid
            || !dunnable
            || due.credit != null
            || isDisputed(due, day)) {
          break;
        }
        out.add(new SentNotice(due.item(), level, day));
      }
    }
    out.sort(Comparator.comparing(SentNotice::item).thenComparingInt(SentNotice::level));
    return out;
  }

  private static boolean isDisputed(Due due, LocalDate day) {
    return due.disputedFrom != null
        && !day.isBefore(due.disputedFrom)
        && (due.disputedTo == null || !day.isAfter(due.disputedTo));
  }

  /** About two months of what it buys, in whole thousands; for some nothing, for some not known. */
  Optional<Money> limit() {
    int kind = dice.below(1000);
    if (kind < 120) {
      return Optional.empty();
    }
    long volume = dues.stream().mapToLong(d -> d.amount).sum();
    long limit = (2 * volume / setting.spec.months() / 100_000 + 1) * 100_000;
    return Optional.of(Money.ofMinor(currency, kind < 150 ? 0 : limit));
  }

  List<OpenOrder> orders() {
    List<OpenOrder> out = new ArrayList<>();
    int count = dice.perMille(500) ? dice.between(1, 3) : 0;
    int ago = 40;
    for (int i = 1; i <= count; i++) {
      ago -= dice.between(1, 12);
      long amount = 100L * dice.between(100, 20_000);
      out.add(new OpenOrder(
          "O-" + setting.customerId(customer) + "-" + i,
          setting.asOf.minusDays(ago),
          Money.ofMinor(currency, amount)));
    }
    return out;
  }
}
