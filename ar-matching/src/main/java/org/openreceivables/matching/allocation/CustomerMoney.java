package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;

/** The payments of one customer that are applied anew: those in the books, and those that are late. */
final class CustomerMoney {
  private final CustomerId customer;
  private final PastEvents past;
  private final TakeBack back;
  private final Backdated backdated;
  /** Late payments that are not in the books yet. */
  final List<Payment> fresh = new ArrayList<>();

  final List<Payment> unassigned = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();

  CustomerMoney(
      CustomerId customer,
      List<Payment> late,
      PastEvents past,
      TakeBack back,
      Backdated backdated) {
    this.customer = customer;
    this.past = past;
    this.back = back;
    this.backdated = backdated;
    for (Payment payment : late) {
      CashEvent.Received known = past.received.get(payment.id());
      if (known == null) {
        fresh.add(payment);
      } else if (!known.payment().equals(payment)) {
        unassigned.add(payment);
        problems.add(new Problem(
            ProblemCodes.DUPLICATE_ID,
            "Payment",
            payment.id().value(),
            "id",
            payment.id().value(),
            "must not be that of another payment in the books",
            "",
            List.of(customer)));
      }
    }
  }

  /**
   * The payments that count anew, by the day from which they count. Their money on account is taken out of the items:
   * it comes in again on its day.
   */
  List<Payment> applicable(List<OpenItem> items, LocalDate asOf) {
    Map<PaymentId, Payment> out = new TreeMap<>();
    fresh.forEach(p -> out.put(p.id(), counted(p)));
    if (backdated == Backdated.AS_IT_COMES) {
      return List.copyOf(out.values());
    }
    for (CashEvent.Received event : past.received.values()) {
      OpenItemId credit = event.onAccount();
      if (PastEvents.isApplicable(event)
          && customer.equals(past.money.get(credit))
          && !event.postingDate().isAfter(asOf)
          && !past.takenBack.containsKey(credit)
          && back.keptOf(Set.of(credit)) == null
          && !back.hasMoved(credit)
          && items.removeIf(i -> i.id().equals(credit) && isWhole(i))) {
        Payment payment = event.payment().withCustomer(customer);
        out.put(payment.id(), counted(payment.withPostingDate(event.postingDate())));
      }
    }
    return List.copyOf(out.values());
  }

  /** What the engine would not apply at all: a late payment stays out, for one in the books all stays as it is. */
  Optional<Problem> refused(List<AllocationResult> runs) {
    Optional<Problem> out = Optional.empty();
    for (AllocationResult run : runs) {
      for (Payment payment : run.unassigned()) {
        if (fresh.removeIf(p -> p.id().equals(payment.id()))) {
          unassigned.add(payment);
        } else {
          out = run.problems().stream().findFirst();
        }
      }
    }
    return out;
  }

  private static boolean isWhole(OpenItem credit) {
    return credit.open().equals(credit.original()) && credit.relatesTo().isEmpty();
  }

  private Payment counted(Payment payment) {
    return backdated == Backdated.AS_IT_COMES
        ? payment
        : payment.withPostingDate(PastEvents.countsFrom(payment));
  }
}
