/**
 * Step 4 of 8: which items a payment is for, and why.
 *
 * <p>Matching proposes and never guesses: EUR 980.00 with the text {@code inv 0042, less 2 %} in time for
 * an invoice {@code INV-42} over EUR 1,000.00 is matched, with the number found and the discount earned as
 * evidence. EUR 500.00 from a customer that owes EUR 500.00 twice is ambiguous: both are shown, none is
 * taken. EUR 499.97 without a number is unmatched, EUR 0.03 from the open amount of the nearest item.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.matching.MatchEngine}: {@code match};
 *   <li>{@link org.openreceivables.matching.MatchPolicy}: settlement rules and match rules, in order;
 *   <li>{@link org.openreceivables.matching.MatchOutcome}: matched, proposed, ambiguous or unmatched;
 *   <li>{@link org.openreceivables.matching.Pairing}: the items, what each is promised, the evidence;
 *   <li>{@link org.openreceivables.matching.MatchResult}: all outcomes; {@code instructions()} and {@code
 *       accepted()} for allocation.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.payment} and {@link org.openreceivables.core.settlement}. The
 * rules: {@link org.openreceivables.matching.rule}. Next: {@link
 * org.openreceivables.matching.allocation} says how much goes to each item.
 */
@ValueStyle
package org.openreceivables.matching;

import org.openreceivables.core.internal.ValueStyle;
