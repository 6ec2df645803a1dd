package org.openreceivables.examples.monthend.file.record;

import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;

/** The kind of a row, and the sign of its amounts: credits come as a kind, or as a negative amount. */
final class Signs {
  private static final String HINT =
      "Maybe it is a credit: the mapping can say negative=credit, or the row a kind";

  private Signs() {}

  /** The kind of the row; a credit note where the mapping takes negative amounts for that. */
  static Optional<OpenItemKind> kind(RowFields row) {
    Optional<OpenItemKind> stated = row.choice(Field.KIND, OpenItemKind.values());
    if (stated.isEmpty() && row.text(Field.KIND).isPresent()) {
      return Optional.empty();
    }
    boolean credit = isNegativeCredit(row);
    OpenItemKind kind = stated.orElse(OpenItemKind.INVOICE);
    return Optional.of(credit && kind.side() == Side.DEBIT ? OpenItemKind.CREDIT_NOTE : kind);
  }

  /** The amount of a field without its sign, if the sign is allowed. */
  static Optional<Money> amount(RowFields row, Field field) {
    return row.mapping().negativeIsCredit()
        ? row.money(field).map(Money::abs)
        : row.positive(field, HINT);
  }

  /** What a row would add to what customers owe; notes no problem. */
  static Optional<Money> wouldAdd(RowFields row) {
    Optional<Money> money = row.peekMoney(Field.OPEN).or(() -> row.peekMoney(Field.AMOUNT));
    boolean credit = row.text(Field.KIND)
        .map(k -> java.util.Arrays.stream(OpenItemKind.values())
            .anyMatch(kind -> kind.name().equalsIgnoreCase(k) && kind.side() == Side.CREDIT))
        .orElse(false);
    return money.map(m -> credit && m.isPositive() ? m.negated() : m);
  }

  private static boolean isNegativeCredit(RowFields row) {
    return row.mapping().negativeIsCredit()
        && row.peekMoney(Field.AMOUNT)
            .or(() -> row.peekMoney(Field.OPEN))
            .map(Money::isNegative)
            .orElse(false);
  }
}
