package org.openreceivables.testkit.history;

import java.util.Optional;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * One rule that an event must not break: an event that breaks it and no other, and how it must be refused.
 *
 * @param name what is wrong, different for each
 * @param code with which code it must be refused
 * @param field about which field
 * @param later whether the event is possible in itself, but not what comes after it
 * @param draft gives such an event, or none where there is nothing that it could be about
 */
record Flaw(String name, ProblemCode code, String field, boolean later, Draft draft) {

  /** Makes an event that breaks the rule. */
  @FunctionalInterface
  interface Draft {
    Optional<? extends LedgerEvent> of(Scene scene);
  }

  static Flaw of(String name, ProblemCode code, String field, Draft draft) {
    return new Flaw(name, code, field, false, draft);
  }

  /** An event makes a later one impossible, for the reason that the code names. */
  static Flaw later(String name, ProblemCode code, Draft draft) {
    return new Flaw(name, code, "postingDate", true, draft);
  }
}
