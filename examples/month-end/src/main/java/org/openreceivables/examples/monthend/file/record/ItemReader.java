package org.openreceivables.examples.monthend.file.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Validated;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;
import org.openreceivables.examples.monthend.file.RowReader;

/** Reads open items: one row, one item. */
public final class ItemReader implements RowReader<ReceivableRow> {

  @Override
  public Set<Field> required() {
    return Set.of(Field.ID, Field.CUSTOMER, Field.ISSUE_DATE, Field.AMOUNT, Field.CURRENCY);
  }

  @Override
  public Optional<ReceivableRow> read(RowFields row) {
    Optional<OpenItemId> id = row.key(Field.ID, OpenItemId::of);
    Optional<CustomerId> customer = row.key(Field.CUSTOMER, CustomerId::of);
    Optional<DocumentId> document = row.text(Field.DOCUMENT).isPresent()
        ? row.key(Field.DOCUMENT, DocumentId::of)
        : id.map(i -> DocumentId.of(i.value()));
    Optional<OpenItemKind> kind = Signs.kind(row);
    Optional<LocalDate> issued = row.requiredDate(Field.ISSUE_DATE);
    Optional<LocalDate> posted = row.date(Field.POSTING_DATE);
    Optional<LocalDate> due = row.date(Field.DUE_DATE);
    Optional<LocalDate> settled = row.date(Field.SETTLED_DATE);
    row.required(Field.AMOUNT);
    Optional<Money> amount = Signs.amount(row, Field.AMOUNT);
    Optional<Money> open = open(row, amount);
    Optional<Disputes> dispute = Disputes.read(row, open, issued);
    LegalFacts legal = LegalFacts.read(row);
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    OpenItem.Builder item = OpenItem.builder();
    item.id(id.orElseThrow())
        .customer(customer.orElseThrow())
        .document(document.orElseThrow())
        .kind(kind.orElseThrow())
        .issueDate(issued.orElseThrow())
        .postingDate(posted.orElse(issued.orElseThrow()))
        .dueDate(due)
        .original(amount.orElseThrow())
        .open(open.orElseThrow());
    row.text(Field.REFERENCE).ifPresent(item::addReference);
    legal.on(item, amount.orElseThrow(), open.orElseThrow());
    Validated<OpenItem> built = item.tryBuild();
    built.problems().forEach(row::problem);
    return built
        .value()
        .map(List::of)
        .map(items -> dispute.map(d -> d.on(items)).orElse(items))
        .map(items -> new ReceivableRow(row.text(Field.NAME).orElse(""), items, settled));
  }

  /** What is open: nothing of a settled row, the whole of a row that says no more. */
  private static Optional<Money> open(RowFields row, Optional<Money> amount) {
    Optional<RowStatus> status = row.choice(Field.STATUS, RowStatus.values());
    boolean dated = row.text(Field.SETTLED_DATE).isPresent();
    if (!dated && status.filter(RowStatus.SETTLED::equals).isPresent()) {
      return amount.map(m -> Money.zero(m.getCurrencyUnit()));
    }
    return row.text(Field.OPEN).isPresent() ? Signs.amount(row, Field.OPEN) : amount;
  }

  @Override
  public Optional<String> columnOption() {
    return Optional.of("--column");
  }

  @Override
  public Optional<Money> wouldAdd(RowFields row) {
    return Signs.wouldAdd(row);
  }
}
