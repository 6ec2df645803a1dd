package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.payment.RemittanceLine;
import org.openreceivables.core.settlement.CreditedDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.matching.MatchOutcome.Matched;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;

/**
 * What matching promises is what allocation does with the accepted payments and their instructions: the same
 * cash, the same discount, the same items closed, the same credits used up.
 *
 * <p>Narrower than the switches, in one way. An excess keeps the discount: where it shrinks or loses it, matching counts
 * what is there beyond all items of the payment, but allocation of items that are named one by one without amounts what
 * is beyond the last of them, so that EUR 600.50 for INV-1 over EUR 400.25 at 2 % and INV-2 over EUR 200.25 is promised
 * without discount and gets EUR 8.01.
 */
class PromiseProperties {
  private static final LocalDate DAY = LocalDate.parse("2026-01-10");

  record Books(List<OpenItem> items, List<Payment> payments, SettlementPolicy settlement) {}

  @Property
  void allocation_keeps_every_promise(@ForAll("books") Books books) {
    Books exact = new Books(
        books.items(),
        books.payments(),
        books.settlement().withUnderpayment(ToleranceLimit.none()));
    MatchResult result = match(exact);
    check(result, allocate(exact, result));
  }

  /** Allocation uses no tolerance while money of the day stands on account; see the example below. */
  @Property
  void with_tolerance_too_unless_money_stands_on_account(@ForAll("books") Books books) {
    List<OpenItem> items =
        books.items().stream().filter(i -> i.kind() != OpenItemKind.PREPAYMENT).toList();
    Books noMoney = new Books(items, books.payments(), books.settlement());
    MatchResult result = match(noMoney);
    if (!result.summarize().contains("stays on account")) {
      check(result, allocate(noMoney, result));
    }
  }

  @Example
  void tolerance_is_promised_but_not_used_while_money_of_the_day_stands_on_account() {
    Books books = new Books(
        List.of(item("INV-1", 100_00, -1), credit(0, 50_00, OpenItemKind.PREPAYMENT, -1, 4)),
        List.of(payment("P-1", 99_50, 4, 4, advice("INV-1"))),
        tolerant(PartialDiscount.GROSS_UP, 1_00));
    MatchResult result = match(books);
    assertThat(((Matched) result.outcomes().get(0)).pairing().shares())
        .containsExactly(new Share(OpenItemId.of("INV-1/1"), eur(99_50), eur(0), true));
    AllocationResult allocated = allocate(books, result);
    assertThat(allocated.items().find(OpenItemId.of("INV-1/1")).orElseThrow().open())
        .isEqualTo(eur(50));
    assertThatThrownBy(() -> check(result, allocated)).isInstanceOf(AssertionError.class);
  }

  @Example
  void a_promise_of_another_amount_is_caught() {
    OpenItem item = item("INV-1", 100_00, 5);
    Books books = new Books(
        List.of(item),
        List.of(payment("P-1", 98_00, 0, 0, advice("INV-1"))),
        SettlementPolicy.standard());
    MatchResult result = match(books);
    AllocationResult allocated = allocate(books, result);
    check(result, allocated);
    Matched matched = (Matched) result.outcomes().get(0);
    Share share = matched.pairing().shares().get(0);
    for (Share wrong : List.of(
        new Share(share.item(), eur(97_99), share.discount(), share.closes()),
        new Share(share.item(), share.cash(), eur(1_99), share.closes()),
        new Share(share.item(), share.cash(), share.discount(), !share.closes()))) {
      MatchResult planted = result.withOutcomes(
          new Matched(matched.payment(), matched.pairing().withShares(wrong), matched.rejected()));
      assertThatThrownBy(() -> check(planted, allocated)).isInstanceOf(AssertionError.class);
    }
    MatchResult planted = result.withOutcomes(new Matched(
        matched.payment(),
        matched.pairing().withCredits(OpenItemId.of("CN-9/1")),
        matched.rejected()));
    assertThatThrownBy(() -> check(planted, allocated)).isInstanceOf(AssertionError.class);
  }

