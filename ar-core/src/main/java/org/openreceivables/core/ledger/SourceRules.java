package org.openreceivables.core.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.Side;

/** What the lines of one event may do with their sources: the effect of their kind, at their worth. */
final class SourceRules {
  private final LedgerDraft draft;

  SourceRules(LedgerDraft draft) {
    this.draft = draft;
  }

  /** Money pays, a credit note credits, a payable is set off; a debit is no source at all. */
  void requireEffectOf(OpenItem source, AllocationLine line) {
    if (source.side() == Side.CREDIT && line.effect() != effectOf(source.kind())) {
      throw draft.refused(
          ProblemCodes.OUT_OF_RANGE,
          "effect",
          line.effect(),
          "must be " + effectOf(source.kind()) + " where the source is a " + source.kind()
              + " such as " + source.id());
    }
  }

  private static Effect effectOf(OpenItemKind kind) {
    return switch (kind) {
      case ON_ACCOUNT, PREPAYMENT -> Effect.PAID;
      case CREDIT_NOTE -> Effect.CREDITED;
      case PAYABLE -> Effect.SET_OFF;
      case INVOICE, DEBIT_NOTE, CHARGE, REFUND, DEDUCTION -> Effect.APPLIED;
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
        follows(line.amount(), line.sourceAmount(), rate),
        ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
        "sourceAmount",
        line.sourceAmount(),
        "must be within one minor unit of " + line.amount() + " at the rate " + text(rate));
  }

  /** Lines at one rate; whoever publishes it and since when does not make it another one. */
  private record Rounded(OpenItemId source, CurrencyUnit from, CurrencyUnit to, BigDecimal rate) {}

  private record Sums(Money amount, Money used, ExchangeRate rate) {}

  /** Lines that are rounded together may each be a unit off, but not all to one side. */
  void requireSameWorthTogether(List<AllocationLine> lines) {
    Map<Rounded, Sums> sums = new LinkedHashMap<>();
    for (AllocationLine line : lines) {
      if (line.source().isPresent() && !line.amount().isSameCurrency(line.sourceAmount())) {
        ExchangeRate rate = line.rate().orElseThrow();
        Rounded key = new Rounded(line.source().get(), rate.from(), rate.to(), rate.rate());
        sums.merge(
            key,
            new Sums(line.amount(), line.sourceAmount(), rate),
            (a, b) -> new Sums(a.amount().plus(b.amount()), a.used().plus(b.used()), rate));
      }
    }
    sums.forEach((key, sum) -> draft.require(
        follows(sum.amount(), sum.used(), sum.rate()),
        ProblemCodes.AMOUNTS_DO_NOT_ADD_UP,
        "sourceAmount",
        sum.used(),
        "must, summed over the lines from " + key.source() + ", be within one minor unit of "
            + sum.amount() + " at the rate " + text(sum.rate())));
  }

  private static String text(ExchangeRate rate) {
    return rate.from() + "/" + rate.to() + " " + rate.rate();
  }

  private static boolean follows(Money amount, Money used, ExchangeRate rate) {
    return isConverted(amount, used, rate) || isConverted(used, amount, rate);
  }

  private static boolean isConverted(Money amount, Money converted, ExchangeRate rate) {
    return rate.from().equals(amount.getCurrencyUnit())
        && rate.to().equals(converted.getCurrencyUnit())
        && Math.abs(Math.subtractExact(
                Amounts.minor(rate.convert(amount, Rounding.halfUp())), Amounts.minor(converted)))
            <= 1;
  }
}
