package org.openreceivables.examples.monthend.terms;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.terms.AnnualCost;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.Installment;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;

/** Terms as tables: their forms, the instalments and the discounts of one document. */
public final class TermsTables {
  private TermsTables() {}

  /**
   * {@return the terms in every form, or why a form cannot say them; then what was free text beside them}
   *
   * @param read the terms
   */
  public static Table forms(TermsForm.Read read) {
    Table.Builder table = Table.named(
        "forms",
        "Terms",
        Column.of("form", "Form"),
        Column.forFiles("text"),
        Column.of("reasons", "Text"));
    for (TermsForm form : TermsForm.values()) {
      Validated<String> text = form.print(read.terms());
      table.row(
          Cell.of(form.name()),
          Cell.of(text.value().orElse("")),
          // Wrapped for people, where a text would be cut.
          text.value()
              .map(t -> t.isEmpty() ? "nothing: the due date is said apart (BT-9)" : t)
              .map(Cell::because)
              .orElseGet(() ->
                  Cell.of(text.problems().stream().map(TermsTables::whyNot).toList())));
    }
    for (String note : read.notes()) {
      table.row(Cell.of("free text"), Cell.of(note), Cell.because(note));
    }
    return table.build();
  }

  /**
   * {@return what is due when, and how little pays it if the largest discounts are taken}
   *
   * @param agreed terms and document
   */
  public static Table instalments(Agreed agreed) {
    Table.Builder table = Table.named(
        "instalments",
        title(agreed),
        Column.of("number", "No"),
        Column.of("dueDate", "Due"),
        Column.of("weekday", "Day"),
        Column.of("amount", "Amount"),
        Column.of("off", "Off at most"),
        Column.of("toPay", "At least"),
        Column.of("reasons", "Why this day"));
    List<Installment> unmoved = agreed.unmoved();
    Money off = Money.zero(agreed.gross().getCurrencyUnit());
    for (Installment each : agreed.schedule()) {
      Money most = each.offers().isEmpty()
          ? Money.zero(each.amount().getCurrencyUnit())
          : each.offers().get(0).full();
      off = off.plus(most);
      table.row(
          Cell.of(each.number()),
          Cell.of(each.dueDate()),
          Cell.of(weekday(each.dueDate())),
          Cell.of(each.amount()),
          Cell.of(most),
          Cell.of(each.amount().minus(most)),
          Cell.of(whyDay(agreed, unmoved.get(each.number() - 1).dueDate(), each.dueDate())));
    }
    return table
        .total(
            Cell.none(),
            Cell.of("total"),
            Cell.none(),
            Cell.of(agreed.gross()),
            Cell.of(off),
            Cell.of(agreed.gross().minus(off)),
            Cell.of(List.of()))
        .build();
  }

  private static String title(Agreed agreed) {
    LocalDate issued = agreed.dates().issued();
    String tax =
        agreed.tax().isZero() ? "" : " with tax " + Cell.of(agreed.tax()).shown();
    return "Instalments of " + Cell.of(agreed.gross()).shown() + tax + ", issued " + issued + " ("
        + weekday(issued) + ")";
  }

  /**
   * {@return each discount: until when, how much, and what it costs a year not to take it}
   *
   * @param agreed terms and document
   * @param daysInYear 360, 365 or 366
   */
  public static Table discounts(Agreed agreed, int daysInYear) {
    Table.Builder table = Table.named(
        "discounts",
        "Discounts, and what it costs a year of " + daysInYear + " days not to take them",
        Column.of("instalment", "No"),
        Column.of("discount", "Discount"),
        Column.of("lastDay", "Last day"),
        Column.of("weekday", "Day"),
        Column.of("off", "Off"),
        Column.of("toPay", "To pay"),
        Column.of("costAYear", "Cost a year"),
        Column.of("compounded", "Compounded"),
        Column.of("reasons", "Notes"));
    if (agreed.terms().discountTiers().isEmpty()) {
      table.forPrograms();
    }
    List<Installment> unmoved = agreed.unmoved();
    for (Installment part : agreed.schedule()) {
      for (DiscountOffer offer : part.offers()) {
        List<String> reasons = new ArrayList<>();
        unmoved.get(part.number() - 1).offers().stream()
            .filter(o -> o.rate().equals(offer.rate()))
            .findFirst()
            .ifPresent(o -> reasons.addAll(whyDay(agreed, o.lastDay(), offer.lastDay())));
        if (offer.graceDays() > 0) {
          reasons.add("with grace until " + offer.lastDayWithGrace());
        }
        Optional<AnnualCost> cost = cost(part, offer, daysInYear);
        if (cost.isEmpty()) {
          reasons.add(noCost(part, offer));
        }
        table.row(
            Cell.of(part.number()),
            Cell.of(offer.rate().toString()),
            Cell.of(offer.lastDay()),
            Cell.of(weekday(offer.lastDay())),
            Cell.of(offer.full()),
            Cell.of(part.amount().minus(offer.full())),
            cost.map(c -> Cell.percent(c.simple())).orElseGet(Cell::none),
            cost.map(c -> Cell.percent(c.compounded())).orElseGet(Cell::none),
            Cell.of(reasons));
      }
    }
    return table.build();
  }

  /** Nothing where waiting gains no day, or more than ten years, or where nothing is paid. */
  private static Optional<AnnualCost> cost(Installment part, DiscountOffer offer, int daysInYear) {
    return Validated.of(() -> AnnualCost.of(part, offer, daysInYear)).value();
  }

  private static String noCost(Installment part, DiscountOffer offer) {
    if (offer.full().equals(part.amount())) {
      return "no cost: nothing is left to pay";
    }
    return offer.lastDay().isBefore(part.dueDate())
        ? "no cost reckoned: too little is off, or it is too long until due"
        : "no cost: it lasts until the amount is due";
  }

  private static String whyNot(Problem problem) {
    return "not possible: the " + problem.field() + " (" + problem.value() + ") " + problem.rule();
  }

  private static List<String> whyDay(Agreed agreed, LocalDate before, LocalDate day) {
    if (!before.equals(day)) {
      return List.of("moved from " + weekday(before) + " " + before + ", closed in "
          + agreed.calendarName() + ": " + agreed.closed(before).orElse(""));
    }
    return agreed
        .closed(day)
        .map(why -> List.of("not moved, though closed in " + agreed.calendarName() + ": " + why))
        .orElseGet(List::of);
  }

  private static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
