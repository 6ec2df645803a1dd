package org.openreceivables.core.revaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** Items that the books value in euros, and ledgers of them. */
final class Valued {
  static final CurrencyUnit EUR = CurrencyUnit.EUR;
  static final LocalDate ISSUED = LocalDate.parse("2026-01-10");
  static final LocalDate JAN_31 = LocalDate.parse("2026-01-31");
  static final LocalDate FEB_28 = LocalDate.parse("2026-02-28");

  private Valued() {}

  static ExchangeRate rate(String from, String rate, LocalDate date) {
    return new ExchangeRate(CurrencyUnit.of(from), EUR, new BigDecimal(rate), date, "ECB");
  }

  static ExchangeRates rates(ExchangeRate... rates) {
    return ExchangeRates.of(List.of(rates));
  }

  /** An item of customer C-1 without any value in the books. */
  static OpenItem unvalued(String id, OpenItemKind kind, String open) {
    return OpenItem.builder()
        .id(OpenItemId.of(id))
        .customer(CustomerId.of("C-1"))
        .kind(kind)
        .document(DocumentId.of(id))
        .issueDate(ISSUED)
        .original(Money.parse(open))
        .open(Money.parse(open))
        .build();
  }

  /** The same, booked at so many euros, by whatever rate. */
  static OpenItem item(String id, OpenItemKind kind, String open, String booked) {
    OpenItem item = unvalued(id, kind, open);
    return item.valued(new BookValue(
        Money.parse("EUR " + booked), rate(item.currency().getCode(), "0.92", ISSUED)));
  }

  static RevaluationEngine engine(RevaluationMethod method) {
    return RevaluationEngine.of(RevaluationPolicy.standard().withMethod(method));
  }

  static ReceivablesLedger ledger(OpenItem... items) {
    return ReceivablesLedger.of(Arrays.stream(items)
        .map(i -> (LedgerEvent) ItemEvent.Issued.of(
            EventStamp.of(
                EventId.of("issued/" + i.id()),
                ISSUED,
                new Recorded(ISSUED, Arrays.asList(items).indexOf(i))),
            List.of(i)))
        .toList());
  }
}
