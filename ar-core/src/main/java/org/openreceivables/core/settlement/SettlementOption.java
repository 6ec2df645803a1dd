package org.openreceivables.core.settlement;

import org.joda.money.Money;

/**
 * One way to close an item on a day.
 *
 * <p>Cash from {@code least} to {@code cash} closes it; what is missing to {@code cash} is tolerated, or added
 * to the discount where {@link SettlementPolicy#discountAdjustment()} says so. EUR 1,000.00 with 2 % and a
 * tolerance of EUR 1.00: cash EUR 980.00, least EUR 979.00, discount EUR 20.00. Immutable.
 *
 * @param cash the amount that closes it without tolerance
 * @param least the smallest amount that closes it
 * @param discount the early-payment discount in it, zero for none
 * @param reason why
 */
public record SettlementOption(Money cash, Money least, Money discount, SettlementReason reason) {}
