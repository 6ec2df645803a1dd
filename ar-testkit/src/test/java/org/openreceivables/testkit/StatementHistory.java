package org.openreceivables.testkit;

import java.time.LocalDate;
import java.util.List;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;

/** A history so short that a planted fault shows at once. */
final class StatementHistory {
  private StatementHistory() {}

  /** Invoices on 11 and 13 January, a payment of the 12th that is recorded last. */
  static List<LedgerEvent> invoiceAndPartPayment() {
    CustomerId customer = CustomerId.of("C-1");
    return List.of(
        ItemEvent.Issued.of(stamp(1, 11), Scenario.items("""
                item | customer | issued     | amount
                I-1  | C-1      | 2026-01-11 | EUR 100.00
                """).ofCustomer(customer)),
        ItemEvent.Issued.of(stamp(2, 13), Scenario.items("""
                item | customer | issued     | amount
                I-2  | C-1      | 2026-01-13 | EUR 20.00
                """).ofCustomer(customer)),
        CashEvent.Received.of(
            stamp(3, 12), Scenario.payments("""
                payment | amount    | valued
                P-1     | EUR 60.00 | 2026-01-12
                """).get(0), customer, OpenItemId.of("ACC")));
  }

  private static EventStamp stamp(int number, int day) {
    return EventStamp.of(
        EventId.of("E-" + number),
        LocalDate.of(2026, 1, day),
        new Recorded(LocalDate.of(2026, 6, 1), number));
  }
}
