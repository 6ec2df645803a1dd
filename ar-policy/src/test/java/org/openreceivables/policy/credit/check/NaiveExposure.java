package org.openreceivables.policy.credit.check;

import java.util.HashMap;
import java.util.Map;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;

/** The exposure in cents as a person would add it up, apart from the engine; one currency, one hold an item. */
final class NaiveExposure {
  private NaiveExposure() {}

  static long of(CheckCase it) {
    long gross = 0;
    for (OpenItem item : it.items()) {
      long open = item.open().getAmountMinorLong();
      if (item.postingDate().isAfter(CheckCase.AS_OF)) {
        continue;
      }
      if (item.side() == Side.CREDIT) {
        gross -= it.policy().unappliedCredits() == UnappliedCredits.REDUCE ? open : 0;
      } else {
        gross += open - leftOut(it, item, open);
      }
    }
    Map<DocumentId, Commitment> all = new HashMap<>();
    it.commitments().forEach(c -> all.put(c.id(), c));
    all.put(it.document().id(), it.document());
    for (Commitment c : all.values()) {
      boolean late = c.kind() == CommitmentKind.ORDER
          && c != it.document()
          && it.policy().orderHorizonDays().isPresent()
          && c.expectedOn().isPresent()
          && c.expectedOn().get().toEpochDay() - CheckCase.AS_OF.toEpochDay()
              > it.policy().orderHorizonDays().getAsInt();
      if (!late) {
        long left = c.amount().getAmountMinorLong() - c.invoiced().getAmountMinorLong();
        for (Commitment next : all.values()) {
          boolean follows = next.follows().filter(c.id()::equals).isPresent();
          left -= follows ? next.amount().getAmountMinorLong() : 0;
        }
        gross += Math.max(0, left);
      }
    }
    long cover = it.account().securities().stream()
        .mapToLong(s -> s.cover().getAmountMinorLong())
        .sum();
    return gross <= 0 ? gross : Math.max(0, gross - cover);
  }

  private static long leftOut(CheckCase it, OpenItem item, long open) {
    for (Hold hold : item.holds()) {
      boolean stops = hold.effects().contains(HoldEffect.CREDIT)
          || (hold.cause() == HoldCause.DISPUTE
              && it.policy().disputedPart() == DisputedPart.LEFT_OUT);
      if (stops && hold.window().contains(CheckCase.AS_OF)) {
        return hold.part().map(p -> Math.min(open, p.getAmountMinorLong())).orElse(open);
      }
    }
    return 0;
  }
}
