/** Step 8 of 8: decisions on credit, dunning, interest, collections and write-off. */
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
