package org.openreceivables.core.openitem;

import org.joda.money.Money;
import org.openreceivables.core.money.ExchangeRate;

/**
 * What an item stands at in the currency of the books.
 *
 * <p>USD 100.00 open at 0.92 stands at EUR 92.00. Immutable.
 *
 * @param amount the open amount in the currency of the books, zero or more
 * @param rate the rate by which it was valued, with its date and source
 */
public record BookValue(Money amount, ExchangeRate rate) {}
