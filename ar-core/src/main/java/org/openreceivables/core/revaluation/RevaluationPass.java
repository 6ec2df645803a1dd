package org.openreceivables.core.revaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.money.ConversionRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.money.RateLookup;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;

/** One run. */
final class RevaluationPass {
  private final RevaluationPolicy policy;
  private final ExchangeRates rates;
  private final CurrencyUnit booksCurrency;
  private final LocalDate asOf;
  private final Map<CurrencyUnit, RateLookup> lookups = new HashMap<>();
  private final List<RevaluationLine> lines = new ArrayList<>();
  private final List<OpenItem> exempt = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  RevaluationPass(
      RevaluationPolicy policy, ExchangeRates rates, CurrencyUnit booksCurrency, LocalDate asOf) {
    this.policy = policy;
    this.rates = rates;
    this.booksCurrency = booksCurrency;
    this.asOf = asOf;
  }

  RevaluationRun run(OpenItems items) {
    for (OpenItem item : items) {
      if (!item.currency().equals(booksCurrency) && !item.isSettled()) {
        value(item);
      }
    }
    SortedSet<CustomerId> incomplete = new TreeSet<>(items.incomplete());
    problems.forEach(p -> incomplete.addAll(p.taints()));
    problems.sort(RunMerge.PROBLEMS);
    return RevaluationRun.builder()
        .asOf(asOf)
        .booksCurrency(booksCurrency)
        .lines(lines)
        .exempt(exempt)
        .problems(problems)
        .incomplete(incomplete)
        .build();
  }

  private void value(OpenItem item) {
    Optional<BookValue> historical = item.bookValue(booksCurrency);
    Optional<BookValue> previous = item.revaluations().stream()
        .filter(v -> v.rate().to().equals(booksCurrency))
        .findFirst();
    Optional<LocalDate> later = item.revaluations().stream()
        .map(v -> v.rate().date())
        .filter(day -> day.isAfter(asOf))
        .findFirst();
    if (item.postingDate().isAfter(asOf)) {
      problem(item, ProblemCodes.DATE_ORDER, "postingDate", item.postingDate(), notAfter());
    } else if (policy.exemptKinds().contains(item.kind())) {
      exempt.add(item);
    } else if (historical.isEmpty()) {
      problem(
          item,
          ProblemCodes.MISSING_VALUE,
          "bookValues",
          item.bookValues(),
          "must have a value in " + booksCurrency + " for the " + item.currency()
              + " that are open");
    } else if (later.isPresent()) {
      // The item is one of a later day; valued here, its reversal would take back too much.
      problem(item, ProblemCodes.DATE_ORDER, "revaluations", later.get(), notAfter());
    } else if (policy.method() == RevaluationMethod.INVOICE_RATE) {
      line(
          item,
          historical.get(),
          previous,
          historical.get(),
          new RevaluationReason.AtInvoiceRate());
    } else {
      byRate(item, historical.get(), previous);
    }
  }

  private void byRate(OpenItem item, BookValue historical, Optional<BookValue> previous) {
    RateLookup lookup =
        lookups.computeIfAbsent(item.currency(), c -> rates.find(c, booksCurrency, asOf));
    if (lookup instanceof RateLookup.NotFound none) {
      problem(
          item,
          ProblemCodes.UNKNOWN_RATE,
          "currency",
          item.currency(),
          "must have a rate to " + booksCurrency + " on " + asOf + ": " + none.reasons());
      return;
    }
    ConversionRate rate = lookup.rate().orElseThrow();
    BookValue closing;
    try {
      closing = new BookValue(rate.convert(item.open(), policy.rounding()), rate.quoted());
    } catch (InvalidValueException e) {
      e.problems().forEach(p -> problem(item, p.code(), "open", item.open(), p.rule()));
      return;
    }
    if (policy.method() == RevaluationMethod.LOSSES_ONLY
        && !isLoss(item, historical.amount(), closing.amount())) {
      line(
          item,
          historical,
          previous,
          historical,
          new RevaluationReason.NoLoss(rate, closing.amount()));
    } else {
      line(item, historical, previous, closing, new RevaluationReason.AtClosingRate(rate));
    }
  }

  private static boolean isLoss(OpenItem item, Money historical, Money closing) {
    return item.side() == Side.DEBIT
        ? closing.isLessThan(historical)
        : closing.isGreaterThan(historical);
  }

  private void line(
      OpenItem item,
      BookValue historical,
      Optional<BookValue> previous,
      BookValue value,
      RevaluationReason reason) {
    lines.add(RevaluationLine.builder()
        .item(item)
        .historical(historical)
        .previous(previous)
        .value(value)
        .reason(reason)
        .build());
  }

  private String notAfter() {
    return "must not be after the day of the run (" + asOf + ")";
  }

  private void problem(OpenItem item, ProblemCode code, String field, Object value, String rule) {
    problems.add(new Problem(
        code,
        "OpenItem",
        item.id().toString(),
        field,
        String.valueOf(value),
        rule,
        "",
        List.of(item.customer())));
  }
}
