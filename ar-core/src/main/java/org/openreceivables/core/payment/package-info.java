/**
 * Step 3 of 8: what came in, as the bank or the payer said it.
 *
 * <p>EUR 490.00, valued on 2026-01-20, from "ACME Ltd", text "your invoice INV-1". A payment is never edited:
 * matching (step 4) finds which items it is for, allocation (step 5) how much goes to each.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.payment.Payment}: an amount with its value date, and the customer
 *       where the host knows it;
 *   <li>{@link org.openreceivables.core.payment.Payer}: the name and account as the bank reports them;
 *   <li>{@link org.openreceivables.core.payment.RemittanceAdvice} and {@link
 *       org.openreceivables.core.payment.RemittanceLine}: the payer's own words: free text, references, and
 *       document numbers with amounts.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.openitem}. Next: {@link
 * org.openreceivables.core.settlement}, then matching.
 */
@ValueStyle
package org.openreceivables.core.payment;

import org.openreceivables.core.internal.ValueStyle;
