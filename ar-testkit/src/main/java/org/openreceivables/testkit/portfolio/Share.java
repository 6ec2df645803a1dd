package org.openreceivables.testkit.portfolio;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;

/** What a payment does to one item, in minor units; of a credit the cash is negative. */
record Share(DocumentId document, int part, long cash, long discount, long heldBack) {
  boolean isCredit() {
    return cash < 0;
  }

  Share less(long amount) {
    return new Share(document, part, cash - amount, discount, heldBack + amount);
  }

  TruePair in(CurrencyUnit currency) {
    return new TruePair(
        OpenItemId.of(document + "/" + part),
        document,
        Money.ofMinor(currency, cash),
        Money.ofMinor(currency, discount),
        Money.ofMinor(currency, heldBack));
  }
}
