package org.openreceivables.testkit.history;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.time.DateWindow;

/** What can be wrong with due dates, holds, reminders and corrections. */
final class DescriptionFlaws {
  static final List<Flaw> ALL = List.of(
      unknown(
          "due date",
          s -> Optional.of(
              ItemEvent.DueDateChanged.of(s.stamp, s.unknownItem(), s.stamp.postingDate()))),
      unknown(
          "hold",
          s -> Optional.of(
              ItemEvent.Held.of(s.stamp, s.unknownItem(), hold(s, "H-0", Optional.empty())))),
      unknown("release", s -> Optional.of(ItemEvent.Released.of(s.stamp, s.unknownItem(), "H-0"))),
      unknown("reminder", s -> Optional.of(notice(s, s.unknownItem(), 1))),
      unknown(
          "withdrawal",
          s -> Optional.of(NoticeEvent.NoticeWithdrawn.of(s.stamp, s.unknownItem(), "N"))),
      unknown(
          "correction",
          s -> s.item(i -> true).map(i -> {
            OpenItemId unknown = s.unknownItem();
            return corrected(s, unknown, i.issued.withId(unknown));
          })),
      Flaw.of(
          "held twice",
          ProblemCodes.DUPLICATE_ID,
          "hold",
          s -> s.item(i -> !i.holds.isEmpty())
              .map(i -> ItemEvent.Held.of(
                  s.stamp, i.issued.id(), hold(s, i.holds.iterator().next(), Optional.empty())))),
      Flaw.of(
          "held in part of another currency",
          ProblemCodes.CURRENCY_MISMATCH,
          "amount",
          s -> s.item(i -> true)
              .map(i -> ItemEvent.Held.of(
                  s.stamp, i.issued.id(), hold(s, "H-" + s.number, Optional.of(s.foreign()))))),
      Flaw.of(
          "released without a hold",
          ProblemCodes.UNKNOWN_ITEM,
          "hold",
          s ->
              s.item(i -> true).map(i -> ItemEvent.Released.of(s.stamp, i.issued.id(), "no hold"))),
      Flaw.of(
          "reminder of a credit",
          ProblemCodes.WRONG_SIDE,
          "item",
          s -> s.credit().map(i -> notice(s, i.issued.id(), 1))),
      Flaw.of(
          "reminder with a charge in another currency",
          ProblemCodes.CURRENCY_MISMATCH,
          "charges",
          s -> s.debit()
              .map(i -> notice(s, i.issued.id(), 1)
                  .withCharges(Component.of(ComponentKind.FEE, s.foreign())))),
      Flaw.of(
          "reminder of level zero",
          ProblemCodes.OUT_OF_RANGE,
          "level",
          s -> s.debit().map(i -> notice(s, i.issued.id(), -s.chance.below(2)))),
      Flaw.of(
          "reminder to be paid before it is sent",
          ProblemCodes.DATE_ORDER,
          "due",
          s -> s.debit()
              .map(i -> notice(s, i.issued.id(), 1).withDue(s.stamp.valueDate().minusDays(1)))),
      Flaw.of(
          "corrected into something else",
          ProblemCodes.OUT_OF_RANGE,
          "corrected",
          s -> s.item(i -> true)
              .map(i -> corrected(s, i.issued.id(), somethingElse(i.issued, s.chance)))));

  private DescriptionFlaws() {}

  private static Flaw unknown(String what, Flaw.Draft draft) {
    return Flaw.of(what + " of an unknown item", ProblemCodes.UNKNOWN_ITEM, "item", draft);
  }

  private static NoticeEvent.NoticeConfirmed notice(Scene s, OpenItemId item, int level) {
    return NoticeEvent.NoticeConfirmed.of(s.stamp, item, level, "N");
  }

  private static ItemEvent.Corrected corrected(Scene s, OpenItemId item, OpenItem as) {
    return ItemEvent.Corrected.of(s.stamp, item, as, Replacements.REASON);
  }

  private static OpenItem somethingElse(OpenItem item, Chance chance) {
    return switch (chance.below(item.components().isEmpty() ? 5 : 4)) {
      case 4 -> item.withOriginal(item.original().plusMinor(1));
      case 0 -> item.withId(OpenItemId.of("another " + item.id()));
      case 1 -> item.withCustomer(CustomerId.of("another " + item.customer()));
      case 2 -> item.withKind(otherKind(item));
      default -> item.withControlAccount("another " + item.controlAccount());
    };
  }

  /** Of the same side, so that nothing else is wrong. */
  private static OpenItemKind otherKind(OpenItem item) {
    if (item.kind().side() == Side.DEBIT) {
      return item.kind() == OpenItemKind.INVOICE ? OpenItemKind.DEBIT_NOTE : OpenItemKind.INVOICE;
    }
    return item.kind() == OpenItemKind.CREDIT_NOTE
        ? OpenItemKind.PREPAYMENT
        : OpenItemKind.CREDIT_NOTE;
  }

  private static Hold hold(Scene s, String id, Optional<Money> part) {
    Hold.Builder hold = Hold.builder();
    return hold.id(id)
        .cause(HoldCause.DISPUTE)
        .window(DateWindow.from(s.stamp.postingDate()))
        .addEffects(HoldEffect.DUN)
        .part(part)
        .build();
  }
}
