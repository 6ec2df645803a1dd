package org.openreceivables.core.ledger;

import java.util.Comparator;
import org.openreceivables.core.ledger.event.EventStamp;

/**
 * The order in which events take effect: by posting date, then recording.
 *
 * <p>Two events of one ledger are never recorded at once; two of ledgers that were merged may be, and stand
 * in the order of their ids.
 */
final class EffectiveOrder {
  static final Comparator<EventStamp> COMPARATOR = EffectiveOrder::compare;

  private EffectiveOrder() {}

  static int compare(EventStamp one, EventStamp other) {
    int byDay = one.postingDate().compareTo(other.postingDate());
    int byRecording = byDay != 0 ? byDay : one.recorded().compareTo(other.recorded());
    return byRecording != 0 ? byRecording : one.id().compareTo(other.id());
  }
}
