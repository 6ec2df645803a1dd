package org.openreceivables.core.settlement;

/**
 * What a percentage or a cap that is left out of a {@link ToleranceLimit} means.
 *
 * <p>Where both are left out nothing is tolerated in either case.
 */
public enum BlankLimit {
  /**
   * No limit of that kind: a cap of EUR 5.00 alone allows EUR 5.00 on any item, 1 % alone EUR 10.00 on EUR
   * 1,000.00. The default; so Business Central.
   */
  OTHER_ALONE,
  /**
   * Zero: a cap of EUR 5.00 without a percentage allows nothing. So SAP, whose tolerance groups take the
   * lower of amount and percentage.
   */
  ZERO
}
