package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ToleranceLimit;

/** What holds between the results of one engine for several books. */
record EngineLaws(Engine engine) {

  /** Allocates; the real one is {@code Books::allocate}. */
  interface Engine {
    AllocationResult allocate(Books books);
  }

  /** Any order of rows gives the same, any number of times. */
  void orderDoesNotMatter(Books books, long seed) {
    Random random = new Random(seed);
    AllocationResult result = engine.allocate(books);
    List<OpenItem> items = new ArrayList<>();
    books.items().forEach(items::add);
    List<Payment> payments = new ArrayList<>(books.payments());
    List<AllocationInstruction> instructions = new ArrayList<>(books.instructions());
    Collections.shuffle(items, random);
    Collections.shuffle(payments, random);
    Collections.shuffle(instructions, random);
    OpenItems shuffled = OpenItems.of(items).withIncomplete(books.items().incomplete());
    assertThat(engine.allocate(
            new Books(books.policy(), shuffled, payments, instructions, books.asOf())))
        .isEqualTo(result);
    assertThat(engine.allocate(books)).isEqualTo(result);
  }

  /** Customer by customer gives what all at once gives. */
  void customersMayBeTakenOneByOne(Books books) {
    Set<CustomerId> customers = new HashSet<>(books.items().customers());
    books.payments().forEach(p -> p.customer().ifPresent(customers::add));
    AllocationResult whole = engine.allocate(books);
    List<Allocation> allocations = new ArrayList<>();
    List<OpenItem> items = new ArrayList<>();
    for (CustomerId customer : customers.stream().sorted().toList()) {
      AllocationResult part = engine.allocate(only(books, customer));
      allocations.addAll(part.allocations());
      part.items().forEach(items::add);
    }
    assertThat(allocations).isEqualTo(whole.allocations());
    assertThat(OpenItems.of(items).withIncomplete(whole.items().incomplete()))
        .isEqualTo(whole.items());
  }

  private static Books only(Books books, CustomerId customer) {
    List<Payment> payments = books.payments().stream()
        .filter(p -> p.customer().filter(customer::equals).isPresent()
            && books.payments().stream().filter(o -> o.id().equals(p.id())).count() == 1)
        .toList();
    Set<PaymentId> ids = payments.stream().map(Payment::id).collect(Collectors.toSet());
    Set<CustomerId> incomplete = new HashSet<>(books.items().incomplete());
    books.payments().stream()
        .filter(p ->
            books.payments().stream().filter(o -> o.id().equals(p.id())).count() > 1)
        .forEach(p -> p.customer().ifPresent(incomplete::add));
    incomplete.retainAll(Set.of(customer));
    return new Books(
        books.policy(),
        OpenItems.of(books.items().ofCustomer(customer)).withIncomplete(incomplete),
        payments,
        books.instructions().stream().filter(i -> ids.contains(i.payment())).toList(),
        books.asOf());
  }

  /** A bad row and a refused payment of one customer leave all others as they are. */
  void aBadRowStaysWithItsCustomer(Books books) {
    CustomerId tainted = CustomerId.of("C-1");
    List<OpenItem> items = new ArrayList<>();
    books.items().forEach(items::add);
    Problem problem = new Problem(
        ProblemCodes.NEGATIVE_AMOUNT, "OpenItem", "?", "open", "-1", "must", "", List.of(tainted));
    List<Payment> payments = new ArrayList<>(books.payments());
    Payment twice = Payment.builder()
        .id(PaymentId.of("TWICE"))
        .customer(tainted)
        .amount(Money.parse("EUR 10.00"))
        .valueDate(books.asOf())
        .build();
    payments.add(twice);
    payments.add(twice);
    Set<CustomerId> incomplete = new HashSet<>(books.items().incomplete());
    AllocationResult sound = engine.allocate(books);
    AllocationResult marked = engine.allocate(new Books(
        books.policy(),
        OpenItems.collect(items, List.of(problem)).items().withIncomplete(incomplete),
        payments,
        books.instructions(),
        books.asOf()));
    assertThat(marked.items().incomplete()).contains(tainted);
    assertThat(others(marked, tainted)).isEqualTo(others(sound, tainted));
    for (CustomerId customer : sound.items().customers()) {
      if (!customer.equals(tainted)) {
        assertThat(marked.items().ofCustomer(customer))
            .isEqualTo(sound.items().ofCustomer(customer));
      }
    }
  }

