package org.openreceivables.core.ledger.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;
import static org.openreceivables.core.Samples.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.payment.Payment;

/** USD 5.00 cannot be worth both EUR 4.60 and EUR 4.70, whichever is named first. */
class OnceEachTest {
  private static final Money USD_5 = Money.parse("USD 5.00");
  private static final OpenItemId ITEM = OpenItemId.of("I-1");

  @TestFactory
  Stream<DynamicTest> anEventSaysOnceWhatItIsWorthInEachCurrency() {
    EventStamp stamp =
        EventStamp.of(EventId.of("E-1"), day("2026-01-20"), new Recorded(day("2026-01-20"), 1));
    ItemEvent.ChargeAdded charge =
        ItemEvent.ChargeAdded.of(stamp, ITEM, Component.of(ComponentKind.FEE, USD_5));
    Payment.Builder payment = Payment.builder();
    payment.id(PaymentId.of("P-1")).amount(USD_5).valueDate(day("2026-01-20"));
    CashEvent.Received received = CashEvent.Received.of(stamp, payment.build(), C1, ITEM);
    CashEvent.Refunded refunded = CashEvent.Refunded.of(stamp, ITEM, USD_5);
    BookValue one = value("EUR 4.60", EUR);
    BookValue other = value("EUR 4.70", EUR);
    BookValue yen = value("JPY 780", CurrencyUnit.JPY);
    charge.withBookValues(one, yen);
    received.withBookValues(one, yen);
    refunded.withBookValues(one, yen);
    return Stream.of(
        refused("ChargeAdded", () -> charge.withBookValues(List.of(one, yen, other))),
        refused("Received", () -> received.withBookValues(List.of(one, yen, other))),
        refused("Refunded", () -> refunded.withBookValues(List.of(one, yen, other))));
  }

  private static DynamicTest refused(String kind, ThrowingCallable built) {
    return DynamicTest.dynamicTest(
        kind,
        () -> assertThatExceptionOfType(InvalidValueException.class)
            .isThrownBy(built)
            .satisfies(e -> {
              assertThat(e.problems().get(0).code()).isEqualTo(ProblemCodes.DUPLICATE_ID);
            })
            .withMessageContaining(
                "The bookValues (EUR 4.70) of " + kind + " (E-1) must be the only one in EUR."));
  }

  private static BookValue value(String amount, CurrencyUnit books) {
    return new BookValue(
        Money.parse(amount),
        new ExchangeRate(USD, books, BigDecimal.ONE, day("2026-01-20"), "by hand"));
  }
}
