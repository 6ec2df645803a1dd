package org.openreceivables.core.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Rounds a table of exact shares so that rows and columns both keep their sums.
 *
 * <p>Every cell starts at its share rounded down. The units still missing are placed on cells that have a
 * fraction, at most one each, largest fraction first; where that leaves a row short, units are shifted
 * along an alternating path of cells. A placement always exists because the exact shares are one.
 */
final class ProrationMatrix {
  private final long[][] cells;
  private final boolean[][] fractional;
  private final boolean[][] raised;
  private final long[] rowNeed;
  private final long[] columnNeed;
  private final List<Cell> order = new ArrayList<>();

  private record Cell(int row, int column, BigInteger fraction) {}

  ProrationMatrix(long[] rows, long[] columns, BigInteger total) {
    cells = new long[rows.length][columns.length];
    fractional = new boolean[rows.length][columns.length];
    raised = new boolean[rows.length][columns.length];
    rowNeed = rows.clone();
    columnNeed = columns.clone();
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        BigInteger[] share = BigInteger.valueOf(rows[i])
            .multiply(BigInteger.valueOf(columns[j]))
            .divideAndRemainder(total);
        cells[i][j] = share[0].longValueExact();
        rowNeed[i] -= cells[i][j];
        columnNeed[j] -= cells[i][j];
        if (share[1].signum() > 0) {
          fractional[i][j] = true;
          order.add(new Cell(i, j, share[1]));
        }
      }
    }
  }

  long[][] cells() {
    order.sort(Comparator.comparing(Cell::fraction).reversed());
    for (Cell cell : order) {
      if (rowNeed[cell.row()] > 0 && columnNeed[cell.column()] > 0) {
        raise(cell.row(), cell.column());
        columnNeed[cell.column()]--;
        rowNeed[cell.row()]--;
      }
    }
    for (int i = 0; i < rowNeed.length; i++) {
      while (rowNeed[i] > 0) {
        if (!place(i, new boolean[columnNeed.length])) {
          throw new AssertionError(
              "no placement for row " + i + " of " + Arrays.deepToString(cells));
        }
        rowNeed[i]--;
      }
    }
    return cells;
  }

  /** Raises one cell of the row, moving units of other rows out of the way where it must. */
  private boolean place(int row, boolean[] seen) {
    for (int j = 0; j < columnNeed.length; j++) {
      if (seen[j] || !fractional[row][j] || raised[row][j]) {
        continue;
      }
      seen[j] = true;
      if (columnNeed[j] > 0) {
        columnNeed[j]--;
        raise(row, j);
        return true;
      }
      for (int k = 0; k < rowNeed.length; k++) {
        if (raised[k][j] && place(k, seen)) {
          lower(k, j);
          raise(row, j);
          return true;
        }
      }
    }
    return false;
  }

  private void raise(int row, int column) {
    raised[row][column] = true;
    cells[row][column]++;
  }

  private void lower(int row, int column) {
    raised[row][column] = false;
    cells[row][column]--;
  }
}
