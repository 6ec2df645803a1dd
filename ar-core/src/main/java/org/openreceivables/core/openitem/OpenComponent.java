package org.openreceivables.core.openitem;

import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.internal.Rules;

/**
 * One part of an item, as issued and as open now.
 *
 * <p>Of {@code TAX DE-19 EUR 190.00} EUR 95.00 may still be open. Immutable.
 *
 * @param component the part as issued
 * @param open what is open of it, between zero and the amount issued
 */
public record OpenComponent(Component component, Money open) {

  /**
   * Checks the amount.
   *
   * @param component the part as issued
   * @param open what is open of it
   */
  public OpenComponent {
    // Every item without components is read as one: the texts are made only when they are needed.
    if (!open.isSameCurrency(component.amount())
        || open.isNegative()
        || open.isGreaterThan(component.amount())) {
      refuse(component, open);
    }
  }

  private static void refuse(Component component, Money open) {
    Rules.of("OpenComponent", component.kind())
        .require(
            open.isSameCurrency(component.amount()),
            ProblemCodes.CURRENCY_MISMATCH,
            "open",
            open,
            "must be in the currency of " + component.amount())
        .require(
            !open.isNegative(), ProblemCodes.NEGATIVE_AMOUNT, "open", open, "must not be negative")
        .require(
            !open.isSameCurrency(component.amount()) || !open.isGreaterThan(component.amount()),
            ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
            "open",
            open,
            "must not be more than " + component.amount())
        .orThrow();
  }

  /** {@return by which an event names it: {@code TAX DE-19}} */
  public ComponentKey key() {
    return ComponentKey.of(component);
  }

  /**
   * {@return a part that is wholly open}
   *
   * @param component the part as issued
   */
  public static OpenComponent of(Component component) {
    return new OpenComponent(component, component.amount());
  }
}
