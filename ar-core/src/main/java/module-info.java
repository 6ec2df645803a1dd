/** The alphabet of accounts receivable: documents, open items, payments, settlement and the ledger. */
@org.jspecify.annotations.NullMarked
// The modules that share our internal package are compiled after this one.
@SuppressWarnings("module")
module org.openreceivables.core {
  requires transitive org.joda.money;
  requires org.slf4j;
  requires static org.jspecify;
  requires static org.immutables.value.annotations;

  exports org.openreceivables.core;
  exports org.openreceivables.core.customer;
  exports org.openreceivables.core.payment;
  exports org.openreceivables.core.reference;
  exports org.openreceivables.core.settlement;
  exports org.openreceivables.core.document;
  exports org.openreceivables.core.ledger;
  exports org.openreceivables.core.ledger.event;
  exports org.openreceivables.core.ledger.journal;
  exports org.openreceivables.core.money;
  exports org.openreceivables.core.openitem;
  exports org.openreceivables.core.revaluation;
  exports org.openreceivables.core.terms;
  exports org.openreceivables.core.terms.text;
  exports org.openreceivables.core.time;
  exports org.openreceivables.core.internal to
      org.openreceivables.matching,
      org.openreceivables.aging,
      org.openreceivables.policy,
      org.openreceivables.testkit;
}
