package org.openreceivables.aging.statement;

import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.ledger.event.EventStamp;

/** A line before the balance runs over it. */
record LineDraft(EventStamp stamp, Key key, Money amount, Money settled) {

  /** What makes two movements of one event one line. */
  record Key(StatementLineKind kind, StatementLine.Sense sense, List<DocumentId> documents)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind)
        .thenComparing(Key::sense)
        .thenComparing(k -> k.documents().toString());

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  StatementLine with(Money balance) {
    return new StatementLine(
        stamp, key.kind(), key.sense(), key.documents(), amount, settled, balance);
  }

  LineDraft withAmount(Money other) {
    return new LineDraft(stamp, key, other, settled);
  }
}
