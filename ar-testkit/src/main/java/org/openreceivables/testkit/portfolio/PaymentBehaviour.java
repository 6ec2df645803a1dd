package org.openreceivables.testkit.portfolio;

/**
 * How a customer pays, and how many do unless a {@link PortfolioSpec} says otherwise.
 *
 * <p>Days are counted from the due date. Together the mix pays about 37 in 100 invoices late; in IBM's
 * sample of late payments it is 35.6, of which some are disputed.
 */
public enum PaymentBehaviour {
  /** Up to ten days before the due date; one in twelve up to fifteen days after it. */
  PROMPT(430),
  /** Within the discount period where there is one, else promptly. */
  DISCOUNT_TAKER(140),
  /** One to twenty days late. */
  SLOW(180),
  /** Twenty to ninety days late; some invoices are not paid at all. */
  CHRONICALLY_LATE(70),
  /** On time, but often too little: of short payments and deductions it has eight times its share. */
  SHORT_PAYER(50),
  /** All that is due in one payment, on the 10th and 25th. */
  BULK_PAYER(80),
  /** Like a slow one; of disputes it has eight times its share. */
  DISPUTING(35),
  /** Nothing since its insolvency began. */
  INSOLVENT(15);

  private final int standardPerMille;

  PaymentBehaviour(int standardPerMille) {
    this.standardPerMille = standardPerMille;
  }

  /** {@return how many customers behave so unless a spec says otherwise, in per mille} */
  public int standardPerMille() {
    return standardPerMille;
  }
}
