package org.openreceivables.testkit.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.PartialPayment;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.ComponentOrders;
import org.openreceivables.testkit.Scenario;

/** Where a legitimate rule breaks a law, in numbers; and that no rule is exempt without need. */
class ExemptionsTest {
  private static final LocalDate END = LocalDate.of(2026, 1, 31);
  private static final int MOST_TRIES = 40_000;

  private record Pair(AllocationLaw law, Exemption exemption) {}

  /** Among policies with this exemption and no other of the law, one breaks the law. */
  @TestFactory
  Stream<DynamicTest> every_exemption_is_needed() {
    return Arrays.stream(AllocationLaw.values())
        .flatMap(law -> law.exemptions().stream().sorted().map(e -> new Pair(law, e)))
        .map(pair -> DynamicTest.dynamicTest(
            pair.law().words() + ", but for " + pair.exemption(), () -> breaks(pair)));
  }

  private static void breaks(Pair pair) {
    List<AllocationPolicy> policies = LongStream.range(1, 4_000)
        .map(seed -> PolicySpace.number(2 * seed))
        .mapToObj(PolicySpace::policy)
        .flatMap(Optional::stream)
        .filter(p -> Exemption.of(p).stream()
            .filter(pair.law().exemptions()::contains)
            .collect(Collectors.toSet())
            .equals(Set.of(pair.exemption())))
        .toList();
    for (int seed = 1; seed < MOST_TRIES; seed++) {
      AllocationPolicy policy = policies.get(seed % policies.size());
      List<String> violations = pair.law()
          .violations(policy, p -> AllocationEngine.of(p)::allocate, books(pair.law(), seed), seed);
      if (!violations.isEmpty()) {
        return;
      }
    }
    throw new AssertionError("In " + MOST_TRIES + " tries " + pair.exemption() + " never broke: "
        + pair.law().words());
  }

  private static AllocationBooks books(AllocationLaw law, long seed) {
    return law.isAskedOfPlainBooks() || seed % 2 == 0
        ? RandomBooks.plain(seed)
        : RandomBooks.any(seed);
  }

  /** EUR 980.00 settle 1,000.00; EUR 10.00 the day before forfeit the discount, and 990.00 settle 990.00. */
  @Test
  void forfeiture_settles_less_with_more_cash() {
    AllocationPolicy policy = AllocationPolicy.standard()
        .withSettlement(SettlementPolicy.standard().withPartialDiscount(PartialDiscount.FORFEIT));
    String item = """
        item | customer | issued     | amount      | discount
        I-1  | C-1      | 2026-01-05 | EUR 1000.00 | 2% until 2026-01-15
        """;
    assertThat(settled(policy, item, "EUR 0.00 | 2026-01-14", "EUR 980.00 | 2026-01-15"))
        .containsExactly("I-1 PAID 980.00 DISCOUNT 20.00");
    assertThat(settled(policy, item, "EUR 10.00 | 2026-01-14", "EUR 980.00 | 2026-01-15"))
        .containsExactly("I-1 PAID 990.00");
  }

  /** EUR 1.00 is 0.17, 0.33 and 0.50; twice EUR 0.50 is 0.08, 0.17 and 0.25 each. */
  @Test
  void proportion_rounds_every_payment_by_itself() {
    AllocationPolicy policy = AllocationPolicy.standard().withOrder(AllocationOrders.proRata());
    String items = """
        item | customer | issued     | amount
        I-1  | C-1      | 2026-01-05 | EUR 100.00
        I-2  | C-1      | 2026-01-05 | EUR 200.00
        I-3  | C-1      | 2026-01-05 | EUR 300.00
        """;
    assertThat(settled(policy, items, "EUR 1.00 | 2026-01-14"))
        .containsExactly("I-1 PAID 0.17", "I-2 PAID 0.33", "I-3 PAID 0.50");
    assertThat(settled(policy, items, "EUR 0.50 | 2026-01-14", "EUR 0.50 | 2026-01-14"))
        .containsExactly("I-1 PAID 0.16", "I-2 PAID 0.34", "I-3 PAID 0.50");
  }

  /** At EUR 0.50 the second waits and goes on to I-2; at 2.00 it is enough for the EUR 2.10 open until the day is over. */
  @Test
  void a_larger_tolerance_lets_linked_money_stay_with_an_item_that_is_closed_without_it() {
    AllocationBooks books = books("""
            item | customer | issued     | amount     | discount
            I-1  | C-1      | 2026-01-12 | EUR 100.00 | 2% until 2026-01-22
            I-2  | C-1      | 2026-01-21 | EUR 1.00   |
            """, "EUR 97.90 | 2026-01-20", "EUR 1.00 | 2026-01-27");
    List<OpenItem> items = new ArrayList<>();
    for (OpenItem item : books.items()) {
      items.add(
          item.id().value().equals("I-1") ? item.withPostingDate(LocalDate.of(2026, 1, 28)) : item);
    }
    AllocationBooks later = books.withItems(OpenItems.of(items));
    assertThat(settled(linked("EUR 0.50"), later))
        .containsExactly("I-1 PAID 97.90 DISCOUNT 2.00 TOLERANCE 0.10", "I-2 PAID 1.00");
    assertThat(settled(linked("EUR 2.00"), later))
        .containsExactly("I-1 PAID 98.90 TOLERANCE 1.10", "I-2");
  }

