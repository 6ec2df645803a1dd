/**
 * Random values for properties; needs jqwik on the test path.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.testkit.jqwik.MoneyArbitraries}: amounts, small and large, in
 *       currencies with no, two and three decimals;
 *   <li>{@link org.openreceivables.testkit.jqwik.OpenItemArbitraries} and {@link
 *       org.openreceivables.testkit.jqwik.PaymentArbitraries}: of a few customers, with dates close
 *       together, so that they meet;
 *   <li>{@link org.openreceivables.testkit.jqwik.TermsArbitraries}: terms of payment and discount offers;
 *   <li>{@link org.openreceivables.testkit.jqwik.AllocationArbitraries}: policies in every combination of their
 *       switches, instructions, and whole books;
 *   <li>{@link org.openreceivables.testkit.jqwik.HistoryArbitraries}: events that a ledger accepts,
 *       backdated ones too.
 * </ul>
 *
 * <p>Every value shrinks. Before: {@link org.openreceivables.testkit}.
 */
package org.openreceivables.testkit.jqwik;
