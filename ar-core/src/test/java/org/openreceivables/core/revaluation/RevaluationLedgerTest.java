package org.openreceivables.core.revaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.revaluation.Valued.EUR;
import static org.openreceivables.core.revaluation.Valued.FEB_28;
import static org.openreceivables.core.revaluation.Valued.JAN_31;
import static org.openreceivables.core.revaluation.Valued.engine;
import static org.openreceivables.core.revaluation.Valued.item;
import static org.openreceivables.core.revaluation.Valued.rate;
import static org.openreceivables.core.revaluation.Valued.rates;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.LedgerMovement;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

class RevaluationLedgerTest {
  private static final OpenItemId INVOICE = OpenItemId.of("I-1");
  private static final ExchangeRates RATES =
      rates(rate("USD", "0.95", JAN_31), rate("USD", "0.90", FEB_28));
  private final ReceivablesLedger issued =
      Valued.ledger(item("I-1", OpenItemKind.INVOICE, "USD 100.00", "92.00"));

  private static ReceivablesLedger append(
      ReceivablesLedger ledger, List<? extends LedgerEvent> events) {
    ReceivablesLedger.Appended appended = ledger.append(events);
    assertThat(appended.refused()).isEmpty();
    return appended.ledger();
  }

  private static RevaluationRun run(
      ReceivablesLedger ledger, RevaluationMethod method, LocalDate asOf) {
    return engine(method).run(ledger.openItems(asOf), RATES, EUR, asOf);
  }

  private static Money carried(ReceivablesLedger ledger, LocalDate asOf) {
    OpenItem item = ledger.openItems(asOf).find(INVOICE).orElseThrow();
    return item.carrying(EUR).orElseThrow();
  }

  @Test
  void januaryStaysAndFebruaryReversesItAndValuesAnew() {
    RevaluationRun january = run(issued, RevaluationMethod.STANDARD, JAN_31);
    ReceivablesLedger one = append(issued, january.toEvents(new Recorded(JAN_31, 10)));
    RevaluationRun february = run(one, RevaluationMethod.STANDARD, FEB_28);
    ReceivablesLedger two = append(one, february.toEvents(new Recorded(FEB_28, 11)));

    assertThat(carried(two, JAN_31.minusDays(1))).isEqualTo(Money.parse("EUR 92.00"));
    assertThat(carried(two, JAN_31)).isEqualTo(Money.parse("EUR 95.00"));
    assertThat(carried(two, FEB_28)).isEqualTo(Money.parse("EUR 90.00"));
    assertThat(two.movements(FEB_28, Recorded.endOf(FEB_28)))
        .filteredOn(m -> m.cause() instanceof LedgerMovement.Revaluation
            || m.cause() instanceof LedgerMovement.RevaluationReversal)
        .extracting(m -> m.book().revalued().in(EUR).toString())
        .containsExactly("EUR 3.00", "EUR -3.00", "EUR -2.00");
    assertThat(february.toEvents(new Recorded(FEB_28, 11)))
        .extracting(e -> e.id() + " " + e.postingDate())
        .containsExactly("revalued/EUR/I-1@2026-02-28#11 2026-02-28");
  }

  @Test
  void aPartPaymentTakesItsShareOfTheRevaluationWithIt() {
    ReceivablesLedger january = append(
        issued, run(issued, RevaluationMethod.STANDARD, JAN_31).toEvents(new Recorded(JAN_31, 10)));
    ReceivablesLedger paid = append(
        january,
        List.of(SettlementEvent.Allocated.of(
            EventStamp.of(EventId.of("A-1"), JAN_31.plusDays(5), new Recorded(FEB_28, 11)),
            AllocationId.of("A-1"),
            List.of(AllocationLine.builder()
                .item(INVOICE)
                .effect(Effect.DISCOUNT)
                .amount(Money.parse("USD 40.00"))
                .build()))));

    RevaluationLine line =
        run(paid, RevaluationMethod.STANDARD, FEB_28).line(INVOICE).orElseThrow();

    // USD 60.00 of 100.00: EUR 55.20 of 92.00, carried at 57.00 of 95.00, now 54.00.
    assertThat(line.historical().amount()).isEqualTo(Money.parse("EUR 55.20"));
    assertThat(line.reversal()).isEqualTo(Money.parse("EUR -1.80"));
    assertThat(line.adjustment()).isEqualTo(Money.parse("EUR -1.20"));
  }

  @Test
  void nothingIsRecordedTwiceOnOneDayAndABetterRateIs() {
    ReceivablesLedger january = append(
        issued, run(issued, RevaluationMethod.STANDARD, JAN_31).toEvents(new Recorded(JAN_31, 10)));

    assertThat(run(january, RevaluationMethod.STANDARD, JAN_31).toEvents(new Recorded(JAN_31, 11)))
        .isEmpty();
    assertThat(engine(RevaluationMethod.STANDARD)
            .run(january.openItems(JAN_31), rates(rate("USD", "0.96", JAN_31)), EUR, JAN_31)
            .toEvents(new Recorded(JAN_31, 11)))
        .hasSize(1);
  }

  @Test
  void aNewerRateOfTheSameValueIsRecordedSoThatTheItemNamesIt() {
    ReceivablesLedger january = append(
        issued, run(issued, RevaluationMethod.STANDARD, JAN_31).toEvents(new Recorded(JAN_31, 10)));

    RevaluationRun run = engine(RevaluationMethod.STANDARD)
        .run(january.openItems(FEB_28), rates(rate("USD", "0.95", FEB_28)), EUR, FEB_28);

    assertThat(run.lines().get(0).difference()).isEqualTo(Money.parse("EUR 0.00"));
    assertThat(run.toEvents(new Recorded(FEB_28, 11))).hasSize(1);
  }

  @Test
  void theInvoiceRateLeavesNoTrace() {
    ReceivablesLedger january = append(
        issued, run(issued, RevaluationMethod.STANDARD, JAN_31).toEvents(new Recorded(JAN_31, 10)));
    ReceivablesLedger back = append(
        january,
        run(january, RevaluationMethod.INVOICE_RATE, FEB_28).toEvents(new Recorded(FEB_28, 11)));

    assertThat(back.openItems(FEB_28)).containsExactlyElementsOf(issued.openItems(FEB_28));
  }
}
