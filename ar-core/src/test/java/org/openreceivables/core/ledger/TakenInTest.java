package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.C2;
import static org.openreceivables.core.Samples.USD;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;

/** What would not fit beside what is in the books is refused, so that sums over all customers fit. */
class TakenInTest extends ForeignBooks {
  private static final String MOST = "92233720368547758.07";
  private static final String ALL_BUT_TWO = "92233720368547758.05";

  @Test
  void aSecondLargestInvoiceIsRefused() {
    assertThat(book.issue("2026-01-10", item("I-1", "EUR " + MOST))).isEmpty();

    List<Problem> problems = book.issue("2026-01-11", other("I-2", "EUR " + MOST));

    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "The amounts (EUR " + MOST + " and EUR " + MOST + ") of Issued (E-2) must fit"
                + " 64 bits of minor units, all that ever came into the books together.");
    assertThat(problems.get(0).code()).isEqualTo(ProblemCodes.AMOUNT_OVERFLOW);
    assertThat(problems.get(0).taints()).containsExactly(C2);
    assertThat(book.issue("2026-01-11", other("I-3", "CHF " + MOST))).isEmpty();
    assertThat(book.ledger.balance(Book.END)).hasToString("[CHF " + MOST + ", EUR " + MOST + "]");
  }

  @Test
  void twoItemsOfOneEventCountTogether() {
    assertThat(book.issue("2026-01-10", item("I-1", "EUR " + MOST), item("I-2", "EUR 0.01")))
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.AMOUNT_OVERFLOW);
  }

  /** A release counts like an addition, or a journal of some days could fail to fit. */
  @Test
  void changesOfAllowancesCountTogether() {
    assertThat(allowance("92233720368547758.08"))
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.AMOUNT_OVERFLOW);
    assertThat(allowance(ALL_BUT_TWO)).isEmpty();
    assertThat(allowance("-0.02")).isEmpty();
    assertThat(allowance("0.01")).hasSize(1);
  }

  private List<Problem> allowance(String change) {
    return book.post(
        BookEvent.AllowanceChanged.of(book.stamp("2026-01-31"), C1, Money.parse("EUR " + change)));
  }

  /** The sum of invoices less credits is in the range when each of them is. */
  @Test
  void debitsAndCreditsCountTogether() {
    book.issue("2026-01-10", item("I-1", "EUR " + ALL_BUT_TWO));

    assertThat(book.receive("2026-01-11", "P-1", "0.03")).hasSize(1);
    assertThat(book.receive("2026-01-11", "P-2", "0.02")).isEmpty();
    assertThat(book.receive("2026-01-11", "P-3", "0.01")).hasSize(1);
  }

  @Test
  void whatIsSettledStillCounts() {
    book.issue("2026-01-10", item("I-1", "EUR 1.00"));
    book.receive("2026-01-10", "P-1", "1.00");
    book.allocate("2026-01-10", "A-1", Book.paid("I-1", "P-1", "1.00"));

    assertThat(book.issue("2026-01-11", item("I-2", "EUR " + ALL_BUT_TWO))).hasSize(1);
    assertThat(book.ledger.openItems(Book.END)).isEmpty();
  }

  @Test
  void aBackdatedItemOrChargeIsNoOther() {
    book.issue("2026-01-10", item("I-1", "EUR " + ALL_BUT_TWO));

    assertThat(book.issue("2026-01-10", item("I-2", "EUR 0.01"))).isEmpty();
    book.issue("2026-01-20", item("I-3", "CHF 1.00"));
    assertThat(book.issue("2026-01-10", item("I-4", "EUR 0.02"))).hasSize(1);
    assertThat(charge("2026-01-11", "EUR 0.02")).hasSize(1);
    assertThat(charge("2026-01-11", "EUR 0.01")).isEmpty();
    assertThat(book.ledger.balance(Book.END)).hasToString("[CHF 1.00, EUR " + MOST + "]");
    assertThat(Asked.kept(ReceivablesLedger.of(book.ledger.events())))
        .isEqualTo(Asked.kept(book.ledger));
  }

  @Test
  void soDoesWhatItemsStandAtInTheBooks() {
    book.issue("2026-01-10", item("I-1", "USD 1.00", value("EUR " + ALL_BUT_TWO, USD, "1")));

    assertThat(book.issue("2026-01-10", item("I-2", "USD 1.00", value("EUR 0.03", USD, "1"))))
        .hasSize(1);
    assertThat(book.issue("2026-01-10", item("I-3", "USD 1.00", value("EUR 0.01", USD, "1"))))
        .isEmpty();
    assertThat(revalue("EUR 92233720368547758.07")).hasSize(1);
    assertThat(revalue("EUR 92233720368547758.06")).isEmpty();
  }

  /** USD 100.00 at the most that fits; once half is paid before, it is half of that. */
  @Test
  void whatIsValuedInProportionLeavesRoomAgain() {
    book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 0.00", USD, "0.00001")));
    receive("2026-01-12", "P-1", "USD 50.00");
    assertThat(book.post(BookEvent.Revalued.of(
            book.stamp("2026-01-31"),
            OpenItemId.of("I-1"),
            Money.parse("USD 100.00"),
            value("EUR " + MOST, USD, "0.95"))))
        .isEmpty();
    assertThat(book.issue("2026-02-01", item("I-2", "EUR 7.00"))).hasSize(1);

    book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "USD 50.00"));

    assertThat(book.issue("2026-02-01", item("I-3", "EUR 7.00"))).isEmpty();
    assertThat(Asked.kept(ReceivablesLedger.of(book.ledger.events())))
        .isEqualTo(Asked.kept(book.ledger));
  }

  @Test
  void chargesOfAnItemTakenOverAndReplacementsCount() {
    OpenItem charged = item("I-1", "EUR 1.00").toBuilder()
        .charges(Money.parse("EUR 1.00"))
        .open(Money.parse("EUR 2.00"))
        .build();
    assertThat(book.issue("2026-01-10", charged, item("I-2", "EUR 92233720368547756.08")))
        .hasSize(1);
    book.issue("2026-01-10", item("I-3", "EUR 92233720368547756.06"), charged);

    assertThat(transfer("EUR 1.00", "I-4")).hasSize(1);
    assertThat(transfer("EUR 0.01", "I-5")).isEmpty();
    assertThat(transfer("EUR 0.01", "I-6")).hasSize(1);
  }

  /** A loss of EUR 0.02 and then one of EUR 0.01, of which only the second leaves room for its own size. */
  @Test
  void aLossByRevaluationCountsLikeAGain() {
    book.issue("2026-01-10", item("I-1", "USD 1.00", value("EUR 92233720368547758.06", USD, "1")));

    assertThat(revalue("EUR 92233720368547758.04")).hasSize(1);
    assertThat(revalue("EUR 92233720368547758.05")).isEmpty();
  }

  private List<Problem> transfer(String amount, String to) {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(OpenItemId.of("I-1")).effect(Effect.TRANSFERRED).amount(Money.parse(amount));
    return book.post(ItemEvent.Replaced.of(
        book.stamp("2026-01-20"),
        OpenItemId.of("I-1"),
        List.of(line.build()),
        List.of(item(to, amount)),
        Book.REASON));
  }

  @Test
  void ledgersThatDoNotFitTogetherAreNotMerged() {
    book.issue("2026-01-10", item("I-1", "EUR " + MOST));
    ReceivablesLedger other = ReceivablesLedger.of(
        List.of(ItemEvent.Issued.of(book.stamp("2026-01-10"), List.of(other("I-2", "EUR 0.01")))));

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> book.ledger.merge(other))
        .withMessageContaining("The amounts (EUR " + MOST + " and EUR 0.01) of ReceivablesLedger"
            + " (merge) must fit 64 bits");
  }

  private List<Problem> charge(String date, String fee) {
    return book.post(ItemEvent.ChargeAdded.of(
        book.stamp(date), OpenItemId.of("I-1"), Component.of(ComponentKind.FEE, Money.parse(fee))));
  }

  /** I-3 stands at EUR 0.01, and EUR 0.01 is left. */
  private List<Problem> revalue(String value) {
    return book.post(BookEvent.Revalued.of(
        book.stamp("2026-01-31"),
        OpenItemId.of("I-1"),
        Money.parse("USD 1.00"),
        value(value, USD, "1")));
  }

  private static OpenItem other(String id, String money) {
    return item(id, money).withCustomer(C2);
  }
}
