/**
 * Step 0 of 8: structured references by which payers name what they pay for.
 *
 * <p>A creditor prints {@code RF18 5390 0754 7034} on an invoice. Check digits tell a mistyped reference from
 * a good one: {@code RF19 5390 0754 7034} is refused, because 18 are the digits that fit. Everything here
 * reads texts only; what a reference stands for is found by matching (step 4).
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.reference.ReferenceSchemes}: the schemes of the library, so far ISO
 *       11649;
 *   <li>{@link org.openreceivables.core.reference.ReferenceScheme}: create, parse, find in free text; hosts
 *       write their own;
 *   <li>{@link org.openreceivables.core.reference.PaymentReference}: one valid reference;
 *   <li>{@link org.openreceivables.core.reference.ReferenceFound}: where one stands in a text, valid or not;
 *   <li>{@link org.openreceivables.core.reference.ReferenceProblem}: which check failed.
 * </ul>
 *
 * <p>Used by: {@link org.openreceivables.core.payment}, whose remittance advice carries references as they
 * came, and {@code org.openreceivables.matching.rule}.
 */
package org.openreceivables.core.reference;