  @Example
  void full_pay_while_a_discount_is_open_leaves_the_discount_on_account() {
    Books books = new Books(
        List.of(item("INV-1", 1000_00, 5)),
        List.of(payment("P-1", 1000_00, 0, 0, advice("INV-1"))),
        SettlementPolicy.standard());
    MatchResult result = match(books);
    assertThat(result.summarize())
        .isEqualTo("P-1 EUR 1000.00 matched: C-1, INV-1/1; reference INV-1 stands on [INV-1/1];"
            + " a discount that was earned is granted, EUR 20.00 stays on account;"
            + " EUR 1000.00 closes it");
    assertThat(((Matched) result.outcomes().get(0)).pairing().shares())
        .containsExactly(new Share(OpenItemId.of("INV-1/1"), eur(980_00), eur(20_00), true));
    check(result, allocate(books, result));
  }

  private static SettlementPolicy tolerant(PartialDiscount partial, int cents) {
    return SettlementPolicy.builder()
        .partialDiscount(partial)
        .underpayment(ToleranceLimit.upTo(eur(cents)))
        .build();
  }

  private static MatchResult match(Books books) {
    return MatchEngine.of(MatchPolicy.builder().settlement(books.settlement()).build())
        .match(OpenItems.of(books.items()), books.payments(), Samples.AS_OF);
  }

  private static AllocationResult allocate(Books books, MatchResult result) {
    AllocationPolicy policy =
        AllocationPolicy.builder().settlement(books.settlement()).build();
    return AllocationEngine.of(policy)
        .allocate(
            OpenItems.of(books.items()), result.accepted(), result.instructions(), Samples.AS_OF);
  }

  private static void check(MatchResult result, AllocationResult allocated) {
    assertThat(allocated.problems()).isEmpty();
    Set<OpenItemId> credits = new HashSet<>();
    for (MatchOutcome outcome : result.outcomes()) {
      if (outcome instanceof Matched m) {
        Allocation allocation = allocated.allocations().stream()
            .filter(a -> a.payment().map(p -> p.id().equals(m.payment().id())).orElse(false))
            .findFirst()
            .orElseThrow();
        List<Share> done = new ArrayList<>();
        for (ItemSettlement settlement : allocation.settlements()) {
          done.add(new Share(
              settlement.before().id(),
              sum(settlement, Effect.PAID),
              sum(settlement, Effect.DISCOUNT),
              settlement.after().isSettled()));
        }
        assertThat(done).containsExactlyInAnyOrderElementsOf(m.pairing().shares());
        credits.addAll(m.pairing().credits());
      }
    }
    // A credit that a match counts on was used, and used up or its items are closed.
    for (OpenItemId credit : credits) {
      assertThat(allocated.allocations()).anyMatch(a -> a.source().equals(credit));
    }
  }

  private static Money sum(ItemSettlement settlement, Effect effect) {
    Money sum = eur(0);
    for (AllocationLine line : settlement.lines()) {
      sum = line.effect() == effect ? sum.plus(line.amount()) : sum;
    }
    return sum;
  }

  private static OpenItem item(String document, int cents, int discountUntil) {
    OpenItem item = Samples.item("C-1", document, eur(cents));
    return discountUntil < 0
        ? item
        : item.withDiscountOffers(DiscountOffer.of(
            DAY.plusDays(discountUntil),
            new DiscountRate.Percent(Percentage.of(2)),
            item.original()));
  }

  private static OpenItem credit(int number, int cents, OpenItemKind kind, int link, int day) {
    OpenItem credit = Samples.item("C-1", "CN-" + number, eur(cents), kind)
        .withIssueDate(DAY.plusDays(day))
        .withPostingDate(DAY.plusDays(day));
    return link < 0 ? credit : credit.withRelatesTo(Optional.of(DocumentId.of("INV-" + link)));
  }

  private static Payment payment(
      String id, int cents, int value, int posting, RemittanceAdvice advice) {
    return Payment.builder()
        .id(PaymentId.of(id))
        .customer(org.openreceivables.core.CustomerId.of("C-1"))
        .amount(eur(cents))
        .valueDate(DAY.plusDays(value))
        .postingDate(DAY.plusDays(posting))
        .remittance(advice)
        .build();
  }

