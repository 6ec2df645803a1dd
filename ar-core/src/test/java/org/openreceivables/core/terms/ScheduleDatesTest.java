package org.openreceivables.core.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.time.BusinessCalendar;
import org.openreceivables.core.time.RollConvention;

/** Terms that run from other days than that of issue, and dates that are moved. */
class ScheduleDatesTest {
  private static final LocalDate ISSUED = LocalDate.of(2024, 2, 29);
  private static final Money TOTAL = Money.parse("EUR 100.00");
  private static final Money NO_TAX = Money.parse("EUR 0.00");
  private static final BusinessCalendar EASTER = BusinessCalendar.weekdays()
      .except(Set.of(LocalDate.of(2024, 3, 29), LocalDate.of(2024, 4, 1)));

  @ParameterizedTest
  @CsvSource({
    "NONE, 2024-03-30",
    "FOLLOWING, 2024-04-02",
    "MODIFIED_FOLLOWING, 2024-03-28",
    "PRECEDING, 2024-03-28",
    "NEAREST, 2024-03-28",
  })
  void a_due_date_is_moved_as_agreed(RollConvention roll, LocalDate due) {
    Invoice invoice = invoice(PaymentTerms.net(30).withDueDateRoll(roll)).build();
    OpenItem item = OpenItems.of(EASTER, invoice).iterator().next();
    assertThat(item.dueDate()).contains(due);
  }

  @Test
  void the_last_day_of_a_discount_is_moved_by_a_switch_of_its_own() {
    PaymentTerms terms = PaymentTerms.net(60).withDiscountTiers(DiscountTier.percent("2", 30));
    ScheduleDates dates = ScheduleDates.issued(ISSUED).with(EASTER);
    assertThat(offer(terms.withDueDateRoll(RollConvention.FOLLOWING), dates).lastDay())
        .isEqualTo("2024-03-30");
    assertThat(offer(terms.withDiscountRoll(RollConvention.FOLLOWING), dates).lastDay())
        .isEqualTo("2024-04-02");
  }

  /** Issued on Saturday 2024-03-30 and due at once: Thursday is before issue, so it is Tuesday. */
  @Test
  void no_date_is_moved_to_before_issue() {
    ScheduleDates saturday = ScheduleDates.issued(LocalDate.of(2024, 3, 30)).with(EASTER);
    for (RollConvention roll : RollConvention.values()) {
      PaymentTerms terms = PaymentTerms.net(0)
          .withDueDateRoll(roll)
          .withDiscountTiers(DiscountTier.percent("2", 0))
          .withDiscountRoll(roll);
      String day = roll == RollConvention.NONE ? "2024-03-30" : "2024-04-02";
      assertThat(terms.schedule(saturday, TOTAL, NO_TAX).get(0).dueDate()).isEqualTo(day);
      assertThat(offer(terms, saturday).lastDay()).isEqualTo(day);
    }
  }

  @Test
  void two_tiers_that_are_moved_to_one_day_are_one() {
    PaymentTerms terms = PaymentTerms.net(60)
        .withDiscountTiers(DiscountTier.percent("3", 30), DiscountTier.percent("2", 31))
        .withDiscountRoll(RollConvention.FOLLOWING);
    List<DiscountOffer> offers = terms
        .schedule(ScheduleDates.issued(ISSUED).with(EASTER), TOTAL, NO_TAX)
        .get(0)
        .offers();
    assertThat(offers).hasSize(1);
    assertThat(offers.get(0).full()).isEqualTo(Money.parse("EUR 3.00"));
  }

