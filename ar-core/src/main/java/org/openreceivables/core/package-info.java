/**
 * Step 0 of 8: the words that all other packages are written in, and where to start reading.
 *
 * <p>Accounts receivable is what customers owe. The library answers one question a package, in the order of
 * the work; "the host" is the application that embeds it and keeps the data:
 *
 * <ol>
 *   <li>What was agreed and charged? {@link org.openreceivables.core.terms} and {@link
 *       org.openreceivables.core.document}: terms, invoices, credit notes.
 *   <li>What is owed now? {@link org.openreceivables.core.openitem}: one open item per due date.
 *   <li>What came in? {@link org.openreceivables.core.payment}. Which amounts would close an item, with
 *       discount or within tolerance? {@link org.openreceivables.core.settlement}.
 *   <li>Which items is a payment for? Module {@code ar-matching}. A host that knows may skip this step.
 *   <li>How much goes to each item? Module {@code ar-matching}, allocation.
 *   <li>What happened, and what was open on any day? {@link org.openreceivables.core.ledger}. A host that
 *       keeps its own books skips this step and takes the items that allocation hands back.
 *   <li>How late is what is open? Module {@code ar-aging}.
 *   <li>What is to be done about it: remind, write off, deliver the next order? Module {@code ar-policy}.
 * </ol>
 *
 * <p>Everything is an immutable value or an engine without state: values in, values out, each result with
 * its reasons. A type called {@code …Policy} holds the settings of an engine, each with a default where one
 * suits everybody.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.CustomerId}, {@link org.openreceivables.core.DocumentId}, {@link
 *       org.openreceivables.core.OpenItemId}, {@link org.openreceivables.core.PaymentId}: the host's own
 *       keys;
 *   <li>{@link org.openreceivables.core.Problem}: one bad datum, with the rule that it breaks; a
 *       programmer's mistake is an exception instead, and a business "no" is a result;
 *   <li>{@link org.openreceivables.core.Validated}: what {@code tryBuild()} returns, {@code value()} or
 *       {@code problems()};
 *   <li>{@link org.openreceivables.core.Attributes}: the host's own fields, carried along.
 * </ul>
 *
 * <p>Next: {@link org.openreceivables.core.money}, {@link org.openreceivables.core.time}, {@link
 * org.openreceivables.core.customer}; then step 1, {@link org.openreceivables.core.terms}. Beside them, {@link
 * org.openreceivables.core.reference}: references with check digits, which step 3 carries and step 4 reads.
 */
package org.openreceivables.core;
