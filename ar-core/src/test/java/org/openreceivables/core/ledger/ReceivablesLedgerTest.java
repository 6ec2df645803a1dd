package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openreceivables.core.Samples.C1;
import static org.openreceivables.core.Samples.C2;
import static org.openreceivables.core.Samples.EUR;
import static org.openreceivables.core.Samples.day;
import static org.openreceivables.core.Samples.eur;
import static org.openreceivables.core.Samples.item;
import static org.openreceivables.core.Samples.net;
import static org.openreceivables.core.Samples.tax;
import static org.openreceivables.core.ledger.Book.line;
import static org.openreceivables.core.ledger.Book.paid;
import static org.openreceivables.core.ledger.Book.refused;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.ControlReconciliation;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** What money does in the books: payments, their return, refunds, and allocations undone. */
class ReceivablesLedgerTest {
  private final Book book = new Book();

  @Nested
  class Payments {
    @Test
    void standOnAccountUntilTheyAreAllocated() {
      book.invoice("2026-01-10", "I-1", "100.00");
      book.receive("2026-01-20", "P-1", "60.00");

      assertThat(book.balance("2026-01-09")).isEqualTo("[]");
      assertThat(book.balance("2026-01-10")).isEqualTo("[EUR 100.00]");
      assertThat(book.balance("2026-01-20")).isEqualTo("[EUR 40.00]");
      assertThat(book.open("ACC-P-1")).isEqualTo(eur("60.00"));
      assertThat(book.allocate("2026-01-21", "A-1", paid("I-1", "P-1", "60.00")))
          .isEmpty();
      assertThat(book.open("I-1")).isEqualTo(eur("40.00"));
      assertThat(book.open("ACC-P-1")).isEqualTo(eur("0.00"));
      assertThat(book.balance("2026-01-21")).isEqualTo("[EUR 40.00]");
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
      assertThat(book.balance("2026-12-31")).isEqualTo("[EUR -60.00]");
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
      assertThat(book.open("I-1")).isEqualTo(eur("100.00"));
      assertThat(book.open("ACC-P-1")).isEqualTo(eur("60.00"));
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

      assertThat(book.open("I-1")).isEqualTo(eur("100.00"));
      assertThat(book.find("ACC-P-1").settled())
          .containsOnly(Map.entry(Effect.RETURNED, eur("100.00")));
      assertThat(book.balance("2026-01-24")).isEqualTo("[EUR 0.00]");
      assertThat(book.balance("2026-01-25")).isEqualTo("[EUR 100.00]");
      refused(book.giveBack("2026-01-26", "P-1"), ProblemCodes.ALREADY_REVERSED);
      refused(book.giveBack("2026-01-26", "P-9"), ProblemCodes.UNKNOWN_PAYMENT);
      refused(book.reverse("2026-01-26", "A-1"), ProblemCodes.ALREADY_REVERSED);
    }

    @Test
    void areRefusedWhereTheMoneyWasPaidBack() {
      book.receive("2026-01-20", "P-1", "100.00");
      book.refund("2026-01-21", "ACC-P-1", "40.00");

      refused(book.giveBack("2026-01-25", "P-1"), ProblemCodes.DEPENDENTS_EXIST);
      assertThat(book.open("ACC-P-1")).isEqualTo(eur("60.00"));
    }

    @Test
    void undoAnAllocationThatIsBackdatedBeforeThem() {
      book.issue("2026-01-10", item("I-1", "100.00").controlAccount("A").build());
      book.receive("2026-01-11", "P-1", "100.00");
      book.giveBack("2026-01-25", "P-1");

      assertThat(book.allocate("2026-01-12", "A-1", paid("I-1", "P-1", "100.00")))
          .isEmpty();

      assertThat(book.open("I-1")).isEqualTo(eur("100.00"));
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

      assertThat(book.open("ACC-P-1")).isEqualTo(eur("60.00"));
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
      assertThat(book.open("I-1")).isEqualTo(eur("95.00"));
      assertThat(book.balance("2026-01-21")).isEqualTo("[EUR 95.00]");
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
      assertThat(book.open("I-1")).isEqualTo(eur("100.00"));
      refused(book.reverse("2026-01-22", "A-1"), ProblemCodes.ALREADY_REVERSED);
      refused(book.reverse("2026-01-22", "A-9"), ProblemCodes.UNKNOWN_ALLOCATION);
      assertThat(book.allocate("2026-01-22", "A-1", paid("I-1", "P-1", "90.00")))
          .isEmpty();
      assertThat(book.find("I-1")).isEqualTo(before);
      assertThat(book.reverse("2026-01-23", "A-1")).isEmpty();
      assertThat(book.open("I-1")).isEqualTo(eur("100.00"));
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
      assertThat(book.residual("2026-01-21", "10.00", "10.00")).isEmpty();

      assertThat(book.giveBack("2026-01-22", "P-1")).isEmpty();
      assertThat(book.open("I-1")).isEqualTo(eur("90.00"));
      assertThat(book.open("I-1/R")).isEqualTo(eur("10.00"));
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
}
