package org.openreceivables.examples.monthend.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final Table TABLE = Table.named(
          "items",
          "Items",
          Column.of("item", "Item"),
          Column.forFiles("currency"),
          Column.of("amount", "Amount"),
          Column.of("due", "Due"),
          Column.of("reasons", "Why"))
      .row(row("A \"1\"", "EUR 1234567.50", "it is \"late\"", "and, large"))
      .row(row("B\n2", "EUR -5.00", "it is a credit"))
      .hidden(row("C", "EUR 0.00"))
      .total(
          Cell.of("Total"),
          Cell.of("EUR"),
          Cell.of(Money.parse("EUR 1234562.50")),
          Cell.none(),
          Cell.none())
      .build();

  private static Cell[] row(String item, String amount, String... reasons) {
    return new Cell[] {
      Cell.of(item),
      Cell.of("EUR"),
      Cell.of(Money.parse(amount)),
      Cell.of(LocalDate.of(2026, 3, 31)),
      Cell.of(List.of(reasons))
    };
  }

  @Test
  void people_read_aligned_columns() {
    assertThat(TextTables.print(TABLE))
        .isEqualTo("""
            Items
              Item            Amount  Due         Why
              -----  ----------------  ----------  ------------------------
              A "1"  EUR 1,234,567.50  2026-03-31  it is "late"; and, large
              B 2           EUR -5.00  2026-03-31  it is a credit
              … and 1 more: --format json, --format csv or --out has all
              -----  ----------------  ----------  ------------------------
              Total  EUR 1,234,562.50
            """.replace("Item            Amount", "Item             Amount"));
  }

  @Test
  void people_read_that_no_row_is_for_them() {
    Table table = Table.named("rest", "Rest", Column.of("item", "Item"))
        .hidden(Cell.of("C"))
        .build();
    assertThat(TextTables.print(table)).isEqualTo("""
            Rest
              Item
              ----
              (none here; --format json, --format csv or --out has 1)
            """);
  }

  @Test
  void programs_read_csv_without_totals() {
    assertThat(CsvTables.print(TABLE)).isEqualTo("""
            item,currency,amount,due,reasons
            "A ""1""\",EUR,1234567.50,2026-03-31,"it is ""late""; and, large"
            "B
            2",EUR,-5.00,2026-03-31,it is a credit
            C,EUR,0.00,2026-03-31,
            """);
  }

  @Test
  void programs_read_json_with_amounts_as_strings() {
    Report report = new Report("age", LocalDate.of(2026, 3, 31), "items", List.of(TABLE));
    assertThat(JsonTables.print(report))
        .startsWith("""
            {
              "command": "age",
              "asOf": "2026-03-31",
              "items": {
                "title": "Items",
                "rows": [
                  {
                    "item": "A \\"1\\"",
                    "currency": "EUR",
                    "amount": {
                      "amount": "1234567.50",
                      "currency": "EUR"
                    },
                    "due": "2026-03-31",
                    "reasons": [
                      "it is \\"late\\"",
                      "and, large"
                    ]
                  },
            """)
        .contains("\"totals\": [")
        .endsWith("}\n");
  }

  @Test
  void long_words_give_way_to_amounts_at_100_columns() {
    Table table = Table.named("t", "T", Column.of("a", "A"), Column.of("b", "B"))
        .row(Cell.of("x".repeat(200)), Cell.of(Money.parse("EUR 1.00")))
        .build();
    assertThat(TextTables.print(table).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100))
        .anySatisfy(line -> assertThat(line).endsWith("x…  EUR 1.00"));
  }

  @Test
  void reasons_go_on_in_the_next_line() {
    Table table = Table.named("t", "T", Column.of("a", "A"), Column.of("why", "Why"))
        .row(Cell.of("x"), Cell.of(List.of("because ".repeat(14).strip(), "so")))
        .build();
    assertThat(TextTables.print(table).lines().skip(3))
        .containsExactly("  x  " + "because ".repeat(12).strip(), "     because because; so");
  }

  @Test
  void an_empty_table_says_so() {
    assertThat(TextTables.print(Table.named("t", "T", Column.of("a", "A")).build()))
        .isEqualTo("T\n  A\n  -\n  (none)\n");
  }

  @Test
  void a_row_has_a_cell_a_column() {
    Table.Builder table = Table.named("t", "T", Column.of("a", "A")).row();
    assertThatThrownBy(table::build).hasMessageContaining("must have 1 cells");
  }
}
