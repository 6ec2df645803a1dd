/**
 * Rows to values of the library: invoices, items, payments, customers, and what is known about them.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.file.record.InvoiceReader} and {@link
 * org.openreceivables.examples.monthend.file.record.PaymentReader}.
 */
@NullMarked
package org.openreceivables.examples.monthend.file.record;

import org.jspecify.annotations.NullMarked;
