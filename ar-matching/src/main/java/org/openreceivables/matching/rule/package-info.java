/**
 * Step 4 of 8, the rules: how evidence for a match is found.
 *
 * <p>A rule looks at one payment and at the items that it may be for, and says what it found, never what
 * follows from it: whether the amount fits, whether something was promised to another payment and whether
 * a person must look is decided in one place, by the engine. The text {@code Invoice INV 00042, thanks}
 * names item {@code INV-42/1}: the evidence is the number {@code INV 00042} at position 8.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.matching.rule.MatchRule}: one method; hosts write their own;
 *   <li>{@link org.openreceivables.matching.rule.MatchRules}: those of the library;
 *   <li>{@link org.openreceivables.matching.rule.MatchCandidates}: the items, found by number and by
 *       amount;
 *   <li>{@link org.openreceivables.matching.rule.MatchProposal}: what a rule found, claim by claim;
 *   <li>{@link org.openreceivables.matching.rule.Evidence}: why;
 *   <li>{@link org.openreceivables.matching.rule.PayerDirectory}: who pays, by account and name.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.payment}. Next: {@link
 * org.openreceivables.matching}, whose engine asks the rules.
 */
package org.openreceivables.matching.rule;
