package org.openreceivables.testkit.portfolio;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.openreceivables.core.CustomerId;

/** All that the parts of a portfolio share. Immutable. */
final class Setting {
  /** Payments are known so many days beyond the day of the books. */
  private static final int DAYS_BEYOND = 10;

  /** More payments than any customer makes for each of its items. */
  private static final int PAYMENTS_AN_ITEM = 8;

  final PortfolioSpec spec;
  final Sizes sizes;
  final Chances chances;
  final Habits habits;
  final Names names;
  final DocumentNumbers numbers;
  final LocalDate first;
  final LocalDate asOf;
  final LocalDate horizon;
  private final Scatter payments;
  private final int customerWidth;
  private final int paymentWidth;

  Setting(PortfolioSpec spec) {
    this.spec = spec;
    this.sizes = new Sizes(spec.items(), spec.seed());
    this.chances = new Chances(spec);
    this.habits = new Habits(spec.seed(), chances);
    this.names = new Names(spec.seed(), habits);
    this.numbers = new DocumentNumbers(spec, sizes, chances, habits);
    this.asOf = spec.asOf();
    this.first = asOf.minusMonths(spec.months()).plusDays(1);
    this.horizon = asOf.plusDays(DAYS_BEYOND);
    this.payments = new Scatter(
        PAYMENTS_AN_ITEM * (sizes.items() + sizes.customers()),
        spec.seed(),
        Dice.Use.PAYMENT_NUMBER);
    this.customerWidth = Math.max(4, Long.toString(sizes.customers()).length());
    this.paymentWidth = Long.toString(payments.size()).length();
  }

  Dice dice(Dice.Use use, long customer) {
    return Dice.of(spec.seed(), use, customer);
  }

  CustomerId customerId(long customer) {
    return CustomerId.of("C" + padded(customer + 1, customerWidth));
  }

  /** An account of the range XA, which ISO 3166 leaves to users: no bank has it. */
  static String account(long owner) {
    long digits = 7000_0000_0000L + owner;
    return "XA" + (10 + owner % 89) + padded(digits, 16);
  }

  /** The key of a customer's payment, counted from 0; scattered, so that it tells nothing. */
  String paymentNumber(long customer, int payment) {
    long slots = PAYMENTS_AN_ITEM * (sizes.before(customer) + customer);
    if (payment >= PAYMENTS_AN_ITEM * (sizes.of(customer) + 1)) {
      throw new IllegalStateException("Customer " + customer + " makes too many payments");
    }
    return "P" + padded(payments.place(slots + payment), paymentWidth);
  }

  static LocalDate workday(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return day.plusDays(2);
    }
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }

  private static String padded(long number, int width) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
