/**
 * Business calendars for people and programs: public holidays from Jollyday, and Monday to Friday.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.calendar.JollydayCalendar} (the adapter, to be
 * copied), {@link org.openreceivables.examples.monthend.calendar.ExplainedCalendar} (which says why a day is
 * closed) and {@link org.openreceivables.examples.monthend.calendar.Calendars} (by name).
 */
@NullMarked
package org.openreceivables.examples.monthend.calendar;

import org.jspecify.annotations.NullMarked;
