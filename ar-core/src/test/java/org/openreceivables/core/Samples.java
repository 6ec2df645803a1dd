package org.openreceivables.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** Short words for values that many tests need. */
public final class Samples {
  public static final CurrencyUnit EUR = CurrencyUnit.EUR;
  public static final CurrencyUnit JPY = CurrencyUnit.JPY;
  public static final CurrencyUnit USD = CurrencyUnit.USD;
  public static final CurrencyUnit KWD = CurrencyUnit.of("KWD");
  public static final CustomerId C1 = CustomerId.of("C-1");
  public static final CustomerId C2 = CustomerId.of("C-2");
  public static final LocalDate JAN_10 = LocalDate.of(2026, 1, 10);

  private Samples() {}

  public static Money eur(String amount) {
    return Money.of(EUR, new BigDecimal(amount));
  }

  public static Money cents(long amount) {
    return Money.ofMinor(EUR, amount);
  }

  public static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  public static Component net(String amount) {
    return Component.of(ComponentKind.NET, eur(amount));
  }

  public static Component tax(String amount) {
    return Component.tax("DE-19", eur(amount));
  }

  /** An invoice item of C-1, issued on 10 January 2026 and wholly open, with nothing else said. */
  public static OpenItem.Builder item(String id, String amount) {
    return item(id, OpenItemKind.INVOICE, amount);
  }

  public static OpenItem.Builder item(String id, OpenItemKind kind, String amount) {
    OpenItem.Builder builder = OpenItem.builder();
    builder
        .id(OpenItemId.of(id))
        .customer(C1)
        .kind(kind)
        .document(DocumentId.of(id))
        .issueDate(JAN_10)
        .original(eur(amount))
        .open(eur(amount));
    return builder;
  }
}
