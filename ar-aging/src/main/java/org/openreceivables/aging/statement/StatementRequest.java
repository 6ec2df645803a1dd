package org.openreceivables.aging.statement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.time.DateWindow;

/**
 * Which statements are wanted.
 *
 * <p>{@code StatementRequest.of(JAN_1, JAN_31, Recorded.endOf(FEB_2))} is January as it was known at the end
 * of 2 February; asked again in summer, it gives the same statements. The period is one of posting dates,
 * both days included. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface StatementRequest extends WithStatementRequest
    permits ImmutableStatementRequest {

  /** {@return the period, both days included; its last day is the day of the closing and of the foot} */
  DateWindow period();

  /** {@return the last recording that counts; keep it with what you print, to print it again} */
  Recorded knownOn();

  /**
   * {@return the statement the accounts had before; with it each section says what was stated then and which
   * events recorded since make the difference}
   */
  Optional<Previous> previous();

  /** {@return the accounts; none for every customer of the ledger by itself} */
  List<StatementAccount> accounts();

  /**
   * {@return a request for every customer by itself}
   *
   * @param first the first day
   * @param last the last day
   * @param knownOn the last recording that counts
   */
  static StatementRequest of(LocalDate first, LocalDate last, Recorded knownOn) {
    return builder().period(new DateWindow(first, last)).knownOn(knownOn).build();
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks days and accounts; called by every build. */
  @Value.Check
  default void check() {
    Rules rules = Rules.of("StatementRequest", period())
        .require(
            period().last().isBefore(LocalDate.MAX),
            ProblemCodes.DATE_ORDER,
            "period",
            period(),
            "must have a last day");
    previous()
        .ifPresent(before -> rules
            .require(
                !before.closing().isAfter(period().last())
                    && (!before.closing().isBefore(period().first())
                        || before.closing().plusDays(1).equals(period().first())),
                ProblemCodes.DATE_ORDER,
                "previous closing",
                before.closing(),
                "must be the day before the period or a day of it, since what was posted in between would"
                    + " stand on neither statement")
            .require(
                before.knownOn().compareTo(knownOn()) <= 0,
                ProblemCodes.DATE_ORDER,
                "previous knownOn",
                before.knownOn(),
                "must not be after that of the statement (" + knownOn() + ")"));
    Set<CustomerId> seen = new HashSet<>();
    accounts()
        .forEach(account -> account
            .customers()
            .forEach(customer -> rules.require(
                seen.add(customer),
                ProblemCodes.DUPLICATE_ID,
                "customer",
                customer,
                "must be in one account only")));
    rules.orThrow();
  }

  /**
   * The statement that an account had before.
   *
   * <p>Its closing day is the day before the new period; or a day of the period, when part or all of the
   * period was stated already and is stated again. Immutable.
   *
   * @param closing the last day of its period
   * @param knownOn the last recording that it knew
   */
  record Previous(LocalDate closing, Recorded knownOn) {}

  /** Builds a {@link StatementRequest}. */
  final class Builder extends ImmutableStatementRequest.Builder {
    Builder() {}
  }
}
