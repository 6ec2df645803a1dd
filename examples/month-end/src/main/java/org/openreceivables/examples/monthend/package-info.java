/** A month-end close on the command line. */
@NullMarked
package org.openreceivables.examples.monthend;

import org.jspecify.annotations.NullMarked;
