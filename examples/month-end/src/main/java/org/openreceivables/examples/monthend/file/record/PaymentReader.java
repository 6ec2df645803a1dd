package org.openreceivables.examples.monthend.file.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Validated;
import org.openreceivables.core.payment.Payer;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.payment.RemittanceLine;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;
import org.openreceivables.examples.monthend.file.RowReader;
import org.openreceivables.examples.monthend.file.csv.Named;

/** Reads payments: one row, one payment. */
public final class PaymentReader implements RowReader<Payment> {

  @Override
  public Set<Field> required() {
    return Set.of(Field.ID, Field.VALUE_DATE, Field.AMOUNT, Field.CURRENCY);
  }

  @Override
  public Optional<Payment> read(RowFields row) {
    Optional<PaymentId> id = row.key(Field.ID, PaymentId::of);
    Optional<CustomerId> customer = row.text(Field.CUSTOMER).isPresent()
        ? row.key(Field.CUSTOMER, CustomerId::of)
        : Optional.empty();
    Optional<LocalDate> valued = row.requiredDate(Field.VALUE_DATE);
    Optional<LocalDate> posted = row.date(Field.POSTING_DATE);
    row.required(Field.AMOUNT);
    Optional<Money> amount = row.positive(
        Field.AMOUNT, "Maybe it is a refund or a returned payment, which is no payment received");
    Optional<Money> charges = row.positive(Field.CHARGES, "");
    List<RemittanceLine> lines = LinesText.read(row);
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    Payment.Builder payment = Payment.builder();
    payment
        .id(id.orElseThrow())
        .customer(customer)
        .valueDate(valued.orElseThrow())
        .postingDate(posted.orElse(valued.orElseThrow()))
        .amount(amount.orElseThrow())
        .payer(payer(row))
        .remittance(new RemittanceAdvice(
            row.text(Field.TEXT).orElse(""), row.words(Field.REFERENCE), lines));
    charges.ifPresent(payment::chargesWithheld);
    Validated<Payment> built = payment.tryBuild();
    built.problems().forEach(row::problem);
    return built.value();
  }

  @Override
  public Optional<String> columnOption() {
    return Optional.of("--payments-column");
  }

  @Override
  public Optional<Money> wouldAdd(RowFields row) {
    return row.peekMoney(Field.AMOUNT);
  }

  @Override
  public Named named(RowFields row) {
    return new Named(row.peekCustomer(), Optional.empty(), payer(row));
  }

  private static Payer payer(RowFields row) {
    return new Payer(
        row.text(Field.PAYER).orElse(""), row.text(Field.ACCOUNT).orElse("").replace(" ", ""));
  }
}
