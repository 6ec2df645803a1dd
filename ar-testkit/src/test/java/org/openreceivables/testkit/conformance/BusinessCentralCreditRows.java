package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.creditNote;
import static org.openreceivables.testkit.conformance.ConformanceBooks.payment;
import static org.openreceivables.testkit.conformance.DiscountBooks.ISSUED;
import static org.openreceivables.testkit.conformance.DiscountBooks.LAST;
import static org.openreceivables.testkit.conformance.DiscountBooks.fixed;
import static org.openreceivables.testkit.conformance.DiscountBooks.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.CreditedDiscount;
import org.openreceivables.core.settlement.ItemGroup;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.testkit.conformance.Row.Because;

/** A credit memo and a payment that Business Central applies to one invoice. */
final class BusinessCentralCreditRows {
  private static final String PROFILE = "businessCentral";

  private BusinessCentralCreditRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("BC-T-213795-short", PROFILE, BusinessCentralCreditRows::withDiscount),
        new Row.Under("BC-CM-DISCOUNT", PROFILE, BusinessCentralCreditRows::withDiscount),
        new Row.Differs(
            "BC-T-233340-a",
            given -> creditFirst(given, UnaryOperator.identity()),
            Map.of("remaining.invoice", "1.00", "remaining.creditMemo", "0.00"),
            new Because.SourceError("its own test expects these figures to fail: 44.00 and 105.00"
                + " do not pay 150.00 and leave 1.00")),
        new Row.Under("BC-T-233340-b", PROFILE, BusinessCentralCreditRows::creditFirst));
  }

  /** A part earns nothing; a credit memo leaves the discount, unless it has one of its own, which it takes along. */
  private static Map<String, ?> withDiscount(Given given, UnaryOperator<AllocationPolicy> as) {
    LocalDate day = given.text("withinDiscountDate").equals("true") ? LAST : LAST.plusDays(1);
    ConformanceBooks books = new ConformanceBooks();
    Money granted = pay(books, given, as, day).get(1).settlements().get(0).by(Effect.DISCOUNT);
    if (hasDiscountOfItsOwn(given)) {
      Money along = given.in("invoice").money(EUR, "discount").minus(granted);
      if (!along.equals(given.money(EUR, "creditMemoDiscount"))) {
        throw new IllegalStateException("The credit memo must take its discount along");
      }
    }
    return Map.of("balance", books.ledger().balance(day).in(EUR), "discountGranted", granted);
  }

  private static Map<String, ?> creditFirst(Given given, UnaryOperator<AllocationPolicy> as) {
    ConformanceBooks books = new ConformanceBooks();
    Allocation paid = pay(books, given, as, LAST).get(1);
    return Map.of(
        "remaining",
        Map.of(
            "invoice", books.open("INV-1", LAST),
            "creditMemo", books.open("CN-1", LAST),
            "payment", paid.rest()));
  }

  /** The credit memo names the invoice, and the payment is applied to it. */
  private static List<Allocation> pay(
      ConformanceBooks books, Given given, UnaryOperator<AllocationPolicy> as, LocalDate day) {
    Given owed = given.in("invoice");
    Money amount = owed.money(EUR, "amount");
    OpenItem item = invoice("INV-1", amount, ISSUED).withId(OpenItemId.of("INV-1"));
    Money discount = owed.money(EUR, "discount");
    books.issue(
        discount.isZero() ? item : item.withDiscountOffers(fixed(LAST, discount, amount)),
        creditNote("CN-1", given.money(EUR, "creditMemo"), ISSUED, "INV-1"));
    AllocationInstruction.Builder applied = AllocationInstruction.builder();
    applied.payment(PaymentId.of("P-1")).addGroup(new ItemGroup(List.of(item.id())));
    return books
        .allocate(
            policy(given, as),
            day,
            List.of(payment("P-1", given.money(EUR, "payment"), day)),
            List.of(applied.build()))
        .allocations();
  }

  /** Whether credit memos have a discount is a field of the payment terms. */
  private static AllocationPolicy policy(Given given, UnaryOperator<AllocationPolicy> as) {
    AllocationPolicy profile = as.apply(AllocationPolicies.businessCentral());
    return hasDiscountOfItsOwn(given)
        ? profile.withSettlement(
            profile.settlement().withCreditedDiscount(CreditedDiscount.NET_OF_CREDIT))
        : profile;
  }

  private static boolean hasDiscountOfItsOwn(Given given) {
    return given.has("creditMemoDiscount")
        && given.money(EUR, "creditMemoDiscount").isPositive();
  }
}
