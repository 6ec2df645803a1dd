/**
 * Structured payment references on the command line: checked, created and found.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.reference.SchemeNames} (schemes as people name
 * them), {@link org.openreceivables.examples.monthend.reference.ReferenceTables} (one or a few) and {@link
 * org.openreceivables.examples.monthend.reference.FoundTable} (those in a text).
 */
@NullMarked
package org.openreceivables.examples.monthend.reference;

import org.jspecify.annotations.NullMarked;
