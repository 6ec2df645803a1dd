package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.openreceivables.matching.allocation.AllocationLaws.AN_ITEM_CHANGES_BY_ITS_LINES;
import static org.openreceivables.matching.allocation.AllocationLaws.A_DISCOUNT_COUNTS_TO_ITS_DAY;
import static org.openreceivables.matching.allocation.AllocationLaws.A_PROBLEM_TAINTS_ITS_CUSTOMER;
import static org.openreceivables.matching.allocation.AllocationLaws.A_SOURCE_IS_USED_OR_LEFT;
import static org.openreceivables.matching.allocation.AllocationLaws.CURRENCIES_AND_CUSTOMERS_ARE_KEPT_APART;
import static org.openreceivables.matching.allocation.AllocationLaws.DISCOUNTS_STAY_WITHIN_THEIR_OFFER;
import static org.openreceivables.matching.allocation.AllocationLaws.EVERYTHING_HAS_A_REASON;
import static org.openreceivables.matching.allocation.AllocationLaws.EVERY_PAYMENT_IS_SOMEWHERE_ONCE;
import static org.openreceivables.matching.allocation.AllocationLaws.NO_ITEM_CHANGES_SIDES;
import static org.openreceivables.matching.allocation.AllocationLaws.NO_REST_WHILE_SOMETHING_IS_PAYABLE;
import static org.openreceivables.matching.allocation.AllocationLaws.NO_TOLERANCE_WITH_MONEY_AT_HAND;
import static org.openreceivables.matching.allocation.AllocationLaws.TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;

/** Results and engines with a fault, each of which a law must catch where it lets the real one pass. */
class PlantedFaultsTest {
  private static final Books BOOKS = BooksText.read("""
      policy tolerance 1.00
      bad    C-3
      item   INV-1 1000.00 due 01-20 2% until 01-15
      item   INV-2 500.00 due 01-25
      item   INV-3 80.00 due 01-26 by C-2
      credit CN-1 20.00 issued 01-10 for INV-2
      pay    P-1 980.00 on 01-15
      pay    P-2 479.50 on 01-20
      pay    P-3 100.00 on 01-20 by C-2
      """);
  private static final AllocationResult SOUND = BOOKS.allocate();
  private static final Money CENT = Money.parse("EUR 0.01");

  private static void catches(AllocationLaws law, AllocationResult faulty) {
    assertThat(law.violations(BOOKS, SOUND)).isEmpty();
    assertThat(law.violations(BOOKS, faulty)).isNotEmpty();
  }

  private static int place(String source) {
    for (int i = 0; i < SOUND.allocations().size(); i++) {
      if (SOUND.allocations().get(i).source().value().startsWith(source)) {
        return i;
      }
    }
    throw new IllegalArgumentException(source);
  }

  private static AllocationResult with(String source, UnaryOperator<Allocation> fault) {
    List<Allocation> all = new ArrayList<>(SOUND.allocations());
    all.set(place(source), fault.apply(all.get(place(source))));
    return SOUND.withAllocations(all);
  }

  private static AllocationResult settlement(String source, UnaryOperator<ItemSettlement> fault) {
    return with(
        source, a -> a.withSettlements(a.settlements().stream().map(fault).toList()));
  }

  private static AllocationResult lines(String source, UnaryOperator<List<AllocationLine>> fault) {
    return settlement(
        source,
        s -> new ItemSettlement(
            s.before(),
            s.after(),
            s.postingDate(),
            fault.apply(new ArrayList<>(s.lines())),
            s.reasons()));
  }

  private static AllocationResult item(String id, UnaryOperator<OpenItem> fault) {
    List<OpenItem> items = new ArrayList<>();
    for (OpenItem item : SOUND.items()) {
      items.add(item.id().value().equals(id) ? fault.apply(item) : item);
    }
    return SOUND.withItems(OpenItems.of(items).withIncomplete(SOUND.items().incomplete()));
  }

  @Nested
  class InAResult {
    @Test
    void a_cent_lost_from_the_rest() {
      catches(A_SOURCE_IS_USED_OR_LEFT, with("P-3", a -> a.withRest(a.rest().minus(CENT))));
    }

    @Test
    void a_cent_lost_from_an_item() {
      catches(
          AN_ITEM_CHANGES_BY_ITS_LINES,
          item("INV-3", i -> i.withSettled(Map.of()).withOpen(CENT)));
    }

    @Test
    void an_item_that_is_gone() {
      List<OpenItem> items = new ArrayList<>();
      SOUND.items().forEach(items::add);
      items.removeIf(i -> i.id().equals(OpenItemId.of("INV-3")));
      catches(AN_ITEM_CHANGES_BY_ITS_LINES, SOUND.withItems(OpenItems.of(items)));
    }

