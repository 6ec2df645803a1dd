package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.ReasonCode;

/** What one source did in all, however many allocations it took: two are equal when nothing differs but days. */
record Used(Map<Used.On, Used.Amounts> lines) {

  record On(
      OpenItemId item,
      ComponentKey component,
      Effect effect,
      ComponentKey sourceComponent,
      Optional<LocalDate> offer,
      Optional<ReasonCode> reason,
      Optional<ExchangeRate> rate) {}

  record Amounts(Money settled, Money used) {
    Amounts plus(Amounts more) {
      return new Amounts(settled.plus(more.settled), used.plus(more.used));
    }
  }

  static Used of(List<AllocationLine> all) {
    Map<On, Amounts> lines = new HashMap<>();
    for (AllocationLine l : all) {
      On on = new On(
          l.item(),
          l.component(),
          l.effect(),
          l.sourceComponent(),
          l.offer(),
          l.reason(),
          l.rate());
      lines.merge(on, new Amounts(l.amount(), l.sourceAmount()), Amounts::plus);
    }
    return new Used(lines);
  }
}
