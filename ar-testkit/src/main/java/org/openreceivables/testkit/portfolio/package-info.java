/**
 * A made-up seller's books, of any size, with the truth about every payment.
 *
 * <p>Customers with names, accounts and habits; their invoices, credit notes and disputes; the payments as
 * the bank delivers them, with good, damaged and missing references; and, for each payment, what it really
 * was for. With it a host measures its own matching rules, and we measure ours.
 *
 * <pre>{@code
 * Portfolio portfolio = Portfolios.of(PortfolioSpec.builder()
 *     .seed(7).items(10_000).asOf(LocalDate.of(2026, 3, 31)).build());
 * portfolio.forEach(book -> book.payments().forEach(p -> check(p.payment(), p.truth())));
 * }</pre>
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.testkit.portfolio.PortfolioSpec}: seed, size, day, and how often each
 *       {@link org.openreceivables.testkit.portfolio.Irregularity} occurs;
 *   <li>{@link org.openreceivables.testkit.portfolio.Portfolios}: the way in, and a small ready-made one;
 *   <li>{@link org.openreceivables.testkit.portfolio.CustomerBook}: all there is of one customer;
 *   <li>{@link org.openreceivables.testkit.portfolio.PaymentTruth}: what a payment was really for.
 * </ul>
 *
 * <p>The same spec gives the same books, to the letter, on any JDK, thread and order of asking. All names
 * are invented, and no account number is one that a bank could issue.
 */
@ValueStyle
package org.openreceivables.testkit.portfolio;

import org.openreceivables.core.internal.ValueStyle;
