package org.openreceivables.testkit.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationResult;

/** What holds between the results of several runs. */
final class RunLaws {
  private RunLaws() {}

  /** Items, payments and instructions in any order. */
  static void rows(Trial trial, Complaints out) {
    AllocationBooks books = trial.books();
    Random random = new Random(trial.seed());
    List<OpenItem> items = new ArrayList<>();
    books.items().forEach(items::add);
    List<Payment> payments = new ArrayList<>(books.payments());
    List<AllocationInstruction> instructions = new ArrayList<>(books.instructions());
    Collections.shuffle(items, random);
    Collections.shuffle(payments, random);
    Collections.shuffle(instructions, random);
    OpenItems shuffled = OpenItems.of(items).withIncomplete(books.items().incomplete());
    AllocationBooks others = new AllocationBooks(shuffled, payments, instructions, books.asOf());
    out.requireEqual(
        others.with(trial.allocator()), trial.result(), () -> "the result in another order");
  }

  /** Once more, and by an allocator made anew. */
  static void repeat(Trial trial, Complaints out) {
    Allocator one = trial.allocator();
    AllocationResult first = trial.books().with(one);
    out.requireEqual(trial.books().with(one), first, () -> "the result of a second run");
    out.requireEqual(trial.result(), first, () -> "the result of a second allocator");
  }

  /** By one allocator on several threads at a time. */
  static void threads(Trial trial, Complaints out) {
    Allocator one = trial.allocator();
    AllocationResult here = trial.books().with(one);
    Callable<AllocationResult> run = () -> trial.books().with(one);
    List<FutureTask<AllocationResult>> runs = List.of(new FutureTask<>(run), new FutureTask<>(run));
    int number = 0;
    for (FutureTask<AllocationResult> each : runs) {
      new Thread(each, "allocation-" + number++).start();
    }
    for (FutureTask<AllocationResult> each : runs) {
      out.requireEqual(resultOf(each), here, () -> "the result on another thread");
    }
  }

  private static AllocationResult resultOf(FutureTask<AllocationResult> run) {
    try {
      return run.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The books cut by customer, so that they may be shared out. */
  static void customers(Trial trial, Complaints out) {
    AllocationBooks books = trial.books();
    AllocationResult whole = trial.result();
    Set<CustomerId> customers = new HashSet<>(books.items().customers());
    books.payments().forEach(p -> p.customer().ifPresent(customers::add));
    List<Allocation> allocations = new ArrayList<>();
    List<OpenItem> items = new ArrayList<>();
    for (CustomerId customer : customers.stream().sorted().toList()) {
      AllocationResult part = only(books, customer).with(trial.allocator());
      allocations.addAll(part.allocations());
      part.items().forEach(items::add);
    }
    out.requireEqual(allocations, whole.allocations(), () -> "customer by customer, allocations");
    out.requireEqual(
        OpenItems.of(items).withIncomplete(whole.items().incomplete()),
        whole.items(),
        () -> "customer by customer, items");
  }

  private static AllocationBooks only(AllocationBooks books, CustomerId customer) {
    List<Payment> payments = new ArrayList<>();
    Set<CustomerId> incomplete = new HashSet<>(books.items().incomplete());
    for (Payment payment : books.payments()) {
      boolean once =
          books.payments().stream().filter(o -> o.id().equals(payment.id())).count() == 1;
      if (!once) {
        payment.customer().ifPresent(incomplete::add);
      } else if (payment.customer().filter(customer::equals).isPresent()) {
        payments.add(payment);
      }
    }
    incomplete.retainAll(Set.of(customer));
    Set<PaymentId> ids = payments.stream().map(Payment::id).collect(Collectors.toSet());
    return new AllocationBooks(
        OpenItems.of(books.items().ofCustomer(customer)).withIncomplete(incomplete),
        payments,
        books.instructions().stream().filter(i -> ids.contains(i.payment())).toList(),
        books.asOf());
  }
}
