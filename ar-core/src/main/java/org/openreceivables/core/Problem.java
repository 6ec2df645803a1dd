package org.openreceivables.core;

import java.util.List;
import java.util.stream.Stream;

/**
 * One bad datum: what it is, where it is, and the rule that it breaks.
 *
 * <p>Problems are values, never exceptions: one bad row must not stop a batch. {@link #message()} reads
 * for example {@code The open (EUR -1.00) of OpenItem (I-1) must not be negative.} Immutable.
 *
 * @param code the kind of rule
 * @param type the type of the value that has the problem, for example {@code OpenItem}
 * @param id its key, or {@code ?} where it has none
 * @param field the field
 * @param value the field's value as it came
 * @param rule what must hold, beginning with {@code must}
 * @param hint what may be wrong, beginning with {@code Maybe}; empty where nothing helps
 * @param taints the customers whose picture is incomplete because of this problem
 */
public record Problem(
    ProblemCode code,
    String type,
    String id,
    String field,
    String value,
    String rule,
    String hint,
    List<CustomerId> taints) {

  /**
   * Copies the list.
   *
   * @param code the kind of rule
   * @param type the type of the value that has the problem
   * @param id its key
   * @param field the field
   * @param value the field's value as it came
   * @param rule what must hold
   * @param hint what may be wrong
   * @param taints the customers whose picture is incomplete
   */
  public Problem {
    taints = List.copyOf(taints);
  }

  /**
   * {@return the same problem, said of a value that its finder did not know}
   *
   * <p>A builder that lacks its mandatory fields cannot say which row it was for. A host that can, does:
   * {@code item.problems().stream().map(p -> p.about("OpenItem", "row 17", customer))}, and the customer
   * counts as incomplete. A type other than {@code value} and a key other than {@code ?} are kept.
   *
   * @param ofType the type of the value
   * @param ofId its key, or where it stands
   * @param customers customers whose picture is incomplete, besides those that are known
   */
  public Problem about(String ofType, String ofId, CustomerId... customers) {
    List<CustomerId> all =
        Stream.concat(taints.stream(), Stream.of(customers)).distinct().toList();
    return new Problem(
        code,
        type.equals("value") ? ofType : type,
        id.equals("?") ? ofId : id,
        field,
        value,
        rule,
        hint,
        all);
  }

  /** {@return one sentence for people, and a second line with the hint where there is one} */
  public String message() {
    String sentence =
        "The " + field + " (" + value + ") of " + type + " (" + id + ") " + rule + ".";
    return hint.isEmpty() ? sentence : sentence + "\n" + hint + (hint.endsWith(".") ? "" : ".");
  }

  @Override
  public String toString() {
    return code.name() + ": " + message();
  }
}
