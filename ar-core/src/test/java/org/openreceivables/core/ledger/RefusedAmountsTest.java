package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.BookValue;

/** Amounts and recordings at the end of what 64 bits hold: one event is refused, the others count. */
class RefusedAmountsTest extends ForeignBooks {
  private static final String MOST = "92233720368547758.07";

  @Test
  void aValueInProportionThatDoesNotFitLosesNoOtherEvent() {
    book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
    LedgerEvent revalued = revalued("2026-01-31", "USD 1.00");
    LedgerEvent other =
        ItemEvent.Issued.of(book.stamp("2026-02-01"), List.of(item("I-2", "CHF 7.00")));

    List<Problem> problems = appendOnlyTheLast(revalued, other);

    refused(problems, ProblemCodes.AMOUNT_OVERFLOW, "EUR " + MOST + " x USD 100.00 / USD 1.00");
    assertThat(problems.get(0).message())
        .isEqualTo("The amount (EUR " + MOST + " x USD 100.00 / USD 1.00) of Revalued (E-2)"
            + " must fit 64 bits of minor units.");
  }

  @Test
  void aLaterEventThatWouldNotFitIsNamed() {
    book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR 92.00", USD, "0.92")));
    assertThat(book.post(revalued("2026-01-31", "USD 100.00"))).isEmpty();
    LedgerEvent charged = ItemEvent.ChargeAdded.of(
        book.stamp("2026-01-20"),
        OpenItemId.of("I-1"),
        Component.of(ComponentKind.FEE, Money.parse("USD 1.00")));
    LedgerEvent other =
        ItemEvent.Issued.of(book.stamp("2026-02-01"), List.of(item("I-2", "CHF 7.00")));

    List<Problem> problems = appendOnlyTheLast(charged, other);

    refused(problems, ProblemCodes.AMOUNT_OVERFLOW, "2026-01-20");
    assertThat(problems.get(0).rule())
        .isEqualTo("must not make the later event E-2 of 2026-01-31 impossible");
  }

  @Test
  void aChargeOnTheLargestValueOrAmountIsRefused() {
    book.issue("2026-01-10", item("I-1", "USD 100.00", value("EUR " + MOST, USD, "0.92")));
    book.issue("2026-01-10", item("I-2", "CHF " + MOST));
    LedgerEvent one = charge("I-1", "USD 1.00");
    LedgerEvent two = charge("I-2", "CHF 0.01");
    LedgerEvent other =
        ItemEvent.Issued.of(book.stamp("2026-02-01"), List.of(item("I-3", "USD 7.00")));

    assertThat(appendOnlyTheLast(one, two, other))
        .hasSize(2)
        .allSatisfy(p -> assertThat(p.code()).isEqualTo(ProblemCodes.AMOUNT_OVERFLOW))
        .extracting(Problem::id)
        .containsExactly("E-3", "E-4");
  }

  @Test
  void noEventIsRecordedAtTheEndOfADay() {
    LedgerEvent late = issued("E-1", Recorded.endOf(day("2026-01-31")), "I-1");
    LedgerEvent next = issued("E-2", new Recorded(day("2026-02-01"), 1), "I-2");
    LedgerEvent old = issued("E-3", new Recorded(day("2026-01-30"), 1), "I-3");

    ReceivablesLedger.Appended first = book.ledger.append(List.of(late, next));
    ReceivablesLedger.Appended second = first.ledger().append(List.of(old));

    assertThat(first.refused())
        .extracting(Problem::message)
        .containsExactly("The recorded (2026-01-31#9223372036854775807) of Issued (E-1) must have a"
            + " sequence below 9223372036854775807, which stands for the end of a day.");
    assertThat(first.ledger().events()).containsExactly(next);
    assertThat(second.refused())
        .extracting(Problem::code)
        .containsExactly(ProblemCodes.RECORDED_OUT_OF_ORDER);
    assertThat(second.ledger().openItems(Book.END).balance().in(EUR)).isEqualTo(eur("7.00"));
  }

  private LedgerEvent charge(String id, String fee) {
    return ItemEvent.ChargeAdded.of(
        book.stamp("2026-01-20"),
        OpenItemId.of(id),
        Component.of(ComponentKind.FEE, Money.parse(fee)));
  }

  private LedgerEvent revalued(String date, String open) {
    return BookEvent.Revalued.of(
        book.stamp(date),
        OpenItemId.of("I-1"),
        Money.parse(open),
        new BookValue(Money.parse("EUR " + MOST), rate(USD, EUR, "0.95")));
  }

  private static LedgerEvent issued(String event, Recorded recorded, String id) {
    return ItemEvent.Issued.of(
        EventStamp.of(EventId.of(event), day("2026-01-10"), recorded),
        List.of(item(id, "EUR 7.00")));
  }

  private List<Problem> appendOnlyTheLast(LedgerEvent... batch) {
    ReceivablesLedger before = book.ledger;

    ReceivablesLedger.Appended appended = before.append(List.of(batch));

    assertThat(appended.ledger().events())
        .hasSize(before.events().size() + 1)
        .contains(batch[batch.length - 1]);
    assertThat(appended.ledger().openItems(Book.END).incomplete()).containsExactly(C1);
    assertThat(appended.ledger().openItems(Book.END).size())
        .isEqualTo(before.openItems(Book.END).size() + 1);
    return appended.refused();
  }
}
