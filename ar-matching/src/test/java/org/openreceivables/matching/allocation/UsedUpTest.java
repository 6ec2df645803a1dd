package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.SwitchBooks.eur;

import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Money that waited for one item and was used up there later: what else was designated got nothing, and says so. */
class UsedUpTest {
  /** C-1 comes first, and has an item and a payment of its own. */
  private static final String BOOKS = """
      item  INV-0 10.00 by C-1
      pay   P-0   10.00 on 01-05 by C-1
      item  INV-1 100.00 due 01-10 by C-2
      item  INV-2 50.00 due 01-20 by C-2
      item  INV-3 USD 50.00 due 01-20 by C-2
      pay   P-1   30.00 on 01-05 by C-2
      group P-1   INV-1 INV-2
      pay   P-2   70.00 on 01-06 by C-2
      """;

  private static final RestReason INV_2 = nothingLeft("50.00");

  private static RestReason nothingLeft(String open) {
    return new RestReason.NothingLeft(OpenItemId.of("INV-2"), eur(open));
  }

  private static Allocation of(String books, String payment) {
    return Books.of(books, p -> p.withPartial(PartialPayment.LINKED))
        .allocate()
        .allocations()
        .stream()
        .filter(a -> a.source().equals(OpenItemId.of(payment + "/on-account")))
        .findFirst()
        .orElseThrow();
  }

  /** EUR 30.00 wait for INV-1, and EUR 70.00 close it with them. */
  @Test
  void with_money_that_comes_later() {
    Allocation paid = of(BOOKS, "P-1");
    assertThat(paid.rest()).isEqualTo(eur("0.00"));
    assertThat(paid.restReasons()).containsExactly(INV_2);
    assertThat(of(BOOKS, "P-2").restReasons()).isEmpty();
  }

  /** INV-1 is credited, and by the order INV-4 comes before INV-2. */
  @Test
  void on_another_item_once_it_is_free() {
    Allocation paid = of("""
        item   INV-1 100.00 due 01-10
        item   INV-4 30.00 due 01-15
        item   INV-2 50.00 due 01-20
        pay    P-1   30.00 on 01-05
        group  P-1   INV-1 INV-2
        onward P-1
        credit CN-1  100.00 issued 01-07 for INV-1
        """, "P-1");
    assertThat(paid.settlements()).extracting(s -> s.after().id().value()).containsExactly("INV-4");
    assertThat(paid.restReasons()).containsExactly(INV_2);
  }

  /** EUR 10.00 were stated for INV-2, which did get something. */
  @Test
  void not_of_an_item_that_it_paid_in_part() {
    String books = BOOKS.replace("30.00 on", "40.00 on") + "say P-1 INV-2 PAID 10.00\n";
    Allocation paid = of(books, "P-1");
    assertThat(paid.rest()).isEqualTo(eur("0.00"));
    assertThat(paid.restReasons()).isEmpty();
  }

  /** P-3 brought no money at all, and said so when it came; once is enough. */
  @Test
  void not_of_money_that_said_so_before() {
    assertThat(
            of(BOOKS + "pay P-3 0.00 on 01-05 by C-2\ngroup P-3 INV-2\n", "P-3").restReasons())
        .containsExactly(INV_2);
  }

  /** EUR 20.00 are stated for INV-2, and USD 10.00: that is why those did not come, not that nothing was left. */
  @Test
  void not_of_money_that_did_not_wait() {
    String books = BOOKS + """
        item  INV-4 20.00 due 02-20 by C-2
        pay   P-3   20.00 on 01-05 by C-2
        say   P-3   INV-4 PAID 20.00
        say   P-3   INV-2 PAID USD 10.00
        """;
    assertThat(of(books, "P-3").restReasons()).isEmpty();
  }

  /** Dollars were stated for INV-2: the problem says so, as where the money is used up at once. */
  @Test
  void not_of_an_amount_that_could_not_be_followed() {
    String books = BOOKS.replace("INV-1 INV-2", "INV-1") + "say P-1 INV-2 PAID USD 10.00\n";
    assertThat(of(books, "P-1").rest()).isEqualTo(eur("0.00"));
    assertThat(of(books, "P-1").restReasons()).isEmpty();
  }

  /** Nor of INV-3, which is not owed in the currency of the money. */
  @Test
  void not_of_an_item_in_another_currency() {
    assertThat(of(BOOKS.replace("INV-1 INV-2", "INV-1 INV-2 INV-3"), "P-1").restReasons())
        .containsExactly(INV_2);
  }

  /** INV-2 was paid by others in the end: nothing is missing there. */
  @Test
  void not_of_an_item_that_is_settled() {
    assertThat(of(BOOKS.replace("70.00 on", "120.00 on"), "P-1").restReasons()).isEmpty();
  }

  /** The smallest first: EUR 30.00 wait for INV-2, and INV-1, the first in the books, gets nothing. */
  @Test
  void of_the_first_item_of_the_customer() {
    Allocation paid = Books.of(
            BOOKS.replace("70.00 on", "20.00 on"),
            p -> p.withPartial(PartialPayment.LINKED).withOrder(AllocationOrders.smallestFirst()))
        .allocate()
        .allocations()
        .get(1);
    assertThat(paid.source()).isEqualTo(OpenItemId.of("P-1/on-account"));
    assertThat(paid.restReasons())
        .containsExactly(new RestReason.NothingLeft(OpenItemId.of("INV-1"), eur("100.00")));
  }
}
