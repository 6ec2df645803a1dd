/**
 * Step 1 of 8, second half: documents as issued.
 *
 * <p>A document says who owes what and why; it never changes. EUR 1,000.00 and 19 % tax is an invoice over
 * EUR 1,190.00 with two components. What is still owed on it is an open item (step 2).
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.document.Invoice}: components (net, tax, freight, …) and terms;
 *   <li>{@link org.openreceivables.core.document.CreditNote}: an amount given back; it may name the invoice
 *       that it credits;
 *   <li>{@link org.openreceivables.core.document.DebitNote}: an amount charged on top, such as a fee;
 *   <li>{@link org.openreceivables.core.document.Component}: one part of a document's amount.
 * </ul>
 *
 * <p>What is agreed but not invoiced yet owes nothing and is no document here; the credit check of step 8
 * counts it as a {@link org.openreceivables.core.document.Commitment}: orders, deliveries and drafts, each
 * amount once.
 *
 * <p>Before: {@link org.openreceivables.core.terms}. Next, step 2: {@link org.openreceivables.core.openitem}.
 */
@ValueStyle
package org.openreceivables.core.document;

import org.openreceivables.core.internal.ValueStyle;
