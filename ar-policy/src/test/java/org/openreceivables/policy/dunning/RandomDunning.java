package org.openreceivables.policy.dunning;

import static org.openreceivables.policy.dunning.Dun.eur;
import static org.openreceivables.policy.dunning.Dun.hold;
import static org.openreceivables.policy.dunning.Dun.itemOf;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.ItemStatus;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.policy.dunning.DunningHistory.PastNotice;

/** Random policies, items and histories; the same seed gives the same. */
final class RandomDunning {
  static final LocalDate RUN = LocalDate.of(2026, 3, 1);

  private final Random random;

  RandomDunning(long seed) {
    this.random = new Random(seed);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Any switch but minima and credits, which weigh items against one another. */
  DunningPolicy policy() {
    int days = random.nextInt(12) - 3;
    List<DunningLevel> levels = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4) + 1; i++) {
      DunningLevel level =
          DunningLevel.of("L" + (i + 1), days).withInterval(i == 0 ? 0 : 1 + random.nextInt(15));
      levels.add(days < 0 ? level : level.withFee(DunningFee.fixed(eur("5.00"))));
      days += 2 + random.nextInt(15);
    }
    int first = levels.get(0).days();
    DunningPolicy.Builder policy = DunningPolicy.builder().levels(levels);
    LevelRise rise = one(List.of(LevelRise.values()));
    List<DunningClock> clocks = rise == LevelRise.JUMP
        ? List.of(DunningClock.ARREARS, DunningClock.ARREARS_AND_INTERVAL)
        : List.of(DunningClock.values());
    policy
        .rise(rise)
        .clock(one(clocks))
        .graceDays(rise == LevelRise.JUMP ? Math.max(0, first - 1) : random.nextInt(5))
        .graceBoundary(one(List.of(Boundary.values())))
        .thresholdBoundary(one(List.of(Boundary.values())))
        .heldPart(one(List.of(DunningPolicy.HeldPart.values())))
        .charges(one(List.of(DunningPolicy.ChargeTreatment.values())))
        .feeUnit(one(List.of(ChargeUnit.ITEM, ChargeUnit.NOTICE)))
        .credits(DunningPolicy.CreditTreatment.IGNORE);
    if (random.nextBoolean()) {
      policy.lastLevelRepeat(
          new LevelRepeat(Period.ofDays(1 + random.nextInt(20)), 1 + random.nextInt(3)));
    }
    return policy.build();
  }

  /** The same policy with minima and credits that count. */
  DunningPolicy weighing(DunningPolicy policy) {
    return policy
        .withCredits(one(List.of(DunningPolicy.CreditTreatment.values())))
        .withBelowMinimum(one(List.of(DunningMinimum.Missed.values())))
        .withMinimum(DunningMinimum.builder()
            .addPerItem(eur("3.00"))
            .addPerCustomer(eur("9.00"))
            .join(one(List.of(DunningMinimum.Join.values())))
            .build());
  }

  List<OpenItem> items() {
    List<OpenItem> rows = new ArrayList<>();
    for (int i = 0; i < random.nextInt(12); i++) {
      LocalDate due = RUN.plusDays(10 - random.nextInt(80));
      CurrencyUnit currency = CurrencyUnit.of(random.nextInt(4) == 0 ? "JPY" : "EUR");
      Money open = Money.ofMinor(currency, random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(1000));
      OpenItem.Builder row = itemOf("I-" + i, "EUR 0.00", due.toString())
          .customer(CustomerId.of("C-" + random.nextInt(3)))
          .kind(random.nextInt(3) == 0 ? one(List.of(OpenItemKind.values())) : OpenItemKind.INVOICE)
          .status(random.nextInt(8) == 0 ? ItemStatus.COURT : ItemStatus.NORMAL)
          .original(open)
          .open(open);
      if (random.nextInt(5) == 0 && open.isPositive()) {
        Money part = Money.ofMinor(currency, 1 + random.nextInt(1000));
        row.addHold(hold("H", HoldCause.DISPUTE, DateWindow.always(), part.toString()));
      }
      if (random.nextInt(8) == 0) {
        row.accessoryTo(OpenItemId.of("I-99"));
      }
      rows.add(row.build());
    }
    return rows;
  }

  DunningHistory history(List<OpenItem> rows) {
    List<PastNotice> notices = new ArrayList<>();
    for (OpenItem row : rows) {
      LocalDate date = RUN.minusDays(1 + random.nextInt(50));
      for (int level = 1; level <= random.nextInt(4); level++) {
        notices.add(new PastNotice(
            row.id(),
            Optional.of(row.document()),
            "N-" + row.id() + level,
            level,
            date,
            random.nextBoolean() ? Optional.of(date.plusDays(random.nextInt(9))) : Optional.empty(),
            List.of()));
        date = date.plusDays(random.nextInt(5)).isBefore(RUN)
            ? date.plusDays(random.nextInt(3))
            : date;
      }
    }
    notices.removeIf(n -> !n.date().isBefore(RUN));
    return DunningHistory.ofNotices(notices);
  }
}
