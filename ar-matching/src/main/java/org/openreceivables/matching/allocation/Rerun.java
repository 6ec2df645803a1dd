package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;

/** Applies the money of one customer anew, one day after the other. */
final class Rerun {
  private final Reallocation how;
  private final Collection<AllocationInstruction> instructions;
  private final LocalDate asOf;
  private final AllocationEngine engine;

  Rerun(Reallocation how, Collection<AllocationInstruction> instructions, LocalDate asOf) {
    this.how = how;
    this.instructions = instructions;
    this.asOf = asOf;
    // On which day of the books it is posted is no matter of what is decided.
    this.engine = AllocationEngine.of(
        how.backdated == Backdated.AS_IT_COMES
            ? how.policy
            : how.policy.withBooksOpenFrom(Optional.empty()));
  }

  /** What became of it, one result a day, each on the items that the one before left. */
  List<AllocationResult> of(OpenItems open, List<Payment> payments, LocalDate from) {
    List<AllocationResult> out = new ArrayList<>();
    OpenItems items = open;
    for (LocalDate day : days(open, payments, from)) {
      List<Payment> today =
          payments.stream().filter(p -> runDay(p.postingDate()).equals(day)).toList();
      Set<PaymentId> ids = new HashSet<>();
      today.forEach(p -> ids.add(p.id()));
      List<AllocationInstruction> said =
          instructions.stream().filter(i -> ids.contains(i.payment())).toList();
      AllocationResult result = engine.allocate(items, today, said, day);
      items = result.items();
      out.add(result);
    }
    return out;
  }

  private Set<LocalDate> days(OpenItems open, List<Payment> payments, LocalDate from) {
    Set<LocalDate> days = new TreeSet<>(Set.of(asOf));
    payments.forEach(p -> days.add(runDay(p.postingDate())));
    for (OpenItem item : open) {
      LocalDate day = item.postingDate();
      // Money on account may wait for an item, as a credit may for its document.
      if (!day.isBefore(from) && !day.isAfter(asOf)) {
        days.add(runDay(day));
      }
    }
    return days;
  }

  private LocalDate runDay(LocalDate countsFrom) {
    if (how.backdated == Backdated.AS_IT_COMES) {
      return asOf;
    }
    if (how.runDays.isEmpty()) {
      return countsFrom;
    }
    LocalDate day = how.runDays.get().ceiling(countsFrom);
    return day == null || day.isAfter(asOf) ? asOf : day;
  }
}
