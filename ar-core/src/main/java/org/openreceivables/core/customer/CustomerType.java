package org.openreceivables.core.customer;

/** Whom the law sees in a customer; statutory interest and fees depend on it. */
public enum CustomerType {
  /** A business. */
  BUSINESS,
  /** A natural person outside a trade. */
  CONSUMER,
  /** A public authority. */
  PUBLIC_BODY
}
