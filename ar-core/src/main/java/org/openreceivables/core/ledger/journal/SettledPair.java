package org.openreceivables.core.ledger.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openreceivables.core.openitem.Effect;

/**
 * What one line of an allocation moved: the credit that is used up and the item that it settles.
 *
 * @param source the movement of the credit
 * @param target the movement of the item
 */
record SettledPair(Valued source, Valued target) {

  /** The ledger moves the source of a line right before its item, also when it undoes the line. */
  static List<SettledPair> of(List<Valued> moved) {
    List<SettledPair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < moved.size(); i++) {
      Valued source = moved.get(i);
      Valued target = moved.get(i + 1);
      if (source.effect().equals(Optional.of(Effect.APPLIED))
          && target.effect().filter(SettledPair::needsSource).isPresent()) {
        pairs.add(new SettledPair(source, target));
      }
    }
    return pairs;
  }

  private static boolean needsSource(Effect effect) {
    return effect == Effect.PAID || effect == Effect.CREDITED || effect == Effect.SET_OFF;
  }

  boolean crossesCurrencies() {
    return !source.first().isSameCurrency(target.first());
  }
}
