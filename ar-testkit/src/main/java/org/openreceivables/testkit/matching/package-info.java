/**
 * With which a host proves match rules of its own: a contract in the form of JUnit 5 tests.
 *
 * <p>Step 4 of 8. Meet {@link org.openreceivables.testkit.matching.MatchRuleContract}. Before: {@link
 * org.openreceivables.matching.rule}; next, contracts of allocation: {@link org.openreceivables.testkit.allocation}.
 */
package org.openreceivables.testkit.matching;
