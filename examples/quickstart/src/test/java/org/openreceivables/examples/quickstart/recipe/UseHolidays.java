package org.openreceivables.examples.quickstart.recipe;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.Installment;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.ScheduleDates;
import org.openreceivables.core.time.BusinessCalendar;
import org.openreceivables.core.time.RollConvention;

/** Due dates that are moved to business days, by a library of holidays and by a list of the host's own. */
final class UseHolidays {
  private UseHolidays() {}

  static void main(String[] args) {
    HolidayManager germany = HolidayManager.getInstance(ManagerParameters.create("de"));
    BusinessCalendar calendar = BusinessCalendar.weekdays()
        .and(day -> !germany.isHoliday(day, HolidayType.PUBLIC_HOLIDAY))
        .except(Set.of(LocalDate.of(2024, 4, 2))); // our works outing

    PaymentTerms terms = PaymentTerms.net(30).withDiscountTiers(DiscountTier.percent("2", 10));
    ScheduleDates dates = ScheduleDates.issued(LocalDate.of(2024, 2, 29)).with(calendar);
    Money amount = Money.parse("EUR 1000.00");
    for (RollConvention roll : RollConvention.values()) {
      PaymentTerms moved = terms.withDueDateRoll(roll);
      Installment part =
          moved.schedule(dates, amount, Money.zero(CurrencyUnit.EUR)).get(0);
      System.out.println(part.dueDate() + " " + roll);
    }

    Invoice invoice = Invoice.builder()
        .id(DocumentId.of("INV-1"))
        .customer(CustomerId.of("ACME"))
        .issueDate(LocalDate.of(2024, 2, 29))
        .terms(terms.withDueDateRoll(RollConvention.FOLLOWING))
        .addComponent(Component.of(ComponentKind.NET, amount))
        .build();
    OpenItems.of(calendar, invoice)
        .forEach(item -> System.out.println(item.id() + " due " + item.dueDate().orElseThrow()));
  }
}
