package org.openreceivables.examples.monthend.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows under columns.
 *
 * @param name the name of its files, for example {@code aging}
 * @param title the headline for people
 * @param columns the columns
 * @param rows the rows, each with a cell a column, in a stable order
 * @param totals the sums, which are no rows: a program would count them twice
 * @param shown the rows that people are shown, as a rule all; programs get all
 * @param forPeople whether people see it unless they ask: tables of detail are for programs
 */
public record Table(
    String name,
    String title,
    List<Column> columns,
    List<List<Cell>> rows,
    List<List<Cell>> totals,
    List<List<Cell>> shown,
    boolean forPeople) {

  /**
   * Copies the lists and checks the rows.
   *
   * @param name the name of its files
   * @param title the headline
   * @param columns the columns
   * @param rows the rows
   * @param totals the sums
   * @param shown the rows that people are shown
   * @param forPeople whether people see it unless they ask
   */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    totals = List.copyOf(totals);
    shown = List.copyOf(shown);
    List<List<Cell>> all = new ArrayList<>(rows);
    all.addAll(totals);
    for (List<Cell> row : all) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "A row of table " + name + " must have " + columns.size() + " cells: " + row);
      }
    }
  }

  /**
   * {@return a builder}
   *
   * @param name the name of its files
   * @param title the headline
   * @param columns the columns
   */
  public static Builder named(String name, String title, Column... columns) {
    return new Builder(name, title, List.of(columns));
  }

  /** Collects rows. */
  public static final class Builder {
    private final String name;
    private final String title;
    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<List<Cell>> totals = new ArrayList<>();
    private final List<List<Cell>> shown = new ArrayList<>();
    private boolean forPeople = true;

    private Builder(String name, String title, List<Column> columns) {
      this.name = name;
      this.title = title;
      this.columns = columns;
    }

    /** Adds a row. */
    public Builder row(Cell... cells) {
      rows.add(List.of(cells));
      shown.add(List.of(cells));
      return this;
    }

    /** Adds a row, which people are shown if it is among the first so many. */
    public Builder row(int most, Cell... cells) {
      return shown.size() < most ? row(cells) : hidden(cells);
    }

    /** Adds a row for programs alone. */
    public Builder hidden(Cell... cells) {
      rows.add(List.of(cells));
      return this;
    }

    /** Adds a sum. */
    public Builder total(Cell... cells) {
      totals.add(List.of(cells));
      return this;
    }

    /** Shows people the table only if they ask for it. */
    public Builder forPrograms() {
      forPeople = false;
      return this;
    }

    /** {@return the table} */
    public Table build() {
      return new Table(name, title, columns, rows, totals, shown, forPeople);
    }
  }
}
