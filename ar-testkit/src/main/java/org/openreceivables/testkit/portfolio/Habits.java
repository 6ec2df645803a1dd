package org.openreceivables.testkit.portfolio;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.customer.CustomerType;

/** What lasts about a customer, from its index alone. Immutable. */
final class Habits {
  /** Relatives stand in one group of customers with the first of it, so that nobody looks further back. */
  private static final int FAMILY = 8;

  private static final List<String> EURO_COUNTRIES =
      List.of("DE", "DE", "DE", "DE", "AT", "FR", "FR", "IT", "NL", "BE");

  private final long seed;
  private final Chances chances;

  Habits(long seed, Chances chances) {
    this.seed = seed;
    this.chances = chances;
  }

  /** How a customer usually says what a payment is for. */
  enum Channel {
    TEXT,
    REFERENCE,
    LINES
  }

  /** What lasts about one customer. */
  record Habit(
      PaymentBehaviour behaviour,
      CurrencyUnit currency,
      String country,
      CustomerType type,
      AgreedTerms terms,
      Channel channel) {}

  Habit of(long customer) {
    Dice dice = Dice.of(seed, Dice.Use.HABITS, customer);
    PaymentBehaviour behaviour = chances.behaviour(dice);
    CurrencyUnit currency = chances.currency(dice);
    String country = country(currency, dice);
    AgreedTerms terms = AgreedTerms.pick(dice);
    int kind = dice.below(1000);
    CustomerType type = kind < 60
        ? CustomerType.PUBLIC_BODY
        : kind < 100 ? CustomerType.CONSUMER : CustomerType.BUSINESS;
    int way = dice.below(1000);
    boolean bulk = behaviour == PaymentBehaviour.BULK_PAYER;
    Channel channel = way < (bulk ? 600 : 100)
        ? Channel.LINES
        : way < (bulk ? 600 : 350) ? Channel.REFERENCE : Channel.TEXT;
    return new Habit(behaviour, currency, country, type, terms, channel);
  }

  /** What is irregular about the customer itself; people have no subsidiaries. */
  @Nullable Irregularity relation(long customer) {
    Irregularity drawn = drawn(customer);
    return isRelative(drawn) && of(origin(customer)).type() == CustomerType.CONSUMER ? null : drawn;
  }

  private @Nullable Irregularity drawn(long customer) {
    Irregularity drawn = chances.draw(
        Irregularity.Concern.CUSTOMER,
        PaymentBehaviour.PROMPT,
        Dice.of(seed, Dice.Use.RELATION, customer));
    return customer % FAMILY == 0 && isRelative(drawn) ? null : drawn;
  }

  static boolean isRelative(@Nullable Irregularity relation) {
    return relation == Irregularity.SUBSIDIARY || relation == Irregularity.NAMESAKE;
  }

  /** Whose name it bears: the nearest customer before it that has a name of its own, or itself. */
  long namedAfter(long customer) {
    return isRelative(relation(customer)) ? origin(customer) : customer;
  }

  private long origin(long customer) {
    long at = customer;
    while (isRelative(drawn(at))) {
      at--;
    }
    return at;
  }

  private static String country(CurrencyUnit currency, Dice dice) {
    String euro = dice.pick(EURO_COUNTRIES);
    return switch (currency.getCode()) {
      case "EUR" -> euro;
      case "USD" -> "US";
      case "JPY" -> "JP";
      case "GBP" -> "GB";
      case "CHF" -> "CH";
      default -> "";
    };
  }
}
