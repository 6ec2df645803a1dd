/**
 * Ledger events in a file, one a line, and a ledger built from it. Meet first: {@link
 * org.openreceivables.examples.eventstore.EventFile}, {@link
 * org.openreceivables.examples.eventstore.StoredBooks}; the form of a line is in {@link
 * org.openreceivables.examples.eventstore.json}.
 */
package org.openreceivables.examples.eventstore;
