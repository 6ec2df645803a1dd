/**
 * What long work shows while it runs, and what it took: on standard error, never in results.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.progress.Steps} (what the work calls) and
 * {@link org.openreceivables.examples.monthend.progress.StepTimes} (what measures it).
 */
@NullMarked
package org.openreceivables.examples.monthend.progress;

import org.jspecify.annotations.NullMarked;
