/**
 * Decisions about what is open: reminders, write-offs, scores, orders; each a proposal with its reasons.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.job.policy.HouseRules} (the policies), {@link
 * org.openreceivables.examples.monthend.job.policy.Dunned} and {@link
 * org.openreceivables.examples.monthend.job.policy.DunningTables} (the pattern of the others).
 */
@NullMarked
package org.openreceivables.examples.monthend.job.policy;

import org.jspecify.annotations.NullMarked;
