package org.openreceivables.policy.credit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;

class PaymentBehaviorTest {
  private static final LocalDate DUE = LocalDate.of(2026, 3, 1);
  private static final LocalDate AS_OF = LocalDate.of(2026, 4, 30);
  private static final CustomerId CUSTOMER = CustomerId.of("C-1");

  private static PaymentExperience paid(String amount, long daysLate) {
    return new PaymentExperience(
        CUSTOMER,
        OpenItemId.of("I"),
        Money.parse(amount),
        DUE,
        Optional.of(DUE.plusDays(daysLate)));
  }

  private static PaymentExperience open(String amount, LocalDate due) {
    return new PaymentExperience(
        CUSTOMER, OpenItemId.of("I"), Money.parse(amount), due, Optional.empty());
  }

  private static PaymentBehavior of(PaymentExperience... experiences) {
    return PaymentBehavior.of(List.of(experiences), CurrencyUnit.EUR, AS_OF);
  }

  @Test
  void weighs_days_by_amount() {
    PaymentBehavior it = of(
        paid("EUR 300.00", -10),
        paid("EUR 100.00", 20),
        open("EUR 30.00", AS_OF.minusDays(7)),
        open("EUR 60.00", AS_OF));
    // 100 × 20 ÷ 400; (100 × 20 − 300 × 10) ÷ 400; index 85 and 63: (300 × 85 + 100 × 63) ÷ 400.
    assertThat(it.facts())
        .hasToString("{daysAgainstDue=-2.5, daysBeyondTerms=5, longestDelay=20,"
            + " oldestOverdueDays=7, overdueShare=33.33, paidCount=2, paymentIndex=79.5,"
            + " sharePaidLate=25}");
    assertThat(it.utilization(Money.parse("EUR 120.00"))).contains(new BigDecimal("75.00"));
    assertThat(it.utilization(Money.parse("EUR 0.00"))).isEmpty();
  }

  @Test
  void who_never_paid_is_not_prompt() {
    assertThat(of().facts()).hasToString("{oldestOverdueDays=0, paidCount=0}");
  }

  @Test
  void leaves_other_currencies_out_and_takes_what_is_paid_later_as_open() {
    PaymentBehavior it = of(paid("USD 5.00", 3), paid("EUR 9.00", 61));
    assertThat(it.otherCurrencies()).isEqualTo(1);
    assertThat(it.paidCount()).isZero();
    assertThat(it.oldestOverdueDays()).isEqualTo(60);
    assertThatThrownBy(() -> it.utilization(Money.parse("USD 1.00")))
        .hasMessageContaining("must be in EUR");
  }

  @Test
  void score_paydex_weighted() {
    PaymentBehavior it =
        of(paid("EUR 50000.00", 0), paid("EUR 30000.00", 15), paid("EUR 20000.00", 30));
    assertThat(it.paymentIndex()).contains(new BigDecimal("71.00"));
  }

  @ParameterizedTest(name = "score-paydex-table paycron.com, dandb.com: {0} days, {1}")
  @CsvSource({
    "-31, 100", "-30, 100", "-29, 99", "-20, 90", "0, 80", "15, 70", "22, 60", "23, 59", "24, 58",
    "25, 57", "27, 54", "28, 53", "29, 52", "30, 50", "33, 49", "36, 48", "39, 47", "42, 46",
    "45, 45", "48, 44", "60, 40", "90, 30", "120, 20", "150, 10", "9999, 1"
  })
  void score_paydex_table(long days, int index) {
    assertThat(PaymentIndex.standard().indexOf(days)).isEqualTo(index);
  }

  @Test
  void does_not_depend_on_the_order() {
    List<PaymentExperience> all = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 50; i++) {
      all.add(paid("EUR " + (1 + random.nextInt(900)) + ".37", random.nextInt(90) - 20L));
    }
    PaymentBehavior before = PaymentBehavior.of(all, CurrencyUnit.EUR, AS_OF);
    Collections.shuffle(all, random);
    assertThat(PaymentBehavior.of(all, CurrencyUnit.EUR, AS_OF)).isEqualTo(before);
  }

  @Test
  void reads_a_ledger_without_what_was_undone_returned_or_written_off() {
    List<LedgerEvent> events = new ArrayList<>();
    events.add(
        ItemEvent.Issued.of(stamp(1, "2026-02-01"), List.of(item("A"), item("B"), item("C"))));
    events.add(received(2, "P-1", "2026-03-05"));
    events.add(allocated(3, "L-1", "A", "P-1", "60.00", "2026-03-05"));
    events.add(received(4, "P-2", "2026-03-08"));
    events.add(allocated(5, "L-2", "A", "P-2", "40.00", "2026-03-08"));
    events.add(allocated(6, "L-3", "B", "P-2", "10.00", "2026-03-08"));
    events.add(SettlementEvent.Reversed.of(stamp(7, "2026-03-09"), AllocationId.of("L-3")));
    events.add(received(8, "P-3", "2026-03-10"));
    events.add(allocated(9, "L-4", "C", "P-3", "100.00", "2026-03-10"));
    events.add(CashEvent.Returned.of(stamp(10, "2026-03-12"), PaymentId.of("P-3"), "AC04"));
    ReceivablesLedger ledger = ReceivablesLedger.of(events);
    assertThat(experiences(ledger, "2026-04-30"))
        .isEqualTo("A 60.00 2026-03-05, A 40.00 2026-03-08, B 100.00 open, C 100.00 open");
    assertThat(experiences(ledger, "2026-03-11"))
        .isEqualTo("A 60.00 2026-03-05, A 40.00 2026-03-08, B 100.00 open, C 100.00 2026-03-10");
  }

  private static String experiences(ReceivablesLedger ledger, String asOf) {
    return PaymentExperience.of(ledger, LocalDate.parse(asOf), Recorded.endOf(LocalDate.MAX))
        .stream()
        .map(e -> e.item() + " " + e.amount().getAmount() + " "
            + e.paidOn().map(LocalDate::toString).orElse("open"))
        .collect(Collectors.joining(", "));
  }

  private static EventStamp stamp(int sequence, String day) {
    LocalDate date = LocalDate.parse(day);
    return EventStamp.of(EventId.of("E-" + sequence), date, new Recorded(date, sequence));
  }

  private static OpenItem item(String id) {
    return OpenItem.builder()
        .id(OpenItemId.of(id))
        .customer(CUSTOMER)
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of(id))
        .issueDate(LocalDate.of(2026, 2, 1))
        .dueDate(DUE)
        .original(Money.parse("EUR 100.00"))
        .open(Money.parse("EUR 100.00"))
        .build();
  }

  private static LedgerEvent received(int sequence, String payment, String day) {
    return CashEvent.Received.of(
        stamp(sequence, day),
        Payment.builder()
            .id(PaymentId.of(payment))
            .valueDate(LocalDate.parse(day))
            .amount(Money.parse("EUR 100.00"))
            .build(),
        CUSTOMER,
        OpenItemId.of(payment));
  }

  private static LedgerEvent allocated(
      int sequence, String key, String item, String source, String amount, String day) {
    return SettlementEvent.Allocated.of(
        stamp(sequence, day),
        AllocationId.of(key),
        List.of(AllocationLine.builder()
            .item(OpenItemId.of(item))
            .effect(Effect.PAID)
            .amount(Money.parse("EUR " + amount))
            .source(OpenItemId.of(source))
            .build()));
  }
}
