package org.openreceivables.testkit.history;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;

/** What can be wrong with the money or credit that settles an item. */
final class SourceFlaws {
  static final List<Flaw> ALL = List.of(
      Flaw.of(
          "paid from an unknown item",
          ProblemCodes.UNKNOWN_ITEM,
          "item",
          s -> inOneCurrency(s, (p, l) -> l.withSource(s.unknownItem()))),
      Flaw.of(
          "paid from an unknown part",
          ProblemCodes.UNKNOWN_ITEM,
          "component",
          s -> inOneCurrency(s, (p, l) -> l.withSourceComponent(LineFlaws.NO_PART))),
      Flaw.of(
          "paid from what the customer owes",
          ProblemCodes.WRONG_SIDE,
          "source",
          s -> inOneCurrency(
              s, (p, l) -> l.withSource(p.target().issued.id()).withSourceComponent(p.to()))),
      Flaw.of(
          "settled as another kind of source does",
          ProblemCodes.OUT_OF_RANGE,
          "effect",
          s -> inOneCurrency(
              s,
              (p, l) -> l.withEffect(s.chance
                  .pick(Stream.of(Effect.PAID, Effect.CREDITED, Effect.SET_OFF)
                      .filter(e -> e != l.effect())
                      .toList())
                  .orElseThrow()))),
      Flaw.of(
          "paid with more than is left",
          ProblemCodes.SOURCE_OVERDRAWN,
          "amount",
          s -> inOneCurrency(s, (p, l) -> {
            Money more = s.units(p.source(), p.left() + 1 + s.chance.below(9));
            return l.withAmount(more).withSourceAmount(more);
          })),
      Flaw.of(
          "paid more than is open",
          ProblemCodes.ITEM_OVER_APPLIED,
          "amount",
          s -> pair(s, p -> p.sameCurrency() && p.left() > p.open()).map(p -> {
            Money more = s.units(p.source(), p.open() + 1);
            return allocated(s, p.line(s).withAmount(more).withSourceAmount(more));
          })),
      Flaw.of(
          "paid with another amount than is settled",
          ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
          "sourceAmount",
          s -> inOneCurrency(
              s, (p, l) -> l.withSourceAmount(l.amount().plusMinor(1 + s.chance.below(9))))),
      Flaw.of(
          "paid in a currency that the source is not in",
          ProblemCodes.CURRENCY_MISMATCH,
          "sourceAmount",
          s -> acrossCurrencies(s, (p, l) -> l)),
      Flaw.of(
          "paid in another currency without a rate",
          ProblemCodes.CURRENCY_MISMATCH,
          "sourceAmount",
          s -> acrossCurrencies(s, (p, l) -> l.withSourceAmount(s.units(p.source(), 1)))),
      Flaw.of(
          "paid far off the rate",
          ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
          "sourceAmount",
          s -> acrossCurrencies(s, (p, l) -> {
            ExchangeRate rate =
                s.drafts.rate(p.target().currency(), p.source().currency(), s.stamp.valueDate());
            long sound = Worth.convert(l.amount(), rate);
            return l.withSourceAmount(s.units(p.source(), 2 * sound + 200)).withRate(rate);
          })));

  private SourceFlaws() {}

  /** A credit and what it can settle, part and part. */
  private record Pair(ItemTally source, ComponentKey from, ItemTally target, ComponentKey to) {
    long left() {
      return source.parts.getOrDefault(from, 0L);
    }

    long open() {
      return target.parts.getOrDefault(to, 0L);
    }

    boolean sameCurrency() {
      return source.currency().equals(target.currency());
    }

    /** One unit of the target. */
    AllocationLine line(Scene s) {
      return Allocations.line(target, to, Allocations.effect(source), 1)
          .source(source.issued.id())
          .sourceComponent(from)
          .sourceAmount(s.units(target, 1))
          .build();
    }
  }

  private static Optional<Pair> pair(Scene s, Predicate<Pair> wanted) {
    return s.openCredit()
        .flatMap(source -> s.openDebit()
            .map(target -> new Pair(
                source,
                Allocations.openPart(source, s.chance),
                target,
                Allocations.openPart(target, s.chance))))
        .filter(wanted);
  }

  private static Optional<LedgerEvent> inOneCurrency(
      Scene s, BiFunction<Pair, AllocationLine, AllocationLine> change) {
    return pair(s, Pair::sameCurrency).map(p -> allocated(s, change.apply(p, p.line(s))));
  }

  private static Optional<LedgerEvent> acrossCurrencies(
      Scene s, BiFunction<Pair, AllocationLine, AllocationLine> change) {
    return pair(s, p -> !p.sameCurrency()).map(p -> allocated(s, change.apply(p, p.line(s))));
  }

  private static LedgerEvent allocated(Scene s, AllocationLine line) {
    return LineFlaws.allocated(s, List.of(line));
  }
}
