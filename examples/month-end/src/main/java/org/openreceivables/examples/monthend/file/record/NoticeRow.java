package org.openreceivables.examples.monthend.file.record;

import java.time.LocalDate;
import org.openreceivables.core.OpenItemId;

/**
 * A reminder that was sent.
 *
 * @param item for which item
 * @param level the dunning level, from 1
 * @param date on which day
 */
public record NoticeRow(OpenItemId item, int level, LocalDate date) {}
