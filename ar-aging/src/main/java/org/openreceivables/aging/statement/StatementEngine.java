package org.openreceivables.aging.statement;

import org.openreceivables.core.ledger.ReceivablesLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws up statements of account from the books.
 *
 * <p>{@code StatementEngine.standard().run(ledger, StatementRequest.of(JAN_1, JAN_31,
 * Recorded.endOf(FEB_2)))}. A pure function: the same events, in whatever order they came, and the same
 * request give an equal run. One pass over the movements of the ledger up to the closing makes the
 * statements of all accounts; ask for all of them at once. Immutable and thread-safe.
 */
public final class StatementEngine {
  private static final Logger LOG = LoggerFactory.getLogger(StatementEngine.class);

  private final StatementPolicy policy;

  private StatementEngine(StatementPolicy policy) {
    this.policy = policy;
  }

  /**
   * {@return an engine that follows this policy}
   *
   * @param policy the policy
   */
  public static StatementEngine of(StatementPolicy policy) {
    return new StatementEngine(policy);
  }

  /** {@return an engine with every switch at its default} */
  public static StatementEngine standard() {
    return of(StatementPolicy.standard());
  }

  /** {@return the policy} */
  public StatementPolicy policy() {
    return policy;
  }

  /**
   * {@return the statements of a period}
   *
   * @param ledger the books
   * @param request period, accounts, and what was known
   * @throws org.openreceivables.core.InvalidValueException when a balance leaves 64 bits of minor units
   */
  public StatementRun run(ReceivablesLedger ledger, StatementRequest request) {
    StatementRun run = new StatementPass(policy, ledger, request).run();
    LOG.debug(
        "{} statements of {}, {} accounts without one",
        run.statements().size(),
        request.period(),
        run.withoutStatement().size());
    return run;
  }

  @Override
  public String toString() {
    return "StatementEngine of " + policy;
  }
}
