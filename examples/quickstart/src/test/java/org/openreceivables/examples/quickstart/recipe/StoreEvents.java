package org.openreceivables.examples.quickstart.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.examples.eventstore.EventFile;
import org.openreceivables.examples.eventstore.StoredBooks;

/** Stores events as lines of JSON and reads them back, a bad line among them. */
final class StoreEvents {
  private static final LocalDate JAN_10 = LocalDate.of(2026, 1, 10);
  private static final LocalDate JAN_31 = LocalDate.of(2026, 1, 31);
  private static final CustomerId ACME = CustomerId.of("ACME");

  private StoreEvents() {}

  static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("events");
    List<LedgerEvent> events = List.of(issued(), received());

    EventFile file = new EventFile(folder.resolve("events.jsonl"));
    file.append(events);
    file.append(events); // a retry: the same event counts once
    String crash = "{\"kind\":\"Issued\",\"ver";
    Files.writeString(file.path(), crash, StandardOpenOption.APPEND);

    StoredBooks books = StoredBooks.read(file);
    books.problems().forEach(System.out::println);
    System.out.println(books.repeated() + " lines repeated, " + books.ledger().openItems(JAN_31));
    System.out.println(Files.readAllLines(file.path()).get(1));
  }

  private static LedgerEvent issued() {
    OpenItem invoice = OpenItem.builder()
        .id(OpenItemId.of("INV-1"))
        .customer(ACME)
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of("INV-1"))
        .issueDate(JAN_10)
        .original(Money.parse("EUR 100.00"))
        .open(Money.parse("EUR 100.00"))
        .build();
    return ItemEvent.Issued.of(
        EventStamp.of(EventId.of("E-1"), JAN_10, new Recorded(JAN_10, 1)), List.of(invoice));
  }

  private static LedgerEvent received() {
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-1"))
        .amount(Money.parse("EUR 40.00"))
        .valueDate(JAN_31)
        .build();
    return CashEvent.Received.of(
        EventStamp.of(EventId.of("E-2"), JAN_31, new Recorded(JAN_31, 2)),
        payment,
        ACME,
        OpenItemId.of("ACC-1"));
  }
}
