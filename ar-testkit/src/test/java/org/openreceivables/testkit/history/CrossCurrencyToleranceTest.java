package org.openreceivables.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;

/** What may be used of a source in another currency, reckoned by hand: a unit of either more or less, no more. */
class CrossCurrencyToleranceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final OpenItemId MONEY = OpenItemId.of("P-1/on-account");

  /** EUR 10.00 at EUR/CHF 1.05 is CHF 10.50; at CHF/EUR 0.952381, CHF 10.50 is EUR 10.0000005. */
  @ParameterizedTest
  @CsvSource({
    "EUR 10.00, CHF 10.48, EUR, CHF, 1.05, refused",
    "EUR 10.00, CHF 10.49, EUR, CHF, 1.05, accepted",
    "EUR 10.00, CHF 10.50, EUR, CHF, 1.05, accepted",
    "EUR 10.00, CHF 10.51, EUR, CHF, 1.05, accepted",
    "EUR 10.00, CHF 10.52, EUR, CHF, 1.05, refused",
    "CHF 10.48, EUR 10.00, EUR, CHF, 1.05, refused",
    "CHF 10.49, EUR 10.00, EUR, CHF, 1.05, accepted",
    "CHF 10.51, EUR 10.00, EUR, CHF, 1.05, accepted",
    "CHF 10.52, EUR 10.00, EUR, CHF, 1.05, refused",
    // 9.98095, 9.990476, 10.0000005, 10.009524, 10.019048
    "EUR 10.00, CHF 10.48, CHF, EUR, 0.952381, refused",
    "EUR 10.00, CHF 10.49, CHF, EUR, 0.952381, accepted",
    "EUR 10.00, CHF 10.50, CHF, EUR, 0.952381, accepted",
    "EUR 10.00, CHF 10.51, CHF, EUR, 0.952381, accepted",
    "EUR 10.00, CHF 10.52, CHF, EUR, 0.952381, refused",
    // The rate of another pair is no rate of this one.
    "EUR 10.00, CHF 10.50, USD, CHF, 1.05, refused",
    "EUR 10.00, CHF 10.50, EUR, USD, 1.05, refused"
  })
  void ofTwoDecimals(
      String amount, String used, String from, String to, BigDecimal rate, String outcome) {
    requireOutcome(amount, used, from, to, rate, outcome);
  }

  /** EUR 10.00 at EUR/JPY 160.25 is JPY 1,602.5, so 1,603; at EUR/KWD 0.3333 it is KWD 3.333. */
  @ParameterizedTest
  @CsvSource({
    // 9.98440, 9.99064, 10.01560: a yen is less than a cent.
    "EUR 10.00, JPY 1600, EUR, JPY, 160.25, refused",
    "EUR 10.00, JPY 1601, EUR, JPY, 160.25, accepted",
    "EUR 10.00, JPY 1602, EUR, JPY, 160.25, accepted",
    "EUR 10.00, JPY 1603, EUR, JPY, 160.25, accepted",
    "EUR 10.00, JPY 1604, EUR, JPY, 160.25, accepted",
    "EUR 10.00, JPY 1605, EUR, JPY, 160.25, refused",
    // 9.984, 9.99024, 10.00896, 10.0152
    "EUR 10.00, JPY 1600, JPY, EUR, 0.00624, refused",
    "EUR 10.00, JPY 1601, JPY, EUR, 0.00624, accepted",
    "EUR 10.00, JPY 1604, JPY, EUR, 0.00624, accepted",
    "EUR 10.00, JPY 1605, JPY, EUR, 0.00624, refused",
    // 9.98200, 9.98800, 10.01200, 10.01500: a fils is a third of a cent.
    "EUR 10.00, KWD 3.327, EUR, KWD, 0.3333, refused",
    "EUR 10.00, KWD 3.329, EUR, KWD, 0.3333, accepted",
    "EUR 10.00, KWD 3.332, EUR, KWD, 0.3333, accepted",
    "EUR 10.00, KWD 3.333, EUR, KWD, 0.3333, accepted",
    "EUR 10.00, KWD 3.334, EUR, KWD, 0.3333, accepted",
    "EUR 10.00, KWD 3.337, EUR, KWD, 0.3333, accepted",
    "EUR 10.00, KWD 3.338, EUR, KWD, 0.3333, refused",
    // EUR 200.00 on JPY 7,722 and 7,321: the second uses what EUR 47.63 leave of EUR 92.80, a cent
    // beside 45.1607.
    "JPY 7321, EUR 45.14, EUR, JPY, 162.11, refused",
    "JPY 7321, EUR 45.15, EUR, JPY, 162.11, accepted",
    "JPY 7321, EUR 45.17, EUR, JPY, 162.11, accepted",
    "JPY 7321, EUR 45.18, EUR, JPY, 162.11, refused",
    // JPY 1,000 at 0.0020055 is KWD 2.0055, so 2.006.
    // 998.25, 998.75, 1001.25, 1001.74: a fils is half a yen.
    "JPY 1000, KWD 2.002, JPY, KWD, 0.0020055, refused",
    "JPY 1000, KWD 2.003, JPY, KWD, 0.0020055, accepted",
    "JPY 1000, KWD 2.005, JPY, KWD, 0.0020055, accepted",
    "JPY 1000, KWD 2.007, JPY, KWD, 0.0020055, accepted",
    "JPY 1000, KWD 2.008, JPY, KWD, 0.0020055, accepted",
    "JPY 1000, KWD 2.009, JPY, KWD, 0.0020055, refused"
  })
  void ofNoneAndOfThreeDecimals(
      String amount, String used, String from, String to, BigDecimal rate, String outcome) {
    requireOutcome(amount, used, from, to, rate, outcome);
  }

  /**
   * A hundred lines of a cent at 1.5 are CHF 1.50, a cent and a half each: some use one, others two, and each by
   * itself could use three. Each rounded by itself, all use two.
   */
  @ParameterizedTest
  @CsvSource({
    // EUR 0.98, 0.98667, 1.01333, 1.02
    "53, 47, 0, refused",
    "52, 48, 0, accepted",
    "50, 50, 0, accepted",
    "48, 52, 0, accepted",
    "47, 53, 0, refused",
    "0, 100, 0, accepted",
    "1, 99, 0, refused",
    "100, 0, 0, refused",
    "99, 1, 0, refused",
    "0, 0, 100, refused",
    "0, 99, 1, refused",
    "75, 0, 25, accepted"
  })
  void ofManyLinesTogether(int ones, int twos, int threes, String outcome) {
    List<AllocationLine> lines = new ArrayList<>();
    for (int i = 0; i < ones + twos + threes; i++) {
      int used = i < ones ? 1 : i < ones + twos ? 2 : 3;
      lines.add(line("EUR 0.01", "CHF 0.0" + used, "EUR", "CHF", new BigDecimal("1.5")));
    }
    requireOutcome(lines, outcome);
  }

  /** One line has CHF 0.50 too much and the other too little: their sum is right, they are not. */
  @Test
  void neverOfASingleLine() {
    requireOutcome(
        List.of(
            line("EUR 10.00", "CHF 11.00", "EUR", "CHF", new BigDecimal("1.05")),
            line("EUR 10.00", "CHF 10.00", "EUR", "CHF", new BigDecimal("1.05"))),
        "refused");
  }

  /**
   * EUR 0.30 at 1.5 is CHF 0.45, and CHF 0.48 is EUR 0.32. The same rate of another day or source does not begin a sum
   * anew; another rate does: EUR 0.20 for CHF 0.32, which is EUR 0.21.
   */
  @ParameterizedTest
  @CsvSource({"1.5, refused", "1.51, accepted"})
  void ofOneRate(BigDecimal other, String outcome) {
    ExchangeRate rate = new ExchangeRate(
        CurrencyUnit.EUR, CurrencyUnit.of("CHF"), other, DAY.plusDays(1), "by another hand");
    AllocationLine line = line("EUR 0.10", "CHF 0.16", "EUR", "CHF", new BigDecimal("1.5"));
    requireOutcome(List.of(line, line, line.withRate(rate)), outcome);
  }

  private static void requireOutcome(
      String amount, String used, String from, String to, BigDecimal rate, String outcome) {
    requireOutcome(List.of(line(amount, used, from, to, rate)), outcome);
  }

  private static AllocationLine line(
      String amount, String used, String from, String to, BigDecimal rate) {
    AllocationLine.Builder draft = AllocationLine.builder();
    return draft
        .item(OpenItemId.of("INV-1"))
        .effect(Effect.PAID)
        .amount(Money.parse(amount))
        .source(MONEY)
        .sourceAmount(Money.parse(used))
        .rate(new ExchangeRate(CurrencyUnit.of(from), CurrencyUnit.of(to), rate, DAY, "by hand"))
        .build();
  }

  /** The ledger decides as the row says, and so does the reckoning that random histories are held against. */
  private static void requireOutcome(List<AllocationLine> lines, String outcome) {
    ReceivablesLedger.Appended appended = books(
            total(lines, AllocationLine::amount), total(lines, AllocationLine::sourceAmount))
        .append(List.of(SettlementEvent.Allocated.of(stamp(3), AllocationId.of("A-1"), lines)));

    boolean accepted = outcome.equals("accepted");
    assertThat(appended.refused().stream().map(Problem::code).toList())
        .isEqualTo(accepted ? List.of() : List.of(ProblemCodes.AMOUNTS_DO_NOT_ADD_UP));
    assertThat(lines.stream().allMatch(Worth::isSameWorth) && Worth.areSameWorth(lines))
        .isEqualTo(accepted);
  }

  private static Money total(List<AllocationLine> lines, Function<AllocationLine, Money> of) {
    return Money.total(lines.stream().map(of).toList());
  }

  private static ReceivablesLedger books(Money owed, Money paid) {
    OpenItem.Builder invoice = OpenItem.builder();
    invoice
        .id(OpenItemId.of("INV-1"))
        .customer(ACME)
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of("INV-1"))
        .issueDate(DAY)
        .original(owed)
        .open(owed);
    Payment.Builder payment = Payment.builder();
    payment.id(PaymentId.of("P-1")).customer(ACME).amount(paid).valueDate(DAY);
    return ReceivablesLedger.of(List.of(
        ItemEvent.Issued.of(stamp(1), List.of(invoice.build())),
        CashEvent.Received.of(stamp(2), payment.build(), ACME, MONEY)));
  }

  private static EventStamp stamp(int number) {
    return EventStamp.of(EventId.of("E-" + number), DAY, new Recorded(DAY, number));
  }
}
