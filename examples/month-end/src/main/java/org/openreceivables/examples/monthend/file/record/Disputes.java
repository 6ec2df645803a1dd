package org.openreceivables.examples.monthend.file.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;

/**
 * What a row says about a dispute: that there is one, of how much, and since when.
 *
 * @param part the contested part; empty for the whole
 * @param since since when
 */
record Disputes(Optional<Money> part, LocalDate since) {

  /** The dispute of a row; without a day it stands from the first. */
  static Optional<Disputes> read(
      RowFields row, Optional<Money> amount, Optional<LocalDate> issued) {
    Optional<Boolean> stated = row.choice(Field.DISPUTED, YesNo.values()).map(YesNo.TRUE::equals);
    Optional<LocalDate> since = row.date(Field.DISPUTED_SINCE);
    Optional<Money> part = row.positive(Field.DISPUTED_AMOUNT, "").filter(Money::isPositive);
    if (part.isPresent() && amount.isPresent() && part.get().isGreaterThan(amount.get())) {
      row.problem(
          Field.DISPUTED_AMOUNT,
          ProblemCodes.OUT_OF_RANGE,
          "must not be more than the amount (" + amount.get() + ")",
          "");
    }
    boolean any = stated.orElse(part.isPresent() || since.isPresent());
    if (!any && part.isPresent()) {
      row.problem(
          Field.DISPUTED_AMOUNT,
          ProblemCodes.OUT_OF_RANGE,
          "must be empty where disputed says no",
          "");
    }
    return any && issued.isPresent()
        ? Optional.of(new Disputes(
            part.filter(p -> amount.map(p::isLessThan).orElse(false)), since.orElse(issued.get())))
        : Optional.empty();
  }

  /** The items with the dispute on them; a part goes to the first instalments. */
  List<OpenItem> on(List<OpenItem> items) {
    if (part.isEmpty()) {
      return items.stream().map(i -> i.withHolds(hold(Optional.empty()))).toList();
    }
    List<OpenItem> out = new ArrayList<>();
    Money rest = part.get();
    for (OpenItem item : items) {
      Money here = rest.isLessThan(item.original()) ? rest : item.original();
      rest = rest.minus(here);
      boolean whole = here.isEqual(item.original());
      out.add(
          here.isZero()
              ? item
              : item.withHolds(hold(whole ? Optional.empty() : Optional.of(here))));
    }
    return out;
  }

  private Hold hold(Optional<Money> held) {
    return Hold.builder()
        .id("dispute")
        .cause(HoldCause.DISPUTE)
        .window(DateWindow.from(since))
        .part(held)
        .addEffects(HoldEffect.AGE, HoldEffect.DUN, HoldEffect.INTEREST, HoldEffect.WRITE_OFF)
        .build();
  }
}
