package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.Effect;

/** The rows behind a result: what is written is read back, however many there are. */
class AllocationRowsTest {
  private static final Effect[] EFFECTS = Effect.values();
  private static final AllocationRows.Detail OFFER =
      AllocationRows.Detail.of(Optional.of(LocalDate.of(2026, 1, 15)));

  private final AllocationRows rows = new AllocationRows();

  private void add(int row) {
    rows.add(
        row + 7,
        row + 1,
        row % 5,
        EFFECTS[row % EFFECTS.length],
        flags(row),
        row * 3L,
        row % 1000 == 0 ? OFFER : AllocationRows.Detail.NONE);
  }

  private static int flags(int row) {
    return switch (row % 3) {
      case 0 -> 0;
      case 1 -> AllocationRows.ORDERED;
      default -> AllocationRows.ORDERED | AllocationRows.FIRST;
    };
  }

  private void check(int row) {
    String at = "row " + row;
    assertThat(rows.source(row)).as(at).isEqualTo(row + 7);
    assertThat(rows.item(row)).as(at).isEqualTo(row + 1);
    assertThat(rows.part(row)).as(at).isEqualTo(row % 5);
    assertThat(rows.effect(row)).as(at).isEqualTo(EFFECTS[row % EFFECTS.length]);
    assertThat(rows.is(row, AllocationRows.ORDERED)).as(at).isEqualTo(row % 3 != 0);
    assertThat(rows.is(row, AllocationRows.FIRST)).as(at).isEqualTo(row % 3 == 2);
    assertThat(rows.amount(row)).as(at).isEqualTo(row * 3L);
    assertThat(rows.detail(row).offer().isPresent()).as(at).isEqualTo(row % 1000 == 0);
  }

  /** Blocks hold 16,384 rows: six of them, and a little more. */
  @Test
  void many_rows_are_read_back_as_they_were_written() {
    for (int row = 0; row < 100_000; row++) {
      add(row);
    }
    assertThat(rows.size()).isEqualTo(100_000);
    for (int row = 0; row < 100_000; row += row % 16_384 > 100 ? 37 : 1) {
      check(row);
    }
    check(99_999);
  }

  @Test
  void rows_that_are_forgotten_leave_nothing_to_those_that_take_their_place() {
    for (int row = 0; row < 20; row++) {
      add(0);
    }
    rows.truncate(10);
    assertThat(rows.size()).isEqualTo(10);
    for (int row = 10; row < 20; row++) {
      add(row);
      check(row);
    }
    assertThat(rows.detail(9)).isEqualTo(OFFER);
  }

  /** One source pays 16,386 items by the order, the 16,385th in the second block; then a discount is written there. */
  @Test
  void a_source_begins_once_however_many_rows_it_has() {
    for (int item = 0; item < (1 << 14) + 2; item++) {
      rows.addPaid(7, item, 1);
    }
    rows.add(7, 0, 0, Effect.DISCOUNT, 0, 1, AllocationRows.Detail.NONE);
    assertThat(IntStream.range(0, rows.size()).filter(r -> rows.is(r, AllocationRows.FIRST)))
        .containsExactly(0);
    assertThat(rows.effect(1 << 14)).isEqualTo(Effect.PAID);
  }

  /** Source 7 on items 3 and 5 and on itself; source 8 on item 4; only what stands from row 1 on. */
  @Test
  void the_items_of_a_source_since_a_row() {
    for (int[] row : new int[][] {{7, 2}, {7, 5}, {8, 4}, {7, 3}, {7, 5}}) {
      rows.addPaid(row[0], row[1], 1);
    }
    rows.add(
        7, AllocationRows.SOURCE_ITSELF, 0, Effect.EXCESS_TAKEN, 0, 1, AllocationRows.Detail.NONE);
    assertThat(rows.itemsOf(7, 1)).containsExactly(5, 3);
    assertThat(rows.itemsOf(8, 1)).containsExactly(4);
  }
}
