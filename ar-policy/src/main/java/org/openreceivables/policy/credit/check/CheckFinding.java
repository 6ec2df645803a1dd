package org.openreceivables.policy.credit.check;

/**
 * A check that failed, and what that does.
 *
 * @param severity what it does
 * @param reason why it failed
 */
public record CheckFinding(Severity severity, CheckReason reason) {

  /** {@return the check} */
  public CreditRule rule() {
    return reason.rule();
  }

  /** {@return one sentence for people} */
  public String summarize() {
    return severity + " " + reason.summarize();
  }
}
