package org.openreceivables.testkit.portfolio;

import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;

/**
 * What a payment really does to one open item.
 *
 * <p>EUR 1,190.00 owed, EUR 1,066.20 paid, EUR 23.80 discount, EUR 100.00 held back for damage: the cash
 * closes 1,066.20, and the three add up to what was owed. Of a credit note that is used the cash is
 * negative. Immutable.
 *
 * @param item the item, as {@code OpenItems.of(document)} names it: {@code 210023/1}
 * @param document its document
 * @param cash what of the payment is for it; negative for a credit that is used
 * @param discount what the payer takes as discount for early payment, earned or not; zero for none
 * @param heldBack what the payer leaves unpaid, whatever the reason; zero for none
 */
public record TruePair(
    OpenItemId item, DocumentId document, Money cash, Money discount, Money heldBack) {}
