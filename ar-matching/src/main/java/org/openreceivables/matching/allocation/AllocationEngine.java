package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies payments and credits to open items.
 *
 * <p>Per customer and currency, in the order of posting date, credit notes before money on account before
 * payments, value date and id:
 *
 * <ol>
 *   <li>what the instruction says, amounts first, then groups;
 *   <li>the items that are reserved for this payment;
 *   <li>the other items by the {@linkplain AllocationPolicy#order() order}, each closed with its discount
 *       where the payment's value date earns one, until nothing is left;
 *   <li>after everything that is applied on a posting date: a difference within tolerance closes the item;
 *   <li>the rest stays on account.
 * </ol>
 *
 * <p>Items on hold for allocation on the day of the books or reserved for another payment are passed over
 * unless named. Nothing is ever converted: a payment in a currency without items stays on account. The
 * same items and payments in any order give the same result. Immutable and thread-safe.
 */
public final class AllocationEngine {
  private static final Logger LOG = LoggerFactory.getLogger(AllocationEngine.class);

  private final AllocationPolicy policy;

  private AllocationEngine(AllocationPolicy policy) {
    this.policy = policy;
  }

  /**
   * {@return an engine with these rules}
   *
   * @param policy the rules
   */
  public static AllocationEngine of(AllocationPolicy policy) {
    return new AllocationEngine(policy);
  }

  /** {@return an engine with everything at its default} */
  public static AllocationEngine standard() {
    return of(AllocationPolicy.standard());
  }

  /**
   * {@return what becomes of every payment, and every credit that the policy uses}
   *
   * <p>A payment without a customer, or whose id stands on two payments, is a problem and stays unassigned;
   * so is an instruction for no payment, or for an item that is not open on the payer's account. The
   * others go on.
   *
   * @param items the open items
   * @param payments new payments, not yet among the items
   * @param instructions what debtor or creditor said, at most one a payment
   * @param asOf the day of the books up to which items and payments count
   */
  public AllocationResult allocate(
      OpenItems items,
      Collection<Payment> payments,
      Collection<AllocationInstruction> instructions,
      LocalDate asOf) {
    Intake intake = new Intake(items, payments, instructions, asOf);
    SortedSet<CustomerId> incomplete = new TreeSet<>(items.incomplete());
    incomplete.addAll(intake.tainted());
    SortedSet<CustomerId> customers = new TreeSet<>(items.customers());
    customers.addAll(intake.byCustomer.keySet());
    List<Allocation> allocations = new ArrayList<>();
    List<OpenItem> after = new ArrayList<>();
    for (CustomerId customer : customers) {
      CustomerAllocation work = new CustomerAllocation(
          policy, customer, incomplete.contains(customer), items.ofCustomer(customer), asOf);
      allocations.addAll(
          work.run(intake.byCustomer.getOrDefault(customer, List.of()), intake.byPayment));
      after.addAll(work.items());
      work.problems().forEach(p -> incomplete.addAll(p.taints()));
      intake.problems.addAll(work.problems());
    }
    LOG.debug(
        "{} payments, {} allocations, {} problems",
        payments.size(),
        allocations.size(),
        intake.problems.size());
    return AllocationResult.builder()
        .asOf(asOf)
        .allocations(allocations)
        .items(OpenItems.of(after).withIncomplete(incomplete))
        .unassigned(intake.unassigned)
        .later(intake.later)
        .problems(intake.problems)
        .build();
  }

  /** Sorts payments by what can be done with them. */
  private static final class Intake {
    /** By id, and payments with one id by all else that they say, lest the order they come in decides. */
    private static final Comparator<Payment> BY_ID = Comparator.comparing(Payment::id)
        .thenComparing(Payment::toString)
        .thenComparing(p -> p.payer().name())
        .thenComparing(p -> p.payer().account());

    final Map<CustomerId, List<Payment>> byCustomer = new TreeMap<>();
    final Map<PaymentId, AllocationInstruction> byPayment = new HashMap<>();
    final List<Payment> unassigned = new ArrayList<>();
    final List<Payment> later = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    private final OpenItems items;
    private final Map<PaymentId, Integer> rows = new HashMap<>();
    private final Map<PaymentId, Integer> instructed = new HashMap<>();

    Intake(
        OpenItems items,
        Collection<Payment> payments,
        Collection<AllocationInstruction> instructions,
        LocalDate asOf) {
      this.items = items;
      payments.forEach(p -> rows.merge(p.id(), 1, Integer::sum));
      instructions.forEach(i -> instructed.merge(i.payment(), 1, Integer::sum));
      payments.stream().sorted(BY_ID).forEach(p -> take(p, asOf));
      instructions.stream()
          .sorted(Comparator.comparing(AllocationInstruction::payment))
          .forEach(this::take);
    }

    private void take(Payment payment, LocalDate asOf) {
      if (rows.getOrDefault(payment.id(), 0) > 1) {
        refuse(
            payment,
            ProblemCodes.DUPLICATE_ID,
            "id",
            payment.id().value(),
            "must stand on one payment only");
      } else if (items.find(Source.onAccount(payment.id())).isPresent()) {
        refuse(
            payment,
            ProblemCodes.DUPLICATE_ID,
            "id",
            payment.id().value(),
            "must not be among the items already");
      } else if (instructed.getOrDefault(payment.id(), 0) > 1) {
        refuse(payment, ProblemCodes.DUPLICATE_ID, "instruction", "several", "must be one only");
      } else if (payment.postingDate().isAfter(asOf)) {
        later.add(payment);
      } else if (payment.customer().isEmpty()) {
        refuse(
            payment,
            ProblemCodes.UNKNOWN_PAYER,
            "customer",
            "nothing",
            "must be known before it is allocated");
      } else {
        byCustomer
            .computeIfAbsent(payment.customer().get(), c -> new ArrayList<>())
            .add(payment);
      }
    }

    private void take(AllocationInstruction instruction) {
      byPayment.put(instruction.payment(), instruction);
      if (!rows.containsKey(instruction.payment())) {
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

    private void refuse(Payment p, ProblemCodes code, String field, String value, String rule) {
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

    List<CustomerId> tainted() {
      return problems.stream().flatMap(p -> p.taints().stream()).distinct().toList();
    }
  }
}
