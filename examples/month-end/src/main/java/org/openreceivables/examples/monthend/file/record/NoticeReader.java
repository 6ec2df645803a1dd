package org.openreceivables.examples.monthend.file.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;
import org.openreceivables.examples.monthend.file.RowReader;
import org.openreceivables.examples.monthend.file.csv.Named;

/** Reads the history of reminders: item, level and day. */
public final class NoticeReader implements RowReader<NoticeRow> {

  @Override
  public Set<Field> required() {
    return Set.of(Field.ITEM, Field.LEVEL, Field.DATE);
  }

  @Override
  public Optional<NoticeRow> read(RowFields row) {
    Optional<OpenItemId> item = row.key(Field.ITEM, OpenItemId::of);
    Optional<Integer> level = row.count(Field.LEVEL);
    Optional<LocalDate> date = row.requiredDate(Field.DATE);
    return row.problems().isEmpty()
        ? Optional.of(new NoticeRow(item.orElseThrow(), level.orElseThrow(), date.orElseThrow()))
        : Optional.empty();
  }

  @Override
  public Optional<Money> wouldAdd(RowFields row) {
    return Optional.empty();
  }

  @Override
  public Named named(RowFields row) {
    return Named.ofItem(row.peek(Field.ITEM, OpenItemId::of));
  }
}
