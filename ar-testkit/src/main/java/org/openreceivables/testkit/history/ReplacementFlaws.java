package org.openreceivables.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** What can be wrong with items that replace another. */
final class ReplacementFlaws {
  static final List<Flaw> ALL = List.of(
      Flaw.of(
          "replaced, and not there",
          ProblemCodes.UNKNOWN_ITEM,
          "item",
          s -> sound(s).map(e -> e.withItem(s.unknownItem()))),
      Flaw.of(
          "replaced by what another item loses",
          ProblemCodes.OUT_OF_RANGE,
          "lines",
          s -> sound(s)
              .flatMap(e -> s.item(i -> !i.issued.id().equals(e.item()))
                  .map(i -> line(e, l -> l.withItem(i.issued.id()))))),
      Flaw.of(
          "replaced by what is settled",
          ProblemCodes.OUT_OF_RANGE,
          "lines",
          s -> sound(s)
              .map(e ->
                  line(e, l -> l.withEffect(isDebit(l) ? Effect.TOLERANCE : Effect.EXCESS_TAKEN)))),
      Flaw.of(
          "replaced on the other side",
          ProblemCodes.WRONG_SIDE,
          "effect",
          s -> sound(s)
              .map(e -> line(e, l -> l.withEffect(isDebit(l) ? Effect.MOVED : Effect.RESIDUAL)))),
      Flaw.of(
          "replaced in another currency",
          ProblemCodes.CURRENCY_MISMATCH,
          "amount",
          s -> sound(s).map(e -> line(e, l -> l.withAmount(s.foreign())))),
      Flaw.of(
          "replaced an unknown part",
          ProblemCodes.UNKNOWN_ITEM,
          "component",
          s -> sound(s).map(e -> line(e, l -> l.withComponent(LineFlaws.NO_PART)))),
      Flaw.of(
          "replaced more than is open",
          ProblemCodes.ITEM_OVER_APPLIED,
          "amount",
          s -> sound(s).filter(ReplacementFlaws::isDebit).map(e -> tooMuch(s, e))),
      Flaw.of(
          "moved more than is left",
          ProblemCodes.SOURCE_OVERDRAWN,
          "amount",
          s -> sound(s).filter(e -> !isDebit(e)).map(e -> tooMuch(s, e))),
      Flaw.of(
          "replaced by an item in another currency",
          ProblemCodes.CURRENCY_MISMATCH,
          "replacement",
          s -> sound(s)
              .map(e -> replacement(e, (i, b) -> {
                Money money = s.foreign();
                return b.original(money).open(money).charges(Money.zero(money.getCurrencyUnit()));
              }))),
      Flaw.of(
          "replaced by an item of the other side",
          ProblemCodes.WRONG_SIDE,
          "replacement",
          s -> sound(s)
              .map(e -> replacement(
                  e,
                  (i, b) -> b.kind(isDebit(e) ? OpenItemKind.CREDIT_NOTE : OpenItemKind.INVOICE)))),
      Flaw.of(
          "replaced by nothing that it loses",
          ProblemCodes.ZERO_AMOUNT,
          "lines",
          s -> sound(s).map(e -> e.withLines())),
      Flaw.of(
          "replaced by more than it loses",
          ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
          "replacements",
          s -> sound(s)
              .map(e -> replacement(e, (i, b) -> {
                Money more = i.open().plusMinor(1 + s.chance.below(3));
                return b.original(more).open(more);
              }))),
      Flaw.of(
          "replaced by an item with a value of its own",
          ProblemCodes.OUT_OF_RANGE,
          "replacement",
          s -> sound(s)
              .map(e -> replacement(
                  e,
                  (i, b) -> b.addBookValue(s.drafts.value(
                      i.open(), s.foreign().getCurrencyUnit(), s.stamp.postingDate()))))),
      Flaw.of(
          "replaced by an item that is there",
          ProblemCodes.DUPLICATE_ID,
          "item",
          s -> sound(s)
              .flatMap(e ->
                  s.item(i -> true).map(i -> replacement(e, (r, b) -> b.id(i.issued.id()))))),
      Flaw.of(
          "replaced before the other is posted",
          ProblemCodes.DATE_ORDER,
          "postingDate",
          s -> sound(s)
              .map(e ->
                  replacement(e, (i, b) -> b.postingDate(s.stamp.postingDate().plusDays(1))))));

  private ReplacementFlaws() {}

  private static Optional<ItemEvent.Replaced> sound(Scene s) {
    return new Replacements(s.drafts)
        .replaced(s.stamp, s.number, s.books, s.chance)
        .map(ItemEvent.Replaced.class::cast);
  }

  private static boolean isDebit(ItemEvent.Replaced e) {
    return isDebit(e.lines().get(0));
  }

  private static boolean isDebit(AllocationLine line) {
    return line.effect() != Effect.MOVED;
  }

  /** Its first line is another one. */
  private static ItemEvent.Replaced line(
      ItemEvent.Replaced e, UnaryOperator<AllocationLine> change) {
    List<AllocationLine> lines = new ArrayList<>(e.lines());
    lines.set(0, change.apply(lines.get(0)));
    return e.withLines(lines);
  }

  private static ItemEvent.Replaced tooMuch(Scene s, ItemEvent.Replaced e) {
    ItemTally item = s.books.items.get(e.item());
    return line(
        e,
        l -> item == null
            ? l
            : l.withAmount(
                s.units(item, item.parts.getOrDefault(l.component(), 0L) + 1 + s.chance.below(9))));
  }

  /** Its last replacement is another one. */
  private static ItemEvent.Replaced replacement(
      ItemEvent.Replaced e, BiFunction<OpenItem, OpenItem.Builder, OpenItem.Builder> change) {
    List<OpenItem> items = new ArrayList<>(e.replacements());
    OpenItem last = items.remove(items.size() - 1);
    items.add(change.apply(last, last.toBuilder()).build());
    return e.withReplacements(items);
  }
}
