/**
 * Step 8 of 8: what to do about what is open: credit, reminders (dunning), write-off.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.policy.credit.score}, {@link org.openreceivables.policy.credit} and {@link
 *       org.openreceivables.policy.credit.check}: scores, limits, and whether an order may go out;
 *   <li>{@link org.openreceivables.policy.dunning}: who is reminded, at which level, and who is not and why;
 *   <li>{@link org.openreceivables.policy.writeoff}: what may be given up, why, and who may approve it.
 * </ul>
 *
 * <p>Before, step 7: module {@code ar-aging}. What was decided comes back to the ledger (step 6) as events:
 * notices, charges, write-offs.
 */
@org.jspecify.annotations.NullMarked
module org.openreceivables.policy {
  requires transitive org.openreceivables.core;
  requires transitive org.openreceivables.aging;
  requires static org.jspecify;
  requires static org.immutables.value.annotations;

  exports org.openreceivables.policy.credit;
  exports org.openreceivables.policy.credit.check;
  exports org.openreceivables.policy.credit.score;
  exports org.openreceivables.policy.dunning;
  exports org.openreceivables.policy.writeoff;
}
