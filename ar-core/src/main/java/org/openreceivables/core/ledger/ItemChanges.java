package org.openreceivables.core.ledger;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.ledger.LedgerMovement.Charge;
import org.openreceivables.core.ledger.LedgerMovement.Issue;
import org.openreceivables.core.ledger.LedgerMovement.Replacement;
import org.openreceivables.core.ledger.LedgerMovement.TakeOver;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.ItemOrigin;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.openitem.BookShare;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;

/** What item events change. */
final class ItemChanges {
  private final LedgerDraft draft;
  private final BookChanges books;

  ItemChanges(LedgerDraft draft) {
    this.draft = draft;
    this.books = new BookChanges(draft);
  }

  void apply(ItemEvent event) {
    if (event instanceof ItemEvent.Issued e) {
      e.items().forEach(i -> draft.create(i, isNew(e, i) ? new Issue(i.kind()) : new TakeOver()));
    } else if (event instanceof ItemEvent.ChargeAdded e) {
      charge(draft.item(e.item()), e);
    } else if (event instanceof ItemEvent.DueDateChanged e) {
      draft.put(draft.item(e.item()).withDueDate(e.dueDate()));
    } else if (event instanceof ItemEvent.Replaced e) {
      replace(e);
    } else if (event instanceof ItemEvent.Held e) {
      hold(e);
    } else if (event instanceof ItemEvent.Released e) {
      release(e);
    } else if (event instanceof NoticeEvent.NoticeConfirmed e) {
      confirm(e);
    } else if (event instanceof NoticeEvent.NoticeWithdrawn e) {
      draft.item(e.item());
    } else if (event instanceof ItemEvent.Corrected e) {
      correct(e);
    }
  }

  /** What is partly settled was so in other books. */
  private static boolean isNew(ItemEvent.Issued e, OpenItem item) {
    return e.origin() == ItemOrigin.DOCUMENT
        && item.settled().isEmpty()
        && item.open().equals(item.original().plus(item.charges()));
  }

  private void charge(OpenItem item, ItemEvent.ChargeAdded e) {
    Component charge = e.charge();
    draft.require(
        item.side() == Side.DEBIT,
        ProblemCodes.WRONG_SIDE,
        "item",
        item.id(),
        "must be one that the customer owes");
    draft.require(
        item.original().isSameCurrency(charge.amount()),
        ProblemCodes.CURRENCY_MISMATCH,
        "charge",
        charge.amount(),
        "must be in the currency of item " + item.id());
    List<OpenComponent> parts = new ArrayList<>(item.components());
    ComponentKey key = ComponentKey.WHOLE;
    if (!parts.isEmpty()) {
      key = ComponentKey.of(charge);
      add(parts, charge);
    }
    OpenItem charged = item.toBuilder()
        .charges(item.charges().plus(charge.amount()))
        .open(item.open().plus(charge.amount()))
        .components(parts)
        .build();
    BookShare book = books.ofCharge(item, charge.amount(), e.bookValues());
    draft.put(charged.plusBook(book));
    draft.move(item, key, new Charge(), charge.amount(), book);
  }

  private static void add(List<OpenComponent> parts, Component charge) {
    for (int i = 0; i < parts.size(); i++) {
      Component c = parts.get(i).component();
      if (ComponentKey.of(c).equals(ComponentKey.of(charge))) {
        parts.set(
            i,
            new OpenComponent(
                new Component(c.kind(), c.code(), c.amount().plus(charge.amount())),
                parts.get(i).open().plus(charge.amount())));
        return;
      }
    }
    parts.add(OpenComponent.of(charge));
  }

  private void replace(ItemEvent.Replaced e) {
    OpenItem item = draft.item(e.item());
    Money left = Money.zero(item.currency());
    BookShare book = BookShare.none();
    for (var line : e.lines()) {
      draft.require(
          line.item().equals(e.item()) && moves(line.effect()),
          ProblemCodes.OUT_OF_RANGE,
          "lines",
          line.effect() + " of " + line.item(),
          "must be residual, deduction, transferred or moved, of the item that is replaced");
      book = draft.settle(line).plus(book);
      left = left.plus(line.amount());
    }
    Money arrived = Money.zero(item.currency());
    for (OpenItem replacement : e.replacements()) {
      draft.require(
          replacement.open().isSameCurrency(left),
          ProblemCodes.CURRENCY_MISMATCH,
          "replacement",
          replacement.id(),
          "must be in the currency of item " + item.id());
      draft.require(
          replacement.side() == item.side(),
          ProblemCodes.WRONG_SIDE,
          "replacement",
          replacement.id(),
          "must stand on the side of item " + item.id());
      arrived = arrived.plus(replacement.open());
    }
    draft.require(
        left.isPositive(), ProblemCodes.ZERO_AMOUNT, "lines", left, "must move something");
    draft.require(
        arrived.equals(left),
        ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
        "replacements",
        arrived,
        "must add up to what leaves item " + item.id() + " (" + left + ")");
    books
        .valued(e.replacements(), item, book)
        .forEach(replacement -> draft.create(replacement, new Replacement()));
  }

