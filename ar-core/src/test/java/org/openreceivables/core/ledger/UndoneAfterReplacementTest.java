package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;
import static org.openreceivables.core.Samples.day;

import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

/** USD 30.00 of USD 100.00 paid, the rest replaced by two instalments, then the USD 30.00 bounce. */
class UndoneAfterReplacementTest extends ForeignBooks {
  private static final BookValue AT_92 = value("EUR 92.00", USD, "0.92");

  @Test
  void whatBouncedIsOpenBesideTheInstalments() {
    paidAndReplaced();

    assertThat(book.giveBack("2026-02-01", "P-1")).isEmpty();

    assertThat(open("I-1", "I-2", "I-3")).containsExactly("USD 30.00", "USD 35.00", "USD 35.00");
    assertThat(standing("I-1", "I-2", "I-3"))
        .containsExactly("EUR 27.60", "EUR 32.20", "EUR 32.20");
    assertThat(book.ledger.balance(Book.END)).hasToString("[USD 100.00]");
    assertThat(book.find("I-1").settled()).containsOnlyKeys(Effect.RESIDUAL);
  }

  @Test
  void backdatedBeforeTheReplacementItComesToTheSame() {
    paidAndReplaced();

    assertThat(book.reverse("2026-01-21", "A-1")).isEmpty();

    assertThat(open("I-1", "I-2", "I-3")).containsExactly("USD 30.00", "USD 35.00", "USD 35.00");
    assertThat(standing("I-1", "I-2", "I-3"))
        .containsExactly("EUR 27.60", "EUR 32.20", "EUR 32.20");
    assertThat(book.ledger.openItems(day("2026-01-21")).find(OpenItemId.of("I-1")))
        .get()
        .extracting(OpenItem::open)
        .hasToString("USD 100.00");
  }

  @Test
  void whatIsOpenAgainWasNotRevaluedWithTheRestThatMoved() {
    issueAndPay();
    assertThat(book.post(BookEvent.Revalued.of(
            book.stamp("2026-01-24"),
            OpenItemId.of("I-1"),
            Money.parse("USD 70.00"),
            value("EUR 66.50", USD, "0.95"))))
        .isEmpty();
    replace("2026-01-25");

    book.giveBack("2026-02-01", "P-1");

    assertThat(standing("I-1", "I-2", "I-3"))
        .containsExactly("EUR 27.60", "EUR 33.25", "EUR 33.25");
  }

  @Test
  void theOfferOfTheItemHasItsCashAndDiscountBack() {
    DiscountOffer offer = new DiscountOffer(
        day("2026-01-31"),
        0,
        new DiscountRate.Percent(Percentage.of("2")),
        Money.parse("USD 100.00"),
        Money.zero(USD),
        Money.zero(USD));
    book.issue("2026-01-10", item("I-1", "USD 100.00").withDiscountOffers(offer));
    receive("2026-01-12", "P-1", "USD 30.00");
    book.allocate(
        "2026-01-20", "A-1", paid("I-1", "P-1", "USD 30.00").withOffer(day("2026-01-31")));
    replace("2026-01-25");

    book.giveBack("2026-02-01", "P-1");

    assertThat(book.find("I-1").discountOffers()).containsExactly(offer);
  }

  @Test
  void aWriteOffIsRecoveredBesideAResidual() {
    book.issue("2026-01-10", item("I-1", "USD 100.00", AT_92));
    book.writeOff("2026-01-20", "W-1", line(Effect.WRITTEN_OFF, "USD 30.00"));
    replace("2026-01-25");

    assertThat(book.post(
            SettlementEvent.Recovered.of(book.stamp("2026-02-01"), AllocationId.of("W-1"))))
        .isEmpty();

    assertThat(open("I-1", "I-2", "I-3")).containsExactly("USD 30.00", "USD 35.00", "USD 35.00");
  }

