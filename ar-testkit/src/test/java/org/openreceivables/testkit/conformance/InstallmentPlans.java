package org.openreceivables.testkit.conformance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.Installment;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.ScheduleDates;
import org.openreceivables.core.terms.text.SkontoTerms;
import org.openreceivables.testkit.conformance.Row.Because;

/** How much of something is due when. */
final class InstallmentPlans {
  private static final CurrencyUnit EUR = CurrencyUnit.EUR;
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
  private static final Because NEGATIVE = new Because.SourceError(
      "which answers with a negative part; what is asked for is more than there is, and is refused");

  private InstallmentPlans() {}

  static List<Row> rows() {
    return List.of(
        new Row.Passes("FIN-SCHED-01", InstallmentPlans::wholeUnits),
        new Row.Passes("MF-TERM-01", InstallmentPlans::fromEvents),
        new Row.Passes("TRY-RESCHED-AMT", InstallmentPlans::steadyParts),
        new Row.Passes("TRY-RESCHED-N", InstallmentPlans::equalParts),
        new Row.Passes("ODOO-TERM-CENT", given -> shares(given, "percents")),
        new Row.Passes("term-split-003-odoo", given -> shares(given, "percent")),
        new Row.Passes("ODOO-TERM-FIX1", given -> lines(given, "amounts")),
        new Row.Passes("term-mixed-fixed-percent-odoo", given -> lines(given, "amounts")),
        new Row.Differs(
            "ODOO-TERM-FIX3",
            given -> lines(given, "amounts"),
            Map.of("amounts[3]", "refused"),
            NEGATIVE),
        new Row.Differs(
            "term-overfixed-negative-odoo",
            given -> lines(given, "odooAmounts"),
            Map.of("odooAmounts[2]", "refused"),
            NEGATIVE),
        new Row.Passes("ODOO-TERM-40-30-30", InstallmentPlans::sharesOfTheWhole),
        new Row.Passes("TRY-TERM-1", InstallmentPlans::datedLines),
        new Row.Passes("TRY-TERM-ZERO", InstallmentPlans::datedLines),
        new Row.Passes("TRY-TERM-NEG", InstallmentPlans::mirrored),
        new Row.Passes("term-discount-cash-rounding-odoo", InstallmentPlans::cashRounded),
        new Row.Passes("skonto-multi-tier", InstallmentPlans::skonto));
  }

  static InstallmentRule percent(BigDecimal percent, DueDateRule due) {
    return new InstallmentRule.Percent(new Percentage(percent), due);
  }

  static InstallmentRule rest(DueDateRule due) {
    return new InstallmentRule.Balance(due);
  }

  private static Map<String, ?> wholeUnits(Given given) {
    int every = whole(given, "everyDays");
    int last = whole(given, "fixedLengthDays");
    List<DueDateRule> due = new ArrayList<>();
    for (int i = 1; i <= whole(given, "periods"); i++) {
      due.add(DueDateRule.days(Math.min(last, i * every)));
    }
    PaymentTerms terms = PaymentTerms.equalParts(due)
        .withRounding(new Rounding(RoundingMode.HALF_UP, given.number("roundingUnit")));
    return Map.of(
        "installments",
        parts(terms, ScheduleDates.issued(given.day("start")), given.money(EUR, "amount")).stream()
            .map(p -> Map.of("due", p.dueDate(), "amount", p.amount()))
            .toList());
  }

  /** The event is that of shipment. */
  private static Map<String, ?> fromEvents(Given given) {
    ScheduleDates dates =
        ScheduleDates.issued(given.day("orderDate")).with(BaseDate.ORDER, given.day("orderDate"));
    List<Given> breaks = given.each("breaks");
    PaymentTerms.Builder plan = PaymentTerms.builder();
    BigDecimal all = BigDecimal.ZERO;
    for (Given part : breaks) {
      boolean order = part.text("ref").equals("ORDER_DATE");
      dates = order ? dates : dates.with(BaseDate.SHIPMENT, part.day("eventDate"));
      DueDateRule due =
          DueDateRule.days(whole(part, "days")).after(order ? BaseDate.ORDER : BaseDate.SHIPMENT);
      BigDecimal share = part.number("pct");
      all = all.add(share);
      plan.addInstallment(
          all.compareTo(BigDecimal.valueOf(100)) == 0 ? rest(due) : percent(share, due));
    }
    return Map.of(
        "schedule",
        parts(plan.build(), dates, given.money(EUR, "total")).stream()
            .map(p -> Map.of("amount", p.amount(), "due", p.dueDate()))
            .toList());
  }

  private static Map<String, ?> steadyParts(Given given) {
    Money whole = given.money(EUR, "amount");
    int months = whole(given, "everyMonths");
    PaymentTerms terms = PaymentTerms.partsOf(
        whole, given.money(EUR, "stepAmount"), n -> DueDateRule.months(n * months));
    return Map.of("amounts", amounts(terms, whole));
  }

  private static Map<String, ?> equalParts(Given given) {
    List<DueDateRule> due = new ArrayList<>();
    for (int i = 1; i <= whole(given, "parts"); i++) {
      due.add(DueDateRule.months(i));
    }
    return Map.of("amounts", amounts(PaymentTerms.equalParts(due), given.money(EUR, "amount")));
  }

  private static Map<String, ?> shares(Given given, String field) {
    return Map.of(
        "amounts",
        amounts(percents(given.each(field), n -> DueDateRule.days(0)), given.money(EUR, "total")));
  }

  private static Map<String, ?> sharesOfTheWhole(Given given) {
    List<Given> days = given.each("days");
    PaymentTerms terms = percents(
        given.each("percents"), n -> DueDateRule.days(days.get(n).number().intValueExact()));
    return Map.of("shareOfTotal", amounts(terms, Money.of(EUR, 1)));
  }

