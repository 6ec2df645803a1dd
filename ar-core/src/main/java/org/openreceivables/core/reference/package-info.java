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
 *   <li>{@link org.openreceivables.core.reference.ReferenceSchemes}: the schemes of the library, ISO 11649 and
 *       those of eleven countries, with what their check digits catch;
 *   <li>{@link org.openreceivables.core.reference.ReferenceScheme}: create, parse, find in free text; hosts
 *       write their own, with {@link org.openreceivables.core.reference.CheckDigits} and
 *       {@link org.openreceivables.core.reference.ReferenceShape};
 *   <li>{@link org.openreceivables.core.reference.PaymentReference}: one valid reference;
 *   <li>{@link org.openreceivables.core.reference.ReferenceFinder}: those of several schemes in a text, each a
 *       {@link org.openreceivables.core.reference.ReferenceFound}, valid or not, with
 *       {@link org.openreceivables.core.reference.Recognition}: whether its shape or only its check digits speak
 *       for it;
 *   <li>{@link org.openreceivables.core.reference.ReferenceProblem}: which check failed.
 * </ul>
 *
 * <p>A number may be valid in several schemes, {@code 1234567897} in Norway, Sweden, Finland and Estonia: every
 * reading is given, and the first never wins.
 *
 * <p>Used by: {@link org.openreceivables.core.payment}, whose remittance advice carries references as they
 * came, and {@code org.openreceivables.matching.rule}.
 */
package org.openreceivables.core.reference;
