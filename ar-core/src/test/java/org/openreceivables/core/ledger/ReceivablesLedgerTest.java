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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.time.DateWindow;

class ReceivablesLedgerTest {
  private final Book book = new Book();

  @Nested
  class Payments {
    @Test
    void standOnAccountUntilTheyAreAllocated() {
      book.invoice("2026-01-10", "I-1", "100.00");
      book.receive("2026-01-20", "P-1", "60.00");

      assertThat(balance("2026-01-09")).isEqualTo("[]");
      assertThat(balance("2026-01-10")).isEqualTo("[EUR 100.00]");
      assertThat(balance("2026-01-20")).isEqualTo("[EUR 40.00]");
      assertThat(open("ACC-P-1")).isEqualTo(eur("60.00"));
      assertThat(book.allocate("2026-01-21", "A-1", paid("I-1", "P-1", "60.00")))
          .isEmpty();
      assertThat(open("I-1")).isEqualTo(eur("40.00"));
      assertThat(open("ACC-P-1")).isEqualTo(eur("0.00"));
      assertThat(balance("2026-01-21")).isEqualTo("[EUR 40.00]");
      assertThat(book.ledger.openItems(day("2026-01-20")))
          .extracting(i -> i.id().value())
          .containsExactly("I-1", "ACC-P-1");
      assertThat(book.ledger.openItems(day("2026-01-21")))
          .extracting(i -> i.id().value())
          .containsExactly("I-1");
    }

    @Test
    void areReceivedOnce() {
      book.receive("2026-01-20", "P-1", "60.00");

      refused(book.receive("2026-01-21", "P-1", "60.00"), ProblemCodes.DUPLICATE_ID);
      refused(book.receive("2026-01-05", "P-1", "60.00", C2), ProblemCodes.DUPLICATE_ID);
      assertThat(balance("2026-12-31")).isEqualTo("[EUR -60.00]");
    }

    @Test
    void settleNoMoreThanIsOpenAndNoMoreThanIsLeft() {
      book.invoice("2026-01-10", "I-1", "100.00");
      book.receive("2026-01-20", "P-1", "60.00");

      assertThat(book.allocate("2026-01-21", "A-1", paid("I-1", "P-1", "60.01")))
          .extracting(Problem::message)
          .containsExactly("The amount (EUR 60.01) of Allocated (E-3)"
              + " must not be more than is open of NET of item ACC-P-1 (EUR 60.00).");
      book.receive("2026-01-20", "P-2", "60.00");
      refused(
          book.allocate(
              "2026-01-21", "A-2", paid("I-1", "P-1", "60.00"), paid("I-1", "P-2", "40.01")),
          ProblemCodes.ITEM_OVER_APPLIED);
      assertThat(open("I-1")).isEqualTo(eur("100.00"));
      assertThat(open("ACC-P-1")).isEqualTo(eur("60.00"));
    }

    @Test
    void cannotSettleACreditNorAnUnknownItemNorAnotherCurrency() {
      book.issue("2026-01-10", item("CN-1", OpenItemKind.CREDIT_NOTE, "10.00").build());
      book.invoice("2026-01-10", "I-1", "100.00");
      book.receive("2026-01-20", "P-1", "60.00");

      refused(
          book.allocate("2026-01-21", "A-1", paid("CN-1", "P-1", "1.00")), ProblemCodes.WRONG_SIDE);
      refused(
          book.allocate("2026-01-21", "A-2", paid("I-9", "P-1", "1.00")),
          ProblemCodes.UNKNOWN_ITEM);
      refused(
          book.allocate("2026-01-09", "A-3", paid("I-1", "P-1", "1.00")),
          ProblemCodes.UNKNOWN_ITEM);
      AllocationLine dollars = paid("I-1", "P-1", "1.00").withAmount(Money.parse("USD 1.00"));
      refused(book.allocate("2026-01-21", "A-4", dollars), ProblemCodes.CURRENCY_MISMATCH);
      refused(
          book.allocate("2026-01-21", "A-5", dollars.withSourceAmount(Money.parse("USD 1.00"))),
          ProblemCodes.CURRENCY_MISMATCH);
      AllocationLine taxOnly =
          paid("I-1", "P-1", "1.00").withComponent(new ComponentKey(ComponentKind.TAX, ""));
      refused(book.allocate("2026-01-21", "A-6", taxOnly), ProblemCodes.UNKNOWN_ITEM);
    }
  }

