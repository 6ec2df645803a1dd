package org.openreceivables.examples.monthend.job.policy;

import java.util.List;
import java.util.function.Function;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.examples.monthend.job.Books;
import org.openreceivables.examples.monthend.job.Data;
import org.openreceivables.policy.dunning.DunningEngine;
import org.openreceivables.policy.dunning.DunningHistory;
import org.openreceivables.policy.dunning.DunningNotice;
import org.openreceivables.policy.dunning.DunningRun;

/**
 * The reminders of a month end: drafts until they are confirmed.
 *
 * @param run who is reminded, and who is not
 */
public record Dunned(DunningRun run) {

  /**
   * {@return the drafts}
   *
   * @param books what is open, and the reminders so far
   * @param data the customers
   */
  public static Dunned of(Books books, Data data) {
    return new Dunned(DunningEngine.of(HouseRules.dunning())
        .run(
            books.open(),
            DunningHistory.of(books.ledger(), books.asOf()),
            data.knownCustomers(),
            books.asOf()));
  }

  /**
   * {@return the notices as sent, with what they charge}
   *
   * @param first when the first event is recorded
   */
  public List<LedgerEvent> confirmed(Recorded first) {
    Function<DunningNotice, String> key =
        n -> "notice " + n.runDate() + " " + n.customer() + " " + n.currency();
    return run.toEvents(key, first);
  }
}
