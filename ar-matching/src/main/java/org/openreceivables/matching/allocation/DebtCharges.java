package org.openreceivables.matching.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.AllocationInstruction.Assent;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.matching.allocation.order.Debts;

/** The charges that the debtor may not leave open on an item, where the policy says so. */
final class DebtCharges {
  private final CustomerRun run;
  private final Account account;
  private final Debts debts;

  DebtCharges(CustomerRun run) {
    this.run = run;
    this.account = run.account;
    this.debts = run.book.claims;
  }

  /** Whether charges come before what this instruction designates. */
  boolean come(AllocationInstruction said) {
    return run.policy.designations().debtorPaysChargesFirst()
        && said.designatedBy() == Designation.DEBTOR
        && said.assent() != Assent.AGREED;
  }

  /** The open charges that come before these places, each with the first place that it comes before. */
  Map<Integer, Integer> before(Funds f, AllocationInstruction said, int[] places) {
    Map<Integer, Integer> out = new LinkedHashMap<>();
    if (!come(said)) {
      return out;
    }
    Set<Integer> named = Arrays.stream(places).boxed().collect(Collectors.toSet());
    for (int i : places) {
      OpenItem item = account.items[i];
      OpenItem principal = debts.principal(item);
      List<Integer> charges = Arrays.stream(account.chargesOf(principal, debts, f.currency))
          .boxed()
          .filter(k -> !named.contains(k) && debts.place(account.items[k]) < debts.place(item))
          .sorted(Comparator.comparing((Integer k) -> debts.place(account.items[k]))
              .thenComparing(k -> account.items[k].id()))
          .toList();
      charges.forEach(k -> out.putIfAbsent(k, i));
    }
    return out;
  }

  /** Each place behind the charges that come before it. */
  static int[] inFront(int[] places, Map<Integer, Integer> charges) {
    LinkedHashSet<Integer> out = new LinkedHashSet<>();
    for (int i : places) {
      charges.forEach((charge, of) -> {
        if (of == i) {
          out.add(charge);
        }
      });
      out.add(i);
    }
    return out.stream().mapToInt(Integer::intValue).toArray();
  }
}
