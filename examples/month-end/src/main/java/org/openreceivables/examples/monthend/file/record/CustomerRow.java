package org.openreceivables.examples.monthend.file.record;

import org.openreceivables.core.customer.Customer;

/**
 * A customer and what was agreed with it.
 *
 * @param customer the customer
 * @param limit up to which amount it may owe
 */
public record CustomerRow(Customer customer, AgreedLimit limit) {}
