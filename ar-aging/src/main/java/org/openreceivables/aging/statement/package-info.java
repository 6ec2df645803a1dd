/**
 * Step 7 of 8: what a customer is told about its account, period by period.
 *
 * <p>A pure function of the ledger, a period and what was known. An account that stood at EUR 0.00 on
 * 2025-12-31, was invoiced EUR 1,000.00 and paid EUR 400.00 in January has the opening EUR 0.00, two lines
 * with the running balances EUR 1,000.00 and EUR 600.00, the closing EUR 600.00, one open item of EUR 600.00
 * and an aging foot that adds up to EUR 600.00. Its statement of February opens with EUR 600.00; where
 * something was recorded late in between, it says which events make the difference.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.aging.statement.StatementEngine}: {@code
 *       StatementEngine.standard().run(ledger, request)};
 *   <li>{@link org.openreceivables.aging.statement.StatementRequest}: which period, as known on which day,
 *       which accounts, and which statement they had before;
 *   <li>{@link org.openreceivables.aging.statement.AccountStatement}: one account, with a {@link
 *       org.openreceivables.aging.statement.StatementSection} a currency;
 *   <li>{@link org.openreceivables.aging.statement.StatementLine}: one line as a customer reads it, with the
 *       running balance;
 *   <li>{@link org.openreceivables.aging.statement.StatementPolicy}: open items or balance forward, and what
 *       is shown.
 * </ul>
 *
 * <p>Before, step 6: {@link org.openreceivables.core.ledger} has the movements. Beside: {@link
 * org.openreceivables.aging} makes the foot. Next: the host prints and sends it; nothing is sent from here.
 */
@ValueStyle
package org.openreceivables.aging.statement;

import org.openreceivables.core.internal.ValueStyle;
