package org.openreceivables.core.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** What the lines of one event may do with their sources: the effect of their kind, at their worth. */
final class SourceRules {
  private static final String WITHIN = "to one minor unit of either currency";

  private final LedgerDraft draft;

  SourceRules(LedgerDraft draft) {
    this.draft = draft;
  }

  /** Money pays, a credit note credits, a payable is set off; a debit is no source at all. */
  void requireEffectOf(OpenItem source, AllocationLine line) {
    effectOf(source.kind())
        .ifPresent(effect -> draft.require(
            line.effect() == effect,
            ProblemCodes.OUT_OF_RANGE,
            "effect",
            line.effect(),
            "must be " + effect + " where the source is a " + source.kind() + " such as "
                + source.id()));
  }

  private static Optional<Effect> effectOf(OpenItemKind kind) {
    return switch (kind) {
      case ON_ACCOUNT, PREPAYMENT -> Optional.of(Effect.PAID);
      case CREDIT_NOTE -> Optional.of(Effect.CREDITED);
      case PAYABLE -> Optional.of(Effect.SET_OFF);
      case INVOICE, DEBIT_NOTE, CHARGE, REFUND, DEDUCTION -> Optional.empty();
    };
  }

  /** What is used up of a source is what it settles, by the rate named where the currencies differ. */
  void requireSameWorth(AllocationLine line) {
    if (line.sourceAmount().equals(line.amount())) {
      return;
    }
    draft.require(
        !line.sourceAmount().isSameCurrency(line.amount()),
        ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
        "sourceAmount",
        line.sourceAmount(),
        "must be the amount settled (" + line.amount() + ")");
    draft.require(
        line.rate().isPresent(),
        ProblemCodes.CURRENCY_MISMATCH,
        "sourceAmount",
        line.sourceAmount(),
        "must be in the currency of the amount settled (" + line.amount() + "), or name the rate");
    ExchangeRate rate = line.rate().orElseThrow();
    draft.require(
        rate.equates(line.amount(), line.sourceAmount()),
        ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
        "sourceAmount",
        line.sourceAmount(),
        "must be worth " + line.amount() + " at the rate " + text(rate) + ", " + WITHIN);
  }

  /** Lines at one rate; whoever publishes it and since when does not make it another one. */
  private record Rounded(OpenItemId source, CurrencyUnit from, CurrencyUnit to, BigDecimal rate) {}

  /**
   * Lines that are each converted by the rate and rounded by themselves are right, however many; of lines that are
   * rounded together some may be a unit off, but not all to one side.
   */
  void requireSameWorthTogether(List<AllocationLine> lines) {
    Map<Rounded, List<AllocationLine>> across = new LinkedHashMap<>();
    for (AllocationLine line : lines) {
      if (line.source().isPresent() && !line.amount().isSameCurrency(line.sourceAmount())) {
        ExchangeRate rate = line.rate().orElseThrow();
        Rounded key = new Rounded(line.source().get(), rate.from(), rate.to(), rate.rate());
        across.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
      }
    }
    across.forEach((key, together) -> {
      if (together.size() > 1 && !isEachRounded(together)) {
        requireSameWorth(key.source(), together);
      }
    });
  }

  private void requireSameWorth(OpenItemId source, List<AllocationLine> together) {
    Money amount = Money.total(together.stream().map(AllocationLine::amount).toList());
    Money used = Money.total(together.stream().map(AllocationLine::sourceAmount).toList());
    ExchangeRate rate = together.get(0).rate().orElseThrow();
    draft.require(
        rate.equates(amount, used),
        ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
        "sourceAmount",
        used,
        "must, summed over the lines from " + source + ", be worth " + amount + " at the rate "
            + text(rate) + ", " + WITHIN + ", or each line must be rounded half up by itself");
  }

  /** Whether every line has the one amount converted, or every line the other. */
  private static boolean isEachRounded(List<AllocationLine> lines) {
    return lines.stream().allMatch(l -> isConverted(l.amount(), l.sourceAmount(), l))
        || lines.stream().allMatch(l -> isConverted(l.sourceAmount(), l.amount(), l));
  }

  private static boolean isConverted(Money amount, Money converted, AllocationLine line) {
    ExchangeRate rate = line.rate().orElseThrow();
    return rate.from().equals(amount.getCurrencyUnit())
        && rate.to().equals(converted.getCurrencyUnit())
        && amount
                .getAmount()
                .multiply(rate.rate())
                .setScale(rate.to().getDecimalPlaces(), RoundingMode.HALF_UP)
                .compareTo(converted.getAmount())
            == 0;
  }

  private static String text(ExchangeRate rate) {
    return rate.from() + "/" + rate.to() + " " + rate.rate();
  }
}
