package org.openreceivables.testkit.portfolio;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.document.CreditNote;
import org.openreceivables.core.document.Invoice;

/** Makes what one customer was invoiced and credited. */
final class Documents {
  private static final List<Integer> RENTS = List.of(45_000, 62_000, 79_000, 95_000, 120_000);

  final List<Due> dues = new ArrayList<>();
  final List<Credit> credits = new ArrayList<>();
  private final Setting setting;
  private final long customer;
  private final Habits.Habit habit;
  private final Dice dice;
  private final boolean recurring;
  private final int rent;
  private int made;

  Documents(Setting setting, long customer, Habits.Habit habit) {
    this.setting = setting;
    this.customer = customer;
    this.habit = habit;
    this.dice = setting.dice(Dice.Use.DOCUMENTS, customer);
    this.recurring = setting.habits.relation(customer) == Irregularity.RECURRING_AMOUNT;
    this.rent = dice.pick(RENTS);
    make();
    dues.sort(
        Comparator.comparing(Due::issued).thenComparing(Due::number).thenComparingInt(d -> d.part));
    credits.sort(Comparator.comparing(Credit::issued).thenComparing(c -> c.note.id()));
  }

  private void make() {
    int size = setting.sizes.of(customer);
    long before = setting.sizes.before(customer);
    List<DocumentNumbers.Role> roles = new ArrayList<>();
    List<Long> places = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      DocumentNumbers.Role role = setting.numbers.role(before + i, customer, i);
      if (role == DocumentNumbers.Role.INVOICE) {
        invoice(setting.numbers.number(before + i), i + 1 < size);
      } else if (role != null) {
        roles.add(role);
        places.add(before + i);
      }
    }
    for (int i = 0; i < roles.size(); i++) {
      String number = "C" + setting.numbers.number(places.get(i));
      credit(number, roles.get(i) == DocumentNumbers.Role.LINKED_CREDIT ? creditable() : null);
    }
  }

  private void invoice(String number, boolean roomForParts) {
    boolean parts = habit.terms().inParts() && roomForParts;
    AgreedTerms terms =
        habit.terms().inParts() && !roomForParts ? AgreedTerms.NET_30 : habit.terms();
    LocalDate issued = recurring ? setting.first.plusMonths(made++ % setting.spec.months()) : day();
    long net = recurring ? rent : amount();
    long tax = tax(net);
    Invoice invoice = Invoice.builder()
        .id(DocumentId.of(number))
        .customer(setting.customerId(customer))
        .issueDate(issued)
        .terms(terms.terms())
        .components(components(net, tax))
        .addReference(CreditorReference.of(number))
        .build();
    long gross = net + tax;
    long half = (gross + 1) / 2;
    if (parts) {
      dues.add(new Due(invoice, terms, 1, terms.due(issued, 1), half));
      dues.add(new Due(invoice, terms, 2, terms.due(issued, 2), gross - half));
    } else {
      dues.add(new Due(invoice, terms, 1, terms.due(issued, 1), gross));
    }
  }

  /** An invoice that has no credit yet; null where all have one. */
  private @Nullable Due creditable() {
    int from = dice.below(dues.size());
    for (int i = 0; i < dues.size(); i++) {
      Due due = dues.get((from + i) % dues.size());
      if (due.credit == null) {
        return due;
      }
    }
    return null;
  }

  private void credit(String number, @Nullable Due due) {
    long net = 2_000L + dice.below(60_000);
    long tax = tax(net);
    LocalDate issued = day();
    if (due != null) {
      int percent = dice.perMille(250) ? 100 : dice.between(5, 60);
      tax = share(due.invoice.tax().getAmountMinorLong(), percent);
      net = share(due.amount - due.invoice.tax().getAmountMinorLong(), percent);
      issued = Setting.workday(due.issued().plusDays(dice.between(3, 25)));
      issued = issued.isAfter(setting.asOf) ? setting.asOf : issued;
    }
    CreditNote note = CreditNote.builder()
        .id(DocumentId.of(number))
        .customer(setting.customerId(customer))
        .issueDate(issued)
        .credits(Optional.ofNullable(due).map(d -> d.invoice.id()))
        .components(components(net, tax))
        .build();
    Credit credit = new Credit(note, net + tax);
    credits.add(credit);
    if (due != null) {
      due.credit = credit;
    }
  }

  private List<Component> components(long net, long tax) {
    CurrencyUnit currency = habit.currency();
    Component first = Component.of(ComponentKind.NET, Money.ofMinor(currency, net));
    return tax == 0
        ? List.of(first)
        : List.of(first, Component.tax(habit.country(), Money.ofMinor(currency, tax)));
  }

  private LocalDate day() {
    LocalDate first = setting.first;
    int days = (int) ChronoUnit.DAYS.between(first, setting.asOf);
    LocalDate day = first.plusDays(dice.between(0, days));
    while ((day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
        && day.isAfter(first)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** Many small amounts, few large ones; a third of them in steps of five. */
  private long amount() {
    int kind = dice.below(1000);
    long amount = kind < 400
        ? dice.between(2_000, 50_000)
        : kind < 750
            ? dice.between(50_000, 250_000)
            : kind < 950 ? dice.between(250_000, 1_500_000) : dice.between(1_500_000, 8_000_000);
    return dice.perMille(330) ? amount / 500 * 500 : amount;
  }

  private long tax(long net) {
    int percent = switch (habit.country()) {
      case "DE" -> 19;
      case "AT", "FR", "GB" -> 20;
      case "NL", "BE" -> 21;
      case "IT" -> 22;
      case "JP" -> 10;
      case "CH" -> 8;
      default -> 0;
    };
    return share(net, percent);
  }

  private static long share(long amount, int percent) {
    return (amount * percent + 50) / 100;
  }
}
