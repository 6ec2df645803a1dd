/**
 * One small program a step, in the order of the flow: invoice, open item, payment, match, allocation,
 * ledger, aging, decisions. Start with {@link
 * org.openreceivables.examples.quickstart.Quickstart}.
 */
package org.openreceivables.examples.quickstart;
