/**
 * Rows to fields: which column means what, how its text is read, and what came of a file.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.file.ColumnMapping} (which column means
 * what), {@link org.openreceivables.examples.monthend.file.RowReader} (rows to values) and {@link
 * org.openreceivables.examples.monthend.file.FileRead} (what came of a file).
 */
@NullMarked
package org.openreceivables.examples.monthend.file;

import org.jspecify.annotations.NullMarked;
