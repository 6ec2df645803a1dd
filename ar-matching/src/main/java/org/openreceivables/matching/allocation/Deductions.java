package org.openreceivables.matching.allocation;

import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.ReasonCode;

/** Makes the items in which what was held back is followed up. */
final class Deductions {
  static final ReasonCode NO_REASON =
      new ReasonCode("DEDUCTION", "no reason given", ReasonCode.TaxTreatment.UNCHANGED);

  private Deductions() {}

  static OpenItem item(OpenItemId id, OpenItem from, Source source, List<AllocationLine> lines) {
    Money amount = Money.total(lines.stream().map(AllocationLine::amount).toList());
    OpenItem.Builder item = OpenItem.builder();
    item.id(id)
        .customer(from.customer())
        .kind(OpenItemKind.DEDUCTION)
        .document(from.document())
        .issueDate(source.valueDate())
        .postingDate(source.appliedOn(from))
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