  @Nested
  class ReturnedPayments {
    @Test
    void openAgainWhatTheySettled() {
      book.invoice("2026-01-10", "I-1", "100.00");
      book.receive("2026-01-20", "P-1", "100.00");
      book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "70.00"));
      book.allocate("2026-01-21", "A-2", paid("I-1", "P-1", "30.00"));

      assertThat(book.giveBack("2026-01-25", "P-1")).isEmpty();

      assertThat(open("I-1")).isEqualTo(eur("100.00"));
      assertThat(book.find("ACC-P-1").settled())
          .containsOnly(Map.entry(Effect.RETURNED, eur("100.00")));
      assertThat(balance("2026-01-24")).isEqualTo("[EUR 0.00]");
      assertThat(balance("2026-01-25")).isEqualTo("[EUR 100.00]");
      refused(book.giveBack("2026-01-26", "P-1"), ProblemCodes.ALREADY_REVERSED);
      refused(book.giveBack("2026-01-26", "P-9"), ProblemCodes.UNKNOWN_PAYMENT);
      refused(book.reverse("2026-01-26", "A-1"), ProblemCodes.ALREADY_REVERSED);
    }

    @Test
    void areRefusedWhereTheMoneyWasPaidBack() {
      book.receive("2026-01-20", "P-1", "100.00");
      book.refund("2026-01-21", "ACC-P-1", "40.00");

      refused(book.giveBack("2026-01-25", "P-1"), ProblemCodes.DEPENDENTS_EXIST);
      assertThat(open("ACC-P-1")).isEqualTo(eur("60.00"));
    }

    @Test
    void undoAnAllocationThatIsBackdatedBeforeThem() {
      book.issue("2026-01-10", item("I-1", "100.00").controlAccount("A").build());
      book.receive("2026-01-11", "P-1", "100.00");
      book.giveBack("2026-01-25", "P-1");

      assertThat(book.allocate("2026-01-12", "A-1", paid("I-1", "P-1", "100.00")))
          .isEmpty();

      assertThat(open("I-1")).isEqualTo(eur("100.00"));
      assertThat(moved("I-1", "2026-01-24")).isEqualTo(eur("0.00"));
      assertThat(moved("I-1", "2026-01-25")).isEqualTo(eur("100.00"));
      assertThat(reconciliation().agrees()).isTrue();
      // Known before the allocation was recorded: only three movements.
      assertThat(book.ledger.movements(Book.END, new Recorded(Book.END, 3))).hasSize(3);
    }
  }

  @Nested
  class Refunds {
    @Test
    void takeFromWhatIsLeftOfACredit() {
      book.receive("2026-01-20", "P-1", "100.00");

      assertThat(book.refund("2026-01-21", "ACC-P-1", "40.00")).isEmpty();

      assertThat(open("ACC-P-1")).isEqualTo(eur("60.00"));
      refused(book.refund("2026-01-22", "ACC-P-1", "60.01"), ProblemCodes.SOURCE_OVERDRAWN);
      refused(book.refund("2026-01-22", "ACC-P-1", "0.00"), ProblemCodes.ZERO_AMOUNT);
      refused(book.refund("2026-01-22", "ACC-P-1", "-1.00"), ProblemCodes.ZERO_AMOUNT);
    }

    @Test
    void mayReopenWhatTheCreditSettled() {
      book.invoice("2026-01-10", "I-1", "100.00");
      book.receive("2026-01-20", "P-1", "100.00");
      book.receive("2026-01-20", "P-2", "5.00");
      book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "90.00"));
      book.allocate("2026-01-20", "A-2", paid("I-1", "P-2", "5.00"));

      refused(book.refund("2026-01-21", "ACC-P-1", "100.00"), ProblemCodes.SOURCE_OVERDRAWN);
      refused(book.refund("2026-01-21", "ACC-P-1", "10.00", "A-2"), ProblemCodes.OUT_OF_RANGE);
      refused(
          book.refund("2026-01-21", "ACC-P-1", "10.00", "A-9"), ProblemCodes.UNKNOWN_ALLOCATION);
      assertThat(book.refund("2026-01-21", "ACC-P-1", "100.00", "A-1")).isEmpty();
      assertThat(open("I-1")).isEqualTo(eur("95.00"));
      assertThat(balance("2026-01-21")).isEqualTo("[EUR 95.00]");
    }

    @Test
    void areForCreditsOnly() {
      book.invoice("2026-01-10", "I-1", "100.00");

      refused(book.refund("2026-01-21", "I-1", "1.00"), ProblemCodes.WRONG_SIDE);
    }

    @Test
    void takeThePartsOfACreditNoteInTheirOrder() {
      book.issue(
          "2026-01-10",
          item("CN-1", OpenItemKind.CREDIT_NOTE, "11.90")
              .addComponents(OpenComponent.of(net("10.00")), OpenComponent.of(tax("1.90")))
              .build());

      book.refund("2026-01-11", "CN-1", "11.00");

      assertThat(book.find("CN-1").parts())
          .extracting(OpenComponent::open)
          .containsExactly(eur("0.00"), eur("0.90"));
    }
  }

  @Nested
  class Reversals {
    @Test
    void undoAnAllocationOnceAndApplyingAgainIsAsBefore() {
      book.invoice("2026-01-10", "I-1", "100.00");
      book.receive("2026-01-20", "P-1", "100.00");
      book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "90.00"));
      OpenItem before = book.find("I-1");

      refused(
          book.allocate("2026-01-22", "A-1", paid("I-1", "P-1", "1.00")),
          ProblemCodes.DUPLICATE_ID);
      assertThat(book.reverse("2026-01-22", "A-1")).isEmpty();
      assertThat(open("I-1")).isEqualTo(eur("100.00"));
      refused(book.reverse("2026-01-22", "A-1"), ProblemCodes.ALREADY_REVERSED);
      refused(book.reverse("2026-01-22", "A-9"), ProblemCodes.UNKNOWN_ALLOCATION);
      assertThat(book.allocate("2026-01-22", "A-1", paid("I-1", "P-1", "90.00")))
          .isEmpty();
      assertThat(book.find("I-1")).isEqualTo(before);
      assertThat(book.reverse("2026-01-23", "A-1")).isEmpty();
      assertThat(open("I-1")).isEqualTo(eur("100.00"));
    }

    @Test
    void comeAfterWhatTheyUndo() {
      book.invoice("2026-01-10", "I-1", "100.00");
      book.receive("2026-01-20", "P-1", "100.00");
      book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "90.00"));

      refused(book.reverse("2026-01-19", "A-1"), ProblemCodes.UNKNOWN_ALLOCATION);
    }

    @Test
    void openAgainWhatWasPaidBesideARestThatWasReplacedSince() {
      book.invoice("2026-01-10", "I-1", "100.00");
      book.receive("2026-01-20", "P-1", "100.00");
      book.allocate("2026-01-20", "A-1", paid("I-1", "P-1", "90.00"));
      assertThat(residual("2026-01-21", "10.00", "10.00")).isEmpty();

      assertThat(book.giveBack("2026-01-22", "P-1")).isEmpty();
      assertThat(open("I-1")).isEqualTo(eur("90.00"));
      assertThat(open("I-1/R")).isEqualTo(eur("10.00"));
    }
  }

  @Nested
  class Replacements {
    @Test
    void moveTheRestToAnItemOfItsOwn() {
      book.invoice("2026-01-10", "I-1", "100.00");

      assertThat(residual("2026-01-21", "100.00", "100.00")).isEmpty();

      assertThat(book.find("I-1").settledBy(Effect.RESIDUAL)).isEqualTo(eur("100.00"));
      assertThat(balance("2026-01-20")).isEqualTo(balance("2026-01-21")).isEqualTo("[EUR 100.00]");
    }

    @Test
    void addUpAndMoveSomething() {
      book.invoice("2026-01-10", "I-1", "100.00");

      refused(residual("2026-01-21", "10.00", "10.01"), ProblemCodes.AMOUNTS_DO_NOT_ADD_UP);
      refused(
          book.post(ItemEvent.Replaced.of(
              book.stamp("2026-01-21"), OpenItemId.of("I-1"), List.of(), List.of(), Book.REASON)),
          ProblemCodes.ZERO_AMOUNT);
      refused(replace("2026-01-21", Effect.TOLERANCE, "I-2"), ProblemCodes.OUT_OF_RANGE);
      refused(replace("2026-01-21", Effect.RESIDUAL, "I-1"), ProblemCodes.DUPLICATE_ID);
      assertThat(open("I-1")).isEqualTo(eur("100.00"));
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

      assertThat(balance("2026-02-01")).isEqualTo("[EUR 0.00]");
      refused(recover("2026-02-02", "A-1"), ProblemCodes.OUT_OF_RANGE);
      refused(recover("2026-02-02", "W-9"), ProblemCodes.UNKNOWN_ALLOCATION);
      assertThat(recover("2026-02-02", "W-1")).isEmpty();
      assertThat(open("I-1")).isEqualTo(eur("70.00"));
      refused(
          book.writeOff("2026-02-03", "W-2", paid("I-1", "P-1", "1.00")),
          ProblemCodes.OUT_OF_RANGE);
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
      Hold hold = Hold.builder()
          .id("H-1")
          .cause(HoldCause.DISPUTE)
          .window(DateWindow.always())
          .addEffects(HoldEffect.DUN)
          .build();

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
      assertThat(book.post(ItemEvent.NoticeWithdrawn.of(book.stamp("2026-03-10"), id, "N-1")))
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
      assertThat(balance("2026-01-31")).isEqualTo("[USD 100.00]");
    }

    private List<Problem> charge(String item, String amount) {
      return book.post(ItemEvent.ChargeAdded.of(
          book.stamp("2026-02-01"),
          OpenItemId.of(item),
          Component.of(ComponentKind.FEE, eur(amount))));
    }
  }

  @Test
  void whatIsRefusedTaintsItsCustomerAndNoOther() {
    book.invoice("2026-01-10", "I-1", "100.00");
    book.receive("2026-01-11", "P-1", "100.00", C2);

    book.allocate("2026-01-20", "A-1", line("I-1", Effect.TOLERANCE, "100.01").build());

    assertThat(book.ledger.openItems(Book.END).incomplete()).containsExactly(C1);
  }

  @Test
  void aLineNamesASourceForMoneyAndAnOfferForPaidAndDiscountOnly() {
    assertThatThrownBy(() -> line("I-1", Effect.PAID, "1.00").build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The source (none) of AllocationLine (I-1)"
            + " must be named for money and credits (PAID), and only for them.");
    assertThatThrownBy(() -> paid("I-1", "P-1", "0.00"))
        .hasMessageStartingWith(
            "The amount (EUR 0.00) of AllocationLine (I-1) must be more than zero.");
    assertThatThrownBy(() -> line("I-1", Effect.TOLERANCE, "1.00")
            .offer(Optional.of(day("2026-01-20")))
            .build())
        .hasMessage("The offer (2026-01-20) of AllocationLine (I-1)"
            + " must be named for paid and discount only, not for TOLERANCE.");
  }

  private List<Problem> residual(String date, String leaves, String arrives) {
    return book.post(ItemEvent.Replaced.of(
        book.stamp(date),
        OpenItemId.of("I-1"),
        List.of(line("I-1", Effect.RESIDUAL, leaves).build()),
        List.of(item("I-1/R", arrives).build()),
        Book.REASON));
  }

  private List<Problem> replace(String date, Effect effect, String by) {
    return book.post(ItemEvent.Replaced.of(
        book.stamp(date),
        OpenItemId.of("I-1"),
        List.of(line("I-1", effect, "5.00").build()),
        List.of(item(by, "5.00").build()),
        Book.REASON));
  }

  private Money open(String id) {
    return book.find(id).open();
  }

  private String balance(String date) {
    return book.ledger.balance(day(date)).toString();
  }

  private Money moved(String item, String date) {
    return Money.total(
        EUR,
        book.ledger.movements(day(date), Recorded.endOf(LocalDate.MAX)).stream()
            .filter(m -> m.item().equals(OpenItemId.of(item)))
            .map(LedgerMovement::amount)
            .toList());
  }

  private ControlReconciliation reconciliation() {
    return ControlReconciliation.of(JournalPolicy.standard(), book.ledger, Book.END);
  }

  private static void refused(List<Problem> problems, ProblemCode code) {
    assertThat(problems).extracting(Problem::code).containsExactly(code);
  }
}