  @Test
  void aPaymentBeforeTheReplacementStillMustLeaveWhatWasReplaced() {
    paidAndReplaced();
    receive("2026-01-12", "P-2", "USD 1.00", value("EUR 0.92", USD, "0.92"));

    List<Problem> problems = book.allocate("2026-01-21", "A-2", paid("I-1", "P-2", "USD 1.00"));

    assertThat(problems).extracting(Problem::code).containsExactly(ProblemCodes.ITEM_OVER_APPLIED);
    assertThat(problems.get(0).rule())
        .isEqualTo("must not make the later event E-4 of 2026-01-25 impossible");
  }

  @Test
  void aReturnNamesWhatItsMoneyWasUsedForTheLatestFirst() {
    book.receive("2026-01-12", "P-1", "60.00");
    book.refund("2026-01-13", "ACC-P-1", "20.00");
    AllocationLine excess = Book.line("ACC-P-1", Effect.EXCESS_TAKEN, "3.00").build();
    book.allocate("2026-01-14", "A-1", excess);
    book.post(ItemEvent.Replaced.of(
        book.stamp("2026-01-15"),
        OpenItemId.of("ACC-P-1"),
        List.of(Book.line("ACC-P-1", Effect.MOVED, "30.00").build()),
        List.of(item("M-1", "EUR 30.00").withKind(OpenItemKind.ON_ACCOUNT)),
        Book.REASON));
    book.allocate(
        "2026-01-16", "A-2", Book.line("ACC-P-1", Effect.EXCESS_TAKEN, "1.00").build());
    book.reverse("2026-01-17", "A-2");
    book.allocate(
        "2026-01-18", "A-2", Book.line("ACC-P-1", Effect.EXCESS_TAKEN, "2.00").build());

    List<Problem> problems = book.giveBack("2026-01-20", "P-1");

    assertThat(problems).extracting(Problem::code).containsExactly(ProblemCodes.DEPENDENTS_EXIST);
    assertThat(problems.get(0).rule())
        .isEqualTo("must not have been refunded, kept or moved (Allocated E-7 (A-2): EUR 2.00, "
            + "Replaced E-4: EUR 30.00, Allocated E-3 (A-1): EUR 3.00, Refunded E-2: EUR 20.00)");
  }

  @Test
  void ofManyTheLatestTenAreNamed() {
    book.receive("2026-01-12", "P-1", "60.00");
    for (int i = 0; i < 12; i++) {
      book.refund("2026-01-13", "ACC-P-1", "1.00");
    }

    assertThat(book.giveBack("2026-01-20", "P-1").get(0).rule())
        .startsWith("must not have been refunded, kept or moved (Refunded E-13: EUR 1.00, ")
        .endsWith("Refunded E-4: EUR 1.00 and 2 more)");
  }

  private void paidAndReplaced() {
    issueAndPay();
    replace("2026-01-25");
  }

  private void issueAndPay() {
    book.issue("2026-01-10", item("I-1", "USD 100.00", AT_92));
    receive("2026-01-12", "P-1", "USD 30.00", value("EUR 27.90", USD, "0.93"));
    assertThat(book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "USD 30.00")))
        .isEmpty();
  }

  private void replace(String date) {
    assertThat(book.post(ItemEvent.Replaced.of(
            book.stamp(date),
            OpenItemId.of("I-1"),
            List.of(line(Effect.RESIDUAL, "USD 70.00")),
            List.of(item("I-2", "USD 35.00"), item("I-3", "USD 35.00")),
            Book.REASON)))
        .isEmpty();
  }

  private static AllocationLine line(Effect effect, String amount) {
    AllocationLine.Builder line = AllocationLine.builder();
    return line.item(OpenItemId.of("I-1"))
        .effect(effect)
        .amount(Money.parse(amount))
        .build();
  }

  private List<String> open(String... ids) {
    return Stream.of(ids).map(id -> book.find(id).open().toString()).toList();
  }

  private List<String> standing(String... ids) {
    return Stream.of(ids).map(id -> carrying(id, EUR)).toList();
  }
}
