package org.openreceivables.examples.monthend.file.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.Validated;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;
import org.openreceivables.examples.monthend.file.RowReader;

/** Reads orders, deliveries and drafts that are not invoiced yet; an order unless the row says so. */
public final class OrderReader implements RowReader<Commitment> {

  @Override
  public Set<Field> required() {
    return Set.of(Field.ID, Field.CUSTOMER, Field.AMOUNT, Field.CURRENCY);
  }

  @Override
  public Optional<Commitment> read(RowFields row) {
    Optional<DocumentId> id = row.key(Field.ID, DocumentId::of);
    Optional<CustomerId> customer = row.key(Field.CUSTOMER, CustomerId::of);
    Optional<CommitmentKind> kind = row.choice(Field.KIND, CommitmentKind.values());
    row.required(Field.AMOUNT);
    Optional<Money> amount = row.positive(Field.AMOUNT, "");
    Optional<Money> invoiced = row.positive(Field.INVOICED, "");
    Optional<LocalDate> expected = row.date(Field.EXPECTED_ON);
    Optional<DocumentId> follows = row.text(Field.FOLLOWS).isPresent()
        ? row.key(Field.FOLLOWS, DocumentId::of)
        : Optional.empty();
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    Commitment.Builder commitment = Commitment.builder();
    commitment
        .id(id.orElseThrow())
        .customer(customer.orElseThrow())
        .kind(kind.orElse(CommitmentKind.ORDER))
        .amount(amount.orElseThrow())
        .follows(follows)
        .expectedOn(expected);
    invoiced.ifPresent(commitment::invoiced);
    Validated<Commitment> built = commitment.tryBuild();
    built.problems().forEach(row::problem);
    return built.value();
  }

  /** An order owes nothing yet. */
  @Override
  public Optional<Money> wouldAdd(RowFields row) {
    return Optional.empty();
  }
}
