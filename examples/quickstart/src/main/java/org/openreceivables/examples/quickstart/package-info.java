/**
 * One small program a step, in the order of the flow: alphabet, invoice, open item, payment, match,
 * allocation, ledger, aging, decision. Start with {@link
 * org.openreceivables.examples.quickstart.Quickstart}; the pages of {@code docs/concepts} explain each of
 * them beside what it prints, and {@link org.openreceivables.examples.quickstart.recipe} holds the
 * programs of {@code docs/recipes}.
 */
package org.openreceivables.examples.quickstart;
