package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;
import static org.openreceivables.core.Samples.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.journal.ControlFigures;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.ExchangeDifference;
import org.openreceivables.core.ledger.journal.ExchangeDifference.Cause;
import org.openreceivables.core.ledger.journal.ItemDifference;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.WriteOffMethod;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItemKind;

/** Entries in one currency of the books, by hand. */
class JournalCurrencyTest extends JournalBooks {
  private static final CurrencyUnit GBP = CurrencyUnit.GBP;

  /** ODOO-FX-PARTIAL: Odoo, test_account_move_reconcile. */
  @Test
  void whatIsAppliedOfACreditBringsItsShareAndTheDifferenceIsALoss() {
    post(item("CN-1", "USD 240.00", value("EUR 80.00", USD, "0.333333"))
        .withKind(OpenItemKind.CREDIT_NOTE));
    post(item("I-1", "USD 120.00", value("EUR 60.00", USD, "0.5")));

    allocate(settle("I-1", Effect.CREDITED, "USD 120.00", "CN-1"));

    assertThat(entry(EUR)).isEqualTo("Cr RECEIVABLES EUR 20.00, Dr EXCHANGE_LOSS EUR 20.00");
    assertThat(ExchangeDifference.of(book.ledger, EUR, Book.END))
        .containsExactly(new ExchangeDifference(
            EventId.of("E-3"),
            day("2026-01-20"),
            OpenItemId.of("CN-1"),
            Optional.of(OpenItemId.of("I-1")),
            Optional.of(AllocationId.of("A-1")),
            Money.parse("EUR -20.00"),
            Cause.SETTLED));
    assertThat(book.find("CN-1").open()).isEqualTo(Money.parse("USD 120.00"));
    assertThat(book.find("CN-1").carrying(EUR)).contains(Money.parse("EUR 40.00"));
    assertThat(book.find("I-1").carrying(EUR)).contains(Money.parse("EUR 0.00"));

    book.reverse("2026-01-21", "A-1");
    assertThat(entry(EUR)).isEqualTo("Dr RECEIVABLES EUR 20.00, Cr EXCHANGE_LOSS EUR 20.00");
    assertThat(ExchangeDifference.of(book.ledger, EUR, Book.END))
        .last()
        .matches(d -> d.cause() == Cause.UNDONE && d.amount().equals(Money.parse("EUR 20.00")));
  }

  /** USD 119.00 at 0.92 and at 0.95: net 95.00 - 92.00, tax 18.05 - 17.48, together one gain. */
  @Test
  void netAndTaxOfOneSettlementAreOneDifference() {
    post(item("I-1", "USD 119.00", value("EUR 109.48", USD, "0.92"))
        .withComponents(
            part(ComponentKind.NET, "USD 100.00"), part(ComponentKind.TAX, "USD 19.00")));
    receiveWithCharges("P-1", "USD 119.00", "0.00", value("EUR 113.05", USD, "0.95"));

    allocate(paid(ComponentKind.NET, "USD 100.00"), paid(ComponentKind.TAX, "USD 19.00"));

    assertThat(entry(EUR)).isEqualTo("Dr RECEIVABLES EUR 3.57, Cr EXCHANGE_GAIN EUR 3.57");
    assertThat(ExchangeDifference.of(book.ledger, EUR, Book.END))
        .singleElement()
        .matches(d -> d.cause() == Cause.SETTLED && d.amount().equals(Money.parse("EUR 3.57")));
    book.reverse("2026-01-21", "A-1");
    assertThat(entry(EUR)).isEqualTo("Cr RECEIVABLES EUR 3.57, Dr EXCHANGE_GAIN EUR 3.57");
    assertThat(ExchangeDifference.of(book.ledger, EUR, Book.END))
        .last()
        .matches(d -> d.cause() == Cause.UNDONE && d.amount().equals(Money.parse("EUR -3.57")));
  }

