/** Step 7 of 8: what is overdue, and for how long. */
@org.jspecify.annotations.NullMarked
module org.openreceivables.aging {
  requires transitive org.openreceivables.core;
  requires org.slf4j;
  requires static org.jspecify;
  requires static org.immutables.value.annotations;

  exports org.openreceivables.aging;
}
