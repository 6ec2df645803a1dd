package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.AllocationInstruction.Assent;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.matching.allocation.order.Debts;

/** The charges that the debtor may not leave open on an item, where the policy says so. */
final class DebtCharges {
  private final CustomerRun run;
  private final Account account;
  private final Debts debts;
  private final WholeDebts whole;

  /** What is said of one item, and its place in the instruction, from 1. */
  record Said(int place, InstructedAmount amount) {
    boolean isPaid() {
      return amount.effect() == Effect.PAID;
    }

    /** Whether another is about the same item, and said before. */
    boolean isAfter(Said other) {
      return other.place < place && other.amount.item().equals(amount.item());
    }
  }

  DebtCharges(CustomerRun run, WholeDebts whole) {
    this.run = run;
    this.account = run.account;
    this.debts = run.book.claims;
    this.whole = whole;
  }

  /** Whether charges come before what this instruction designates. */
  boolean come(AllocationInstruction said) {
    return run.policy.designations().debtorPaysChargesFirst()
        && said.designatedBy() == Designation.DEBTOR
        && said.assent() != Assent.AGREED;
  }

  /**
   * The amounts in the order in which they are carried out, those together that are paid as one: what is paid of one debt,
   * where the first of it stands, and before it what is given on the debt without money and is not said after a payment of
   * the same item.
   */
  List<List<Said>> inTurn(Funds f, AllocationInstruction said) {
    List<Said> all = new ArrayList<>();
    said.amounts().forEach(a -> all.add(new Said(all.size() + 1, a)));
    if (!come(said)) {
      return all.stream().map(List::of).toList();
    }
    Map<OpenItemId, List<Said>> paid = all.stream()
        .filter(Said::isPaid)
        .sorted(Comparator.comparing(this::step))
        .collect(Collectors.groupingBy(s -> debt(f, s)));
    List<List<Said>> out = new ArrayList<>();
    Set<Said> done = new HashSet<>();
    for (Said each : all) {
      if (done.contains(each)) {
        continue;
      }
      List<Said> turn = each.isPaid() ? paid.getOrDefault(debt(f, each), List.of()) : List.of(each);
      if (each.isPaid()) {
        all.stream()
            .filter(g -> !g.isPaid() && !done.contains(g) && debt(f, g).equals(debt(f, each)))
            .filter(g -> turn.stream().noneMatch(g::isAfter))
            .forEach(g -> {
              out.add(List.of(g));
              done.add(g);
            });
      }
      out.add(turn);
      done.addAll(turn);
    }
    return out;
  }

  private int step(Said said) {
    int i = account.find(said.amount().item());
    return i < 0 ? 0 : debts.place(account.items[i]);
  }

  private OpenItemId debt(Funds f, Said said) {
    OpenItemId id = said.amount().item();
    int i = account.find(id);
    return i < 0 ? id : debts.principal(account.items[i], f.valueDate).id();
  }

  /** The open charges that come before these places, each with the first place that it comes before. */
  Map<Integer, Integer> before(Funds f, AllocationInstruction said, int[] places) {
    return come(said) ? before(f, places) : Map.of();
  }

  /** The same where nobody says anything. */
  Map<Integer, Integer> before(Funds f, int[] places) {
    Map<Integer, Integer> out = new LinkedHashMap<>();
    Set<Integer> named = Arrays.stream(places).boxed().collect(Collectors.toSet());
    for (int i : places) {
      OpenItem item = account.items[i];
      int last = whole.lastStep(i);
      OpenItem principal = debts.principal(item, f.valueDate);
      Arrays.stream(account.chargesOf(principal, debts, f.currency))
          .boxed()
          .filter(
              k -> !named.contains(k) && comes(f, k, item) && debts.place(account.items[k]) < last)
          .forEach(k -> out.putIfAbsent(k, i));
    }
    return out;
  }

  /** Whether a charge is part of the debt on the day, and nobody but who names it is kept from paying it. */
  private boolean comes(Funds f, int charge, OpenItem item) {
    OpenItem other = account.items[charge];
    boolean reserved = other.reservedFor().isPresent()
        && (f.payment == null || !other.reservedFor().get().equals(f.payment.id()));
    return !reserved
        && debts.areOne(other, item, f.valueDate)
        && run.book.order.leftOut(other, f.valueDate).isEmpty();
  }

  /** Whether money that is said of one place pays another first. */
  boolean isBefore(int charge, int i) {
    return debts.place(account.items[charge]) < whole.lastStep(i);
  }

  /** How much an instruction gives up of an item after it pays something of it; in another currency nothing. */
  long givenUp(AllocationInstruction said, int i) {
    OpenItem item = account.items[i];
    return said.amounts().stream()
        .filter(a -> a.item().equals(item.id()))
        .dropWhile(a -> a.effect() != Effect.PAID)
        .filter(a -> a.effect() != Effect.PAID)
        .map(InstructedAmount::amount)
        .filter(m -> m.map(Money::getCurrencyUnit).orElse(item.currency()).equals(item.currency()))
        .reduce(
            0L,
            (sum, m) -> sum + NamedDebt.atMost(m, item.currency(), account.open[i] - sum),
            Long::sum);
  }

  /** Whether an instruction names an item in a group. */
  boolean isInGroup(AllocationInstruction said, int i) {
    OpenItemId id = account.items[i].id();
    return said.groups().stream().anyMatch(g -> g.items().contains(id));
  }
}
