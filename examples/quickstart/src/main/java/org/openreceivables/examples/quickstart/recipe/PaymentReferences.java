package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.reference.ReferenceFinder;
import org.openreceivables.core.reference.ReferenceFound;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.core.reference.ReferenceSchemes;
import org.openreceivables.matching.MatchEngine;
import org.openreceivables.matching.MatchPolicy;

/** References made for invoices, printed, found in what the bank sends, and matched. */
public final class PaymentReferences {
  private static final ReferenceScheme QR = ReferenceSchemes.swissQr();
  private static final ReferenceScheme RF = ReferenceSchemes.iso11649();

  private PaymentReferences() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    make();
    find();
    match();
  }

  private static void make() {
    PaymentReference reference = QR.create("2026-0042").value().orElseThrow();
    System.out.println(reference.printed()); // on the invoice
    System.out.println(reference.value()); // in a file
    QR.parse("00 00000 00000 00000 02026 00472").problems().forEach(System.out::println);
  }

  private static void find() {
    String text = "Inv. 4711, 00 00000 00000 00000 02026 00427, RF17 5390 0754 7034";
    for (ReferenceFound found : ReferenceFinder.of(List.of(QR, RF)).findIn(text)) {
      System.out.println(found.position() + " " + found.scheme() + " " + found.isValid());
    }
    // One number, and valid in four countries: every reading is given.
    System.out.println(ReferenceFinder.of(ReferenceSchemes.all()).findIn("1234567897").stream()
        .map(ReferenceFound::scheme)
        .toList());
  }

  private static void match() {
    MatchPolicy policy = MatchPolicy.builder()
        .referenceSchemes(List.of(QR, ReferenceSchemes.norwegianKid10(8)))
        .build();
    OpenItem kid = item("4711", "80.00").withReferences("00047118"); // as it was printed
    OpenItems items = OpenItems.of(List.of(item("20260042", "119.00"), kid));
    List<Payment> payments = List.of(
        payment("P-1", "119.00", "000000000000000000202600427"),
        payment("P-2", "80.00", "betaling KID 00047118 takk"));
    System.out.println(
        MatchEngine.of(policy).match(items, payments, LocalDate.of(2026, 2, 28)).summarize());
  }

  private static OpenItem item(String document, String amount) {
    return OpenItem.builder()
        .id(OpenItemId.of(document))
        .customer(CustomerId.of("ACME"))
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of(document))
        .issueDate(LocalDate.of(2026, 1, 10))
        .original(Money.parse("CHF " + amount))
        .open(Money.parse("CHF " + amount))
        .build();
  }

  private static Payment payment(String id, String amount, String text) {
    return Payment.builder()
        .id(PaymentId.of(id))
        .amount(Money.parse("CHF " + amount))
        .valueDate(LocalDate.of(2026, 2, 20))
        .remittance(RemittanceAdvice.ofText(text))
        .build();
  }
}
