/** Contracts, generators and scenarios with which hosts prove their own rules. */
@org.jspecify.annotations.NullMarked
module org.openreceivables.testkit {
  requires transitive org.openreceivables.core;
  requires transitive org.openreceivables.matching;
  requires transitive org.openreceivables.aging;
  requires transitive org.openreceivables.policy;
  requires transitive org.junit.jupiter.api;
  requires static net.jqwik.api;
  requires static org.jspecify;
  requires static org.immutables.value.annotations;

  exports org.openreceivables.testkit;
  exports org.openreceivables.testkit.allocation;
  exports org.openreceivables.testkit.history;
  exports org.openreceivables.testkit.jqwik;
  exports org.openreceivables.testkit.matching;
  exports org.openreceivables.testkit.portfolio;
}
