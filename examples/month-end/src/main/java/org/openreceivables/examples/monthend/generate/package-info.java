/**
 * Made-up portfolios as files, so that everything can be tried without files of one's own.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.generate.PortfolioCsv}.
 */
@NullMarked
package org.openreceivables.examples.monthend.generate;

import org.jspecify.annotations.NullMarked;
