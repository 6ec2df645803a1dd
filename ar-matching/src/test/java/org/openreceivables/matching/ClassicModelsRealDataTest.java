package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;

/** 180 cheques without a word on what they are for, against 204 orders. */
class ClassicModelsRealDataTest {
  private static final Path FOLDER = Path.of(System.getProperty("real.data"), "classicmodels");
  private static final LocalDate LAST = LocalDate.parse("2005-12-31");

  @Test
  void customer_and_amount_find_the_170_pairs_and_no_other() throws IOException {
    List<OpenItem> items = new ArrayList<>();
    for (List<String> row : rows("orders.csv")) {
      // The order is what can be paid: one cheque came before it.
      items.add(Samples.item("C-" + row.get(1), row.get(0), usd(row.get(7)))
          .withIssueDate(LocalDate.parse("2003-01-01"))
          .withPostingDate(LocalDate.parse("2003-01-01")));
    }
    List<Payment> payments = new ArrayList<>();
    for (List<String> row : rows("payments.csv")) {
      payments.add(Samples.payment(row.get(1), "C-" + row.get(0), usd(row.get(3)), "")
          .withValueDate(LocalDate.parse(row.get(2)))
          .withPostingDate(LocalDate.parse(row.get(2))));
    }
    MatchResult result = MatchEngine.standard().match(OpenItems.of(items), payments, LAST);
    Set<String> found = new TreeSet<>();
    for (MatchOutcome outcome : result.outcomes()) {
      if (outcome instanceof MatchOutcome.Matched m) {
        assertThat(m.pairing().shares()).hasSize(1);
        found.add(m.pairing().customer() + " " + m.payment().id() + " "
            + m.pairing().shares().get(0).item());
      }
    }
    Set<String> expected = new TreeSet<>();
    for (List<String> row : rows("pairs-derived.csv")) {
      expected.add("C-" + row.get(0) + " " + row.get(1) + " " + row.get(2) + "/1");
    }
    assertThat(expected).hasSize(170);
    assertThat(found).isEqualTo(expected);
    assertThat(result.outcomes()).hasSize(180);
    assertThat(result.outcomes().stream().filter(MatchOutcome.Unmatched.class::isInstance))
        .hasSize(10);
  }

  private static Money usd(String amount) {
    return Money.of(CurrencyUnit.USD, new java.math.BigDecimal(amount));
  }

  /** Rows behind the first; quoted fields may hold commas, quotes and line feeds. */
  private static List<List<String>> rows(String file) throws IOException {
    String text = Files.readString(FOLDER.resolve(file));
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(field.toString().strip());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        field.append(c);
      }
    }
    return rows.subList(1, rows.size());
  }
}
