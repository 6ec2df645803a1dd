package org.openreceivables.matching;

import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.reference.ReferenceProblem;

/** What the payment names, or fails to name. Immutable. */
public sealed interface NamingReason extends MatchReason {

  /**
   * Several are equally good.
   *
   * @param count how many
   */
  record EquallyGood(int count) implements NamingReason {
    @Override
    public String summarize() {
      return count + " are equally good";
    }
  }

  /**
   * A structured reference fails a check, so that it names nothing. Against where the amount alone decides.
   *
   * @param reference as it is written
   * @param problem which check it fails
   */
  record ReferenceBroken(String reference, Problem problem) implements NamingReason {
    @Override
    public String summarize() {
      return problem.code() == ReferenceProblem.WRONG_CHECK_DIGITS
          ? reference + " has check digits that do not fit: " + problem.value() + " "
              + problem.rule()
          : reference + " is no reference: its " + problem.field() + " " + problem.rule();
    }
  }

  /**
   * A structured reference is valid, but stands on no item. Against where the amount alone decides.
   *
   * @param reference the reference
   */
  record ReferenceUnknown(PaymentReference reference) implements NamingReason {
    @Override
    public String summarize() {
      return reference + " stands on no item";
    }
  }

  /**
   * A number is a valid reference by its check digits alone and stands on no item; that its body is the number of
   * a document may be chance, as of one number in ten. Against where nothing else names the document.
   *
   * @param reference the reference
   * @param item the item of that document
   */
  record MayBeChance(PaymentReference reference, OpenItemId item) implements NamingReason {
    @Override
    public String summarize() {
      return reference + " stands on no item; that " + item + " is meant may be chance";
    }
  }

  /**
   * A line of the remittance advice names a document that is not there. Against.
   *
   * @param number the number as it is written
   */
  record LineUnknown(String number) implements NamingReason {
    @Override
    public String summarize() {
      return "line " + number + " names no item";
    }
  }

  /**
   * The money pays no receivable.
   *
   * @param what what it is instead
   */
  record NotOwed(String what) implements NamingReason {
    @Override
    public String summarize() {
      return what;
    }
  }
}