  /** The last is what is left; together they are the whole. */
  private static PaymentTerms percents(List<Given> percents, Function<Integer, DueDateRule> due) {
    PaymentTerms.Builder plan = PaymentTerms.builder();
    BigDecimal all = BigDecimal.ZERO;
    for (int i = 0; i < percents.size(); i++) {
      all = all.add(percents.get(i).number());
      boolean last = i == percents.size() - 1;
      plan.addInstallment(
          last ? rest(due.apply(i)) : percent(percents.get(i).number(), due.apply(i)));
    }
    if (all.compareTo(BigDecimal.valueOf(100)) != 0) {
      throw new IllegalArgumentException("The shares must be the whole");
    }
    return plan.build();
  }

  /** The last line is the rest, whatever it says. */
  private static Map<String, ?> lines(Given given, String field) {
    Money total = given.money(EUR, "total");
    List<String> lines = given.each("lines").stream().map(Given::text).toList();
    DueDateRule now = DueDateRule.days(0);
    PaymentTerms.Builder plan = PaymentTerms.builder();
    for (String line : lines.subList(0, lines.size() - 1)) {
      plan.addInstallment(
          line.endsWith("%")
              ? percent(new BigDecimal(line.replace("%", "")), now)
              : new InstallmentRule.Fixed(Money.of(EUR, new BigDecimal(line)), now));
    }
    PaymentTerms terms = plan.addInstallment(rest(now)).build();
    try {
      return Map.of(field, amounts(terms, total));
    } catch (InvalidValueException e) {
      List<Object> out = new ArrayList<>();
      for (String line : lines.subList(0, lines.size() - 1)) {
        out.add(
            line.endsWith("%")
                ? Percentage.of(line.replace("%", "")).of(total, Rounding.halfUp())
                : Money.of(EUR, new BigDecimal(line)));
      }
      boolean lastOne = e.problems().get(0).field().equals("instalment " + lines.size());
      out.add(lastOne ? "refused" : e.problems().get(0));
      return Map.of(field, out);
    }
  }

  private static Map<String, ?> datedLines(Given given) {
    return Map.of(
        "lines",
        parts(plan(given), ScheduleDates.issued(given.day("date")), given.money(EUR, "total"))
            .stream()
            .map(p -> List.of(p.dueDate(), p.amount()))
            .toList());
  }

  /** Our amounts are positive, and the kind of document says who owes: a credit note is read with a minus. */
  private static Map<String, ?> mirrored(Given given) {
    Money total = given.money(EUR, "total");
    return Map.of(
        "amounts",
        amounts(plan(given), total.negated()).stream().map(Money::negated).toList());
  }

  private static PaymentTerms plan(Given given) {
    PaymentTerms.Builder plan = PaymentTerms.builder();
    for (Given line : given.each("lines")) {
      DueDateRule due = due(line);
      String part = line.text("part");
      if (part.equals("rest")) {
        plan.addInstallment(rest(due));
      } else if (part.endsWith("% of rest")) {
        plan.addInstallment(new InstallmentRule.PercentOfRest(
            Percentage.of(part.substring(0, part.indexOf('%'))), due));
      } else if (part.endsWith("%")) {
        plan.addInstallment(percent(new BigDecimal(part.replace("%", "")), due));
      } else {
        plan.addInstallment(new InstallmentRule.Fixed(Money.of(EUR, new BigDecimal(part)), due));
      }
    }
    return plan.build();
  }

  private static DueDateRule due(Given line) {
    int months = line.has("months") ? whole(line, "months") : 0;
    int days = line.has("days") ? whole(line, "days") : 0;
    DueDateRule later = line.has("day")
        ? new DueDateRule.DayOfMonth(months, whole(line, "day"), 31)
        : DueDateRule.months(months);
    return later.then(DueDateRule.days(days));
  }

  private static Map<String, ?> cashRounded(Given given) {
    Money total = given.money(EUR, "total");
    BigDecimal left = BigDecimal.valueOf(100).subtract(given.number("discountPct"));
    Rounding rounding =
        new Rounding(RoundingMode.valueOf(given.text("mode")), given.number("step"));
    return Map.of(
        "raw", total.getAmount().multiply(left).movePointLeft(2),
        "rounded", new Percentage(left).of(total, rounding));
  }

  /** A discount of nothing is the day on which all is due. */
  private static Map<String, ?> skonto(Given given) {
    PaymentTerms terms = SkontoTerms.parse(given.text("note"), EUR, DueDateRule.days(0))
        .value()
        .orElseThrow()
        .terms();
    Installment whole = parts(
            terms, ScheduleDates.issued(given.day("invoiceDate")), given.money(EUR, "amount"))
        .get(0);
    List<Map<String, ?>> tiers = new ArrayList<>();
    for (DiscountOffer offer : whole.offers()) {
      tiers.add(Map.of("until", offer.lastDay(), "pay", whole.amount().minus(offer.full())));
    }
    tiers.add(Map.of("until", whole.dueDate(), "pay", whole.amount()));
    return Map.of("tiers", tiers);
  }

  private static List<Money> amounts(PaymentTerms terms, Money total) {
    return parts(terms, ScheduleDates.issued(ISSUED), total).stream()
        .map(Installment::amount)
        .toList();
  }

  private static List<Installment> parts(PaymentTerms terms, ScheduleDates dates, Money total) {
    return terms.schedule(dates, total, Money.zero(EUR));
  }

  private static int whole(Given given, String field) {
    return given.number(field).intValueExact();
  }
}
