/**
 * Step 1 of 8, first half: what was agreed about when and how much to pay.
 *
 * <p>Terms turn a date and an amount into instalments: "2 % within 10 days, net 30" on EUR 1,000.00
 * issued on 2026-01-10 is one instalment of EUR 1,000.00 due on 2026-02-09, with an offer of EUR 20.00
 * off until 2026-01-20.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.terms.PaymentTerms}: the whole agreement; {@code schedule} gives
 *       the instalments;
 *   <li>{@link org.openreceivables.core.terms.DueDateRule}: net days, end of month, a day of a month;
 *   <li>{@link org.openreceivables.core.terms.DiscountTier}: so much off if paid by then;
 *   <li>{@link org.openreceivables.core.terms.Installment} and {@link
 *       org.openreceivables.core.terms.DiscountOffer}: the dates and amounts that result.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.customer}. Next: {@link org.openreceivables.core.document}.
 */
@ValueStyle
package org.openreceivables.core.terms;

import org.openreceivables.core.internal.ValueStyle;
