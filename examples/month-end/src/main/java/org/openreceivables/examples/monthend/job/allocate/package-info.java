/**
 * Payments allocated by a policy, beside another.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.job.allocate.AllocateJob}.
 */
@NullMarked
package org.openreceivables.examples.monthend.job.allocate;

import org.jspecify.annotations.NullMarked;
