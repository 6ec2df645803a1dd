/**
 * With which hosts prove their own rules: scenarios as text tables, and the laws that money keeps.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.testkit.Scenario}: open items and payments from a readable table;
 *   <li>{@link org.openreceivables.testkit.MoneyLaws}: what must hold over every ledger, whatever was
 *       decided; ordinary {@link java.lang.AssertionError}s, so any test framework will do.
 * </ul>
 *
 * <p>A whole seller's books of any size, with the truth about every payment, are in {@link
 * org.openreceivables.testkit.portfolio}. Random values for properties are in {@link org.openreceivables.testkit.jqwik}, which needs jqwik.
 */
package org.openreceivables.testkit;
