/**
 * Step 6 of 8, at its end: the general ledger.
 *
 * <p>Hosts with a general ledger post the same events as debits and credits, and show every month that open
 * items, ledger and control account agree. An invoice of EUR 119.00 is Dr receivables 119.00, Cr revenue 100.00,
 * Cr tax 19.00; the control account is one account of theirs that must equal what customers owe.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.ledger.journal.Journal}: the entries of a ledger, and what could not be
 *       posted;
 *   <li>{@link org.openreceivables.core.ledger.journal.JournalChange}: what a late event changed since it was
 *       posted;
 *   <li>{@link org.openreceivables.core.ledger.journal.JournalPolicy}: direct or allowance method, the currency
 *       of the books, unapplied money, tax of what is given up; {@link
 *       org.openreceivables.core.ledger.journal.JournalMapping} for a way of your own;
 *   <li>{@link org.openreceivables.core.ledger.journal.ExchangeDifference}: which settlement made a gain or loss;
 *   <li>{@link org.openreceivables.core.ledger.journal.ControlReconciliation}: items, ledger and control account
 *       side by side, from our journal or from the figures of the host's own books, naming what differs.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.ledger}. Next, step 7: module {@code ar-aging}.
 */
@ValueStyle
package org.openreceivables.core.ledger.journal;

import org.openreceivables.core.internal.ValueStyle;
