package org.openreceivables.testkit.portfolio;

import java.time.LocalDate;
import org.openreceivables.core.OpenItemId;

/**
 * A reminder that went out before the day of the books. Immutable.
 *
 * @param item what it reminded of
 * @param level 1 for the first reminder, 2 for the second, and so on
 * @param date when it was sent: after the due date, and while the item was unpaid
 */
public record SentNotice(OpenItemId item, int level, LocalDate date) {}
