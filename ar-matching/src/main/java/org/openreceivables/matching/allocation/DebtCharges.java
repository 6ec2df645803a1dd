package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  record Said(int place, InstructedAmount amount) {}

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

  /** The amounts in the order in which they are carried out: those on one debt where the first is, charges first. */
  List<Said> inTurn(Funds f, AllocationInstruction said) {
    List<Said> all = new ArrayList<>();
    said.amounts().forEach(a -> all.add(new Said(all.size() + 1, a)));
    if (!come(said)) {
      return all;
    }
    Map<OpenItemId, Integer> first = new HashMap<>();
    Map<Said, int[]> keys = new HashMap<>();
    for (Said each : all) {
      int i = account.find(each.amount().item());
      int group = each.place();
      int step = 0;
      if (i >= 0 && each.amount().effect() == Effect.PAID) {
        OpenItem item = account.items[i];
        group = first.computeIfAbsent(debts.principal(item, f.valueDate).id(), id -> each.place());
        step = debts.place(item);
      }
      keys.put(each, new int[] {group, step});
    }
    all.sort(Comparator.comparing((Said s) -> key(keys, s, 0)).thenComparing(s -> key(keys, s, 1)));
    return all;
  }

  private static int key(Map<Said, int[]> keys, Said said, int part) {
    return keys.getOrDefault(said, new int[2])[part];
  }

  /** The open charges that come before these places, each with the first place that it comes before. */
  Map<Integer, Integer> before(Funds f, AllocationInstruction said, int[] places) {
    if (!come(said)) {
      return Map.of();
    }
    Map<Integer, Integer> out = new LinkedHashMap<>();
    Set<Integer> named = Arrays.stream(places).boxed().collect(Collectors.toSet());
    for (int i : places) {
      OpenItem item = account.items[i];
      int last = whole.lastStep(i);
      OpenItem principal = debts.principal(item, f.valueDate);
      Arrays.stream(account.chargesOf(principal, debts, f.currency))
          .boxed()
          .filter(k -> !named.contains(k) && comes(f, k, item) && whole.firstStep(k) < last)
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

  /** Whether an instruction names an item in a group. */
  boolean isInGroup(AllocationInstruction said, int i) {
    OpenItemId id = account.items[i].id();
    return said.groups().stream().anyMatch(g -> g.items().contains(id));
  }
}
