package org.openreceivables.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;

class ScenarioTest {

  @Test
  void itemsAreReadByTheNamesOfTheColumns() {
    OpenItems items = Scenario.items("""
        item | customer | issued     | due        | amount      | open      | discount            | kind
        I-1  | C-1      | 2026-01-10 | 2026-02-09 | EUR 1000.00 |           | 2% until 2026-01-20 |
        CN-1 | C-1      | 2026-01-15 |            | EUR 100.00  | EUR 40.00 |                     | credit note
        """);

    OpenItem invoice = items.find(OpenItemId.of("I-1")).orElseThrow();
    assertThat(invoice.open()).isEqualTo(Money.parse("EUR 1000.00"));
    assertThat(invoice.dueDate()).contains(LocalDate.of(2026, 2, 9));
    assertThat(invoice.discountOffers().get(0).full()).isEqualTo(Money.parse("EUR 20.00"));
    assertThat(invoice.discountOffers().get(0).lastDay()).isEqualTo("2026-01-20");
    OpenItem credit = items.find(OpenItemId.of("CN-1")).orElseThrow();
    assertThat(credit.kind()).isEqualTo(OpenItemKind.CREDIT_NOTE);
    assertThat(credit.balance()).isEqualTo(Money.parse("EUR -40.00"));
    assertThat(credit.document()).hasToString("CN-1");
  }

  @Test
  void paymentsKeepTheOrderOfTheTable() {
    List<Payment> payments = Scenario.payments("""
        payment | customer | amount     | charges  | valued     | posted     | text

        P-2     | C-1      | EUR 980.00 | EUR 1.50 | 2026-01-20 | 2026-01-21 | invoice I-1
        P-1     |          | JPY 5      |          | 2026-01-20 |            |
        """);

    assertThat(payments).extracting(p -> p.id().value()).containsExactly("P-2", "P-1");
    assertThat(payments.get(0).net()).isEqualTo(Money.parse("EUR 978.50"));
    assertThat(payments.get(0).postingDate()).isEqualTo("2026-01-21");
    assertThat(payments.get(0).customer()).contains(CustomerId.of("C-1"));
    assertThat(payments.get(0).remittance().text()).isEqualTo("invoice I-1");
    assertThat(payments.get(1).customer()).isEmpty();
    assertThat(payments.get(1).postingDate()).isEqualTo("2026-01-20");
  }

  @Nested
  class ABadTableSays {
    @Test
    void whichColumnIsNotKnown() {
      assertThatThrownBy(() -> Scenario.payments("payment | sum\n"))
          .hasMessage("The column (sum) is not known: must be one of"
              + " [payment, customer, amount, charges, valued, posted, text]");
      assertThatThrownBy(() -> Scenario.payments("payment | payment"))
          .hasMessage("The columns [payment, payment] must be named once each");
      assertThatThrownBy(() -> Scenario.payments(" \n"))
          .hasMessage("The table is empty: its first line must name the columns");
    }

    @Test
    void whichRowHasTooFewCells() {
      assertThatThrownBy(() -> Scenario.payments("payment | amount | valued\nP-1 | EUR 1.00"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Row 1 (P-1 | EUR 1.00) has 2 cells: must have 3, one for each of"
              + " [payment, amount, valued]");
    }

    @Test
    void whichCellCannotBeReadAndWhatIsExpected() {
      assertThatThrownBy(() -> payment("EUR 1.005", "2026-01-20"))
          .hasMessage("Row 1, column amount (EUR 1.005) must be an amount such as EUR 100.00");
      assertThatThrownBy(() -> payment("1.00", "2026-01-20"))
          .hasMessage("Row 1, column amount (1.00) must be an amount such as EUR 100.00");
      assertThatThrownBy(() -> payment("EUR 1.00", "20.1.2026"))
          .hasMessage("Row 1, column valued (20.1.2026) must be a date such as 2026-01-31");
      assertThatThrownBy(() -> payment("EUR 1.00", ""))
          .hasMessage("Row 1 must have a text in column valued");
      assertThatThrownBy(() -> item("discount", "2 % in time"))
          .hasMessage("Row 1, column discount (2 % in time) must be a discount such as"
              + " 2% until 2026-01-20");
      assertThatThrownBy(() -> item("kind", "bill"))
          .hasMessage("Row 1, column kind (bill) must be a kind such as invoice or credit note");
    }

    @Test
    void whatTheItemItselfRefuses() {
      assertThatThrownBy(() -> item("open", "EUR 1.01"))
          .hasMessage(
              "Row 1: The open (EUR 1.01) of OpenItem (I-1) must not be more than original and"
                  + " charges (EUR 1.00 and EUR 0.00).");
    }

    private void payment(String amount, String valued) {
      Scenario.payments("payment | amount | valued\nP-1 | " + amount + " | " + valued);
    }

    private void item(String column, String text) {
      Scenario.items("item | customer | issued | amount | " + column
          + "\nI-1 | C-1 | 2026-01-10 | EUR 1.00 | " + text);
    }
  }
}
