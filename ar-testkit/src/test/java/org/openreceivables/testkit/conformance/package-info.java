/**
 * Worked cases of other systems and of textbooks, run against the public API.
 *
 * <p>The figures stand as data in {@code src/test/resources/conformance/<topic>[.<part>].json}; what we make of each
 * case is a {@link org.openreceivables.testkit.conformance.Row}, registered in {@link
 * org.openreceivables.testkit.conformance.ConformanceTest}; {@link
 * org.openreceivables.testkit.conformance.Judge} compares the two field by field. What comes of it is the
 * page {@code docs/conformance.md}.
 */
@NullMarked
package org.openreceivables.testkit.conformance;

import org.jspecify.annotations.NullMarked;
