/**
 * The month end from files to reports, whole or in part.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.job.close.MonthEnd}.
 */
@NullMarked
package org.openreceivables.examples.monthend.job.close;

import org.jspecify.annotations.NullMarked;
