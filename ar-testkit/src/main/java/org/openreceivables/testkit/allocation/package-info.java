/**
 * With which a host proves allocation rules of its own: contracts in the form of JUnit 5 tests, and the books
 * that they are asked of.
 *
 * <p>Step 5 of 8. A test class that implements a contract says what is to be proved, in five lines, and has
 * a test for each law that is asked: no cent is lost, no order of rows or threads matters, more cash never settles less, what
 * is undone stands as before, a bad row stays with its customer.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.testkit.allocation.AllocationContract}: for a policy, or an engine of one's
 *       own;
 *   <li>{@link org.openreceivables.testkit.allocation.AllocationOrderContract}: for an order of items; {@link
 *       org.openreceivables.testkit.allocation.ComponentOrderContract} for an order of the parts of an item;
 *   <li>{@link org.openreceivables.testkit.allocation.AllocationLaw}: the laws, one by one, and {@link
 *       org.openreceivables.testkit.allocation.Exemption} the rules that legitimately break one;
 *   <li>{@link org.openreceivables.testkit.allocation.RandomBooks}: items, payments and instructions from a
 *       seed.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.matching.allocation}. As arbitraries that shrink: {@link
 * org.openreceivables.testkit.jqwik.AllocationArbitraries}.
 */
package org.openreceivables.testkit.allocation;
