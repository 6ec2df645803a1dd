/**
 * The payments of a month end: matched, applied, and judged where the truth is known.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.job.match.Settling} (the work), {@link
 * org.openreceivables.examples.monthend.job.match.MatchTables} (what came of it) and {@link
 * org.openreceivables.examples.monthend.job.match.Quality} (how much of it was right).
 */
@NullMarked
package org.openreceivables.examples.monthend.job.match;

import org.jspecify.annotations.NullMarked;
