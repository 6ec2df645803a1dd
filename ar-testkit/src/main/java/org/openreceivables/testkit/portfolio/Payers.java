package org.openreceivables.testkit.portfolio;

import org.openreceivables.core.payment.Payer;

/** Writes who pays, as the bank reports it. */
final class Payers {
  /** Beyond the numbers of customers: accounts that the seller does not know. */
  private static final long STRANGERS = 500_000_000L;

  private final Setting setting;
  private final long customer;
  private final Names.Name name;
  private final Dice dice;

  Payers(Setting setting, long customer) {
    this.setting = setting;
    this.customer = customer;
    this.name = setting.names.of(customer);
    this.dice = setting.dice(Dice.Use.PAYER, customer);
  }

  Payer of(Draft draft) {
    String account = Setting.account(customer);
    if (draft.amount == Irregularity.NOT_A_RECEIVABLE) {
      String town = dice.pick(Vocabulary.of("US").towns());
      return new Payer((dice.perMille(500) ? "Tax Office " : "Insurance of ") + town, strange());
    }
    if (draft.payer == null) {
      return new Payer(name.full(), account);
    }
    return switch (draft.payer) {
      case ALIAS -> new Payer(name.trading(), account);
      case NAME_SHORTENED -> new Payer(name.shortened(), account);
      case NAME_CUT -> new Payer(Names.cut(name.full()), account);
      case NAME_MISSING -> new Payer("", account);
      case UNKNOWN_ACCOUNT -> new Payer(name.full(), strange());
      case PAYER_MISSING -> Payer.unknown();
      case THIRD_PARTY -> third();
      default -> throw new IllegalStateException("No payer is " + draft.payer);
    };
  }

  /** A parent where there is one, sometimes another customer, else somebody unknown. */
  private Payer third() {
    if (setting.habits.relation(customer) == Irregularity.SUBSIDIARY && dice.perMille(700)) {
      return customer(setting.habits.namedAfter(customer));
    }
    if (dice.perMille(300)) {
      return customer((customer + 1 + dice.below(7)) % setting.sizes.customers());
    }
    return new Payer(Names.stranger(dice), strange());
  }

  private Payer customer(long other) {
    return new Payer(setting.names.of(other).full(), Setting.account(other));
  }

  private String strange() {
    return Setting.account(STRANGERS + dice.below(100_000_000));
  }
}
