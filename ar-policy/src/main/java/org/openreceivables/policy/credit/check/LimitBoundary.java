package org.openreceivables.policy.credit.check;

/** What an exposure of exactly the limit is. */
public enum LimitBoundary {
  /** Allowed: only more than the limit is too much (Business Central, Odoo, Tryton, ERPNext). */
  LIMIT_IS_ALLOWED,
  /** Too much already. */
  LIMIT_IS_TOO_MUCH
}
