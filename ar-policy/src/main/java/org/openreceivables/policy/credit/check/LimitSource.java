package org.openreceivables.policy.credit.check;

import org.openreceivables.policy.credit.CreditLimit;

/**
 * A limit and whose it is.
 *
 * @param name whose, for example {@code group ACME}
 * @param limit the limit
 */
public record LimitSource(String name, CreditLimit limit) {

  @Override
  public String toString() {
    return name + ": " + limit;
  }
}
