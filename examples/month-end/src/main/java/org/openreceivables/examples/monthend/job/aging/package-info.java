/**
 * What is open by how late it is.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.job.aging.AgeJob}.
 */
@NullMarked
package org.openreceivables.examples.monthend.job.aging;

import org.jspecify.annotations.NullMarked;
