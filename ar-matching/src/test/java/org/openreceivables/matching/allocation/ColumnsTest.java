package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.ToleranceLimit;

/** The columns of a result, for sources that are no payments of euros. */
class ColumnsTest {
  private static List<String> columns(UnaryOperator<AllocationPolicy> policy, String books) {
    return columns(Books.of(books, policy).allocate().columns());
  }

  private static List<String> columns(AllocationColumns c) {
    List<String> out = new ArrayList<>();
    for (int line = 0; line < c.size(); line++) {
      out.add(c.payment(line).map(Payment::id).map(PaymentId::value).orElse("-") + " "
          + c.source(line) + " " + c.item(line) + " " + c.component(line) + " " + c.effect(line)
          + " " + Money.ofMinor(c.currency(line), c.minor(line)));
    }
    return out;
  }

  /** What was taken back has no lines any more, whatever was taken back before. */
  @Test
  void what_is_taken_back_has_no_lines() {
    AllocationResult all = Books.of("""
        item INV-1 100.00 due 01-10
        item INV-2 100.00 due 01-20
        pay  P-1   100.00 on 02-01
        pay  P-2   60.00 on 02-02
        pay  P-3   10.00 on 02-03
        """, p -> p).allocate();
    assertThat(all.columns().size()).isEqualTo(3);
    AllocationResult some = all.unapply(OpenItemId.of("P-1/on-account"));
    assertThat(columns(some.columns()))
        .containsExactly(
            "P-2 P-2/on-account INV-2 NET PAID EUR 60.00",
            "P-3 P-3/on-account INV-2 NET PAID EUR 10.00");
    assertThat(columns(some.unapply(OpenItemId.of("P-3/on-account")).columns()))
        .containsExactly("P-2 P-2/on-account INV-2 NET PAID EUR 60.00");
    assertThat(all.columns().size()).isEqualTo(3);
  }

  /** The money itself keeps what is too much. */
  @Test
  void an_excess_stands_on_the_source() {
    assertThat(columns(
            p -> p.withSettlement(p.settlement()
                    .withOverpayment(ToleranceLimit.upTo(Money.parse("USD 5.00")))
                    .withUnderpayment(ToleranceLimit.none()))
                .withCredits(CreditUse.LINKED_THEN_ORDER),
            """
            item  INV-1 USD 100.00
            item  INV-2 JPY 700
            money M-1   JPY 300 issued 01-10
            pay   P-1   USD 104.00 on 02-01
            """))
        .containsExactly(
            "- M-1 INV-2 NET PAID JPY 300",
            "P-1 P-1/on-account INV-1 NET PAID USD 100.00",
            "P-1 P-1/on-account P-1/on-account NET EXCESS_TAKEN USD 4.00");
  }
}
