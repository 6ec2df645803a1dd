package org.openreceivables.examples.monthend.file.record;

import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;
import org.openreceivables.examples.monthend.file.RowReader;

/** Reads what payments were really for. */
public final class TruthReader implements RowReader<TruthRow> {

  @Override
  public Set<Field> required() {
    return Set.of(Field.PAYMENT, Field.KIND, Field.AMOUNT, Field.CURRENCY);
  }

  @Override
  public Optional<TruthRow> read(RowFields row) {
    Optional<PaymentId> payment = row.key(Field.PAYMENT, PaymentId::of);
    row.required(Field.KIND);
    Optional<TruthKind> kind = row.choice(Field.KIND, TruthKind.values());
    Optional<CustomerId> customer = row.text(Field.CUSTOMER).isPresent()
        ? row.key(Field.CUSTOMER, CustomerId::of)
        : Optional.empty();
    Optional<DocumentId> document = row.text(Field.DOCUMENT).isPresent()
        ? row.key(Field.DOCUMENT, DocumentId::of)
        : Optional.empty();
    row.required(Field.AMOUNT);
    Optional<Money> amount = row.money(Field.AMOUNT);
    kind.ifPresent(k -> {
      check(row, Field.CUSTOMER, customer.isPresent(), k != TruthKind.NOT_RECEIVABLE, k);
      check(row, Field.DOCUMENT, document.isPresent(), k == TruthKind.DOCUMENT, k);
    });
    return row.problems().isEmpty()
        ? Optional.of(new TruthRow(
            payment.orElseThrow(),
            customer,
            document,
            kind.orElseThrow(),
            amount.orElseThrow(),
            row.words(Field.NOTES)))
        : Optional.empty();
  }

  private static void check(
      RowFields row, Field field, boolean present, boolean needed, TruthKind kind) {
    if (present != needed) {
      row.problem(
          field,
          ProblemCodes.MISSING_VALUE,
          (needed ? "must not be empty" : "must be empty") + " for kind " + kind,
          "");
    }
  }

  /** Matches are judged by it, customers are not. */
  @Override
  public boolean isDecisive() {
    return false;
  }

  /** The truth owes nothing. */
  @Override
  public Optional<Money> wouldAdd(RowFields row) {
    return Optional.empty();
  }
}
