/**
 * Step 2 of 8: what is owed now.
 *
 * <p>An open item is one amount with one due date: an invoice payable in three instalments is three open
 * items. Amounts are never negative. The kind of an item (invoice, debit note, credit note, …) fixes its
 * side: on the debit side the customer owes it, on the credit side it is owed to the customer. Money of a
 * customer that is not used for any item is an item too, on the credit side, of kind "on account".
 *
 * <p>An invoice of EUR 1,190.00 of which EUR 490.00 was paid and EUR 10.00 taken as discount is an item with
 * {@code original} 1,190.00, {@code settled} PAID 490.00 and DISCOUNT 10.00, and {@code open} 690.00.
 *
 * <p>Books in another currency see the item at what it stands at there: USD 100.00 at 0.92 are EUR 92.00 in
 * {@code bookValues}; when USD 50.00 is paid, EUR 46.00 leaves with it. A revaluation at month end says what it
 * is worth now, beside what it stood at first.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.openitem.OpenItem}: one item; a host with its own tables fills id,
 *       customer, kind, document, issue date, original and open amount (the rest has defaults) and calls
 *       {@code tryBuild()};
 *   <li>{@link org.openreceivables.core.openitem.OpenItems}: many of them, by customer; {@code
 *       OpenItems.of(invoice)} makes those of a document, {@code OpenItems.of(list)} takes ready ones, and
 *       {@code OpenItems.collect(list, problems)} goes on where some rows were bad;
 *   <li>{@link org.openreceivables.core.openitem.OpenItemKind} and {@link
 *       org.openreceivables.core.openitem.Side}: what it is, and who owes it;
 *   <li>{@link org.openreceivables.core.openitem.Effect}: in which way a part was settled: paid, credited,
 *       discount, tolerance, written off, and so on;
 *   <li>{@link org.openreceivables.core.openitem.BookValue}: what it stands at in the currency of the books,
 *       by which rate of which day and source;
 *   <li>{@link org.openreceivables.core.openitem.Hold}: a dispute, a promise to pay or a block, and which of
 *       reminding, interest, write-off or allocation it stops meanwhile.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.document}. Next, step 3: {@link
 * org.openreceivables.core.payment}.
 */
@ValueStyle
package org.openreceivables.core.openitem;

import org.openreceivables.core.internal.ValueStyle;
