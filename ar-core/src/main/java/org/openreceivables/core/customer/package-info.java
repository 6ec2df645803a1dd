/**
 * Step 0 of 8: the account that owes.
 *
 * <p>Engines know customers by the id that every item and payment carries. The host hands in a whole {@link
 * org.openreceivables.core.customer.Customer} only where more is needed: names and bank accounts to recognise
 * a payer, the group within which what is owed and what is owed back may be set against each other, country
 * and {@link org.openreceivables.core.customer.CustomerType} for what the law allows (a consumer pays less
 * late interest than a business).
 *
 * <p>Meet first: {@link org.openreceivables.core.customer.Customer}, {@link
 * org.openreceivables.core.customer.CustomerType}, {@link org.openreceivables.core.customer.CustomerStatus}.
 *
 * <p>Before: {@link org.openreceivables.core.time}. Next, step 1: {@link org.openreceivables.core.terms}.
 */
@ValueStyle
package org.openreceivables.core.customer;

import org.openreceivables.core.internal.ValueStyle;
