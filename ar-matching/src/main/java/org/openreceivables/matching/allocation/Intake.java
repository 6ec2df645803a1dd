package org.openreceivables.matching.allocation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;

/** Sorts payments by what can be done with them, and those that can be applied by customer. */
final class Intake {
  /** By id, and payments with one id by all else that they say, lest the order they come in decides. */
  private static final Comparator<Payment> BY_ID = Comparator.comparing(Payment::id)
      .thenComparing(Payment::toString)
      .thenComparing(p -> p.payer().name())
      .thenComparing(p -> p.payer().account());

  final Map<PaymentId, AllocationInstruction> instructions = new HashMap<>();
  final List<Payment> unassigned = new ArrayList<>();
  final List<Payment> later = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  /** Those that can be applied. */
  final PaymentBook payments;

  private final AllocationBook book;
  private final PaymentBook all;
  private final Map<PaymentId, Integer> instructed = new HashMap<>();
  private final List<Payment> refused;

  /** What is done for each customer, in the order of their ids. */
  interface Each {
    void customer(CustomerId customer, int place, int group);
  }

  Intake(AllocationBook book, PaymentBook all, Collection<AllocationInstruction> said) {
    this.book = book;
    this.all = all;
    this.refused = new ArrayList<>(all.unfit);
    said.forEach(i -> instructed.merge(i.payment(), 1, Integer::sum));
    all.payerless.forEach(p -> (isLater(p) ? later : refused).add(p));
    this.payments = isNoneSetAside() ? all : all.only(this::isNow, this::setAside);
    refused.sort(BY_ID);
    refused.forEach(this::refuse);
    later.sort(BY_ID);
    said.stream().sorted(Comparator.comparing(AllocationInstruction::payment)).forEach(this::take);
  }

  /** Whether it is clear without a look at single payments that all can be applied. */
  private boolean isNoneSetAside() {
    return !book.hasMoneyOnAccount()
        && !all.latest.isAfter(book.asOf)
        && instructed.values().stream().allMatch(n -> n == 1);
  }

  private boolean isNow(Payment payment) {
    return !isInBooks(payment) && !payment.postingDate().isAfter(book.asOf);
  }

  private void setAside(Payment payment) {
    (isInBooks(payment) ? refused : later).add(payment);
  }

  private boolean isLater(Payment payment) {
    return !isInBooks(payment) && payment.postingDate().isAfter(book.asOf);
  }

  /** Among the items already, or named by two instructions. */
  private boolean isInBooks(Payment payment) {
    return book.has(payment.id()) || isInstructedTwice(payment);
  }

  private boolean isInstructedTwice(Payment payment) {
    return !instructed.isEmpty() && instructed.getOrDefault(payment.id(), 0) > 1;
  }

  private void refuse(Payment payment) {
    String id = payment.id().value();
    if (all.clashing.contains(payment.id())) {
      refuse(payment, ProblemCodes.DUPLICATE_ID, "id", id, "must stand on one payment only");
    } else if (all.tooLarge.contains(payment.id())) {
      refuse(
          payment,
          ProblemCodes.AMOUNT_OVERFLOW,
          "amount",
          payment.amount().toString(),
          "must fit 64 bits of minor units");
    } else if (book.has(payment.id())) {
      refuse(payment, ProblemCodes.DUPLICATE_ID, "id", id, "must not be among the items already");
    } else if (isInstructedTwice(payment)) {
      refuse(payment, ProblemCodes.DUPLICATE_ID, "instruction", "several", "must be one only");
    } else {
      refuse(
          payment,
          ProblemCodes.UNKNOWN_PAYER,
          "customer",
          "nothing",
          "must be known before it is allocated");
    }
  }

  private void refuse(Payment p, ProblemCode code, String field, String value, String rule) {
    unassigned.add(p);
    problems.add(new Problem(
        code,
        "Payment",
        p.id().value(),
        field,
        value,
        rule,
        "",
        p.customer().stream().toList()));
  }

  /** Payments that could not be applied after all join those that stay unassigned, by id. */
  void leave(List<Payment> others) {
    unassigned.addAll(others);
    unassigned.sort(BY_ID);
  }

  private void take(AllocationInstruction instruction) {
    instructions.put(instruction.payment(), instruction);
    if (!isAmongPayments(instruction.payment())) {
      String id = instruction.payment().value();
      problems.add(new Problem(
          ProblemCodes.UNKNOWN_PAYMENT,
          "AllocationInstruction",
          id,
          "payment",
          id,
          "must be among the payments",
          "",
          List.of()));
    }
  }

  private Set<PaymentId> ids = Set.of();

  private boolean isAmongPayments(PaymentId id) {
    if (ids.isEmpty()) {
      ids = all.allIds();
    }
    return ids.contains(id);
  }

  /** Goes through the customers, those without items too. */
  void forEachCustomer(Each each) {
    int known = book.customers.size();
    int[] groupOf = new int[known];
    Arrays.fill(groupOf, -1);
    SortedMap<CustomerId, Integer> others = new TreeMap<>();
    for (int group = 0; group < payments.customers.size(); group++) {
      int place = book.customers.find(payments.customers, group);
      if (place >= 0) {
        groupOf[place] = group;
      } else {
        others.put(payments.customers.customer(group), group);
      }
    }
    var rest = new ArrayDeque<>(others.entrySet());
    for (int c = 0; c < known; c++) {
      CustomerId customer = book.customers.customer(c);
      while (!rest.isEmpty() && rest.peek().getKey().compareTo(customer) < 0) {
        var other = rest.poll();
        each.customer(other.getKey(), -1, other.getValue());
      }
      each.customer(customer, c, groupOf[c]);
    }
    rest.forEach(o -> each.customer(o.getKey(), -1, o.getValue()));
  }
}
