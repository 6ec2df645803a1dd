package org.openreceivables.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;

/** What can be wrong with a line that settles an item without money: of allocations, and of write-offs. */
final class LineFlaws {
  static final ComponentKey NO_PART = new ComponentKey(ComponentKind.FREIGHT, "no part");

  private static final List<Effect> FORGIVEN =
      List.of(Effect.DISCOUNT, Effect.TOLERANCE, Effect.FEE, Effect.WRITTEN_OFF);

  static final List<Flaw> ALL = List.of(
      Flaw.of(
          "settles an unknown item",
          ProblemCodes.UNKNOWN_ITEM,
          "item",
          s -> s.openDebit().map(i -> posted(s, forgiven(s, i, 1).withItem(s.unknownItem())))),
      Flaw.of(
          "settles an unknown part",
          ProblemCodes.UNKNOWN_ITEM,
          "component",
          s -> s.openDebit().map(i -> posted(s, forgiven(s, i, 1).withComponent(NO_PART)))),
      Flaw.of(
          "settles in another currency",
          ProblemCodes.CURRENCY_MISMATCH,
          "amount",
          s -> s.openDebit().map(i -> {
            Money foreign = s.foreign();
            return posted(s, forgiven(s, i, 1).withAmount(foreign).withSourceAmount(foreign));
          })),
      Flaw.of(
          "settles more than is open",
          ProblemCodes.ITEM_OVER_APPLIED,
          "amount",
          s -> s.debit().map(i -> {
            long open = i.parts.getOrDefault(firstPart(i), 0L);
            return posted(s, forgiven(s, i, open + 1 + s.chance.below(9)));
          })),
      Flaw.of(
          "settles more than is open line by line",
          ProblemCodes.ITEM_OVER_APPLIED,
          "amount",
          s -> s.openDebit().map(i -> {
            ComponentKey part = Allocations.openPart(i, s.chance);
            AllocationLine all = forgiven(s, i, i.parts.getOrDefault(part, 0L)).withComponent(part);
            return posted(s, all, forgiven(s, i, 1).withComponent(part));
          })),
      Flaw.of(
          "settles a credit as if it were owed",
          ProblemCodes.WRONG_SIDE,
          "effect",
          s -> s.openCredit().map(i -> posted(s, forgiven(s, i, 1)))),
      Flaw.of(
          "takes excess of what is owed",
          ProblemCodes.WRONG_SIDE,
          "effect",
          s -> s.openDebit().map(i -> allocated(s, List.of(line(i, Effect.EXCESS_TAKEN, 1))))),
      Flaw.of(
          "takes more excess than is left",
          ProblemCodes.SOURCE_OVERDRAWN,
          "amount",
          s -> s.openCredit().map(i -> {
            ComponentKey part = Allocations.openPart(i, s.chance);
            long left = i.parts.getOrDefault(part, 0L);
            return allocated(
                s, List.of(line(i, Effect.EXCESS_TAKEN, left + 1).withComponent(part)));
          })),
      Flaw.of(
          "allocates what must arrive elsewhere",
          ProblemCodes.OUT_OF_RANGE,
          "effect",
          s -> s.item(i -> i.open > 0)
              .map(i -> allocated(s, List.of(line(i, elsewhere(i, s.chance), 1))))),
      Flaw.of(
          "writes off what is forgiven otherwise",
          ProblemCodes.OUT_OF_RANGE,
          "effect",
          s -> s.openDebit().map(i -> {
            Effect effect = s.chance.pick(FORGIVEN.subList(0, 3)).orElseThrow();
            return writtenOff(s, List.of(line(i, effect, 1)));
          })),
      Flaw.of(
          "posted under a key that stands",
          ProblemCodes.DUPLICATE_ID,
          "allocation",
          s -> s.openDebit()
              .flatMap(i -> s.key(Reckoning.Posting::stands).map(key -> {
                LedgerEvent event = posted(s, forgiven(s, i, 1));
                return event instanceof SettlementEvent.Allocated a
                    ? a.withAllocation(key)
                    : ((SettlementEvent.WrittenOff) event).withWriteOff(key);
              }))),
      Flaw.of(
          "settles under an offer that there is not",
          ProblemCodes.OUT_OF_RANGE,
          "discountOffers",
          s -> s.openDebit().map(i -> {
            LocalDate never = s.stamp.postingDate().plusYears(9);
            return allocated(
                s,
                List.of(line(i, Effect.DISCOUNT, 1)
                    .withComponent(Allocations.openPart(i, s.chance))
                    .withOffer(never)));
          })));

  private LineFlaws() {}

  /** A line that needs no money, of the first part of an item. */
  private static AllocationLine forgiven(Scene s, ItemTally item, long amount) {
    return line(item, s.chance.pick(FORGIVEN).orElseThrow(), amount);
  }

  private static AllocationLine line(ItemTally item, Effect effect, long amount) {
    return Allocations.line(item, firstPart(item), effect, amount).build();
  }

  private static ComponentKey firstPart(ItemTally item) {
    return item.parts.keySet().iterator().next();
  }

  private static Effect elsewhere(ItemTally item, Chance chance) {
    return chance
        .pick(
            item.isDebit()
                ? List.of(Effect.DEDUCTION, Effect.RESIDUAL, Effect.TRANSFERRED)
                : List.of(Effect.MOVED, Effect.APPLIED, Effect.REFUNDED, Effect.RETURNED))
        .orElseThrow();
  }

  /** As an allocation or as a write-off, the sound lines of another item before it now and then. */
  private static LedgerEvent posted(Scene s, AllocationLine... wrong) {
    List<AllocationLine> lines = new ArrayList<>(List.of(wrong));
    boolean writeOff = s.chance.percent(40);
    if (writeOff) {
      lines.replaceAll(l -> l.withEffect(Effect.WRITTEN_OFF));
    }
    other(s, lines.get(0)).ifPresent(sound -> lines.add(0, sound));
    return writeOff ? writtenOff(s, lines) : allocated(s, lines);
  }

  private static Optional<AllocationLine> other(Scene s, AllocationLine wrong) {
    return s.chance.percent(50)
        ? Optional.empty()
        : s.item(i -> i.isDebit() && i.open > 0 && !i.issued.id().equals(wrong.item()))
            .map(i -> {
              ComponentKey part = Allocations.openPart(i, s.chance);
              return Allocations.line(i, part, Effect.WRITTEN_OFF, 1).build();
            });
  }

  static LedgerEvent allocated(Scene s, List<AllocationLine> lines) {
    return SettlementEvent.Allocated.of(s.stamp, s.freshKey(), lines);
  }

  private static LedgerEvent writtenOff(Scene s, List<AllocationLine> lines) {
    return SettlementEvent.WrittenOff.of(s.stamp, s.freshKey(), lines, Replacements.REASON);
  }
}
