package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openreceivables.matching.allocation.law.LegalOrders;

/** Which item of its document money that waits closes first, once something else has changed. */
class LinkedFirstTest {
  private static final String BARRED = """
      item INV-1/1 20.00 due 01-05 barred 01-02
      item INV-1/2 100.00 due 01-20
      pay  P-1     70.00 on 01-05
      """;

  private static AllocationResult linked(String books) {
    return Books.of(books, p -> p.withPartial(PartialPayment.LINKED)).allocate();
  }

  private static AllocationResult inItaly(String books) {
    return Books.of(books, p -> LegalOrders.italy().on(p).withPartial(PartialPayment.LINKED))
        .allocate();
  }

  /** EUR 70.00 wait for EUR 100.00 that are reserved for them, not for the EUR 20.00 that are due before. */
  @Test
  void what_is_reserved_for_it_comes_before_what_the_order_has_first() {
    assertThat(ResultText.of(linked("""
        item INV-1/1 20.00 due 01-05
        item INV-1/2 100.00 due 01-20 reserved P-1
        pay  P-1     70.00 on 01-05
        pay  P-2     10.00 on 01-06
        say  P-2     INV-1/2 PAID 10.00
        """))).isEqualTo("""
        P-1 rest 70.00
        P-2 INV-1/2 PAID 10.00 open 90.00
        P-2 rest 0.00
        """);
  }

  /** Once EUR 90.00 of it are paid by word, EUR 10.00 close it, EUR 20.00 the first; EUR 40.00 are free. */
  @Test
  void once_that_is_closed_the_order_has_its_turn() {
    assertThat(ResultText.of(linked("""
        item INV-1/1 20.00 due 01-05
        item INV-1/2 100.00 due 01-20 reserved P-1
        pay  P-1     70.00 on 01-05
        pay  P-2     90.00 on 01-06
        say  P-2     INV-1/2 PAID 90.00
        """))).isEqualTo("""
        P-1 INV-1/2 PAID 10.00 open 0.00 posted 01-06
        P-1 INV-1/1 PAID 20.00 open 0.00 posted 01-06
        P-1 rest 40.00
        P-2 INV-1/2 PAID 90.00 open 10.00
        P-2 rest 0.00
        """);
  }

  /** The second is paid by word: what P-1 and P-2 have closes the third, since the first is not for P-2. */
  @Test
  void what_is_reserved_for_another_is_not_in_the_way() {
    assertThat(ResultText.of(linked("""
        item INV-1/1 200.00 due 01-05 reserved P-1
        item INV-1/2 100.00 due 01-10
        item INV-1/3 30.00 due 01-20
        pay  P-1     10.00 on 01-05
        pay  P-2     40.00 on 01-05
        pay  P-3     100.00 on 01-06
        say  P-3     INV-1/2 PAID 100.00
        """))).isEqualTo("""
        P-1 INV-1/3 PAID 10.00 open 20.00 posted 01-06
        P-1 rest 0.00
        P-2 INV-1/3 PAID 20.00 open 0.00 posted 01-06
        P-2 rest 20.00
        P-3 INV-1/2 PAID 100.00 open 0.00
        P-3 rest 0.00
        """);
  }

  /** Italian law does not count EUR 20.00 that are time-barred: EUR 70.00 wait for the EUR 90.00 that are left. */
  @Test
  void what_the_order_leaves_out_is_not_closed() {
    assertThat(ResultText.of(inItaly(BARRED + """
        pay  P-2     10.00 on 01-06
        say  P-2     INV-1/2 PAID 10.00
        """))).isEqualTo("""
        P-1 rest 70.00
        P-2 INV-1/2 PAID 10.00 open 90.00
        P-2 rest 0.00
        """);
  }

  /** Of INV-1 only that is open: EUR 30.00 of the EUR 70.00 close INV-2, and EUR 40.00 wait for nothing. */
  @Test
  void it_does_not_wait_for_what_the_order_leaves_out() {
    AllocationResult result = inItaly(BARRED + """
        item INV-2   30.00 due 01-20
        pay  P-2     100.00 on 01-06
        say  P-2     INV-1/2 PAID 100.00
        """);
    assertThat(ResultText.of(result)).isEqualTo("""
        P-1 INV-2 PAID 30.00 open 0.00 posted 01-06
        P-1 rest 40.00
        P-2 INV-1/2 PAID 100.00 open 0.00
        P-2 rest 0.00
        """);
    assertThat(result.allocations().get(0).waitsFor()).isEmpty();
    assertThat(result.allocations().get(0).restReasons())
        .containsExactly(new RestReason.LeftOut("time-barred", 1, 0));
  }

  /** Who designates it pays it: EUR 20.00 are paid by word, and EUR 60.00 of the EUR 70.00 close it. */
  @Test
  void what_was_named_is_closed_though_the_order_leaves_it_out() {
    assertThat(ResultText.of(inItaly("""
        item  INV-1/1 80.00 due 01-05 barred 01-02
        item  INV-1/2 100.00 due 01-20
        pay   P-1     70.00 on 01-05
        group P-1     INV-1/1
        pay   P-2     20.00 on 01-06
        say   P-2     INV-1/1 PAID 20.00
        """))).isEqualTo("""
        P-1 INV-1/1 PAID 60.00 open 0.00 posted 01-06
        P-1 rest 10.00
        P-2 INV-1/1 PAID 20.00 open 60.00
        P-2 rest 0.00
        """);
  }

  /** So does money that came to the books for INV-1 before. */
  @Test
  void what_was_linked_before_closes_what_the_order_leaves_out() {
    assertThat(ResultText.of(inItaly("""
        item  INV-1/1 80.00 due 01-05 barred 01-02
        money M-1     70.00 issued 01-05 for INV-1
        pay   P-2     20.00 on 01-06
        say   P-2     INV-1/1 PAID 20.00
        """))).isEqualTo("""
        M-1 INV-1/1 PAID 60.00 open 0.00 posted 01-06
        M-1 rest 10.00
        P-2 INV-1/1 PAID 20.00 open 60.00
        P-2 rest 0.00
        """);
  }
}
