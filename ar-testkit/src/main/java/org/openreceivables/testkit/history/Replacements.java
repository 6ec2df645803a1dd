package org.openreceivables.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.ReasonCode;

/** Items that move to others: a residual, a deduction, an instalment plan, another customer. */
final class Replacements {
  static final ReasonCode REASON =
      new ReasonCode("R", "any reason", ReasonCode.TaxTreatment.UNCHANGED);

  private final Drafts drafts;

  Replacements(Drafts drafts) {
    this.drafts = drafts;
  }

  Optional<LedgerEvent> replaced(EventStamp stamp, int number, Reckoning books, Chance chance) {
    Optional<ItemTally> picked = chance.pick(Allocations.open(books, !chance.percent(20)));
    if (picked.isEmpty()) {
      return Optional.empty();
    }
    ItemTally item = picked.get();
    Effect effect = item.isDebit()
        ? chance
            .pick(List.of(Effect.RESIDUAL, Effect.DEDUCTION, Effect.TRANSFERRED))
            .orElseThrow()
        : Effect.MOVED;
    List<AllocationLine> lines = new ArrayList<>();
    long moved = 0;
    for (ComponentKey part : List.copyOf(item.parts.keySet())) {
      long open = item.parts.getOrDefault(part, 0L);
      if (open > 0 && (lines.isEmpty() || chance.percent(60))) {
        long amount = ItemTally.minor(chance.some(item.currency(), open));
        lines.add(Allocations.line(item, part, effect, amount).build());
        moved += amount;
      }
    }
    int plan = chance.percent(30) ? (int) Math.min(moved, 2 + chance.below(3)) : 1;
    CustomerId customer = effect == Effect.TRANSFERRED || effect == Effect.MOVED
        ? drafts.customer(chance)
        : item.issued.customer();
    String account = chance.percent(30) ? drafts.account(chance) : item.issued.controlAccount();
    List<OpenItem> replacements = new ArrayList<>();
    long left = moved;
    for (int i = 1; i <= plan; i++) {
      long amount = i == plan ? left : moved / plan;
      left -= amount;
      Money open = Money.ofMinor(item.currency(), amount);
      OpenItem.Builder rest = OpenItem.builder();
      replacements.add(rest.id(OpenItemId.of("R-" + number + "/" + i))
          .customer(customer)
          .kind(effect == Effect.DEDUCTION ? OpenItemKind.DEDUCTION : item.issued.kind())
          .document(item.issued.document())
          .installment(i)
          .issueDate(stamp.postingDate())
          .dueDate(stamp.postingDate().plusDays(30L * i))
          .controlAccount(account)
          .original(open)
          .open(open)
          .build());
    }
    return Optional.of(ItemEvent.Replaced.of(stamp, item.issued.id(), lines, replacements, REASON));
  }
}
