package org.openreceivables.matching.allocation.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** Which item stands for a debt. */
class DebtsTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

  private final Map<OpenItemId, OpenItem> books = new HashMap<>();
  private int asked;
  private final Debts debts = Debts.of(this::find, ComponentOrders.costsInterestPrincipal());

  private Optional<OpenItem> find(OpenItemId id) {
    asked++;
    return Optional.ofNullable(books.get(id));
  }

  private OpenItem charge(String id, String of, String customer) {
    Money ten = Money.of(CurrencyUnit.EUR, 10);
    OpenItem item = OpenItem.builder()
        .id(OpenItemId.of(id))
        .customer(CustomerId.of(customer))
        .kind(of.isEmpty() ? OpenItemKind.INVOICE : OpenItemKind.CHARGE)
        .document(DocumentId.of(id))
        .issueDate(JANUARY)
        .dueDate(JANUARY)
        .original(ten)
        .open(ten)
        .accessoryTo(Optional.of(of).filter(o -> !o.isEmpty()).map(OpenItemId::of))
        .build();
    books.put(item.id(), item);
    return item;
  }

  private String principal(String id) {
    return debts.principal(find(OpenItemId.of(id)).orElseThrow(), MARCH).id().value();
  }

  /** Costs on costs on costs, asked for from its far end: each link is looked up once, though all ask. */
  @Test
  void a_long_chain_is_followed_once() {
    int links = 3_000;
    charge("I-0", "", "C-1");
    for (int i = 1; i <= links; i++) {
      charge("I-" + i, "I-" + (i - 1), "C-1");
    }
    for (int i = links; i > 0; i--) {
      assertThat(principal("I-" + i)).isEqualTo("I-0");
    }
    assertThat(asked).isLessThanOrEqualTo(3 * links);
  }

  /** B, C and D belong to one another, and A to D: B stands for all four, whoever is asked first. */
  @Test
  void of_items_that_belong_to_one_another_the_smallest_id_stands_for_all() {
    for (String first : new String[] {"A", "B", "C", "D"}) {
      var fresh = new DebtsTest();
      fresh.charge("A", "D", "C-1");
      fresh.charge("B", "C", "C-1");
      fresh.charge("C", "D", "C-1");
      fresh.charge("D", "B", "C-1");
      assertThat(fresh.principal(first)).isEqualTo("B");
      assertThat(fresh.principal("A")).isEqualTo("B");
      assertThat(fresh.principal("D")).isEqualTo("B");
    }
  }

  /** F is a charge on another customer's E, and G on F: F stands for both. */
  @Test
  void the_chain_ends_where_another_customer_begins() {
    charge("E", "", "C-2");
    charge("F", "E", "C-1");
    charge("G", "F", "C-1");
    assertThat(principal("G")).isEqualTo("F");
    assertThat(principal("F")).isEqualTo("F");
  }

  @Test
  void a_charge_whose_item_is_not_known_is_a_debt_by_itself() {
    charge("F", "GONE", "C-1");
    assertThat(principal("F")).isEqualTo("F");
  }

  /** Before 1 January there is no charge yet; on the day itself there is. */
  @Test
  void a_charge_is_part_of_the_debt_from_its_date_of_issue() {
    OpenItem item = charge("I", "", "C-1");
    OpenItem costs = charge("F", "I", "C-1");
    assertThat(debts.principal(costs, JANUARY.minusDays(1))).isSameAs(costs);
    assertThat(debts.principal(costs, JANUARY)).isSameAs(item);
    assertThat(debts.areOne(costs, item, JANUARY)).isTrue();
    assertThat(debts.areOne(costs, item, JANUARY.minusDays(1))).isFalse();
  }
}
