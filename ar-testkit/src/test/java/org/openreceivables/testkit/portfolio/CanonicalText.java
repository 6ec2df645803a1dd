package org.openreceivables.testkit.portfolio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.openreceivables.core.document.Document;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceLine;

/** Every field of a book as text, names and accounts too, so that two books can be told apart. */
final class CanonicalText {
  private CanonicalText() {}

  /** The digest of books in the order given. */
  static String digest(Stream<CustomerBook> books) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      books.forEachOrdered(b -> digest.update(of(b).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static String of(CustomerBook book) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        book.customer().id(),
        book.customer().name(),
        book.customer().aliases(),
        book.customer().accounts(),
        book.customer().country(),
        book.customer().type(),
        book.customer().status(),
        book.customer().parent().map(Object::toString).orElse(""),
        book.customer().holds(),
        book.currency(),
        book.behaviour(),
        book.irregularities(),
        book.creditLimit().map(Object::toString).orElse(""));
    book.invoices().forEach(i -> line(out, document(i), i.terms(), i.references()));
    book.creditNotes()
        .forEach(c -> line(out, document(c), c.credits().map(Object::toString).orElse("")));
    book.disputes().forEach(d -> line(out, d));
    book.notices().forEach(n -> line(out, n));
    book.orders().forEach(o -> line(out, o));
    book.payments().forEach(p -> payment(out, p.payment(), p.truth()));
    return out.toString();
  }

  private static String document(Document document) {
    return document.id() + "|" + document.customer() + "|" + document.issueDate() + "|"
        + document.postingDate() + "|" + document.components();
  }

  private static void payment(StringBuilder out, Payment payment, PaymentTruth truth) {
    line(
        out,
        payment.id(),
        payment.amount(),
        payment.chargesWithheld(),
        payment.valueDate(),
        payment.postingDate(),
        payment.payer().name(),
        payment.payer().account(),
        payment.remittance().text(),
        payment.remittance().references());
    for (RemittanceLine remitted : payment.remittance().lines()) {
      line(
          out,
          remitted.documentNumber(),
          remitted.paid().map(Object::toString).orElse(""),
          remitted.discount().map(Object::toString).orElse(""),
          remitted.deduction().map(Object::toString).orElse(""),
          remitted.deductionReason());
    }
    line(
        out,
        truth.payment(),
        truth.customer().map(Object::toString).orElse(""),
        truth.pairs(),
        truth.unapplied(),
        truth.irregularities());
  }

  private static void line(StringBuilder out, Object... fields) {
    for (Object field : fields) {
      out.append(field).append('\t');
    }
    out.append('\n');
  }
}