  private static AllocationPolicy linked(String tolerance) {
    AllocationPolicy policy = tolerating(tolerance).withPartial(PartialPayment.LINKED);
    return policy.withSettlement(policy.settlement().withPartialDiscount(PartialDiscount.FORFEIT));
  }

  /** TAX 17.10 and COST 22.90 earn EUR 1.90; TAX 17.10, COST 2.90, TAX 1.39 and COST 18.61 earn 1.90 and 0.15. */
  @Test
  void charges_amid_what_was_sold_let_a_second_part_earn_more() {
    AllocationPolicy policy =
        AllocationPolicy.standard().withComponents(ComponentOrders.taxFirst());
    assertThat(Exemption.of(policy)).containsExactly(Exemption.CHARGES_AMID);
    assertThat(settled(policy, taxed("EUR 40.00"))).containsExactly("I-1 PAID 40.00 DISCOUNT 1.90");
    assertThat(settled(policy, taxed("EUR 20.00", "EUR 20.00")))
        .containsExactly("I-1 PAID 40.00 DISCOUNT 2.05");
    assertThat(Exemption.of(policy.withComponents(ComponentOrders.proRata())))
        .containsExactly(Exemption.CHARGES_AMID);
    for (ComponentOrder order : List.of(
        ComponentOrders.costsInterestPrincipal(),
        ComponentOrders.principalFirst(),
        ComponentOrders.taxLast(),
        ComponentOrders.lineFirstTaxAfter())) {
      assertThat(Exemption.of(policy.withComponents(order))).isEmpty();
    }
  }

  /** EUR 98.00 use up the EUR 2.00 of I-1: of its charges EUR 10.00 stay, and I-2 comes first, 0.10 being 1 % of 10.10. */
  @Test
  void an_order_by_discount_passes_by_what_is_left_of_an_item_without() {
    AllocationPolicy policy = AllocationPolicy.standard()
        .withOrder(AllocationOrders.discountAboutToExpireFirst())
        .withComponents(ComponentOrders.principalFirst());
    assertThat(Exemption.of(policy)).containsExactly(Exemption.DISCOUNT_ORDER);
    String items = """
        item | customer | issued     | amount     | discount
        I-1  | C-1      | 2026-01-05 | EUR 100.00 | 2% until 2026-01-15
        I-2  | C-1      | 2026-01-05 | EUR 50.00  | 1% until 2026-01-20
        """;
    assertThat(settled(policy, charged(books(items, "EUR 108.00 | 2026-01-14"))))
        .containsExactly("I-1 PAID 108.00 DISCOUNT 2.00", "I-2");
    AllocationBooks parts =
        charged(books(items, "EUR 98.00 | 2026-01-14", "EUR 10.00 | 2026-01-14"));
    assertThat(settled(policy, parts))
        .containsExactly("I-1 PAID 98.00 DISCOUNT 2.00", "I-2 PAID 10.00 DISCOUNT 0.10");
  }

  /** The same with EUR 10.00 of charges on I-1. */
  private static AllocationBooks charged(AllocationBooks books) {
    List<OpenItem> items = new ArrayList<>();
    for (OpenItem item : books.items()) {
      OpenItem.Builder charged = OpenItem.builder();
      items.add(
          item.id().equals(OpenItemId.of("I-1"))
              ? charged
                  .from(item)
                  .charges(Money.parse("EUR 10.00"))
                  .open(Money.parse("EUR 110.00"))
                  .addComponents(
                      part(ComponentKind.NET, "EUR 100.00"), part(ComponentKind.COST, "EUR 10.00"))
                  .build()
              : item);
    }
    return books.withItems(OpenItems.of(items));
  }

