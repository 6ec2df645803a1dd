package org.openreceivables.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Tables small enough to be worked out by hand, or to be tried one and all. */
class ProrationMatrixTest {
  interface Table {
    long[][] of(long[] rows, long[] columns);
  }

  /** Shares 1/3 2/3, 2/3 4/3: the unit missing in each row goes to its 2/3. */
  @Test
  void the_larger_fraction_is_raised_first() {
    assertThat(Proration.matrix(new long[] {1, 2}, new long[] {1, 2}))
        .isDeepEqualTo(new long[][] {{0, 1}, {1, 1}});
  }

  /**
   * All nine shares are 2/3. Row by row the units go to 1 1 0, 1 1 0, 0 0 1, and the last row is one short
   * where no column is: the first row gives up its first unit for the third column.
   */
  @Test
  void a_unit_is_moved_where_a_row_would_be_short() {
    assertThat(Proration.matrix(new long[] {2, 2, 2}, new long[] {2, 2, 2}))
        .isDeepEqualTo(new long[][] {{0, 1, 1}, {1, 1, 0}, {1, 0, 1}});
  }

  /** Found by trying tables at random: two units to move, and searches that run into a dead end. */
  @Test
  void tables_that_need_a_longer_search_are_exact() {
    long[][][] tables = {
      {{3, 3, 3, 3}, {3, 3, 3, 3}},
      {{5, 5, 3, 3}, {2, 2, 2, 5, 5}},
      {{4, 3, 3, 3}, {1, 3, 3, 3, 3}},
      {{1, 1, 4, 2, 4}, {4, 4, 0, 1, 3}},
      {{0, 2, 2, 0, 0, 2, 3, 3}, {3, 3, 6}},
    };
    for (long[][] sums : tables) {
      check(sums[0], sums[1], Proration.matrix(sums[0].clone(), sums[1].clone()));
    }
  }

  @Test
  void no_rows_or_no_columns_make_an_empty_table() {
    assertThat(Proration.matrix(new long[0], new long[] {0, 0})).isEmpty();
    assertThat(Proration.matrix(new long[] {0}, new long[0])).isDeepEqualTo(new long[][] {{}});
  }

  /** 2,858 tables of three or four rows and columns: in 35 of them a unit has to be moved. */
  @Test
  void every_small_table_is_exact() {
    tryAll(Proration::matrix);
  }

  @Test
  void a_planted_mistake_is_found_in_some_small_table() {
    // Units that are not moved: the row stays short.
    assertCaught((rows, columns) -> {
      long[][] cells = Proration.matrix(rows, columns);
      if (Arrays.equals(rows, new long[] {2, 2, 2}) && Arrays.equals(columns, rows)) {
        cells[2][0]--;
      }
      return cells;
    });
    // A whole share that is raised, and another lowered for it.
    assertCaught((rows, columns) -> {
      long[][] cells = Proration.matrix(rows, columns);
      if (Arrays.equals(rows, new long[] {3, 0, 0})
          && Arrays.equals(columns, new long[] {1, 1, 1})) {
        cells[0][0]++;
        cells[0][1]--;
      }
      return cells;
    });
    // Rows for columns.
    assertCaught((rows, columns) -> Proration.matrix(columns, rows));
  }

  private static void assertCaught(Table planted) {
    assertThatThrownBy(() -> tryAll(planted)).isInstanceOf(AssertionError.class);
  }

  private static void tryAll(Table table) {
    tryAll(table, 3, 4);
    tryAll(table, 4, 2);
  }

  private static void tryAll(Table table, int size, int max) {
    List<long[]> sums = new ArrayList<>();
    int count = (int) Math.pow(max + 1, size);
    for (int n = 0; n < count; n++) {
      int code = n;
      sums.add(IntStream.range(0, size)
          .mapToLong(i -> code / (int) Math.pow(max + 1, i) % (max + 1))
          .toArray());
    }
    for (long[] rows : sums) {
      for (long[] columns : sums) {
        if (LongStream.of(rows).sum() == LongStream.of(columns).sum()) {
          check(rows, columns, table.of(rows.clone(), columns.clone()));
        }
      }
    }
  }

  private static void check(long[] rows, long[] columns, long[][] cells) {
    long total = LongStream.of(rows).sum();
    long[] downward = new long[columns.length];
    boolean right = cells.length == rows.length;
    for (int i = 0; i < rows.length; i++) {
      right &= LongStream.of(cells[i]).sum() == rows[i];
      for (int j = 0; j < columns.length; j++) {
        downward[j] += cells[i][j];
        long off = Math.abs(cells[i][j] * total - rows[i] * columns[j]);
        right &= cells[i][j] >= 0 && (off < total || off == 0);
      }
    }
    if (!right || !Arrays.equals(downward, columns)) {
      fail(
          "%s × %s: %s",
          Arrays.toString(rows), Arrays.toString(columns), Arrays.deepToString(cells));
    }
  }
}
