package org.openreceivables.core.document;

import org.joda.money.Money;

/**
 * A commitment and what is still to be invoiced of it alone.
 *
 * @param commitment the commitment
 * @param open its amount less what is invoiced of it and what follows it, zero or more
 */
public record OpenCommitment(Commitment commitment, Money open) {}