  private static List<Allocation> others(AllocationResult result, CustomerId customer) {
    return result.allocations().stream()
        .filter(a -> !a.customer().equals(customer))
        .toList();
  }

  /** More in any one payment settles no less in all. */
  void moreCashNeverSettlesLess(Books books, int which, long more) {
    if (books.payments().isEmpty()) {
      return;
    }
    List<Payment> payments = new ArrayList<>(books.payments());
    int at = Math.floorMod(which, payments.size());
    Payment payment = payments.get(at);
    payments.set(
        at, payment.withAmount(payment.amount().plus(Money.ofMinor(payment.currency(), more))));
    Map<List<Object>, BigDecimal> before = settled(books, engine.allocate(books));
    Map<List<Object>, BigDecimal> after =
        settled(books, engine.allocate(books.withPayments(payments)));
    before.forEach(
        (key, sum) -> assertThat(after.get(key)).as("%s", key).isGreaterThanOrEqualTo(sum));
  }

  /** A larger tolerance opens no item that was closed. */
  void moreToleranceNeverOpens(Books books, UnaryOperator<ToleranceLimit> larger) {
    AllocationPolicy policy = books.policy();
    AllocationPolicy wide = policy.withSettlement(
        policy.settlement().withUnderpayment(larger.apply(policy.settlement().underpayment())));
    AllocationResult narrow = engine.allocate(books);
    AllocationResult result = engine.allocate(books.withPolicy(wide));
    for (OpenItem item : narrow.items()) {
      if (item.side() == Side.DEBIT && item.isSettled()) {
        assertThat(result.items().find(item.id()).orElseThrow().open())
            .as("%s", item.id())
            .isEqualTo(Money.zero(item.currency()));
      }
    }
  }

  /** A payment settles what its parts of the same day settle, effect by effect. */
  void aPaymentIsItsParts(Books books, int which, long first) {
    if (books.payments().isEmpty()) {
      return;
    }
    List<Payment> payments = new ArrayList<>(books.payments());
    Payment payment = payments.remove(Math.floorMod(which, payments.size()));
    long minor = Math.floorMod(first, payment.amount().getAmountMinorLong() + 1);
    Money part = Money.ofMinor(payment.currency(), minor);
    payments.add(payment.withId(PaymentId.of(payment.id() + ".1")).withAmount(part));
    payments.add(payment
        .withId(PaymentId.of(payment.id() + ".2"))
        .withAmount(payment.amount().minus(part)));
    assertThat(effects(books, engine.allocate(books.withPayments(payments))))
        .isEqualTo(effects(books, engine.allocate(books)));
  }

  private static Map<List<Object>, BigDecimal> settled(Books books, AllocationResult result) {
    Map<List<Object>, BigDecimal> out = new HashMap<>();
    for (OpenItem before : books.items()) {
      if (before.side() == Side.DEBIT) {
        OpenItem after = result.items().find(before.id()).orElseThrow();
        out.merge(
            List.of(before.customer(), before.currency()),
            before.open().minus(after.open()).getAmount(),
            BigDecimal::add);
      }
    }
    return out;
  }

  private static Map<OpenItemId, Map<Effect, Money>> effects(Books books, AllocationResult result) {
    Map<OpenItemId, Map<Effect, Money>> out = new HashMap<>();
    for (OpenItem item : books.items()) {
      if (item.side() == Side.DEBIT) {
        out.put(item.id(), result.items().find(item.id()).orElseThrow().settled());
      }
    }
    return out;
  }
}
