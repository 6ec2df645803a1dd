package org.openreceivables.aging.statement;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.aging.AgingRow;

/**
 * A statement in one currency.
 *
 * <p>It always holds: opening + sum of the lines = closing = balance of the last line = foot = open items
 * less open credits = balance of the ledger. Opening EUR 0.00, an invoice of EUR 1,000.00, a payment of EUR
 * -400.00: closing EUR 600.00. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface StatementSection permits ImmutableStatementSection {

  /** {@return the currency of all amounts} */
  CurrencyUnit currency();

  /** {@return the balance before the first day, as known on the day of the statement; positive is owed} */
  Money opening();

  /** {@return what the statement before said and what has changed since, where the request names one} */
  Optional<BroughtForward> broughtForward();

  /** {@return the movements of the period by posting date, then recording, with the running balance} */
  List<StatementLine> lines();

  /** {@return the balance at the end of the last day; positive is owed} */
  Money closing();

  /**
   * {@return what the customer owes at the closing by customer, due date and id, with items settled in the
   * period where the policy lists them; none on a balance-forward statement}
   */
  List<StatementItem> items();

  /** {@return what is owed to the customer at the closing, in the same order; amounts are positive} */
  List<StatementItem> credits();

  /** {@return the closing balance by how late it is; zero in every bucket where nothing is open} */
  AgingRow foot();

  /** {@return the sum of the lines that raise the balance, zero or more} */
  default Money totalDebits() {
    return sum(Money::isPositive);
  }

  /** {@return the sum of the lines that lower the balance, zero or less} */
  default Money totalCredits() {
    return sum(Money::isNegative);
  }

  private Money sum(Predicate<Money> which) {
    return lines().stream()
        .map(StatementLine::amount)
        .filter(which)
        .reduce(Money.zero(currency()), Money::plus);
  }

  /** Builds a {@link StatementSection}; made by the engine. */
  final class Builder extends ImmutableStatementSection.Builder {
    Builder() {}
  }
}
