package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.ReasonCode;

/** Makes the items in which what was held back or paid short is followed up. */
final class Deductions {
  static final ReasonCode NO_REASON =
      new ReasonCode("DEDUCTION", "no reason given", ReasonCode.TaxTreatment.UNCHANGED);
  static final ReasonCode SHORT =
      new ReasonCode("SHORT", "paid short", ReasonCode.TaxTreatment.UNCHANGED);

  private Deductions() {}

  /** The rows of one source on one item from a row on. */
  static List<Integer> rowsSince(CustomerRun run, Funds f, int i, int from) {
    List<Integer> out = new ArrayList<>();
    for (int row = from; row < run.rows.size(); row++) {
      if (run.rows.source(row) == f.number && run.rows.item(row) == run.account.offset + i) {
        out.add(row);
      }
    }
    return out;
  }

  /** What these rows took from an item stands in one of its own from now on. */
  static void move(
      CustomerRun run, Funds f, int i, List<Integer> rows, Effect effect, ReasonCode reason) {
    OpenItem from = run.account.items[i];
    List<AllocationLine> lines = new ArrayList<>();
    for (int row : rows) {
      AllocationLine.Builder line = AllocationLine.builder();
      line.item(from.id())
          .component(run.account.key(i, run.rows.part(row)))
          .effect(effect)
          .amount(run.account.money(i, run.rows.amount(row)))
          .reason(run.rows.detail(row).reason());
      lines.add(line.build());
    }
    boolean residual = effect == Effect.RESIDUAL;
    OpenItemId id = run.newId(from, residual ? "residual" : "deduction", f);
    run.beside()
        .moved
        .add(new AllocationRows.Moved(
            f.number, new Deduction(item(id, from, f, lines, residual), lines, reason)));
  }

  private static OpenItem item(
      OpenItemId id, OpenItem from, Funds f, List<AllocationLine> lines, boolean residual) {
    Money amount = Money.total(lines.stream().map(AllocationLine::amount).toList());
    OpenItem.Builder item = OpenItem.builder();
    item.id(id)
        .customer(from.customer())
        .kind(residual ? from.kind() : OpenItemKind.DEDUCTION)
        .document(from.document())
        .issueDate(residual ? from.issueDate() : f.valueDate)
        .postingDate(f.appliedOn(from))
        .dueDate(residual ? from.dueDate() : Optional.empty())
        .original(amount)
        .open(amount)
        .controlAccount(from.controlAccount())
        .relatesTo(from.document())
        .attributes(from.attributes());
    if (!from.components().isEmpty()) {
      for (AllocationLine line : lines) {
        item.addComponent(OpenComponent.of(
            new Component(line.component().kind(), line.component().code(), line.amount())));
      }
    }
    return item.build();
  }
}
