package org.openreceivables.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

/**
 * Open items and payments from tables that people can read.
 *
 * <pre>{@code
 * OpenItems items = Scenario.items("""
 *     item | customer | issued     | due        | amount      | open       | discount
 *     I-1  | C-1      | 2026-01-10 | 2026-02-09 | EUR 1000.00 |            | 2% until 2026-01-20
 *     I-2  | C-1      | 2026-01-15 |            | EUR 100.00  | EUR 40.00  |
 *     """);
 * List<Payment> payments = Scenario.payments("""
 *     payment | customer | amount     | valued     | text
 *     P-1     | C-1      | EUR 980.00 | 2026-01-20 | invoice I-1
 *     """);
 * }</pre>
 *
 * <p>The first line names the columns, in any order; an empty cell takes the default. Whatever cannot be
 * read is an {@link IllegalArgumentException} that names row, column, text and what is expected.
 */
public final class Scenario {
  private static final List<String> ITEM_COLUMNS = List.of(
      "item",
      "customer",
      "kind",
      "document",
      "issued",
      "due",
      "amount",
      "open",
      "discount",
      "account");
  private static final List<String> PAYMENT_COLUMNS =
      List.of("payment", "customer", "amount", "charges", "valued", "posted", "text");

  private Scenario() {}

  /**
   * {@return the open items of a table}
   *
   * <p>Columns: {@code item, customer, issued, amount}, and if wanted {@code kind} ({@code invoice}, {@code
   * credit note}, …; an invoice unless said otherwise), {@code document} (the item's key), {@code due}
   * (none), {@code open} (the amount), {@code discount} ({@code 2% until 2026-01-20}; none) and {@code
   * account} (the control account; none).
   *
   * @param table a header and rows, cells separated by {@code |}
   * @throws IllegalArgumentException when the table cannot be read
   */
  public static OpenItems items(String table) {
    List<OpenItem> items = new ArrayList<>();
    for (TableRow row : TableRow.of(table, ITEM_COLUMNS)) {
      items.add(row.build(() -> item(row)));
    }
    return OpenItems.of(items);
  }

  /**
   * {@return the payments of a table, in its order}
   *
   * <p>Columns: {@code payment, amount, valued}, and if wanted {@code customer} (not known), {@code charges}
   * withheld by banks (none), {@code posted} (the value date) and {@code text} (none).
   *
   * @param table a header and rows, cells separated by {@code |}
   * @throws IllegalArgumentException when the table cannot be read
   */
  public static List<Payment> payments(String table) {
    List<Payment> payments = new ArrayList<>();
    for (TableRow row : TableRow.of(table, PAYMENT_COLUMNS)) {
      payments.add(row.build(() -> payment(row)));
    }
    return List.copyOf(payments);
  }

  private static OpenItem item(TableRow row) {
    String id = row.text("item");
    Money amount = row.read("amount", "an amount such as EUR 100.00", Scenario::money);
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of(id))
        .customer(CustomerId.of(row.text("customer")))
        .kind(row.find("kind", "a kind such as invoice or credit note", Scenario::kind)
            .orElse(OpenItemKind.INVOICE))
        .document(DocumentId.of(row.find("document").orElse(id)))
        .issueDate(row.read("issued", DATE, LocalDate::parse))
        .dueDate(row.find("due", DATE, LocalDate::parse))
        .original(amount)
        .open(row.find("open", "an amount such as EUR 40.00", Scenario::money).orElse(amount))
        .controlAccount(row.find("account").orElse(""));
    Optional<DiscountOffer> offer =
        row.find("discount", "a discount such as 2% until 2026-01-20", text -> offer(text, amount));
    offer.ifPresent(item::addDiscountOffer);
    return item.build();
  }

  private static Payment payment(TableRow row) {
    Money amount = row.read("amount", "an amount such as EUR 100.00", Scenario::money);
    LocalDate valued = row.read("valued", DATE, LocalDate::parse);
    Payment.Builder payment = Payment.builder();
    payment
        .id(PaymentId.of(row.text("payment")))
        .customer(row.find("customer").map(CustomerId::of))
        .amount(amount)
        .chargesWithheld(row.find("charges", "an amount such as EUR 1.50", Scenario::money)
            .orElse(Money.zero(amount.getCurrencyUnit())))
        .valueDate(valued)
        .postingDate(row.find("posted", DATE, LocalDate::parse).orElse(valued))
        .remittance(RemittanceAdvice.ofText(row.find("text").orElse("")));
    return payment.build();
  }

  private static final String DATE = "a date such as 2026-01-31";

  private static Money money(String text) {
    String[] words = text.split(" +", 2);
    if (words.length != 2) {
      throw new NumberFormatException("currency and number expected");
    }
    return Amounts.of(Amounts.currency(words[0]), new BigDecimal(words[1]));
  }

  private static OpenItemKind kind(String text) {
    return OpenItemKind.valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  private static DiscountOffer offer(String text, Money amount) {
    String[] parts = text.split("% until ", 2);
    if (parts.length != 2) {
      throw new DateTimeParseException("no '% until '", text, 0);
    }
    return DiscountOffer.of(
        LocalDate.parse(parts[1]), new DiscountRate.Percent(Percentage.of(parts[0])), amount);
  }
}