  @Test
  void without_a_calendar_nothing_can_be_moved() {
    PaymentTerms terms = PaymentTerms.net(30).withDueDateRoll(RollConvention.FOLLOWING);
    assertThatThrownBy(() -> OpenItems.of(invoice(terms).build()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The calendar (none) of PaymentTerms (schedule) must be given where due dates"
            + " are moved to business days.");
  }

  @Test
  void terms_run_from_the_day_that_they_name() {
    PaymentTerms terms = PaymentTerms.due(DueDateRule.days(30).after(BaseDate.DELIVERY))
        .withDiscountTiers(DiscountTier.percent("2", 10));
    Invoice invoice =
        invoice(terms).putBaseDate(BaseDate.DELIVERY, LocalDate.of(2024, 2, 20)).build();
    OpenItem item = OpenItems.of(invoice).iterator().next();
    assertThat(item.dueDate()).contains(LocalDate.of(2024, 3, 21));
    assertThat(item.discountOffers().get(0).lastDay()).isEqualTo("2024-03-10");
    assertThat(terms.installments().get(0).due()).hasToString("30 days from delivery");
  }

  @Test
  void a_day_that_is_not_known_yet_is_asked_for() {
    PaymentTerms terms = PaymentTerms.due(DueDateRule.days(30).after(BaseDate.RECEIPT_OF_GOODS));
    assertThatThrownBy(() -> terms.schedule(ISSUED, TOTAL, NO_TAX))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The RECEIPT_OF_GOODS (none) of ScheduleDates (2024-02-29) must be known,"
            + " because terms run from it.");
    ScheduleDates both = ScheduleDates.issued(ISSUED)
        .with(BaseDate.ORDER, LocalDate.of(2024, 1, 2))
        .with(BaseDate.RECEIPT_OF_GOODS, LocalDate.of(2024, 3, 4));
    assertThat(terms.schedule(both, TOTAL, NO_TAX).get(0).dueDate()).isEqualTo("2024-04-03");
    assertThat(both.of(BaseDate.ORDER)).isEqualTo("2024-01-02");
    assertThat(both.with(EASTER).of(BaseDate.ORDER)).isEqualTo("2024-01-02");
    assertThat(terms.installments().get(0).due().from(ISSUED)).isEqualTo("2024-03-30");
    PaymentTerms fromIssue = PaymentTerms.due(DueDateRule.days(1).after(BaseDate.ISSUE));
    assertThat(fromIssue.schedule(ISSUED, TOTAL, NO_TAX).get(0).dueDate()).isEqualTo("2024-03-01");
  }

  /** Delivered long before: the day that follows is before issue. */
  @Test
  void a_due_date_before_issue_is_refused() {
    PaymentTerms terms = PaymentTerms.due(DueDateRule.days(30).after(BaseDate.DELIVERY));
    ScheduleDates dates =
        ScheduleDates.issued(ISSUED).with(BaseDate.DELIVERY, LocalDate.of(2024, 1, 1));
    assertThatThrownBy(() -> terms.schedule(dates, TOTAL, NO_TAX))
        .hasMessage("The dueDate (2024-01-31) of PaymentTerms (issued 2024-02-29) must not be"
            + " before issue (2024-02-29).");
    PaymentTerms atOnce = terms.withDueBeforeIssue(DueBeforeIssue.ON_ISSUE);
    assertThat(atOnce.schedule(dates, TOTAL, NO_TAX).get(0).dueDate()).isEqualTo(ISSUED);
    PaymentTerms moved = atOnce.withDueDateRoll(RollConvention.PRECEDING);
    assertThat(moved.schedule(dates.with(EASTER), TOTAL, NO_TAX).get(0).dueDate())
        .isEqualTo(ISSUED);
  }

  @Test
  void days_outside_the_calendar_of_this_world_are_refused() {
    for (LocalDate far : List.of(LocalDate.MAX, LocalDate.MIN, LocalDate.of(0, 12, 31))) {
      assertThatThrownBy(() -> ScheduleDates.issued(far))
          .isInstanceOf(InvalidValueException.class)
          .hasMessageEndingWith("must be a day of the years 1 to 9999.");
      assertThatThrownBy(() -> ScheduleDates.issued(ISSUED).with(BaseDate.ORDER, far))
          .isInstanceOf(InvalidValueException.class);
      assertThatThrownBy(() -> DueDateRule.on(far)).isInstanceOf(InvalidValueException.class);
    }
    DueDateRule longest = DueDateRule.days(36_500).then(DueDateRule.months(1_200));
    assertThat(longest.from(LocalDate.of(9999, 12, 31)).getYear()).isEqualTo(10_199);
    BusinessCalendar open = BusinessCalendar.everyDay();
    assertThatThrownBy(() -> new ScheduleDates(ISSUED, Map.of(BaseDate.ISSUE, ISSUED), open))
        .hasMessageEndingWith("must not be given twice: it is the date of issue.");
  }

  private static DiscountOffer offer(PaymentTerms terms, ScheduleDates dates) {
    return terms.schedule(dates, TOTAL, NO_TAX).get(0).offers().get(0);
  }

  private static Invoice.Builder invoice(PaymentTerms terms) {
    Invoice.Builder invoice = Invoice.builder();
    invoice
        .id(DocumentId.of("INV-1"))
        .customer(CustomerId.of("ACME"))
        .issueDate(ISSUED)
        .terms(terms)
        .addComponent(Component.of(ComponentKind.NET, TOTAL));
    return invoice;
  }
}
