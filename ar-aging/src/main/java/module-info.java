/** Step 7 of 8: what is overdue, for how long, and what customers are told about their accounts. */
@org.jspecify.annotations.NullMarked
module org.openreceivables.aging {
  requires transitive org.openreceivables.core;
  requires org.slf4j;
  requires static org.jspecify;
  requires static org.immutables.value.annotations;

  exports org.openreceivables.aging;
  exports org.openreceivables.aging.statement;
}
