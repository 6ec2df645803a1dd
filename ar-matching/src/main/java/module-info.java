/** Step 4 of 8: which items a payment is for, and why. */
@org.jspecify.annotations.NullMarked
module org.openreceivables.matching {
  requires transitive org.openreceivables.core;
  requires org.slf4j;
  requires static org.jspecify;
  requires static org.immutables.value.annotations;

  exports org.openreceivables.matching;
  exports org.openreceivables.matching.allocation;
  exports org.openreceivables.matching.allocation.law;
  exports org.openreceivables.matching.allocation.comparison;
  exports org.openreceivables.matching.allocation.order;
  exports org.openreceivables.matching.rule;
}
