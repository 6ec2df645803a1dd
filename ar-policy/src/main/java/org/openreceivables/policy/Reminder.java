package org.openreceivables.policy;

import org.openreceivables.aging.AgingBucket;
import org.openreceivables.core.OpenItemId;

/**
 * An item that is due for a reminder.
 *
 * @param item the item
 * @param bucket how late it is
 */
public record Reminder(OpenItemId item, AgingBucket bucket) {}
