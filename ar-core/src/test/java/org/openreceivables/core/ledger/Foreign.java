package org.openreceivables.core.ledger;

import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.day;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** Items with values in the currencies of the books. */
final class Foreign {
  private Foreign() {}

  static ExchangeRate rate(CurrencyUnit from, CurrencyUnit to, String rate) {
    return new ExchangeRate(from, to, new BigDecimal(rate), day("2026-01-10"), "ECB");
  }

  static BookValue value(String money, CurrencyUnit from, String rate) {
    Money amount = Money.parse(money);
    return new BookValue(amount, rate(from, amount.getCurrencyUnit(), rate));
  }

  static OpenItem item(String id, String money, BookValue... values) {
    OpenItem.Builder builder = OpenItem.builder();
    builder
        .id(OpenItemId.of(id))
        .customer(C1)
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of(id))
        .issueDate(day("2026-01-10"))
        .original(Money.parse(money))
        .open(Money.parse(money))
        .bookValues(List.of(values));
    return builder.build();
  }
}
