/**
 * Bytes to rows: charset, separator, quotes, and the lines that stand in the way, each with its place.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.file.csv.CsvSource} (bytes to rows), {@link
 * org.openreceivables.examples.monthend.file.csv.CsvTable} (rows under named columns) and {@link
 * org.openreceivables.examples.monthend.file.csv.RowProblem} (one bad datum).
 */
@NullMarked
package org.openreceivables.examples.monthend.file.csv;

import org.jspecify.annotations.NullMarked;