    @Test
    void an_item_from_nowhere() {
      List<OpenItem> items = new ArrayList<>();
      SOUND.items().forEach(items::add);
      items.add(items.get(0).withId(OpenItemId.of("INV-9")));
      catches(AN_ITEM_CHANGES_BY_ITS_LINES, SOUND.withItems(OpenItems.of(items)));
    }

    @Test
    void a_line_counted_twice() {
      AllocationResult faulty = lines("P-1", lines -> {
        lines.add(lines.get(0));
        return lines;
      });
      catches(A_SOURCE_IS_USED_OR_LEFT, faulty);
      catches(AN_ITEM_CHANGES_BY_ITS_LINES, faulty);
    }

    @Test
    void a_line_that_uses_money_of_another_payment() {
      catches(A_SOURCE_IS_USED_OR_LEFT, lines("P-1", lines -> {
        lines.set(0, lines.get(0).withSource(OpenItemId.of("P-2/on-account")));
        return lines;
      }));
    }

    @Test
    void a_payment_allocated_twice() {
      List<Allocation> all = new ArrayList<>(SOUND.allocations());
      all.add(all.get(place("P-1")));
      catches(EVERY_PAYMENT_IS_SOMEWHERE_ONCE, SOUND.withAllocations(all));
    }

    @Test
    void a_payment_that_is_forgotten() {
      List<Allocation> all = new ArrayList<>(SOUND.allocations());
      all.remove(place("P-3"));
      catches(EVERY_PAYMENT_IS_SOMEWHERE_ONCE, SOUND.withAllocations(all));
    }

    @Test
    void a_debit_that_became_a_credit() {
      catches(
          NO_ITEM_CHANGES_SIDES,
          item("INV-1", i -> i.withSettled(Map.of()).withKind(OpenItemKind.CREDIT_NOTE)));
    }

    @Test
    void a_line_in_another_currency() {
      catches(CURRENCIES_AND_CUSTOMERS_ARE_KEPT_APART, lines("P-1", lines -> {
        lines.set(0, lines.get(0).withAmount(Money.parse("USD 980.00")));
        return lines;
      }));
    }

    @Test
    void money_of_one_customer_on_an_item_of_another() {
      catches(
          CURRENCIES_AND_CUSTOMERS_ARE_KEPT_APART,
          with("P-1", a -> a.withCustomer(CustomerId.of("C-2"))));
    }

    @Test
    void a_discount_after_its_day() {
      catches(
          A_DISCOUNT_COUNTS_TO_ITS_DAY,
          with("P-1", a -> a.withValueDate(a.valueDate().plusDays(1))));
    }

    @Test
    void a_discount_that_nobody_offered() {
      catches(A_DISCOUNT_COUNTS_TO_ITS_DAY, lines("P-2", lines -> {
        lines.add(line("INV-2", Effect.DISCOUNT, "EUR 1.00"));
        return lines;
      }));
    }

    @Test
    void a_discount_given_twice() {
      catches(
          DISCOUNTS_STAY_WITHIN_THEIR_OFFER,
          item(
              "INV-1",
              i -> i.withDiscountOffers(i.discountOffers()
                  .get(0)
                  .plusTaken(Money.parse("EUR 20.00"), Money.zero(i.currency())))));
    }

    @Test
    void tolerance_beyond_its_limit() {
      catches(TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY, lines("P-2", lines -> {
        lines.add(line("INV-2", Effect.TOLERANCE, "EUR 0.51"));
        return lines;
      }));
    }

    @Test
    void tolerance_twice_on_a_day() {
      catches(TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY, with("P-2", a -> {
        List<ItemSettlement> twice = new ArrayList<>(a.settlements());
        twice.addAll(a.settlements());
        return a.withSettlements(twice);
      }));
    }

    @Test
    void tolerance_for_nothing_paid() {
      catches(
          TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY,
          lines(
              "P-2",
              lines -> lines.stream().filter(l -> l.effect() != Effect.PAID).toList()));
    }

    @Test
    void tolerance_with_money_at_hand() {
      catches(
          NO_TOLERANCE_WITH_MONEY_AT_HAND,
          item("P-2/on-account", i -> i.withSettled(Map.of()).withOpen(Money.parse("EUR 0.50"))));
    }

    @Test
    void a_rest_while_an_item_is_open() {
      catches(
          NO_REST_WHILE_SOMETHING_IS_PAYABLE,
          item("INV-3", i -> i.withSettled(Map.of()).withOpen(CENT)));
    }

    @Test
    void a_settlement_without_a_reason() {
      catches(
          EVERYTHING_HAS_A_REASON,
          settlement(
              "P-1",
              s -> new ItemSettlement(
                  s.before(), s.after(), s.postingDate(), s.lines(), List.of())));
    }

