package org.openreceivables.testkit.portfolio;

import java.time.LocalDate;
import org.openreceivables.core.document.CreditNote;

/** A credit note and what is left of it, in minor units. */
final class Credit {
  final CreditNote note;
  final long amount;
  boolean used;

  Credit(CreditNote note, long amount) {
    this.note = note;
    this.amount = amount;
  }

  LocalDate issued() {
    return note.issueDate();
  }
}
