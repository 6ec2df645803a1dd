/**
 * Step 2 of 8: what is owed now.
 *
 * <p>An open item is one amount with one due date: an invoice payable in three instalments is three open
 * items. Amounts are never negative; an item's kind says whether the customer owes it (debit) or it is
 * owed to the customer (credit: a credit note, money on account).
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.openitem.OpenItem}: one item; hosts without our ledger build it
 *       from their own database with {@code tryBuild()};
 *   <li>{@link org.openreceivables.core.openitem.OpenItems}: many of them, by customer; {@code
 *       OpenItems.of(invoice)} makes the items of a document;
 *   <li>{@link org.openreceivables.core.openitem.OpenItemKind} and {@link
 *       org.openreceivables.core.openitem.Side}: invoice or credit, owed by or to the customer;
 *   <li>{@link org.openreceivables.core.openitem.Effect}: in which way a part was settled: paid,
 *       credited, discount, …;
 *   <li>{@link org.openreceivables.core.openitem.Hold}: a dispute, a promise or a block, and what it
 *       stops.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.document}. Next: {@link org.openreceivables.core.payment}
 * brings the money in, {@link org.openreceivables.core.settlement} says which amounts close an item.
 */
@ValueStyle
package org.openreceivables.core.openitem;

import org.openreceivables.core.internal.ValueStyle;
