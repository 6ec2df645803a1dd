package org.openreceivables.examples.quickstart.recipe;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRatePolicy;
import org.openreceivables.core.money.ExchangeRatePolicy.Inverses;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.revaluation.RevaluationEngine;
import org.openreceivables.core.revaluation.RevaluationLine;
import org.openreceivables.core.revaluation.RevaluationRun;

/** Dollars at the end of January and of February, in books kept in euros. */
public final class RevalueItems {
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;
  private static final LocalDate JAN_10 = LocalDate.of(2026, 1, 10);
  private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);
  private static final LocalDate FEB_28 = LocalDate.of(2026, 2, 28);

  private RevalueItems() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    List<LedgerEvent> table = new ArrayList<>();
    table.add(ItemEvent.Issued.of(
        EventStamp.of(EventId.of("E-1"), JAN_10, new Recorded(JAN_10, 1)),
        List.of(
            item("INV-1", OpenItemKind.INVOICE, "USD 1000.00", "USD"),
            item("CN-1", OpenItemKind.CREDIT_NOTE, "USD 100.00", "USD"),
            item("INV-2", OpenItemKind.INVOICE, "GBP 500.00", "GBP"))));

    ExchangeRates rates = ExchangeRates.of(List.of(
            rate("EUR", "USD", "1.0000", LocalDate.of(2026, 1, 30)),
            rate("EUR", "USD", "1.2500", LocalDate.of(2026, 2, 27))))
        .withPolicy(
            ExchangeRatePolicy.standard().withInverses(Inverses.WHERE_NO_DIRECT).withMaxAgeDays(4));
    RevaluationEngine engine = RevaluationEngine.standard();

    for (LocalDate monthEnd : List.of(JAN_31, FEB_28)) {
      ReceivablesLedger books = ReceivablesLedger.of(table);
      RevaluationRun run = engine.run(books.openItems(monthEnd), rates, EUR, monthEnd);
      System.out.println(run.summarize());
      for (RevaluationLine line : run.lines()) {
        System.out.println(line.item().id() + " " + line.before() + " -> " + line.after()
            + ": reversal " + line.reversal() + ", unrealised " + line.adjustment());
      }
      run.problems().stream().map(Problem::message).forEach(System.out::println);
      table.addAll(run.toEvents(new Recorded(monthEnd, table.size() + 1)));
    }

    RevaluationRun again =
        engine.run(ReceivablesLedger.of(table).openItems(FEB_28), rates, EUR, FEB_28);
    System.out.println(
        "Why INV-1: " + again.line(OpenItemId.of("INV-1")).orElseThrow().reason());
    System.out.println("In all: " + again.totals().get(CurrencyUnit.USD));
    System.out.println("Once more: " + again.toEvents(new Recorded(FEB_28, 99)).size() + " events");
  }

  private static OpenItem item(String id, OpenItemKind kind, String open, String currency) {
    return OpenItem.builder()
        .id(OpenItemId.of(id))
        .customer(CustomerId.of("ACME"))
        .kind(kind)
        .document(DocumentId.of(id))
        .issueDate(JAN_10)
        .original(Money.parse(open))
        .open(Money.parse(open))
        .build()
        .valued(BookValue.of(Money.parse(open), rate(currency, "EUR", "0.9", JAN_10)));
  }

  private static ExchangeRate rate(String from, String to, String rate, LocalDate date) {
    return new ExchangeRate(
        CurrencyUnit.of(from), CurrencyUnit.of(to), new BigDecimal(rate), date, "ECB");
  }
}
