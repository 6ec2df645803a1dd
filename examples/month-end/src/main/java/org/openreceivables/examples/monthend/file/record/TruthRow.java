package org.openreceivables.examples.monthend.file.record;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;

/**
 * What some of a payment was really for: one row a document, and one for what was for none.
 *
 * @param payment the payment
 * @param customer whose money it was; empty where it is no customer's
 * @param document for which document, if for one
 * @param kind what it was for
 * @param amount how much of the payment; negative for a credit that is used
 * @param notes what is irregular about the payment
 */
public record TruthRow(
    PaymentId payment,
    Optional<CustomerId> customer,
    Optional<DocumentId> document,
    TruthKind kind,
    Money amount,
    List<String> notes) {

  /**
   * Copies the list.
   *
   * @param payment the payment
   * @param customer whose money it was
   * @param document for which document
   * @param kind what it was for
   * @param amount how much of it
   * @param notes what is irregular
   */
  public TruthRow {
    notes = List.copyOf(notes);
  }
}
