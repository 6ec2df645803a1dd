package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.C2;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.USD;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;
import static org.openreceivables.core.Samples.net;
import static org.openreceivables.core.Samples.tax;
import static org.openreceivables.core.ledger.Book.line;
import static org.openreceivables.core.ledger.Book.paid;
import static org.openreceivables.core.ledger.Book.refused;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** What happens to items apart from money: they are replaced, given up, charged, held, described anew. */
class LedgerItemEventsTest {
  private final Book book = new Book();

  @Nested
  class Replacements {
    @Test
    void moveTheRestToAnItemOfItsOwn() {
      book.invoice("2026-01-10", "I-1", "100.00");

      assertThat(book.residual("2026-01-21", "100.00", "100.00")).isEmpty();

      assertThat(book.find("I-1").settledBy(Effect.RESIDUAL)).isEqualTo(eur("100.00"));
      assertThat(book.balance("2026-01-20"))
          .isEqualTo(book.balance("2026-01-21"))
          .isEqualTo("[EUR 100.00]");
    }

    @Test
    void addUpAndMoveSomething() {
      book.invoice("2026-01-10", "I-1", "100.00");

      refused(book.residual("2026-01-21", "10.00", "10.01"), ProblemCodes.AMOUNTS_DO_NOT_ADD_UP);
      refused(
          book.post(ItemEvent.Replaced.of(
              book.stamp("2026-01-21"), OpenItemId.of("I-1"), List.of(), List.of(), Book.REASON)),
          ProblemCodes.ZERO_AMOUNT);
      refused(replace("2026-01-21", Effect.TOLERANCE, "I-2"), ProblemCodes.OUT_OF_RANGE);
      refused(replace("2026-01-21", Effect.RESIDUAL, "I-1"), ProblemCodes.DUPLICATE_ID);
      assertThat(book.open("I-1")).isEqualTo(eur("100.00"));
    }
  }

  @Nested
  class WriteOffs {
    @Test
    void areTakenBackWhenTheyAreRecovered() {
      book.invoice("2026-01-10", "I-1", "100.00");
      book.receive("2026-01-10", "P-1", "30.00");
      book.allocate("2026-01-11", "A-1", paid("I-1", "P-1", "30.00"));

      assertThat(book.writeOff(
              "2026-02-01", "W-1", line("I-1", Effect.WRITTEN_OFF, "70.00").build()))
          .isEmpty();

      assertThat(book.balance("2026-02-01")).isEqualTo("[EUR 0.00]");
      refused(recover("2026-02-02", "A-1"), ProblemCodes.OUT_OF_RANGE);
      refused(recover("2026-02-02", "W-9"), ProblemCodes.UNKNOWN_ALLOCATION);
      assertThat(recover("2026-02-02", "W-1")).isEmpty();
      assertThat(book.open("I-1")).isEqualTo(eur("70.00"));
      refused(
          book.writeOff("2026-02-03", "W-2", paid("I-1", "P-1", "1.00")),
          ProblemCodes.OUT_OF_RANGE);
    }

    @Test
    void giveUpAllThatIsOpenOfAnItemPartByPart() {
      book.issue(
          "2026-01-10",
          item("I-1", "119.00")
              .addComponents(
                  OpenComponent.of(net("100.00")),
                  OpenComponent.of(tax("19.00")),
                  OpenComponent.of(Component.of(ComponentKind.FEE, eur("0.00"))))
              .build());
      AllocationLine part = line("I-1", Effect.DISCOUNT, "40.00").build();
      book.allocate("2026-01-11", "A-1", part);

      SettlementEvent.WrittenOff whole = SettlementEvent.WrittenOff.whole(
          book.stamp("2026-02-01"), AllocationId.of("W-1"), book.find("I-1"), Book.REASON);

      assertThat(whole.lines())
          .extracting(l -> l.item() + " " + l.component() + " " + l.amount())
          .containsExactly("I-1 NET EUR 60.00", "I-1 " + tax("19.00").kind() + " DE-19 EUR 19.00");
      assertThat(book.post(whole)).isEmpty();
      assertThat(book.find("I-1").settledBy(Effect.WRITTEN_OFF)).isEqualTo(eur("79.00"));
      assertThat(book.open("I-1")).isEqualTo(eur("0.00"));
      assertThat(recover("2026-02-02", "W-1")).isEmpty();
      assertThat(book.open("I-1")).isEqualTo(eur("79.00"));
    }