  /** Net 1.34 against 1.33 is a cent of gain, tax 0.66 against 0.67 one of loss: nothing was realised. */
  @Test
  void centsOfNetAndTaxThatCancelOutAreNoDifference() {
    post(item("I-1", "USD 6.00", value("EUR 2.00", USD, "0.333333"))
        .withComponents(part(ComponentKind.NET, "USD 4.00"), part(ComponentKind.TAX, "USD 2.00")));
    receiveWithCharges("P-1", "USD 6.50", "0.00", value("EUR 2.17", USD, "0.333846"));

    allocate(paid(ComponentKind.NET, "USD 4.00"), paid(ComponentKind.TAX, "USD 2.00"));

    assertThat(movements()
            .filter(m -> m.event().equals(EventId.of("E-3")))
            .map(m -> m.book().first().in(EUR).toString()))
        .containsExactly("EUR 1.34", "EUR -1.33", "EUR 0.66", "EUR -0.67");
    assertThat(entry(EUR)).isEmpty();
    assertThat(ExchangeDifference.of(book.ledger, EUR, Book.END)).isEmpty();
  }

  private static OpenComponent part(ComponentKind kind, String amount) {
    Money money = Money.parse(amount);
    return new OpenComponent(Component.of(kind, money), money);
  }

  private static AllocationLine paid(ComponentKind part, String amount) {
    return settle("I-1", Effect.PAID, amount, "ACC-P-1").withComponent(new ComponentKey(part, ""));
  }

