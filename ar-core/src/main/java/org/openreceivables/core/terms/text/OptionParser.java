package org.openreceivables.core.terms.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.terms.DiscountBase;
import org.openreceivables.core.terms.DiscountTax;
import org.openreceivables.core.terms.DueBeforeIssue;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.time.RollConvention;

/** Reads what stands behind the dates: what discounts are taken of, their tax, rounding, and moves. */
final class OptionParser {
  private enum Option {
    BASE,
    TAX,
    ROUNDING,
    DUE_BEFORE_ISSUE,
    DUE_ROLL,
    DISCOUNT_ROLL
  }

  private static final Phrase NET_BASE =
      Phrase.of("discount on net amount", "discount on the net amount", "discount on net");
  private static final Phrase GROSS_BASE =
      Phrase.of("discount on gross amount", "discount on the gross amount", "discount on gross");
  private static final Phrase TAX = Phrase.of("tax");
  private static final Phrase ROUNDED = Phrase.of("rounded", "rounding");
  private static final Phrase TO = Phrase.of("to");
  private static final Phrase ON_ISSUE = Phrase.of(
      "no earlier than issue",
      "not earlier than issue",
      "not before issue",
      "due on issue at the earliest",
      "due on issue at earliest");
  private static final Phrase DUE_ROLLED = Phrase.of("due dates rolled", "due date rolled");
  private static final Phrase DISCOUNT_ROLLED =
      Phrase.of("discount dates rolled", "discount date rolled");
  private static final Phrase ALL_ROLLED = Phrase.of("dates rolled");
  private static final Phrase[] BEGINNINGS = {
    Phrase.of(", discount on"),
    Phrase.of(", discount dates", ", discount date"),
    Phrase.of(", tax"),
    Phrase.of(", due on issue at"),
    Phrase.of(", rounded", ", rounding"),
    Phrase.of(", due dates", ", due date"),
    Phrase.of(", dates"),
    Phrase.of(", no earlier", ", not earlier", ", not before")
  };

  private final Cursor cursor;
  private final PaymentTerms.Builder terms;
  private final Set<Option> said = EnumSet.noneOf(Option.class);
  private int taxAt;

  OptionParser(Cursor cursor, PaymentTerms.Builder terms) {
    this.cursor = cursor;
    this.terms = terms;
    this.taxAt = cursor.here().start();
  }

  /** Where the tax is said, the one option that not every base allows. */
  int taxAt() {
    return taxAt;
  }

  /** Whether a comma and an option come. */
  static boolean at(Cursor cursor) {
    for (Phrase beginning : BEGINNINGS) {
      if (cursor.at(beginning)) {
        return true;
      }
    }
    return false;
  }

  void options() {
    while (cursor.take(Signs.COMMA)) {
      option(cursor.here().start());
    }
  }

  private void option(int start) {
    if (cursor.take(NET_BASE)) {
      once(start, Option.BASE);
      terms.discountBase(DiscountBase.NET_OF_TAX);
    } else if (cursor.take(GROSS_BASE)) {
      once(start, Option.BASE);
      terms.discountBase(DiscountBase.GROSS);
    } else if (cursor.take(TAX)) {
      once(start, Option.TAX);
      taxAt = start;
      terms.discountTax(tax());
    } else if (cursor.take(ROUNDED)) {
      once(start, Option.ROUNDING);
      terms.rounding(rounding());
    } else if (cursor.take(ON_ISSUE)) {
      once(start, Option.DUE_BEFORE_ISSUE);
      terms.dueBeforeIssue(DueBeforeIssue.ON_ISSUE);
    } else {
      rolled(start);
    }
  }

  private void once(int start, Option option) {
    if (!said.add(option)) {
      throw cursor.impossible(start, "must not be said twice");
    }
  }

  private DiscountTax tax() {
    for (DiscountTax tax : DiscountTax.values()) {
      if (cursor.take(words(tax))) {
        return tax;
      }
    }
    throw cursor.expected("corrected, unchanged or on invoice");
  }

  private Rounding rounding() {
    BigDecimal step = BigDecimal.ZERO;
    int start = cursor.here().start();
    boolean stepped = cursor.take(TO);
    if (stepped) {
      step = cursor.decimal("a step such as 0.05");
    }
    BigDecimal of = step;
    Optional<RoundingMode> mode = mode();
    if (mode.isEmpty() && !stepped) {
      throw cursor.expected("half-up, half-even, half-down, up, down, ceiling, floor or to a step");
    }
    return cursor.checked(start, () -> new Rounding(mode.orElse(RoundingMode.HALF_UP), of));
  }

  private Optional<RoundingMode> mode() {
    for (RoundingMode mode : RoundingMode.values()) {
      if (cursor.take(words(mode))) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  private void rolled(int start) {
    boolean due = cursor.at(DUE_ROLLED) || cursor.at(ALL_ROLLED);
    boolean discount = cursor.at(DISCOUNT_ROLLED) || cursor.at(ALL_ROLLED);
    if (!cursor.take(DUE_ROLLED) && !cursor.take(DISCOUNT_ROLLED) && !cursor.take(ALL_ROLLED)) {
      throw cursor.expected(
          "discount on net amount, tax, rounded, no earlier than issue, due dates rolled or discount dates rolled");
    }
    RollConvention roll = roll();
    if (due) {
      once(start, Option.DUE_ROLL);
      terms.dueDateRoll(roll);
    }
    if (discount) {
      once(start, Option.DISCOUNT_ROLL);
      terms.discountRoll(roll);
    }
  }

  private RollConvention roll() {
    for (RollConvention roll : RollConvention.values()) {
      if (roll != RollConvention.NONE && cursor.take(words(roll))) {
        return roll;
      }
    }
    throw cursor.expected("following, modified following, preceding or nearest");
  }

  /** The words of a constant: "half up" for {@code HALF_UP}. */
  private static Phrase words(Enum<?> constant) {
    return Phrase.of(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
