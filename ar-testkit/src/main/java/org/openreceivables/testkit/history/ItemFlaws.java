package org.openreceivables.testkit.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.openitem.OpenItem;

/** What can be wrong with new items, and with charges on items. */
final class ItemFlaws {
  static final List<Flaw> ALL = List.of(
      Flaw.of(
          "issued twice",
          ProblemCodes.DUPLICATE_ID,
          "item",
          s -> known(s).map(id -> issued(s, b -> b.id(id)))),
      Flaw.of("twice in one event", ProblemCodes.DUPLICATE_ID, "item", s -> {
        ItemEvent.Issued event = s.drafts.issued(s.stamp, s.number, s.chance);
        return Optional.of(event.withItems(event.items().get(0), event.items().get(0)));
      }),
      Flaw.of(
          "issued before it is posted",
          ProblemCodes.DATE_ORDER,
          "postingDate",
          s -> Optional.of(issued(
              s, b -> b.postingDate(s.stamp.postingDate().plusDays(1 + s.chance.below(5)))))),
      Flaw.of(
          "charge on an unknown item",
          ProblemCodes.UNKNOWN_ITEM,
          "item",
          s -> Optional.of(charge(s, s.unknownItem(), s.foreign()))),
      Flaw.of(
          "charge on a credit",
          ProblemCodes.WRONG_SIDE,
          "item",
          s -> s.credit().map(i -> charge(s, i.issued.id(), s.units(i, 1)))),
      Flaw.of(
          "charge in another currency",
          ProblemCodes.CURRENCY_MISMATCH,
          "charge",
          s -> s.debit().map(i -> charge(s, i.issued.id(), s.foreign()))),
      Flaw.of(
          "charge with a value in other books",
          ProblemCodes.CURRENCY_MISMATCH,
          "bookValues",
          s -> s.debit().map(i -> {
            Money fee = s.units(i, 1 + s.chance.below(100));
            return charge(s, i.issued.id(), fee)
                .withBookValues(
                    s.drafts.value(fee, s.foreign().getCurrencyUnit(), s.stamp.postingDate()));
          })));

  private ItemFlaws() {}

  /** An item of before, or one that comes later. */
  private static Optional<OpenItemId> known(Scene s) {
    OpenItemId later = s.unknownItem();
    return s.books.items.isEmpty() || !later.value().startsWith("no ")
        ? Optional.of(later).filter(id -> !id.value().startsWith("no "))
        : s.item(i -> true).map(i -> i.issued.id());
  }

  private static LedgerEvent issued(Scene s, Consumer<OpenItem.Builder> change) {
    ItemEvent.Issued event = s.drafts.issued(s.stamp, s.number, s.chance);
    OpenItem.Builder item = event.items().get(0).toBuilder();
    change.accept(item);
    return event.withItems(item.build());
  }

  private static ItemEvent.ChargeAdded charge(Scene s, OpenItemId item, Money fee) {
    return ItemEvent.ChargeAdded.of(s.stamp, item, Component.of(ComponentKind.FEE, fee));
  }
}
