package org.openreceivables.policy.dunning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.ledger.event.Recorded;

/** Turns confirmed notices into events. */
final class NoticeEvents {
  private NoticeEvents() {}

  static List<LedgerEvent> of(DunningNotice notice, String key, Recorded first) {
    Rules.requireKey("DunningNotice", key);
    List<LedgerEvent> events = new ArrayList<>();
    Recorded at = first;
    for (DunningNotice.Line line : notice.lines()) {
      OpenItemId item = line.item().id();
      events.add(NoticeEvent.NoticeConfirmed.of(
              stamp(notice, "notice/" + key + "/" + item, at), item, line.level(), key)
          .withDue(notice.due())
          .withCharges(line.charges()));
      at = at.next();
      for (Component charge : line.charges()) {
        if (charge.amount().isPositive()) {
          events.add(ItemEvent.ChargeAdded.of(
              stamp(notice, "charge/" + key + "/" + item + "/" + charge.code(), at), item, charge));
          at = at.next();
        }
      }
    }
    return List.copyOf(events);
  }

  static List<LedgerEvent> of(
      DunningRun run,
      Iterable<DunningNotice> sent,
      Function<DunningNotice, String> keys,
      Recorded first) {
    Set<CustomerId> drafted = new HashSet<>();
    run.notices().forEach(n -> drafted.add(n.customer()));
    Set<String> used = new HashSet<>();
    Set<OpenItemId> noticed = new HashSet<>();
    List<LedgerEvent> events = new ArrayList<>();
    Recorded at = first;
    for (DunningNotice notice : sent) {
      String key = keys.apply(notice);
      Rules.of("DunningNotice", key, notice.customer())
          .require(
              drafted.contains(notice.customer()) && notice.runDate().equals(run.runDate()),
              ProblemCodes.OUT_OF_RANGE,
              "customer",
              notice.customer(),
              "must have a notice in the run of " + run.runDate())
          .require(
              used.add(key),
              ProblemCodes.DUPLICATE_ID,
              "key",
              key,
              "must be the key of one notice only")
          .orThrow();
      for (DunningNotice.Line line : notice.lines()) {
        OpenItemId item = line.item().id();
        Rules.of("DunningNotice", key, notice.customer())
            .require(
                noticed.add(item),
                ProblemCodes.DUPLICATE_ID,
                "item",
                item,
                "must be on one of the confirmed notices only, and once")
            .orThrow();
      }
      for (LedgerEvent event : of(notice, key, at)) {
        events.add(event);
        at = at.next();
      }
    }
    return List.copyOf(events);
  }

  private static EventStamp stamp(DunningNotice notice, String id, Recorded at) {
    return EventStamp.of(EventId.of(id), notice.runDate(), at);
  }
}
