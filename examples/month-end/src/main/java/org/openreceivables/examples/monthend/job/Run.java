package org.openreceivables.examples.monthend.job;

import org.openreceivables.examples.monthend.table.Report;

/**
 * What a job hands back.
 *
 * @param report its results
 * @param problems what was wrong with the data
 */
public record Run(Report report, ProblemTables problems) {}
