package org.openreceivables.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;

/**
 * Worked cases of other systems, each with its id and source.
 *
 * <p>Items are {@code kind due amount}, where {@code @30} means due 30 days before the as-of date, and
 * {@code later} at the end means posted the day after it. Where a case has no amounts, each item has
 * another power of two, so that the sums tell which items stand where.
 */
class WorkedCasesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
          case                 | source                                 | as of      | due day       | last days          | items                                                                                                                                | expected
          aging-boundaries     | convention, labels as in IFRS 9 IE12   | 2024-03-31 | CURRENT       | 30 60 90           | I 2024-04-01 1, I 2024-03-31 2, I 2024-03-30 4, I 2024-03-01 8, I 2024-02-29 16, I 2024-01-31 32, I 2024-01-30 64, I 2024-01-01 128, I 2023-12-31 256 | current 3.00, 1-30 12.00, 31-60 48.00, 61-90 192.00, 91+ 256.00
          BC-AGE-2024-02-01    | microsoft/BCApps AgedAccountsReceivable| 2024-01-31 | COUNTED       | 30                 | I 2024-02-01 1, I 2024-01-31 2                                                                                                       | current 1.00, 1-30 2.00
          AGE-BND-TRYTON       | tryton account.py AgedBalance          | 2024-03-31 | COUNTED       | 30 60 90           | I @-30 1, I @-1 2, I @0 4, I @1 8, I @29 16, I @30 32, I @31 64, I @59 128, I @60 256, I @61 512, I @89 1024, I @90 2048, I @91 4096, I @119 8192, I @120 16384, I @121 32768 | current 3.00, 1-30 28.00, 31-60 224.00, 61-90 1792.00, 91+ 63488.00
          FIN-DEL-11           | apache/fineract LoanDelinquencyDomain  | 2022-01-03 | CURRENT       | 30                 | I 2022-01-03 1, I 2022-01-01 2                                                                                                       | current 1.00, 1-30 2.00
          FIN-DEL-07 November  | apache/fineract LoanDelinquency.feature| 2023-11-16 | CURRENT       | 3 30 60 90 120 150 | I 2023-10-01 250, I 2023-10-16 250, I 2023-10-31 250, I 2023-11-15 250                                                               | 1-3 250.00, 4-30 250.00, 31-60 500.00
          FIN-DEL-07 December  | apache/fineract LoanDelinquency.feature| 2023-12-16 | CURRENT       | 3 30 60 90 120 150 | I 2023-10-01 250, I 2023-10-16 250, I 2023-10-31 250, I 2023-11-15 250                                                               | 31-60 500.00, 61-90 500.00
          FIN-DEL-08           | apache/fineract LoanDelinquency.feature| 2023-12-16 | CURRENT       | 3 30 60 90 120 150 | I 2023-10-01 250, I 2023-10-16 270, I 2023-10-31 270, I 2023-11-15 250                                                               | 31-60 520.00, 61-90 520.00
          AGE-OCA-PARTIAL      | OCA account_financial_report           | 2024-03-31 | CURRENT       | 30 60 90           | I @0 80.00                                                                                                                           | current 80.00
          EAR-TERMS-PAY        | erpnext test_accounts_receivable.py    | 2024-03-31 | CURRENT       | 30 60 90           | I @-30 0, I @-60 40, I @-90 20                                                                                                       | current 60.00
          EAR-CN-FULL          | erpnext test_accounts_receivable.py    | 2024-03-31 | CURRENT       | 30 60 90           | I @0 0                                                                                                                               | none
          EAR-CN-PARTIAL-TERMS | erpnext test_accounts_receivable.py    | 2024-03-31 | CURRENT       | 30 60 90           | I @0 0, I @0 20, I @0 40                                                                                                             | current 60.00
          EAR-CN-SELF          | erpnext test_accounts_receivable.py    | 2024-03-31 | CURRENT       | 30 60 90           | I @0 60, C @0 100                                                                                                                    | current 60.00, credits 100.00
          EAR-ADVANCE          | erpnext test_accounts_receivable.py    | 2024-03-31 | CURRENT       | 30 60 90           | A @0 1000                                                                                                                            | credits 1000.00
          EAR-GROUP            | erpnext test_accounts_receivable.py    | 2024-03-31 | CURRENT       | 30 60 90           | I @0 100, I @0 85                                                                                                                    | current 185.00
          EAR-FUTURE-1         | erpnext test_accounts_receivable.py    | 2024-03-31 | CURRENT       | 30 60 90           | I @0 100, C @0 10, A @0 80 later                                                                                                     | current 100.00, credits 10.00
          EAR-MINOR            | erpnext test_accounts_receivable.py    | 2024-03-31 | CURRENT       | 30 60 90           | I @0 0.01                                                                                                                            | current 0.01
          EAR-POS-HALF         | erpnext test_accounts_receivable.py    | 2024-03-31 | CURRENT       | 30 60 90           | I @0 50                                                                                                                              | current 50.00
          LAGO-MARK-PAID       | lago-api mark_overdue_service_spec.rb  | 2024-03-31 | CURRENT       | 30 60 90           | I @10 0                                                                                                                              | none
          day 0, ERPNext       | facts of erpnext accounts_receivable.py| 2024-03-31 | FIRST_OVERDUE | 30 60 90           | I @-1 1, I @0 2, I @1 4, I @30 8, I @31 16                                                                                           | current 1.00, 1-30 14.00, 31-60 16.00
          """)
  void agrees_with(
      String name,
      String source,
      LocalDate asOf,
      DueDay dueDay,
      String lastDays,
      String items,
      String expected) {
    AgingPolicy policy = AgingPolicy.builder()
        .dueDay(dueDay)
        .scheme(AgingScheme.of(
            Arrays.stream(lastDays.split(" ", -1)).mapToInt(Integer::parseInt).toArray()))
        .build();
    AgingReport report = AgingEngine.of(policy).age(items(items, asOf), asOf);
    assertThat(cells(report)).as("%s of %s", name, source).isEqualTo(expected);
  }

  private static OpenItems items(String text, LocalDate asOf) {
    List<OpenItem> items = new ArrayList<>();
    for (String word : text.split(", ", -1)) {
      String[] parts = word.split(" ", -1);
      LocalDate due = parts[1].startsWith("@")
          ? asOf.minusDays(Long.parseLong(parts[1].substring(1)))
          : LocalDate.parse(parts[1]);
      String id = "I-" + items.size();
      Money open = Money.parse("EUR " + parts[2]);
      OpenItem.Builder item = OpenItem.builder();
      item.id(OpenItemId.of(id))
          .document(DocumentId.of(id))
          .customer(CustomerId.of("C-1"))
          .kind(
              switch (parts[0]) {
                case "C" -> OpenItemKind.CREDIT_NOTE;
                case "A" -> OpenItemKind.PREPAYMENT;
                default -> OpenItemKind.INVOICE;
              })
          .issueDate(LocalDate.parse("2021-01-01"))
          .dueDate(due)
          .original(open)
          .open(open);
      if (parts.length > 3) {
        item.postingDate(asOf.plusDays(1));
      }
      items.add(item.build());
    }
    return OpenItems.of(items);
  }

  private static String cells(AgingReport report) {
    List<String> cells = new ArrayList<>();
    for (AgingRow row : report.rows()) {
      assertThat(row.currency()).isEqualTo(CurrencyUnit.EUR);
      for (AgingBucket bucket : report.policy().scheme().buckets()) {
        cell(cells, bucket.label(), row.in(bucket));
      }
      cell(cells, "credits", row.credits());
    }
    return cells.isEmpty() ? "none" : String.join(", ", cells);
  }

  private static void cell(List<String> cells, String column, Money amount) {
    if (!amount.isZero()) {
      cells.add(column + " " + amount.getAmount().toPlainString());
    }
  }
}
