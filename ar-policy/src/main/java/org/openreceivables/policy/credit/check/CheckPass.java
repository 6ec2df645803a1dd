package org.openreceivables.policy.credit.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.policy.credit.CreditLimit;

/** One credit check: figures, reasons and release from the same pass. */
final class CheckPass {
  private final CreditCheckPolicy policy;
  private final CreditCheckRequest request;
  private final LocalDate asOf;
  private final CreditAccount account;
  private final Conversion conversion;
  private final EffectiveLimit limit;
  private final List<CheckFinding> findings = new ArrayList<>();
  private final List<CheckReason> passed = new ArrayList<>();

  CheckPass(CreditCheckPolicy policy, CreditCheckRequest request, LocalDate asOf) {
    this.policy = policy;
    this.request = request;
    this.asOf = asOf;
    this.account = request.account();
    Limits limits = new Limits(policy, account, asOf);
    CurrencyUnit currency = request
        .currency()
        .or(limits::currency)
        .orElse(request.document().amount().getCurrencyUnit());
    this.conversion = new Conversion(currency, request.rates(), asOf);
    this.limit = limits.effective(conversion);
  }

  CreditCheck run() {
    PositionReader reader = new PositionReader(policy, request, asOf);
    Position position = reader.read(conversion);
    CreditExposure exposure = position.exposure();
    AmountChecks amounts = new AmountChecks(policy, conversion, limit);
    amounts.checkAll(position).forEach(this::note);
    facts(reader.incomplete());
    numbers();
    document();
    // Last, since the checks before may have asked for a rate that is not there.
    currencies();
    findings.sort(
        Comparator.comparing(CheckFinding::severity).reversed().thenComparing(CheckFinding::rule));
    passed.sort(Comparator.comparing(CheckReason::rule));
    Commitment document = request.document();
    List<CreditRule> blockers = findings.stream()
        .filter(f -> f.severity() != Severity.WARNING)
        .map(CheckFinding::rule)
        .toList();
    return blockers.isEmpty()
        ? new CreditCheck.Released(document.id(), asOf, exposure, limit, findings, passed)
        : new CreditCheck.Held(
            document.id(),
            asOf,
            exposure,
            limit,
            findings,
            passed,
            release(blockers, amounts, position));
  }

  private Release release(List<CreditRule> blockers, AmountChecks amounts, Position position) {
    List<CreditRule> lasting = blockers.stream().filter(r -> !r.isPayable()).toList();
    Optional<ReleasePayment> payment =
        new ReleaseSearch(amounts, position, conversion, policy).find();
    if (lasting.isEmpty() && payment.isPresent()) {
      return new Release.ByPayment(payment.get());
    }
    return new Release.NotByPayment(
        payment.isPresent() ? lasting : blockers, payment.filter(p -> !p.lines().isEmpty()));
  }

  private void facts(SortedSet<CustomerId> incomplete) {
    note(
        CreditRule.INCOMPLETE,
        incomplete.isEmpty(),
        incomplete.isEmpty() ? "nothing missing" : "rows missing of " + incomplete,
        "must be complete");
    note(
        CreditRule.STATUS,
        account.status() == CustomerStatus.ACTIVE,
        account.status().name(),
        "must be " + CustomerStatus.ACTIVE);
    note(
        CreditRule.NO_LIMIT,
        !(limit.limit() instanceof CreditLimit.Unset),
        limit.limit() + " of " + limit.used().name(),
        "must be set on " + asOf + " for the customer, its group or by default");
    if (!policy.blockedRisks().isEmpty()) {
      note(
          CreditRule.RISK_CLASS,
          !policy.blockedRisks().contains(account.riskClass()),
          account.riskClass().isEmpty() ? "none" : account.riskClass(),
          "must not be one of " + policy.blockedRisks().stream().sorted().toList());
    }
  }

  private void numbers() {
    number(CreditRule.DUNNING_LEVEL, account.dunningLevel(), policy.maxDunningLevel());
    number(CreditRule.BROKEN_PROMISES, account.brokenPromises(), policy.maxBrokenPromises());
  }

  private void number(CreditRule rule, long actual, OptionalInt most) {
    if (most.isPresent()) {
      long margin = most.getAsInt() - actual;
      note(new Checked(
          new CheckReason.OfNumber(rule, actual, most.getAsInt(), margin, Optional.empty()),
          margin >= 0));
    }
  }

  private void document() {
    if (policy.maxDocument().isEmpty()) {
      return;
    }
    OptionalLong most = conversion.minor(policy.maxDocument().get());
    OptionalLong actual = conversion.minor(request.document().amount());
    if (most.isPresent() && actual.isPresent()) {
      Money margin = conversion.money(Math.subtractExact(most.getAsLong(), actual.getAsLong()));
      note(new Checked(
          new CheckReason.OfAmount(
              CreditRule.DOCUMENT,
              conversion.money(actual.getAsLong()),
              conversion.money(most.getAsLong()),
              margin),
          !margin.isNegative()));
    }
  }

  private void currencies() {
    if (!conversion.missing().isEmpty()) {
      note(
          CreditRule.CURRENCY,
          false,
          conversion.missing().toString(),
          "must have a rate into " + conversion.target() + " of " + asOf + " or before");
    }
  }

  private void note(CreditRule rule, boolean holds, String actual, String required) {
    note(new Checked(new CheckReason.OfFact(rule, actual, required), holds));
  }

  private void note(Checked checked) {
    if (checked.passed()) {
      passed.add(checked.reason());
    } else {
      findings.add(new CheckFinding(policy.severityOf(checked.reason().rule()), checked.reason()));
    }
  }
}
