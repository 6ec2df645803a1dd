/**
 * Step 6 of 8: the books.
 *
 * <p>A ledger is a list of events that only grows, and answers what was open on any day, as it is known
 * now or as it was known on an earlier day. It replays what was recorded and never decides anew: what a
 * payment settled stays as it was allocated, whatever the policy is today.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.ledger.ReceivablesLedger}: {@code append} events, ask {@code
 *       openItems(asOf)} and {@code balance(asOf)};
 *   <li>{@link org.openreceivables.core.ledger.event.LedgerEvent}: what is appended;
 *   <li>{@link org.openreceivables.core.ledger.LedgerMovement}: what one event changed on one item;
 *   <li>{@link org.openreceivables.core.ledger.JournalMapping} and {@link
 *       org.openreceivables.core.ledger.JournalEntry}: the same in double entry;
 *   <li>{@link org.openreceivables.core.ledger.ControlReconciliation}: open items, ledger and control
 *       account side by side.
 * </ul>
 *
 * <p>Before: allocation in module {@code ar-matching}. Next: module {@code ar-aging} sorts the open items
 * by how late they are.
 */
package org.openreceivables.core.ledger;
