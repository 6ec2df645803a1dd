package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final AllocationBook book;
  private final Payment[] payments;
  private final boolean[] twice;
  private final Map<PaymentId, Integer> instructed = new HashMap<>();
  private final List<Payment> refused = new ArrayList<>();
  private final Set<PaymentId> clashing = new HashSet<>();
  private final Set<PaymentId> tooLarge = new HashSet<>(0);
  /** The place of each payment's customer; negative for payments that are not applied. */
  private final int[] groups;

  private final Map<CustomerId, List<Payment>> others = new TreeMap<>();

  /** What is done for each customer, in the order of their ids. */
  interface Each {
    void customer(CustomerId customer, int place, List<Payment> payments);
  }

  Intake(AllocationBook book, Collection<Payment> all, Collection<AllocationInstruction> said) {
    this.book = book;
    this.payments = all.toArray(new Payment[0]);
    this.groups = new int[payments.length];
    this.twice = new SameIds(payments).twice();
    said.forEach(i -> instructed.merge(i.payment(), 1, Integer::sum));
    for (int i = 0; i < payments.length; i++) {
      groups[i] = group(i);
    }
    refused.sort(BY_ID);
    refused.forEach(this::refuse);
    later.sort(BY_ID);
    said.stream().sorted(Comparator.comparing(AllocationInstruction::payment)).forEach(this::take);
  }

  /** The place of the customer of a payment that can be applied. */
  private int group(int i) {
    Payment payment = payments[i];
    LocalDate asOf = book.asOf;
    Optional<CustomerId> customer = payment.customer();
    if (twice[i]) {
      clashing.add(payment.id());
    }
    if (!fits(payment)) {
      tooLarge.add(payment.id());
    }
    if (twice[i]
        || tooLarge.contains(payment.id())
        || book.has(payment.id())
        || isInstructedTwice(payment)) {
      refused.add(payment);
    } else if (payment.postingDate().isAfter(asOf)) {
      later.add(payment);
    } else if (customer.isEmpty()) {
      refused.add(payment);
    } else {
      Integer place = book.places.get(customer.get());
      if (place != null) {
        return place;
      }
      others.computeIfAbsent(customer.get(), c -> new ArrayList<>()).add(payment);
    }
    return -1;
  }

  private static boolean fits(Payment payment) {
    return payment.amount().getAmount().precision() < 19
        || payment.amount().getAmount().unscaledValue().bitLength() < Long.SIZE;
  }

  private boolean isInstructedTwice(Payment payment) {
    return !instructed.isEmpty() && instructed.getOrDefault(payment.id(), 0) > 1;
  }

  private void refuse(Payment payment) {
    String id = payment.id().value();
    if (clashing.contains(payment.id())) {
      refuse(payment, ProblemCodes.DUPLICATE_ID, "id", id, "must stand on one payment only");
    } else if (tooLarge.contains(payment.id())) {
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
      ids = new HashSet<>(payments.length * 2);
      for (Payment payment : payments) {
        ids.add(payment.id());
      }
    }
    return ids.contains(id);
  }

  /** Goes through the customers that have payments or credits. */
  void forEachCustomer(Each each) {
    int customers = book.customers.length;
    int[] start = new int[customers + 1];
    for (int group : groups) {
      if (group >= 0) {
        start[group + 1]++;
      }
    }
    for (int c = 0; c < customers; c++) {
      start[c + 1] += start[c];
    }
    Payment[] sorted = new Payment[start[customers]];
    int[] next = Arrays.copyOf(start, customers);
    for (int i = 0; i < payments.length; i++) {
      if (groups[i] >= 0) {
        sorted[next[groups[i]]++] = payments[i];
      }
    }
    List<Payment> list = Arrays.asList(sorted);
    var rest = new ArrayDeque<>(others.entrySet());
    for (int c = 0; c < customers; c++) {
      while (!rest.isEmpty() && rest.peek().getKey().compareTo(book.customers[c]) < 0) {
        var other = rest.poll();
        each.customer(other.getKey(), -1, other.getValue());
      }
      if (start[c + 1] > start[c] || book.credits.containsKey(c)) {
        each.customer(book.customers[c], c, list.subList(start[c], start[c + 1]));
      }
    }
    rest.forEach(o -> each.customer(o.getKey(), -1, o.getValue()));
  }
}
