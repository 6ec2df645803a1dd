/**
 * Step 8 of 8, dunning: who is reminded, at which level, at what fee; and for every item that is not, why.
 *
 * <p>EUR 100.00 was due on 2026-01-10. By the standard policy a run on 2026-01-17 (7 days past due) proposes
 * level 1; once that notice is confirmed, a run on 2026-01-31 (21 days past due, 14 after the notice)
 * proposes level 2. A run only proposes: levels rise by confirmed notices, never by drafts.
 *
 * <p>Meet first:
 *
 * <ul>
 *   <li>{@link org.openreceivables.policy.dunning.DunningEngine}: {@code
 *       DunningEngine.standard().run(items, history, customers, runDate)};
 *   <li>{@link org.openreceivables.policy.dunning.DunningRun}: the notices, the items not dunned with their
 *       reasons, and the events of what is confirmed;
 *   <li>{@link org.openreceivables.policy.dunning.DunningPolicy}: the levels ({@link
 *       org.openreceivables.policy.dunning.DunningLevel}) and every switch;
 *   <li>{@link org.openreceivables.policy.dunning.DunningHistory}: which notices were sent before, from the
 *       ledger or from the host's own table.
 * </ul>
 *
 * <p>Before: what is open, {@link org.openreceivables.core.openitem}, and what happened, {@link
 * org.openreceivables.core.ledger}. Its notices and charges go back there as events. Next: {@link
 * org.openreceivables.policy.writeoff}.
 */
@ValueStyle
package org.openreceivables.policy.dunning;

import org.openreceivables.core.internal.ValueStyle;