  private static RemittanceAdvice advice(String... references) {
    return new RemittanceAdvice("", List.of(references), List.of());
  }

  private static Money eur(int cents) {
    return Money.ofMinor(CurrencyUnit.EUR, cents);
  }

  @Provide
  Arbitrary<Books> books() {
    Arbitrary<List<OpenItem>> invoices = Combinators.combine(
            Arbitraries.integers().between(1, 4), Arbitraries.of(-1, 0, 3, 6))
        .as((hundreds, discount) -> new int[] {hundreds, discount})
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(rows -> {
          List<OpenItem> items = new ArrayList<>();
          for (int i = 0; i < rows.size(); i++) {
            items.add(item("INV-" + i, rows.get(i)[0] * 100_00 + 25, rows.get(i)[1])
                .withDueDate(DAY.plusDays(20 + i)));
          }
          return items;
        });
    Arbitrary<List<OpenItem>> credits = Combinators.combine(
            Arbitraries.of(50_00, 100_00, 100_25),
            Arbitraries.of(OpenItemKind.CREDIT_NOTE, OpenItemKind.PREPAYMENT),
            Arbitraries.of(-1, 0, 1),
            Arbitraries.integers().between(0, 5))
        .as((cents, kind, link, day) -> credit(0, cents, kind, link, day))
        .list()
        .ofMaxSize(2)
        .map(list -> {
          List<OpenItem> numbered = new ArrayList<>();
          for (int i = 0; i < list.size(); i++) {
            OpenItem c = list.get(i);
            numbered.add(
                c.withId(OpenItemId.of("CN-" + i + "/1")).withDocument(DocumentId.of("CN-" + i)));
          }
          return numbered;
        });
    Arbitrary<List<Payment>> payments = drafts()
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(drafts -> {
          List<Payment> all = new ArrayList<>();
          for (int i = 0; i < drafts.size(); i++) {
            all.add(drafts.get(i).payment("P-" + i));
          }
          return all;
        });
    Arbitrary<SettlementPolicy> policies = Combinators.combine(
            Arbitraries.of(PartialDiscount.values()),
            Arbitraries.of(0, 1_00),
            Arbitraries.of(CreditedDiscount.values()),
            Arbitraries.of(TolerancePool.values()))
        .as((partial, cents, credited, pool) ->
            tolerant(partial, cents).withCreditedDiscount(credited).withTolerancePool(pool));
    return Combinators.combine(invoices, credits, payments, policies).as((i, c, p, policy) -> {
      List<OpenItem> items = new ArrayList<>(i);
      items.addAll(c);
      return new Books(items, p, policy);
    });
  }

  /** Amounts that often close something: hundreds, less 2 %, less a credit, or a little off. */
  private static Arbitrary<Draft> drafts() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.of(0, 25, 50, -1_75, -3_98, -1_98, -50_00, -49_75, -48_75, 24, 60),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 5),
            Arbitraries.of("INV-0", "INV-1", "INV-2", "INV-3", "CN-0", "CN-1")
                .list()
                .ofMinSize(0)
                .ofMaxSize(3),
            Arbitraries.integers().between(0, 2))
        .as(Draft::new);
  }

  record Draft(int hundreds, int change, int value, int posting, List<String> documents, int form) {
    Payment payment(String id) {
      int cents = Math.max(1, hundreds * 100_00 + change);
      if (form == 2 && !documents.isEmpty()) {
        List<RemittanceLine> lines = new ArrayList<>();
        int each = cents / documents.size();
        for (int i = 0; i < documents.size(); i++) {
          RemittanceLine.Builder line = RemittanceLine.builder();
          int paid = i == 0 ? cents - each * (documents.size() - 1) : each;
          lines.add(line.documentNumber(documents.get(i)).paid(eur(paid)).build());
        }
        return PromiseProperties.payment(
            id, cents, value, posting, new RemittanceAdvice("", List.of(), lines));
      }
      return PromiseProperties.payment(
          id,
          cents,
          value,
          posting,
          form == 0
              ? RemittanceAdvice.ofText(String.join(", ", documents))
              : advice(documents.toArray(String[]::new)));
    }
  }
}
