/**
 * Reads files of others: bytes to rows, rows to open items and payments, and everything that stands in
 * the way as a problem with file, line, column, value and rule.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.file.CsvSource} (bytes to rows), {@link
 * org.openreceivables.examples.monthend.file.ColumnMapping} (which column means what), {@link
 * org.openreceivables.examples.monthend.file.RowReader} (rows to values) and {@link
 * org.openreceivables.examples.monthend.file.FileRead} (what came of a file).
 */
@NullMarked
package org.openreceivables.examples.monthend.file;

import org.jspecify.annotations.NullMarked;
