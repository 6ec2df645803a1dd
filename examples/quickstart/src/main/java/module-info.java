/** The first steps, as a host on the module path. */
module org.openreceivables.examples.quickstart {
  requires org.openreceivables.matching;
  requires org.openreceivables.aging;
  requires org.openreceivables.policy;
}
