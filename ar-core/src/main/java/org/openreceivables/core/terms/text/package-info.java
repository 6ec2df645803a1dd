/**
 * Step 1 of 8, terms as text: what people and formats write, read as {@link
 * org.openreceivables.core.terms.PaymentTerms} and written again.
 *
 * <p>{@code PlainTerms.parse("2/10 net 30")} is {@code PaymentTerms.net(30)} with a discount of 2 % within 10
 * days: EUR 20.00 off EUR 1,000.00 of 2026-01-10 until 2026-01-20, and all due on 2026-02-09. A text that cannot
 * be read is a problem that points at the character and says what was expected there.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.terms.text.PlainTerms}: as people write them; every terms has such a
 *       text;
 *   <li>{@link org.openreceivables.core.terms.text.SkontoTerms}: the lines of German electronic invoices
 *       (XRechnung), with {@code #SKONTO#TAGE=10#PROZENT=2.00#};
 *   <li>{@link org.openreceivables.core.terms.text.X12Terms}: the segments of American messages, {@code
 *       ITD*01*3*2**10**30~};
 *   <li>{@link org.openreceivables.core.terms.text.TermsProblem}: what was wrong, and at which character.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.terms}. Next: {@link org.openreceivables.core.document}.
 */
package org.openreceivables.core.terms.text;