    @Test
    void giveUpAnItemWithoutPartsAsAWholeAndNothingOfASettledOne() {
      OpenItem plain = item("I-1", "5.00").build();
      book.issue("2026-01-10", plain);
      SettlementEvent.WrittenOff whole = SettlementEvent.WrittenOff.whole(
          book.stamp("2026-02-01"), AllocationId.of("W-1"), plain, Book.REASON);

      assertThat(whole.lines())
          .containsExactly(line("I-1", Effect.WRITTEN_OFF, "5.00").build());
      assertThat(book.post(whole)).isEmpty();
      OpenItem settled = book.find("I-1");
      assertThatThrownBy(() -> SettlementEvent.WrittenOff.whole(
              book.stamp("2026-02-02"), AllocationId.of("W-2"), settled, Book.REASON))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageStartingWith(
              "The open (EUR 0.00) of OpenItem (I-1) must be more than zero to be written off.");
      OpenItem credit = item("CN-1", OpenItemKind.CREDIT_NOTE, "5.00").build();
      assertThatThrownBy(() -> SettlementEvent.WrittenOff.whole(
              book.stamp("2026-02-02"), AllocationId.of("W-3"), credit, Book.REASON))
          .isInstanceOf(InvalidValueException.class)
          .hasMessage(
              "The kind (CREDIT_NOTE) of OpenItem (CN-1) must be one that the customer owes,"
                  + " to be written off.");
    }

    private List<Problem> recover(String date, String writeOff) {
      return book.post(SettlementEvent.Recovered.of(book.stamp(date), AllocationId.of(writeOff)));
    }
  }

  @Nested
  class ItemsChange {
    @Test
    void aChargeRaisesWhatIsOpen() {
      book.issue(
          "2026-01-10",
          item("I-1", "100.00").addComponents(OpenComponent.of(net("100.00"))).build(),
          item("I-2", "50.00").build(),
          item("CN-1", OpenItemKind.CREDIT_NOTE, "5.00").build());

      assertThat(charge("I-1", "5.00")).isEmpty();
      assertThat(charge("I-1", "2.00")).isEmpty();
      assertThat(charge("I-2", "5.00")).isEmpty();

      assertThat(book.find("I-1").charges()).isEqualTo(eur("7.00"));
      assertThat(book.find("I-1").parts())
          .containsExactly(
              OpenComponent.of(net("100.00")),
              OpenComponent.of(Component.of(ComponentKind.FEE, eur("7.00"))));
      assertThat(book.find("I-2").parts()).containsExactly(OpenComponent.of(net("55.00")));
      refused(charge("CN-1", "5.00"), ProblemCodes.WRONG_SIDE);
      refused(charge("I-9", "5.00"), ProblemCodes.UNKNOWN_ITEM);
      refused(
          book.post(ItemEvent.ChargeAdded.of(
              book.stamp("2026-02-01"),
              OpenItemId.of("I-1"),
              Component.of(ComponentKind.FEE, Money.parse("USD 1.00")))),
          ProblemCodes.CURRENCY_MISMATCH);
    }