  /** NET EUR 81.00 and TAX 19.00 with 10 % on both, and COST 50.00 beside. */
  private static AllocationBooks taxed(String... payments) {
    StringBuilder rows = new StringBuilder("payment | customer | amount | valued\n");
    for (int i = 0; i < payments.length; i++) {
      rows.append("P-" + i + " | C-1 | " + payments[i] + " | 2026-01-14\n");
    }
    Money whole = Money.parse("EUR 100.00");
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of("I-1"))
        .customer(CustomerId.of("C-1"))
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of("I-1"))
        .issueDate(LocalDate.of(2026, 1, 5))
        .original(whole)
        .charges(Money.parse("EUR 50.00"))
        .open(Money.parse("EUR 150.00"))
        .addComponents(
            part(ComponentKind.NET, "EUR 81.00"),
            part(ComponentKind.TAX, "EUR 19.00"),
            part(ComponentKind.COST, "EUR 50.00"))
        .addDiscountOffer(DiscountOffer.of(
            LocalDate.of(2026, 1, 15), new DiscountRate.Percent(Percentage.of(10)), whole));
    return new AllocationBooks(
        OpenItems.of(List.of(item.build())), Scenario.payments(rows.toString()), List.of(), END);
  }

  private static OpenComponent part(ComponentKind kind, String amount) {
    return OpenComponent.of(new Component(kind, "", Money.parse(amount)));
  }

  /** EUR 999.00 are within tolerance; of 999.01 a cent is said to stay on account, and nothing is tolerated. */
  @Test
  void a_rest_kept_on_account_stops_the_tolerance_so_books_with_instructions_are_not_plain() {
    String item = """
        item | customer | issued     | amount
        I-1  | C-1      | 2026-01-05 | EUR 1000.00
        """;
    AllocationInstruction.Builder said = AllocationInstruction.builder();
    said.payment(PaymentId.of("P-0"))
        .addAmount(InstructedAmount.paid(OpenItemId.of("I-1"), Money.parse("EUR 999.00")))
        .rest(AllocationInstruction.Rest.ON_ACCOUNT);
    AllocationBooks whole =
        books(item, "EUR 999.00 | 2026-01-14").withInstructions(List.of(said.build()));
    AllocationBooks more =
        books(item, "EUR 999.01 | 2026-01-14").withInstructions(List.of(said.build()));
    assertThat(settled(tolerating("EUR 1.00"), whole))
        .containsExactly("I-1 PAID 999.00 TOLERANCE 1.00");
    assertThat(settled(tolerating("EUR 1.00"), more)).containsExactly("I-1 PAID 999.00");
    assertThat(whole.isPlain()).isFalse();
  }

  /**
   * A tolerance of EUR 0.50 leaves 1.00 open on I-1, which P-1 pays a day later; one of 1.00 closes I-1, P-1 stays
   * on account, and I-2, on hold but named, is no longer tolerated while it stands there.
   */
  @Test
  void a_larger_tolerance_opens_what_was_named_on_hold_so_books_with_holds_are_not_plain() {
    AllocationBooks books =
        books("""
            item | customer | issued     | amount
            I-1  | C-1      | 2026-01-05 | EUR 100.00
            I-2  | C-1      | 2026-01-05 | EUR 100.00
            """, "EUR 99.00 | 2026-01-14", "EUR 1.00 | 2026-01-15", "EUR 99.50 | 2026-01-15");
    AllocationInstruction.Builder said = AllocationInstruction.builder();
    said.payment(PaymentId.of("P-2"))
        .addAmount(InstructedAmount.builder().item(OpenItemId.of("I-2")).build());
    Hold dispute = Hold.builder()
        .id("H")
        .cause(HoldCause.DISPUTE)
        .window(DateWindow.from(LocalDate.of(2026, 1, 10)))
        .addEffect(HoldEffect.ALLOCATE)
        .build();
    List<OpenItem> items = new ArrayList<>();
    for (OpenItem item : books.items()) {
      items.add(item.id().value().equals("I-2") ? item.withHolds(dispute) : item);
    }
    AllocationBooks held =
        books.withItems(OpenItems.of(items)).withInstructions(List.of(said.build()));
    assertThat(settled(tolerating("EUR 0.50"), held))
        .containsExactly("I-1 PAID 100.00", "I-2 PAID 99.50 TOLERANCE 0.50");
    assertThat(settled(tolerating("EUR 1.00"), held))
        .containsExactly("I-1 PAID 99.00 TOLERANCE 1.00", "I-2 PAID 99.50");
    assertThat(held.isPlain()).isFalse();
  }

  private static AllocationPolicy tolerating(String limit) {
    return AllocationPolicy.standard()
        .withSettlement(
            SettlementPolicy.standard().withUnderpayment(ToleranceLimit.upTo(Money.parse(limit))));
  }

  private static List<String> settled(AllocationPolicy policy, String items, String... payments) {
    return settled(policy, books(items, payments));
  }

  /** What was settled of each item, effect by effect. */
  private static List<String> settled(AllocationPolicy policy, AllocationBooks books) {
    AllocationResult result = books.with(AllocationEngine.of(policy)::allocate);
    List<String> out = new ArrayList<>();
    for (OpenItem item : books.items()) {
      out.add(text(result.items().find(item.id()).orElseThrow()));
    }
    return out;
  }

  private static AllocationBooks books(String items, String... payments) {
    StringBuilder table = new StringBuilder("payment | customer | amount | valued\n");
    for (int i = 0; i < payments.length; i++) {
      table.append("P-").append(i).append(" | C-1 | ").append(payments[i]).append('\n');
    }
    return new AllocationBooks(
        Scenario.items(items), Scenario.payments(table.toString()), List.of(), END);
  }

  private static String text(OpenItem item) {
    return item.id()
        + item.settled().entrySet().stream()
            .map(e -> " " + e.getKey() + " "
                + Objects.requireNonNull(e.getValue()).getAmount().toPlainString())
            .collect(Collectors.joining());
  }
}
