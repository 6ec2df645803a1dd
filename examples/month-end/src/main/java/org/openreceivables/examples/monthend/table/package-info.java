/**
 * Writes results: tables for people, CSV and JSON for programs.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.table.Table} (typed rows), {@link
 * org.openreceivables.examples.monthend.table.Report} (all tables of a run) and {@link
 * org.openreceivables.examples.monthend.table.ReportFolder} (files).
 */
@NullMarked
package org.openreceivables.examples.monthend.table;

import org.jspecify.annotations.NullMarked;
