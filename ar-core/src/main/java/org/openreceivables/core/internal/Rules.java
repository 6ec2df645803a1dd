package org.openreceivables.core.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.text.KeyText;

/** Collects every rule that one value breaks, so that a user sees all of them at once. */
public final class Rules {
  private final String type;
  private final Object id;
  private final List<CustomerId> taints;
  private final List<Problem> broken = new ArrayList<>();

  private Rules(String type, Object id, List<CustomerId> taints) {
    this.type = type;
    this.id = id;
    this.taints = taints;
  }

  /**
   * {@return an empty collection of broken rules}
   *
   * @param type the type that is checked
   * @param id its key as text
   * @param taints the customers whose picture is incomplete when a rule is broken
   */
  public static Rules of(String type, Object id, CustomerId... taints) {
    return new Rules(type, id, List.of(taints));
  }

  /**
   * Refuses a text that cannot serve as a key.
   *
   * @param type the type whose key it is
   * @param value the text
   */
  public static void requireKey(String type, String value) {
    String printable = KeyText.printable(value);
    of(type, printable)
        .require(KeyText.isKey(value), ProblemCodes.INVALID_KEY, "value", printable, KeyText.RULE)
        .orThrow();
  }

  /**
   * Notes a broken rule unless it holds.
   *
   * @param holds whether the rule holds
   * @param code what kind of rule
   * @param field the field
   * @param value its value
   * @param rule what must hold, beginning with {@code must}
   * @return this
   */
  public Rules require(boolean holds, ProblemCode code, String field, Object value, String rule) {
    return require(holds, code, field, value, rule, "");
  }

  /**
   * Notes a broken rule unless it holds.
   *
   * @param holds whether the rule holds
   * @param code what kind of rule
   * @param field the field
   * @param value its value
   * @param rule what must hold, beginning with {@code must}
   * @param hint what may be wrong, beginning with {@code Maybe}, or empty
   * @return this
   */
  public Rules require(
      boolean holds, ProblemCode code, String field, Object value, String rule, String hint) {
    if (!holds) {
      broken.add(new Problem(
          code, type, String.valueOf(id), field, String.valueOf(value), rule, hint, taints));
    }
    return this;
  }

  /**
   * Throws when a rule is broken.
   *
   * @throws InvalidValueException naming every broken rule, by precedence, then in the order of the checks
   */
  public void orThrow() {
    if (!broken.isEmpty()) {
      broken.sort(Comparator.comparingInt(p -> p.code().precedence()));
      throw new InvalidValueException(broken);
    }
  }
}