  private static boolean moves(Effect effect) {
    return switch (effect) {
      case RESIDUAL, DEDUCTION, TRANSFERRED, MOVED -> true;
      case PAID,
          CREDITED,
          SET_OFF,
          DISCOUNT,
          TOLERANCE,
          FEE,
          WRITTEN_OFF,
          APPLIED,
          REFUNDED,
          EXCESS_TAKEN,
          RETURNED -> false;
    };
  }

  private void hold(ItemEvent.Held e) {
    OpenItem item = draft.item(e.item());
    draft.require(
        item.holds().stream().noneMatch(h -> h.id().equals(e.hold().id())),
        ProblemCodes.DUPLICATE_ID,
        "hold",
        e.hold().id(),
        "must not be on item " + item.id() + " already");
    draft.put(item.toBuilder().addHold(e.hold()).build());
  }

  private void release(ItemEvent.Released e) {
    OpenItem item = draft.item(e.item());
    draft.require(
        item.holds().stream().anyMatch(h -> h.id().equals(e.hold())),
        ProblemCodes.UNKNOWN_ITEM,
        "hold",
        e.hold(),
        "must be on item " + item.id());
    draft.put(item.withHolds(
        item.holds().stream().filter(h -> !h.id().equals(e.hold())).toList()));
  }

  /** Changes nothing of the item, but must make sense to whoever reads the reminders later. */
  private void confirm(NoticeEvent.NoticeConfirmed e) {
    OpenItem item = draft.item(e.item());
    draft.require(
        item.side() == Side.DEBIT,
        ProblemCodes.WRONG_SIDE,
        "item",
        item.id(),
        "must be one that the customer owes");
    draft.require(
        e.charges().stream().allMatch(c -> c.amount().isSameCurrency(item.original())),
        ProblemCodes.CURRENCY_MISMATCH,
        "charges",
        e.charges(),
        "must be in the currency of item " + item.id());
    draft.require(
        e.level() >= 1, ProblemCodes.OUT_OF_RANGE, "level", e.level(), "must be 1 or more");
    draft.require(
        e.due().map(d -> !d.isBefore(e.valueDate())).orElse(true),
        ProblemCodes.DATE_ORDER,
        "due",
        e.due().map(Object::toString).orElse(""),
        "must not be before the day of the notice (" + e.valueDate() + ")");
  }

  /** Takes over every description; amounts, side and account stay as the ledger has them. */
  private void correct(ItemEvent.Corrected e) {
    OpenItem item = draft.item(e.item());
    OpenItem as = e.corrected();
    draft.require(
        as.id().equals(item.id())
            && as.customer().equals(item.customer())
            && as.kind() == item.kind()
            && as.controlAccount().equals(item.controlAccount()),
        ProblemCodes.OUT_OF_RANGE,
        "corrected",
        as.id(),
        "must keep id, customer, kind and control account of item " + item.id());
    draft.require(
        as.original().equals(item.original()),
        ProblemCodes.OUT_OF_RANGE,
        "corrected",
        as.original(),
        "must keep the original amount of item " + item.id() + " (" + item.original()
            + "), since a correction moves no money");
    draft.require(
        as.bookValues().stream().allMatch(v -> item.bookValue(v.rate().to()).isPresent()),
        ProblemCodes.OUT_OF_RANGE,
        "corrected",
        as.id(),
        "must name no book value that item " + item.id() + " was issued without");
    draft.put(item.toBuilder()
        .document(as.document())
        .installment(as.installment())
        .issueDate(as.issueDate())
        .dueDate(as.dueDate())
        .relatesTo(as.relatesTo())
        .accessoryTo(as.accessoryTo())
        .legalTraits(as.legalTraits())
        .reservedFor(as.reservedFor())
        .status(as.status())
        .references(as.references())
        .attributes(as.attributes())
        .build());
  }
}
