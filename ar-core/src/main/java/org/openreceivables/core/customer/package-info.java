/**
 * Step 0 of 8: the account that owes.
 *
 * <p>Meet first: {@link org.openreceivables.core.customer.Customer}, with its parent and group (credit is
 * often checked and netted for a group), and {@link org.openreceivables.core.customer.CustomerType}: the
 * law treats businesses, consumers and public bodies differently.
 *
 * <p>Engines ask for customers only where they need more than the id that every item carries. Before:
 * {@link org.openreceivables.core}. Next: {@link org.openreceivables.core.document}.
 */
@ValueStyle
package org.openreceivables.core.customer;

import org.openreceivables.core.internal.ValueStyle;
