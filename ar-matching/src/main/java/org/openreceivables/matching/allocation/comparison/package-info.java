/**
 * Step 5 of 8, beside another policy: what it would have done otherwise, and which switch decided that.
 *
 * <p>EUR 50.00 on INV-1 (EUR 100.00, due first) and INV-2 (EUR 50.00) pay INV-1 by the default, and INV-2 where the
 * smallest goes first. {@code PolicyComparison.of(standard, smallestFirst).over(items, payments, instructions, asOf)}
 * says that the switch {@code order()} decided: INV-1 before INV-2 by "oldest due" here, INV-2 before INV-1 by
 * "smallest" there.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.matching.allocation.comparison.PolicyComparison}: two policies, compared over any
 *       books;
 *   <li>{@link org.openreceivables.matching.allocation.comparison.ComparisonResult}: both results, every difference, and
 *       per customer the first;
 *   <li>{@link org.openreceivables.matching.allocation.comparison.SwitchDifference}: the switch that decided, with both
 *       values, and of an order the two items and criteria.
 * </ul>
 *
 * <p>Uses {@link org.openreceivables.matching.allocation}.
 */
package org.openreceivables.matching.allocation.comparison;
