package org.openreceivables.testkit.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.Invoice;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.terms.AnnualCost;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.CalendarPeriod;
import org.openreceivables.core.terms.DayLimits;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.Installment;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.text.PlainTerms;

/** When something is due. */
final class TermsRows {
  private static final Money HUNDRED = Money.of(CurrencyUnit.EUR, 100);

  private TermsRows() {}

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>(List.of(
        new Row.Passes("AX-DUE-01", TermsRows::fourWays),
        new Row.Passes("ODOO-TERM-15-45-2022-01-01", TermsRows::twoParts),
        new Row.Passes("ODOO-TERM-15-45-2022-01-31", TermsRows::twoParts),
        new Row.Passes("ERP-TERM-EOM-2016-01-22", TermsRows::endOfLaterMonth),
        new Row.Passes("ERP-TERM-EOM-2017-01-22", TermsRows::endOfLaterMonth),
        new Row.Passes("ERP-TERM-NONE", TermsRows::none),
        new Row.Passes("term-days-then-day-next-month-odoo", TermsRows::daysThenDayRows),
        new Row.Passes("term-sap-baseline", TermsRows::baseline),
        new Row.Passes("term-netsuite-clamp", TermsRows::dayOfMonths),
        new Row.Passes("term-month-clamp", given -> dates(given, "months", DueDateRule::months)),
        new Row.Passes("term-net-days-leap", given -> dates(given, "days", DueDateRule::days)),
        new Row.Passes("term-monthly-anchor", TermsRows::anchored),
        new Row.Passes("term-proximo-cutoff", TermsRows::proximo)));
    for (String id :
        List.of("NOW-2019-01-01", "NOW-2019-01-15", "30-2022-01-01", "30-2022-01-31")) {
      rows.add(new Row.Passes(
          "ODOO-TERM-" + id, given -> due(given, "invoiceDate", DueDateRule.days(days(given)))));
    }
    for (String id : List.of(
        "2023-12-12-30-10",
        "2023-12-12-30-31",
        "2024-05-23-0-29",
        "2024-05-24-15-30",
        "2024-05-23-15-31")) {
      rows.add(new Row.Passes(
          "ODOO-TERM-EOM-" + id,
          given -> due(given, "invoiceDate", daysThenDay(given, "thenDayOfNextMonth"))));
    }
    for (String id : List.of("net30", "45-after-eom", "eom", "first-next-month")) {
      rows.add(new Row.Passes("term-" + id + "-odoo", TermsRows::asWritten));
    }
    for (String id : List.of("daylimits", "daylimit15")) {
      rows.add(new Row.Passes("term-sap-" + id, TermsRows::limits));
    }
    return List.copyOf(rows);
  }

  private static Map<String, ?> fourWays(Given given) {
    int days = days(given);
    LocalDate issued = given.day("docDate");
    int day = whole(given, "daySelect");
    List<LocalDate> due = new ArrayList<>();
    for (Given type : given.each("types")) {
      DueDateRule rule = switch (type.text()) {
        case "NET" -> DueDateRule.days(days);
        case "END_OF_MONTH_N_DAYS" -> DueDateRule.endOfMonthPlus(days);
        case "N_DAYS_END_OF_MONTH" -> DueDateRule.daysThenEndOfMonth(days);
        case "N_DAYS_END_OF_MONTH_AT" ->
          DueDateRule.daysThenEndOfMonth(days).then(new DueDateRule.NextDay(day));
        default -> throw new IllegalArgumentException(type.text());
      };
      due.add(rule.from(issued));
    }
    return Map.of("due", due);
  }

  private static Map<String, ?> twoParts(Given given) {
    List<DueDateRule> rules = new ArrayList<>();
    BigDecimal percent = BigDecimal.ZERO;
    PaymentTerms.Builder plan = PaymentTerms.builder();
    for (Given part : given.each("instalments")) {
      percent = percent.add(part.number("percent"));
      rules.add(DueDateRule.days(days(part)));
    }
    if (percent.compareTo(BigDecimal.valueOf(100)) != 0) {
      throw new IllegalArgumentException("The parts must be the whole");
    }
    Given first = given.each("instalments").get(0);
    plan.addInstallment(InstallmentPlans.percent(first.number("percent"), rules.get(0)));
    plan.addInstallment(InstallmentPlans.rest(rules.get(1)));
    return Map.of("due", dueOf(plan.build(), given.day("invoiceDate")));
  }

  private static Map<String, ?> endOfLaterMonth(Given given) {
    DueDateRule rule =
        new DueDateRule.EndOf(CalendarPeriod.MONTH, whole(given, "monthsAfterEndOfMonth"));
    return Map.of("due", rule.from(given.day("postingDate")));
  }

  private static Map<String, ?> none(Given given) {
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of("INV-1"))
        .customer(ConformanceBooks.ACME)
        .issueDate(given.day("postingDate"))
        .addComponent(Component.of(ComponentKind.NET, HUNDRED))
        .build();
    return Map.of("due", OpenItems.of(invoice).iterator().next().dueDate().orElseThrow());
  }

  private static Map<String, ?> daysThenDayRows(Given given) {
    return Map.of(
        "dueDates",
        given.each("rows").stream()
            .map(r -> daysThenDay(r, "dayOfNextMonth").from(r.day("invoiceDate")))
            .toList());
  }

  /** Day 0 is the end of the month that is reached. */
  private static DueDateRule daysThenDay(Given given, String field) {
    int day = whole(given, field);
    DueDateRule days = DueDateRule.days(days(given));
    return day == 0 ? days.then(DueDateRule.endOfMonth()) : days.then(DueDateRule.proximo(day, 31));
  }

  /** The baseline date is not the date of issue. */
  private static Map<String, ?> baseline(Given given) {
    List<LocalDate> due = new ArrayList<>();
    for (Given base : given.each("issued")) {
      LocalDate day = LocalDate.parse(base.text());
      PaymentTerms terms = PaymentTerms.due(DueDateRule.days(days(given)).after(BaseDate.DELIVERY));
      Invoice invoice = Invoice.builder()
          .id(DocumentId.of("INV-1"))
          .customer(ConformanceBooks.ACME)
          .issueDate(day.plusDays(3))
          .terms(terms)
          .putBaseDate(BaseDate.DELIVERY, day)
          .addComponent(Component.of(ComponentKind.NET, HUNDRED))
          .build();
      due.add(OpenItems.of(invoice).iterator().next().dueDate().orElseThrow());
    }
    return Map.of("due", due);
  }

  private static Map<String, ?> dayOfMonths(Given given) {
    DueDateRule rule = DueDateRule.nextDay(whole(given, "dayOfMonth"));
    return Map.of(
        "dueDates",
        given.each("months").stream()
            .map(m -> rule.from(YearMonth.parse(m.text()).atDay(1)))
            .toList());
  }

  private static Map<String, ?> dates(
      Given given, String field, Function<Integer, DueDateRule> rule) {
    return Map.of(
        "dates",
        given.each("rows").stream()
            .map(r -> rule.apply(whole(r, field)).from(r.day("date")))
            .toList());
  }

  /** The wrong way is shown as well: each month from the one before. */
  private static Map<String, ?> anchored(Given given) {
    LocalDate first = given.day("first");
    List<LocalDate> anchored = new ArrayList<>();
    List<LocalDate> chained = new ArrayList<>();
    LocalDate before = first;
    for (int i = 0; i < whole(given, "count"); i++) {
      anchored.add(DueDateRule.months(i).from(first));
      before = i == 0 ? first : DueDateRule.months(1).from(before);
      chained.add(before);
    }
    return Map.of("anchored", anchored, "chainedWrong", chained);
  }

  private static Map<String, ?> proximo(Given given) {
    return each(given, DueDateRule.proximo(whole(given, "day"), whole(given, "cutoff")));
  }

  private static Map<String, ?> limits(Given given) {
    return each(
        given,
        new DayLimits(given.each("limits").stream()
            .map(l -> new DayLimits.Limit(whole(l, "until"), whole(l, "months"), whole(l, "day")))
            .toList()));
  }

  /** The terms are read as they are written. */
  private static Map<String, ?> asWritten(Given given) {
    PaymentTerms terms = PlainTerms.parse(given.text("term")).value().orElseThrow();
    return each(given, terms.installments().get(0).due());
  }

  /** What a discount that is not taken costs, by both years. */
  static Map<String, ?> yearlyCost(Given given) {
    List<Map<String, ?>> rows = new ArrayList<>();
    for (Given text : given.each("terms")) {
      PaymentTerms terms = PlainTerms.parse(text.text()).value().orElseThrow();
      Installment whole = terms
          .schedule(LocalDate.of(2026, 1, 10), HUNDRED, Money.zero(CurrencyUnit.EUR))
          .get(0);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("term", text.text());
      for (int year : List.of(365, 360)) {
        AnnualCost cost = AnnualCost.of(whole, whole.offers().get(0), year);
        row.put("apr" + year, cost.simple());
        row.put("ear" + year, cost.compounded());
      }
      rows.add(row);
    }
    return Map.of("rows", rows);
  }

  private static Map<String, ?> each(Given given, DueDateRule rule) {
    return Map.of(
        "due",
        given.each("issued").stream()
            .map(i -> rule.from(LocalDate.parse(i.text())))
            .toList());
  }

  private static Map<String, ?> due(Given given, String issued, DueDateRule rule) {
    return Map.of("due", dueOf(PaymentTerms.due(rule), given.day(issued)));
  }

  private static List<LocalDate> dueOf(PaymentTerms terms, LocalDate issued) {
    return terms.schedule(issued, HUNDRED, Money.zero(CurrencyUnit.EUR)).stream()
        .map(Installment::dueDate)
        .toList();
  }

  private static int days(Given given) {
    return whole(given, "days");
  }

  private static int whole(Given given, String field) {
    return given.number(field).intValueExact();
  }
}