    @Test
    void dueDatesHoldsAndDescriptionsDoNotMoveMoney() {
      OpenItem issued = item("I-1", "100.00").dueDate(day("2026-02-09")).build();
      book.issue("2026-01-10", issued);
      Hold hold = Book.dispute("H-1");

      OpenItemId id = issued.id();
      assertThat(book.post(
              ItemEvent.DueDateChanged.of(book.stamp("2026-01-12"), id, day("2026-03-01"))))
          .isEmpty();
      assertThat(book.post(ItemEvent.Held.of(book.stamp("2026-01-13"), id, hold)))
          .isEmpty();
      refused(
          book.post(ItemEvent.Held.of(book.stamp("2026-01-14"), id, hold)),
          ProblemCodes.DUPLICATE_ID);
      assertThat(book.find("I-1"))
          .isEqualTo(issued.withDueDate(day("2026-03-01")).withHolds(hold));
      assertThat(book.post(ItemEvent.Released.of(book.stamp("2026-01-15"), id, "H-1")))
          .isEmpty();
      refused(
          book.post(ItemEvent.Released.of(book.stamp("2026-01-16"), id, "H-1")),
          ProblemCodes.UNKNOWN_ITEM);
      assertThat(book.post(Book.notice(book.stamp("2026-03-10"), "I-1", 1, "2026-03-17")))
          .isEmpty();
      assertThat(book.post(NoticeEvent.NoticeWithdrawn.of(book.stamp("2026-03-10"), id, "N-1")))
          .isEmpty();
      OpenItem better =
          issued.withDocument(DocumentId.of("INV-1")).withInstallment(2).withOpen(eur("1.00"));
      assertThat(
              book.post(ItemEvent.Corrected.of(book.stamp("2026-03-11"), id, better, Book.REASON)))
          .isEmpty();
      assertThat(book.find("I-1"))
          .isEqualTo(issued.withDocument(DocumentId.of("INV-1")).withInstallment(2));
      refused(
          book.post(ItemEvent.Corrected.of(
              book.stamp("2026-03-12"), id, better.withCustomer(C2), Book.REASON)),
          ProblemCodes.OUT_OF_RANGE);
      refused(
          book.post(ItemEvent.Corrected.of(
              book.stamp("2026-03-12"), id, better.withOriginal(eur("101.00")), Book.REASON)),
          ProblemCodes.OUT_OF_RANGE);
      BookValue unknown = new BookValue(
          Money.parse("USD 1.00"),
          new ExchangeRate(EUR, USD, new BigDecimal("1.00"), day("2026-01-10"), "ECB"));
      refused(
          book.post(ItemEvent.Corrected.of(
              book.stamp("2026-03-12"), id, better.withBookValues(unknown), Book.REASON)),
          ProblemCodes.OUT_OF_RANGE);
      assertThat(book.ledger.movements(Book.END, Recorded.endOf(Book.END))).hasSize(1);
    }

    @Test
    void aRevaluationAndAnAllowanceChangeTheBooksAlone() {
      BookValue value = new BookValue(
          eur("92.00"),
          new ExchangeRate(USD, EUR, new BigDecimal("0.92"), day("2026-01-31"), "ECB"));
      Money dollars = Money.parse("USD 100.00");
      BookValue first = new BookValue(
          eur("90.00"),
          new ExchangeRate(USD, EUR, new BigDecimal("0.90"), day("2026-01-10"), "ECB"));
      book.issue(
          "2026-01-10",
          item("I-1", "0.00")
              .original(dollars)
              .open(dollars)
              .addBookValue(first)
              .build());

      assertThat(book.post(BookEvent.Revalued.of(
              book.stamp("2026-01-31"), OpenItemId.of("I-1"), dollars, value)))
          .isEmpty();
      assertThat(
              book.post(BookEvent.AllowanceChanged.of(book.stamp("2026-01-31"), C1, eur("5.00"))))
          .isEmpty();

      assertThat(book.find("I-1").bookValues()).containsExactly(first);
      assertThat(book.find("I-1").revaluations()).containsExactly(value);
      assertThat(book.find("I-1").carrying(EUR)).contains(eur("92.00"));
      assertThat(book.balance("2026-01-31")).isEqualTo("[USD 100.00]");
    }

    private List<Problem> charge(String item, String amount) {
      return book.post(ItemEvent.ChargeAdded.of(
          book.stamp("2026-02-01"),
          OpenItemId.of(item),
          Component.of(ComponentKind.FEE, eur(amount))));
    }
  }

  private List<Problem> replace(String date, Effect effect, String by) {
    return book.post(ItemEvent.Replaced.of(
        book.stamp(date),
        OpenItemId.of("I-1"),
        List.of(line("I-1", effect, "5.00").build()),
        List.of(item(by, "5.00").build()),
        Book.REASON));
  }
}
