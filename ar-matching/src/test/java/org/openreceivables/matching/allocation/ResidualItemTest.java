package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.ItemStatus;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.time.DateWindow;

/** What an item that takes the place of another one keeps of it, and when it is paid. */
class ResidualItemTest {
  private static final OpenItemId RESIDUAL = OpenItemId.of("INV-1/residual/P-1/1");
  private static final LegalTraits TRAITS = traits();
  private static final Hold DISPUTE = Hold.builder()
      .id("H-1")
      .cause(HoldCause.DISPUTE)
      .window(DateWindow.from(BooksText.day("01-20")))
      .addEffect(HoldEffect.DUN)
      .part(Money.parse("EUR 80.00"))
      .build();

  private static LegalTraits traits() {
    LegalTraits.Builder traits = LegalTraits.builder();
    return traits
        .securityRank(2)
        .burdenRank(3)
        .timeBarredOn(LocalDate.of(2030, 1, 1))
        .build();
  }

  private static AllocationResult allocate(
      ShortPayment as, UnaryOperator<OpenItem> item, String text) {
    return books(as, item, text).allocate();
  }

  private static Books books(ShortPayment as, UnaryOperator<OpenItem> item, String text) {
    Books read = Books.of(text, p -> p.withShortPayment(as));
    List<OpenItem> items = new ArrayList<>();
    read.items().forEach(i -> items.add(item.apply(i)));
    return new Books(
        read.policy(), OpenItems.of(items), read.payments(), read.instructions(), read.asOf());
  }

  private static OpenItem known(OpenItem item) {
    return item.withLegalTraits(TRAITS)
        .withHolds(DISPUTE)
        .withStatus(ItemStatus.COURT)
        .withInstallment(2)
        .withReferences("PO-7")
        .withReservedFor(PaymentId.of("DD-9"))
        .withAccessoryTo(OpenItemId.of("INV-0"));
  }

  private static final String SHORT = """
      item INV-1 100.00 due 01-10 issued 01-02
      pay  P-1   60.00 on 02-01
      say  P-1   INV-1 PAID
      """;

  /** The same claim over EUR 40.00: of EUR 80.00 in dispute no more than these. */
  @Test
  void a_residual_keeps_what_is_known_of_the_claim() {
    OpenItem residual = allocate(ShortPayment.RESIDUAL, ResidualItemTest::known, SHORT)
        .items()
        .find(RESIDUAL)
        .orElseThrow();
    assertThat(residual.open()).isEqualTo(Money.parse("EUR 40.00"));
    assertThat(residual.issueDate()).isEqualTo(BooksText.day("01-02"));
    assertThat(residual.dueDate()).contains(BooksText.day("01-10"));
    assertThat(residual.installment()).isEqualTo(2);
    assertThat(residual.legalTraits()).isEqualTo(TRAITS);
    assertThat(residual.status()).isEqualTo(ItemStatus.COURT);
    assertThat(residual.references()).containsExactly("PO-7");
    assertThat(residual.reservedFor()).contains(PaymentId.of("DD-9"));
    assertThat(residual.accessoryTo()).contains(OpenItemId.of("INV-0"));
    assertThat(residual.holds()).containsExactly(DISPUTE.withPart(Money.parse("EUR 40.00")));
  }

  /** What was held back is a new question, and nobody has disputed, secured or sued for it yet. */
  @Test
  void a_deduction_does_not() {
    OpenItem deduction = allocate(ShortPayment.DEDUCTION, ResidualItemTest::known, SHORT)
        .items()
        .find(OpenItemId.of("INV-1/deduction/P-1/1"))
        .orElseThrow();
    assertThat(deduction.issueDate()).isEqualTo(BooksText.day("02-01"));
    assertThat(deduction.dueDate()).isEmpty();
    assertThat(deduction.legalTraits()).isEqualTo(LegalTraits.none());
    assertThat(deduction.status()).isEqualTo(ItemStatus.NORMAL);
    assertThat(deduction.holds()).isEmpty();
    assertThat(deduction.reservedFor()).isEmpty();
    assertThat(deduction.document().value()).isEqualTo("INV-1");
  }

  /** A claim that was reserved for the payment that came waits for no other one. */
  @Test
  void a_reservation_for_the_payment_that_made_it_is_used_up() {
    assertThat(allocate(ShortPayment.RESIDUAL, i -> i.withReservedFor(PaymentId.of("P-1")), SHORT)
            .items()
            .find(RESIDUAL)
            .flatMap(OpenItem::reservedFor))
        .isEqualTo(Optional.empty());
  }

  /** EUR 490.00 of EUR 1,000.00 at 2 %: EUR 490.00 more close the claim, as they would have closed the item. */
  @Test
  void a_residual_keeps_what_is_left_of_the_discount() {
    String text = """
        item INV-1 1000.00 2% until 02-10
        pay  P-1   490.00 on 02-01
        """;
    AllocationResult first = allocate(ShortPayment.RESIDUAL, i -> i, text);
    assertThat(first.items().find(RESIDUAL).orElseThrow().open())
        .isEqualTo(Money.parse("EUR 500.00"));
    assertThat(then(first, "pay P-2 490.00 on 02-02")).isEqualTo("""
        P-2 INV-1/residual/P-1/1 PAID 490.00 DISCOUNT 10.00 open 0.00
        P-2 rest 0.00
        """);
    Books lost = Books.of(
        text,
        p -> p.withShortPayment(ShortPayment.RESIDUAL)
            .withSettlement(p.settlement().withPartialDiscount(PartialDiscount.FORFEIT)));
    assertThat(lost.allocate().items().find(RESIDUAL).orElseThrow().discountOffers())
        .isEmpty();
  }

