/**
 * Step 0 of 8: days.
 *
 * <p>A date is a {@link java.time.LocalDate}; nothing in the library reads a clock or a time zone. Where a
 * result depends on a day, the host passes it: {@code asOf} for a report, {@code valueDate} for a payment,
 * {@code postingDate} for the books, and the day of recording with each event of the ledger.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.core.time.DateWindow}: a first and a last day, either of which may be left
 *       out: "from 2026-02-03 until further notice";
 *   <li>{@link org.openreceivables.core.time.BusinessCalendar}: on which days business is done; the host's own;
 *   <li>{@link org.openreceivables.core.time.RollConvention}: where a due date goes that is no business day;
 *       nowhere, unless said otherwise.
 * </ul>
 *
 * <p>Before: {@link org.openreceivables.core.money}. Next: {@link org.openreceivables.core.customer}.
 */
package org.openreceivables.core.time;
