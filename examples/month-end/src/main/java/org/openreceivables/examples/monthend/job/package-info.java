/**
 * What the commands do, without a word about options: files as read go in, a report comes out.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.job.AgeJob} and {@link
 * org.openreceivables.examples.monthend.job.History} (rows to ledger events).
 */
@NullMarked
package org.openreceivables.examples.monthend.job;

import org.jspecify.annotations.NullMarked;