  /** What a later run makes of the items of an earlier one. */
  private static String then(AllocationResult first, String payments) {
    Books next = Books.of(payments, p -> p.withShortPayment(ShortPayment.RESIDUAL));
    return ResultText.of(AllocationEngine.of(next.policy())
        .allocate(first.items(), next.payments(), List.of(), next.asOf()));
  }

  /**
   * The item is not there before the run has decided it, so that no order has a place for it: money of a later day stays
   * on account in this run. Day by day it is paid.
   */
  @Test
  void a_residual_is_paid_from_the_next_run_on() {
    String day = """
        item INV-1 100.00
        pay  P-1   60.00 on 02-01
        """;
    assertThat(
            ResultText.of(allocate(ShortPayment.RESIDUAL, i -> i, day + "pay P-2 40.00 on 02-02")))
        .isEqualTo("""
            P-1 INV-1 PAID 60.00 RESIDUAL 40.00 open 0.00
            P-1 rest 0.00
            P-2 rest 40.00
            """);
    assertThat(then(allocate(ShortPayment.RESIDUAL, i -> i, day), "pay P-2 40.00 on 02-02"))
        .isEqualTo("""
            P-2 INV-1/residual/P-1/1 PAID 40.00 open 0.00
            P-2 rest 0.00
            """);
  }

  /**
   * USD 100.00 at 0.9137 stand at EUR 91.37: what moves leaves first, USD 33.33 with EUR 30.45.
   */
  @Test
  void it_stands_in_the_books_at_what_left_the_item() {
    ExchangeRate rate = rate("0.9137");
    UnaryOperator<OpenItem> valued =
        i -> i.withBookValues(List.of(new BookValue(Money.parse("EUR 91.37"), rate)));
    for (ShortPayment as : List.of(ShortPayment.RESIDUAL, ShortPayment.DEDUCTION)) {
      Books books = books(as, valued, """
          item INV-1 USD 100.00
          pay  P-1   USD 66.67 on 02-01
          """);
      AllocationResult result = books.allocate();
      LedgerLaws.theLedgerAgrees(books, result);
      OpenItem moved = result.allocations().get(0).deductions().get(0).item();
      assertThat(moved.bookValues()).containsExactly(new BookValue(Money.parse("EUR 30.45"), rate));
    }
  }

  /** Each part is rounded as it leaves, so that the order in which they leave counts. */
  @Test
  void an_item_that_stays_open_beside_its_deductions_agrees_with_the_ledger() {
    ExchangeRate rate = rate("0.9137");
    for (int cents = 1; cents < 60; cents++) {
      Books books = books(
          ShortPayment.STAYS_OPEN,
          i -> i.withBookValues(List.of(new BookValue(Money.parse("EUR 91.37"), rate))),
          """
          item INV-1 USD 100.00
          pay  P-1   USD 33.3%d on 02-01
          say  P-1   INV-1 PAID USD 33.3%d
          say  P-1   INV-1 DEDUCTION USD 0.%02d because A
          say  P-1   INV-1 DEDUCTION USD 1.%02d because B
          """.formatted(cents % 10, cents % 10, cents, cents));
      LedgerLaws.theLedgerAgrees(books, books.allocate());
    }
  }

  private static ExchangeRate rate(String rate) {
    return new ExchangeRate(
        CurrencyUnit.USD, CurrencyUnit.EUR, new BigDecimal(rate), LocalDate.of(2026, 1, 1), "bank");
  }

  /** EUR 40.00 take over what is disputed of EUR 100.00: all of it, or EUR 30.00. */
  @Test
  void what_is_disputed_stays_so_as_far_as_it_is_no_more_than_there_is() {
    Hold all = DISPUTE.withPart(Optional.empty());
    Hold some = DISPUTE.withPart(Money.parse("EUR 30.00"));
    for (Hold hold : List.of(all, some)) {
      assertThat(allocate(ShortPayment.RESIDUAL, i -> i.withHolds(hold), SHORT)
              .items()
              .find(RESIDUAL)
              .orElseThrow()
              .holds())
          .containsExactly(hold);
    }
  }

  private static OpenItem residual(String paid, BookValue first, BookValue revalued) {
    AllocationResult result = allocate(
        ShortPayment.RESIDUAL,
        i -> i.withBookValues(List.of(first)).withRevaluations(List.of(revalued)),
        "item INV-1 USD 100.00\npay P-1 USD " + paid + " on 02-01\n");
    return result.allocations().get(0).deductions().get(0).item();
  }

  /** USD 100.00 of EUR 92.00, revalued to 95.00: half of them leaves with half of both. */
  @Test
  void it_takes_its_part_of_the_revaluation_along() {
    BookValue first = new BookValue(Money.parse("EUR 92.00"), rate("0.92"));
    OpenItem half = residual("50.00", first, new BookValue(Money.parse("EUR 95.00"), rate("0.95")));
    assertThat(half.bookValues())
        .containsExactly(new BookValue(Money.parse("EUR 46.00"), rate("0.92")));
    assertThat(half.revaluations())
        .containsExactly(new BookValue(Money.parse("EUR 47.50"), rate("0.95")));
  }

  /** A tenth of the cent by which it was revalued at the same rate is none: EUR 9.20 as at first. */
  @Test
  void it_is_not_revalued_where_it_stands_at_what_it_did_at_first() {
    BookValue first = new BookValue(Money.parse("EUR 92.00"), rate("0.92"));
    OpenItem tenth =
        residual("90.00", first, new BookValue(Money.parse("EUR 92.01"), rate("0.92")));
    assertThat(tenth.bookValues())
        .containsExactly(new BookValue(Money.parse("EUR 9.20"), rate("0.92")));
    assertThat(tenth.revaluations()).isEmpty();
  }
}
