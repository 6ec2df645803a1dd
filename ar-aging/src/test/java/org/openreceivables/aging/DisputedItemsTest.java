package org.openreceivables.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.time.DateWindow;

class DisputedItemsTest {
  private static final LocalDate AS_OF = LocalDate.parse("2024-03-31");
  private static final OpenItem INVOICE = ItemTable.list(
          "head\nI-1 | C-1 | INVOICE | 2024-01-01 | 2024-03-01 | EUR 100.00")
      .get(0);

  private static String disputed(Hold... holds) {
    AgingRow row = AgingEngine.standard()
        .age(OpenItems.of(List.of(INVOICE.withHolds(holds))), AS_OF)
        .rows()
        .get(0);
    assertThat(row.in(AgingBucket.between(1, 30))).isEqualTo(Money.parse("EUR 100.00"));
    return row.disputed().toString();
  }

  private static Hold.Builder dispute() {
    return ItemTable.hold(HoldCause.DISPUTE, HoldEffect.INTEREST, DateWindow.always());
  }

  @Test
  void a_part_is_shown_apart_and_stays_in_its_bucket() {
    assertThat(disputed(dispute().part(Money.parse("EUR 30.00")).build())).isEqualTo("EUR 30.00");
  }

  @Test
  void without_a_part_the_whole_is_disputed() {
    assertThat(disputed(dispute().build())).isEqualTo("EUR 100.00");
  }

  @Test
  void no_more_than_what_is_open_is_disputed() {
    Hold large = dispute().part(Money.parse("EUR 150.00")).build();
    assertThat(disputed(large)).isEqualTo("EUR 100.00");
    Hold most = dispute().part(Money.parse("EUR 60.00")).build();
    assertThat(disputed(most, most.withId("H-2"))).isEqualTo("EUR 100.00");
    assertThat(disputed(dispute().build(), most.withId("H-2"))).isEqualTo("EUR 100.00");
  }

  @Test
  void parts_add_up() {
    Hold some = dispute().part(Money.parse("EUR 20.00")).build();
    assertThat(disputed(some, some.withId("H-2"))).isEqualTo("EUR 40.00");
  }

  @Test
  void a_block_counts_only_when_it_stops_aging() {
    DateWindow always = DateWindow.always();
    assertThat(disputed(ItemTable.hold(HoldCause.BLOCK, HoldEffect.AGE, always).build()))
        .isEqualTo("EUR 100.00");
    assertThat(disputed(ItemTable.hold(HoldCause.BLOCK, HoldEffect.DUN, always).build()))
        .isEqualTo("EUR 0.00");
  }

  @Test
  void both_days_of_the_window_count() {
    assertThat(disputed(dispute().window(new DateWindow(AS_OF, AS_OF)).build()))
        .isEqualTo("EUR 100.00");
    assertThat(disputed(
            dispute().window(new DateWindow(LocalDate.MIN, AS_OF.minusDays(1))).build()))
        .isEqualTo("EUR 0.00");
    assertThat(disputed(dispute().window(DateWindow.from(AS_OF.plusDays(1))).build()))
        .isEqualTo("EUR 0.00");
  }

  @Test
  void credits_cover_the_undisputed_part_first() {
    AgingReport report = AgingEngine.of(
            AgingPolicy.standard().withCreditTreatment(CreditTreatment.NETTED_OLDEST_FIRST))
        .age(ItemTable.items("""
                item | customer | kind        | issued     | due | open       | disputed
                I-1  | C-1      | INVOICE     | 2024-03-01 |     | EUR 100.00 | EUR 30.00
                C-1  | C-1      | CREDIT_NOTE | 2024-03-01 |     | EUR 80.00  | all
                """), AS_OF);
    assertThat(report.rows().get(0).disputed()).isEqualTo(Money.parse("EUR 20.00"));
  }
}
