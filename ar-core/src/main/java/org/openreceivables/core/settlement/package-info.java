/**
 * Step 3 of 8, second half: which amounts close an item on a day, and why.
 *
 * <p>EUR 1,000.00 with 2 % discount if paid by 2026-01-20: on 2026-01-15 EUR 1,000.00 closes it, and so does
 * EUR 980.00 with EUR 20.00 discount. With a tolerance of EUR 1.00 EUR 979.00 closes it as well: EUR 20.00
 * discount, EUR 1.00 tolerated. EUR 490.00 is a part payment and settles EUR 500.00; what is paid beyond EUR
 * 980.00 is left over.
 *
 * <p>This is the one place that knows. Matching asks it to recognise an amount, allocation to settle the
 * item, and a host to quote one; give both engines the same {@link
 * org.openreceivables.core.settlement.SettlementPolicy}. What finally counts is what allocation settled.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.settlement.SettlementPolicy}: the rules; {@code options(item, day)}
 *       gives the quote;
 *   <li>{@link org.openreceivables.core.settlement.SettlementQuote} and {@link
 *       org.openreceivables.core.settlement.SettlementOption}: the amounts, each with its reason;
 *   <li>{@link org.openreceivables.core.settlement.PaymentQuote}: what must be paid on a day for everything,
 *       what is overdue, what is due next or before a day;
 *   <li>{@link org.openreceivables.core.settlement.ToleranceLimit}: how small a difference is not worth
 *       claiming;
 *   <li>{@link org.openreceivables.core.settlement.AllocationInstruction}: which items a payment shall go
 *       to, as a value that allocation follows; from the debtor (who pays), from the creditor (who is paid),
 *       or made by matching;
 *   <li>{@link org.openreceivables.core.settlement.ReasonCode}: the host's reason for holding back or giving
 *       up an amount.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.payment}. Next, step 4: module {@code ar-matching}.
 */
@ValueStyle
package org.openreceivables.core.settlement;

import org.openreceivables.core.internal.ValueStyle;
