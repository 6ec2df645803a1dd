/**
 * Step 3 of 8: what came in, as the bank or the payer said it.
 *
 * <p>A payment is never edited: which items it is for is found by matching (step 4), and how much goes to
 * each by allocation (step 5).
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.payment.Payment}: an amount with its value date;
 *   <li>{@link org.openreceivables.core.payment.Payer}: the name and account as the bank reports them;
 *   <li>{@link org.openreceivables.core.payment.RemittanceAdvice} and {@link
 *       org.openreceivables.core.payment.RemittanceLine}: what the payer says it is for.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.openitem}. Next: {@link
 * org.openreceivables.core.settlement}, then module {@code ar-matching}.
 */
@ValueStyle
package org.openreceivables.core.payment;

import org.openreceivables.core.internal.ValueStyle;