  /** Never EUR beside USD: what the journal has in euros is no figure for dollars. */
  @Test
  void aJournalInTheBooksIsNeverComparedWithItemsInDollars() {
    post(item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
    ControlReconciliation mixed = ControlReconciliation.of(
        JournalPolicy.standard(),
        book.ledger,
        Book.END,
        ControlFigures.of(
            Journal.of(JournalMapping.of(policy(EUR)), book.ledger, Book.END).entries()));
    assertThat(mixed.lines())
        .extracting(Object::toString)
        .containsExactly(
            "Line[role=RECEIVABLES, account=, items=EUR 0.00, ledger=EUR 0.00, control=EUR 92.00]",
            "Line[role=RECEIVABLES, account=, items=USD 100.00, ledger=USD 100.00,"
                + " control=USD 0.00]");
    assertThat(mixed.events())
        .extracting(e -> e.cause() + " " + e.moved() + "/" + e.posted())
        .containsExactly("ONLY_POSTED EUR 0.00/EUR 92.00", "NOT_POSTED USD 100.00/USD 0.00");
    assertThat(reconcile(policy(EUR), Book.END).agrees()).isTrue();
    assertThat(reconcile(JournalPolicy.standard(), Book.END).agrees()).isTrue();
  }

  /** EPR-FX-DIFF: ERPNext, test_payment_reconciliation. */
  @Test
  void aPaymentWorthLessThanTheInvoiceIsALossWhenApplied() {
    post(item("I-1", "EUR 100.00", value("INR 8500.00", EUR, "85")));
    receiveWithCharges("P-1", "EUR 100.00", "0.00", value("INR 8000.00", EUR, "80"));
    assertThat(entry(INR)).isEqualTo("Cr RECEIVABLES INR 8000.00, Dr CASH INR 8000.00");

    allocate(settle("I-1", Effect.PAID, "EUR 100.00", "ACC-P-1"));

    assertThat(entry(INR)).isEqualTo("Cr RECEIVABLES INR 500.00, Dr EXCHANGE_LOSS INR 500.00");
  }

  /** EPE-FX-PART: ERPNext, test_payment_entry. */
  @Test
  void aPartPaidBelowItsBookValueIsALossOnThatPart() {
    post(item("I-1", "USD 100.00", value("INR 5000.00", USD, "50")));
    receiveWithCharges("P-1", "USD 20.00", "0.00", value("INR 900.00", USD, "45"));

    allocate(settle("I-1", Effect.PAID, "USD 20.00", "ACC-P-1"));

    assertThat(entry(INR)).isEqualTo("Cr RECEIVABLES INR 100.00, Dr EXCHANGE_LOSS INR 100.00");
    assertThat(book.find("I-1").open()).isEqualTo(Money.parse("USD 80.00"));
    assertThat(book.find("I-1").carrying(INR)).contains(Money.parse("INR 4000.00"));
  }

  /** ERP-DISC-FX-LOSS: the discount at the rate of the invoice, the loss apart. */
  @Test
  void aDiscountIsAtTheRateOfTheInvoiceAndTheLossApart() {
    post(item("I-1", "USD 100.00", value("INR 5000.00", USD, "50")));
    receiveWithCharges("P-1", "USD 90.00", "0.00", value("INR 4200.00", USD, "46.6667"));

    allocate(
        settle("I-1", Effect.PAID, "USD 90.00", "ACC-P-1"),
        AllocationLine.builder()
            .item(OpenItemId.of("I-1"))
            .effect(Effect.DISCOUNT)
            .amount(Money.parse("USD 10.00"))
            .build());

    assertThat(entry(INR))
        .isEqualTo(
            "Cr RECEIVABLES INR 800.00, Dr DISCOUNT INR 500.00, Dr EXCHANGE_LOSS INR 300.00");
  }

  /** MF-ALLOC-01: metasfresh, PaymentAllocationBuilderTest; worth EUR 5,900.00 on the day, as we add. */
  @Test
  void anInvoicePaidInAnotherCurrencyGoesThroughTheExchange() {
    post(item("I-1", "EUR 9000.00"));
    receiveWithCharges("P-1", "CHF 18000.00", "0.00", value("EUR 5900.00", CHF, "0.327778"));

    allocate(
        cross("I-1", Effect.PAID, "EUR 6000.00", "ACC-P-1", "CHF 18000.00"),
        effect("I-1", Effect.DISCOUNT, "EUR 1599.00"),
        effect("I-1", Effect.WRITTEN_OFF, "EUR 401.00"));

    assertThat(entry(JournalPolicy.standard()))
        .isEqualTo("Dr RECEIVABLES CHF 18000.00, Cr RECEIVABLES EUR 8000.00,"
            + " Dr DISCOUNT EUR 1599.00, Dr BAD_DEBT EUR 401.00,"
            + " Cr CURRENCY_EXCHANGE CHF 18000.00, Dr CURRENCY_EXCHANGE EUR 6000.00");
    assertThat(entry(EUR))
        .isEqualTo("Cr RECEIVABLES EUR 2100.00, Dr DISCOUNT EUR 1599.00, Dr BAD_DEBT EUR 401.00,"
            + " Dr EXCHANGE_LOSS EUR 100.00");
    assertThat(book.find("I-1").open()).isEqualTo(Money.parse("EUR 1000.00"));
  }

  /** MF-ALLOC-02: a credit note of EUR 333.00 against an invoice of CHF 5,000.00 at 3. */
  @Test
  void aCreditNoteInAnotherCurrencyGoesThroughTheExchange() {
    post(item("I-1", "CHF 5000.00"));
    post(item("CM-1", "EUR 333.00").withKind(OpenItemKind.CREDIT_NOTE));

    allocate(cross("I-1", Effect.CREDITED, "CHF 999.00", "CM-1", "EUR 333.00"));

    assertThat(entry(JournalPolicy.standard()))
        .isEqualTo("Cr RECEIVABLES CHF 999.00, Dr RECEIVABLES EUR 333.00,"
            + " Dr CURRENCY_EXCHANGE CHF 999.00, Cr CURRENCY_EXCHANGE EUR 333.00");
    assertThat(book.find("I-1").open()).isEqualTo(Money.parse("CHF 4001.00"));
    book.reverse("2026-01-21", "A-1");
    assertThat(entry(JournalPolicy.standard()))
        .isEqualTo("Dr RECEIVABLES CHF 999.00, Cr RECEIVABLES EUR 333.00,"
            + " Cr CURRENCY_EXCHANGE CHF 999.00, Dr CURRENCY_EXCHANGE EUR 333.00");
  }

  @Test
  void aRefundOfLessWorthThanTheCreditIsAGain() {
    receiveWithCharges("P-1", "USD 100.00", "0.00", value("EUR 95.00", USD, "0.95"));
    book.post(CashEvent.Refunded.of(
            book.stamp("2026-01-20"), OpenItemId.of("ACC-P-1"), Money.parse("USD 40.00"))
        .withBookValues(value("EUR 37.20", USD, "0.93")));

    assertThat(entry(EUR))
        .isEqualTo("Dr RECEIVABLES EUR 38.00, Cr CASH EUR 37.20, Cr EXCHANGE_GAIN EUR 0.80");
    book.post(CashEvent.Refunded.of(
        book.stamp("2026-01-21"), OpenItemId.of("ACC-P-1"), Money.parse("USD 60.00")));
    assertThat(entry(EUR)).isEqualTo("Dr RECEIVABLES EUR 57.00, Cr CASH EUR 57.00");
  }

  @Test
  void whatTheBankKeptIsItsShareOfWhatThePaymentWasWorth() {
    receiveWithCharges("P-1", "USD 100.00", "2.00", value("EUR 92.00", USD, "0.92"));
    assertThat(entry(EUR))
        .isEqualTo("Cr RECEIVABLES EUR 92.00, Dr CASH EUR 90.16, Dr BANK_CHARGES EUR 1.84");
  }

  @Test
  void anItemWithoutAValueIsNamedAndTheOthersGoOn() {
    post(item("I-1", "USD 100.00"));
    post(item("I-2", "EUR 10.00"));
    book.post(BookEvent.AllowanceChanged.of(book.stamp("2026-01-31"), C1, Money.parse("USD 5.00")));
    JournalPolicy policy = policy(EUR).withWriteOffs(WriteOffMethod.ALLOWANCE);

    Journal journal = Journal.of(JournalMapping.of(policy), book.ledger, Book.END);

    assertThat(journal.entries()).hasSize(1);
    assertThat(journal.problems())
        .extracting(p -> p.code() + " " + p.message())
        .containsExactly(
            ProblemCodes.CURRENCY_MISMATCH
                + " The amount (USD 100.00) of OpenItem (I-1) must have a book value in EUR, the"
                + " currency of the books, to post event E-1.",
            ProblemCodes.CURRENCY_MISMATCH
                + " The change (USD 5.00) of AllowanceChanged (E-3) must have a book value in EUR, the"
                + " currency of the books, to post event E-3.");
    assertThat(journal.problems()).allMatch(p -> p.taints().equals(List.of(C1)));
    ControlReconciliation three = reconcile(policy, Book.END);
    assertThat(three.agrees()).isFalse();
    assertThat(three.lines()).allMatch(ControlReconciliation.Line::agrees);
    assertThat(three.items())
        .containsExactly(new ItemDifference(
            OpenItemId.of("I-1"),
            ItemDifference.Cause.NOT_VALUED,
            Money.parse("USD 100.00"),
            Money.parse("EUR 0.00")));
  }

  /** Document, accounting and reporting currency: one story, three journals, every day. */
  @Test
  void allThreeCurrenciesTieOnEveryDay() {
    post(item(
        "I-1", "USD 100.00", value("EUR 92.01", USD, "0.9201"), value("GBP 79.99", USD, "0.7999")));
    receiveWithCharges(
        "P-1",
        "USD 70.00",
        "1.00",
        value("EUR 63.33", USD, "0.9047"),
        value("GBP 56.01", USD, "0.8001"));
    allocate(
        settle("I-1", Effect.PAID, "USD 33.33", "ACC-P-1"),
        effect("I-1", Effect.DISCOUNT, "USD 0.67"));
    book.post(BookEvent.Revalued.of(
        book.stamp("2026-01-31"),
        OpenItemId.of("I-1"),
        Money.parse("USD 66.00"),
        value("EUR 61.00", USD, "0.9242")));
    book.post(BookEvent.Revalued.of(
        book.stamp("2026-01-31"),
        OpenItemId.of("I-1"),
        Money.parse("USD 66.00"),
        value("GBP 52.00", USD, "0.7879")));
    book.writeOff("2026-02-02", "W-1", effect("I-1", Effect.WRITTEN_OFF, "USD 65.99"));

    for (LocalDate d = day("2026-01-09"); d.isBefore(day("2026-02-05")); d = d.plusDays(1)) {
      for (JournalPolicy policy : List.of(JournalPolicy.standard(), policy(EUR), policy(GBP))) {
        assertThat(reconcile(policy, d)).matches(ControlReconciliation::agrees);
      }
    }
    // USD 0.01 of the invoice is left, and USD 36.67 of the payment.
    assertThat(balance(JournalPolicy.standard(), "2026-01-31")).isEqualTo("USD 29.33");
    assertThat(balance(JournalPolicy.standard(), Book.END.toString())).isEqualTo("USD -36.66");
    // EUR: 61.00 - (63.33 - 30.15) = 27.82; GBP: 52.00 - (56.01 - 26.67) = 22.66
    assertThat(balance(policy(EUR), "2026-01-31")).isEqualTo("EUR 27.82");
    assertThat(balance(policy(GBP), "2026-01-31")).isEqualTo("GBP 22.66");
    assertThat(balance(policy(EUR), Book.END.toString())).isEqualTo("EUR -33.17");
  }

  private String balance(JournalPolicy policy, String asOf) {
    return reconcile(policy, day(asOf)).lines().get(0).control().toString();
  }
}