    @Test
    void a_reason_with_a_wrong_margin() {
      catches(
          EVERYTHING_HAS_A_REASON,
          settlement(
              "P-2",
              s -> new ItemSettlement(
                  s.before(),
                  s.after(),
                  s.postingDate(),
                  s.lines(),
                  List.of(new AllocationReason.Tolerated(
                      Money.parse("EUR 0.50"), Money.parse("EUR 2.00"))))));
    }

    @Test
    void a_rest_without_a_reason() {
      catches(EVERYTHING_HAS_A_REASON, with("P-3", a -> a.withRestReasons(List.of())));
    }

    @Test
    void a_tainted_customer_shown_as_sound() {
      List<OpenItem> items = new ArrayList<>();
      SOUND.items().forEach(items::add);
      catches(A_PROBLEM_TAINTS_ITS_CUSTOMER, SOUND.withItems(OpenItems.of(items)));
    }

    private static AllocationLine line(String item, Effect effect, String amount) {
      AllocationLine.Builder line = AllocationLine.builder();
      line.item(OpenItemId.of(item))
          .component(ComponentKey.WHOLE)
          .effect(effect)
          .amount(Money.parse(amount));
      return line.build();
    }
  }

  @Nested
  class InAnEngine {
    private static void catches(Consumer<EngineLaws> law, EngineLaws.Engine faulty) {
      assertThatNoException().isThrownBy(() -> law.accept(new EngineLaws(Books::allocate)));
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> law.accept(new EngineLaws(faulty)));
    }

    private static Books firstOnly(Books books) {
      List<Payment> all = books.payments();
      return books.withPayments(all.subList(0, Math.min(1, all.size())));
    }

    @Test
    void that_lets_the_order_of_rows_decide() {
      catches(
          laws -> {
            for (int seed = 0; seed < 10; seed++) {
              laws.orderDoesNotMatter(BOOKS, seed);
            }
          },
          books -> firstOnly(books).allocate());
    }

    @Test
    void that_remembers() {
      int[] calls = {0};
      catches(
          laws -> laws.orderDoesNotMatter(BOOKS, 1),
          books -> calls[0]++ % 2 == 0 ? books.allocate() : firstOnly(books).allocate());
    }

    @Test
    void that_lets_one_customer_depend_on_another() {
      EngineLaws.Engine faulty =
          books -> (books.items().customers().size() > 1 ? firstOnly(books) : books).allocate();
      catches(laws -> laws.customersMayBeTakenOneByOne(BOOKS), faulty);
    }

    @Test
    void that_stops_at_a_bad_row() {
      EngineLaws.Engine faulty =
          books -> (books.items().incomplete().size() > 1 ? books.withPayments(List.of()) : books)
              .allocate();
      catches(laws -> laws.aBadRowStaysWithItsCustomer(BOOKS), faulty);
    }

    @Test
    void that_settles_less_with_more_cash() {
      EngineLaws.Engine faulty = books -> (books.payments().stream()
                  .anyMatch(p -> p.amount().isGreaterThan(Money.parse("EUR 980.00")))
              ? books.withPayments(List.of())
              : books)
          .allocate();
      catches(laws -> laws.moreCashNeverSettlesLess(BOOKS, 0, 1), faulty);
    }

    @Test
    void that_opens_with_more_tolerance() {
      ToleranceLimit wide = ToleranceLimit.upTo(Money.parse("EUR 2.00"));
      EngineLaws.Engine faulty =
          books -> (books.policy().settlement().underpayment().equals(wide)
                  ? books.withPolicy(books.policy().withSettlement(SettlementPolicy.standard()))
                  : books)
              .allocate();
      catches(laws -> laws.moreToleranceNeverOpens(BOOKS, limit -> wide), faulty);
    }

    @Test
    void that_gives_parts_less_than_the_whole() {
      EngineLaws.Engine faulty =
          books -> (books.payments().stream().anyMatch(p -> p.id().value().endsWith(".1"))
                  ? books.withItems(BOOKS.items()).withPayments(books.payments().subList(0, 3))
                  : books)
              .allocate();
      catches(laws -> laws.aPaymentIsItsParts(BOOKS, 0, 49_000), faulty);
    }

    @Test
    void whose_events_do_not_make_its_items() {
      assertThatNoException().isThrownBy(() -> LedgerLaws.theLedgerAgrees(BOOKS, SOUND));
      List<Allocation> all = new ArrayList<>(SOUND.allocations());
      all.remove(place("P-1"));
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> LedgerLaws.theLedgerAgrees(BOOKS, SOUND.withAllocations(all)));
    }
  }
}
