package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of money on one item, and what each of them uses of money in another currency. */
final class ItemLines {
  private final CustomerRun run;

  ItemLines(CustomerRun run) {
    this.run = run;
  }

  /** So much of one part, perhaps under an offer. */
  record Line(int part, long amount, AllocationRows.Detail detail) {}

  /** Each share under no offer. */
  static List<Line> plain(List<PartSplit.Share> shares) {
    return shares.stream()
        .map(s -> new Line(s.part(), s.amount(), AllocationRows.Detail.NONE))
        .toList();
  }

  /** What pays charges first, under no offer; then the rest under the offer that it earns. */
  List<Line> plainFirst(
      int i, List<PartSplit.Share> shares, long plain, Optional<LocalDate> offer) {
    Account account = run.account;
    List<Line> out = new ArrayList<>();
    long left = plain;
    for (PartSplit.Share share : shares) {
      boolean charge = account.parts[i] == null || PartSplit.isAccessory(account, i, share.part());
      long first = charge ? Math.min(left, share.amount()) : 0;
      if (first > 0) {
        out.add(new Line(share.part(), first, AllocationRows.Detail.NONE));
        left -= first;
      }
      if (share.amount() > first) {
        out.add(new Line(share.part(), share.amount() - first, AllocationRows.Detail.of(offer)));
      }
    }
    return out;
  }

  /**
   * Whether the money may be used so: not where an item that is paid whole or not at all has a line worth less than a
   * unit of it, to which the other lines cannot leave one.
   */
  boolean mayUse(Funds f, int i, List<Line> lines) {
    Converted converted = f.converted;
    if (converted == null
        || lines.isEmpty()
        || !run.policy.fullSettlement().binds(run.account.items[i])
        || converted.split(amounts(lines)).length > 0) {
      return true;
    }
    long least = lines.stream().mapToLong(Line::amount).min().orElseThrow();
    converted.worthless.putIfAbsent(i, least);
    return false;
  }

  /** Uses the money, each line at least a unit of it where that can be; other lines stay open. */
  void use(Funds f, int i, List<Line> lines) {
    Converted converted = f.converted;
    long[] used = converted == null ? Converted.NONE : converted.split(amounts(lines));
    for (int k = 0; k < lines.size(); k++) {
      Line line = lines.get(k);
      if (converted == null || used.length == 0) {
        run.use(f, i, line.part(), line.amount(), line.detail());
      } else {
        run.useConverted(f, converted, i, line.part(), line.amount(), used[k], line.detail());
      }
    }
    run.explained();
  }

  private static long[] amounts(List<Line> lines) {
    return lines.stream().mapToLong(Line::amount).toArray();
  }
}
