package org.openreceivables.testkit.portfolio;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * Something ordered and not yet invoiced, which counts in a credit check. Immutable.
 *
 * @param id the order's key, unique in the portfolio
 * @param date when it was ordered
 * @param amount what it will be invoiced at, with tax
 */
public record OpenOrder(String id, LocalDate date, Money amount) {}
