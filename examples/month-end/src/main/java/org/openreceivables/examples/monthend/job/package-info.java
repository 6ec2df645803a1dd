/**
 * What the commands do, without a word about options: files as read go in, a report comes out.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.job.Data} (files as read), {@link
 * org.openreceivables.examples.monthend.job.Books} (what was posted, what is open) and {@link
 * org.openreceivables.examples.monthend.job.History} (rows to ledger events). The work itself is in the
 * packages below, by concern.
 */
@NullMarked
package org.openreceivables.examples.monthend.job;

import org.jspecify.annotations.NullMarked;
