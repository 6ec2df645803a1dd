/**
 * Between steps 3 and 4: which amounts close an item on a day, and why.
 *
 * <p>One place answers this for matching, allocation, quotes and letters: EUR 1,000.00 at 2 % until
 * 2026-01-20 is closed on 2026-01-15 by EUR 1,000.00 or by EUR 980.00, and with a tolerance of EUR 1.00 by
 * anything from EUR 979.00.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.settlement.SettlementPolicy}: the rules; {@code options} gives
 *       the quote;
 *   <li>{@link org.openreceivables.core.settlement.SettlementQuote} and {@link
 *       org.openreceivables.core.settlement.SettlementOption}: the amounts, each with its reason;
 *   <li>{@link org.openreceivables.core.settlement.ToleranceLimit}: how small a difference is not worth
 *       claiming;
 *   <li>{@link org.openreceivables.core.settlement.AllocationInstruction}: what debtor or creditor says a
 *       payment is for;
 *   <li>{@link org.openreceivables.core.settlement.ReasonCode}: why something was held back or given up.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.payment}. Next: module {@code ar-matching}; what was decided
 * there goes to {@link org.openreceivables.core.ledger}.
 */
@ValueStyle
package org.openreceivables.core.settlement;

import org.openreceivables.core.internal.ValueStyle;
