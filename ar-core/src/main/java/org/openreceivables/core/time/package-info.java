/**
 * Step 0 of 8: days.
 *
 * <p>A date is a {@link java.time.LocalDate}; nothing in the library reads a clock or a time zone. Where
 * a result depends on the day, the day is an argument called {@code asOf}, {@code valueDate} or {@code
 * postingDate}.
 *
 * <p>Meet first: {@link org.openreceivables.core.time.DateWindow}, a first and a last day, either of them
 * open.
 *
 * <p>Before: {@link org.openreceivables.core.money}. Next: {@link org.openreceivables.core.terms}.
 */
package org.openreceivables.core.time;
