/**
 * Step 0 of 8: the alphabet that every other room is written in.
 *
 * <p>Start with the flow. A document as issued ({@link org.openreceivables.core.document}, step 1)
 * becomes one open item a due date ({@link org.openreceivables.core.openitem}, step 2). A payment comes
 * in as the bank or the payer said it ({@link org.openreceivables.core.payment}, step 3). Matching
 * (step 4, module {@code ar-matching}) says what the payment is for, allocation (step 5, same module)
 * how much goes to each item. What was decided is appended to the ledger ({@link
 * org.openreceivables.core.ledger}, step 6), which answers what was open on any day. Aging (step 7,
 * module {@code ar-aging}) sorts what is open by how late it is, and policies (step 8, module {@code
 * ar-policy}) decide what to do about it.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.CustomerId}, {@link org.openreceivables.core.DocumentId}, {@link
 *       org.openreceivables.core.OpenItemId}, {@link org.openreceivables.core.PaymentId}: the host's own
 *       keys;
 *   <li>{@link org.openreceivables.core.Problem}: one bad datum, with the rule that it breaks; a
 *       programmer's mistake is an exception instead, and a business "no" is a result;
 *   <li>{@link org.openreceivables.core.Validated}: a value or its problems, from {@code tryBuild()};
 *   <li>{@link org.openreceivables.core.Attributes}: the host's own fields, carried along.
 * </ul>
 *
 * <p>Next: {@link org.openreceivables.core.money} and {@link org.openreceivables.core.document}.
 */
package org.openreceivables.core;
