package org.openreceivables.testkit.portfolio;

/**
 * What makes receivables untidy, and how often it happens unless a {@link PortfolioSpec} says otherwise.
 *
 * <p>Rates are in per mille of what the concern counts: {@code PART_PAYMENT} 20 is one payment in fifty. Of
 * one concern of a payment at most one occurs, so that its truth can be told apart; the rates of a concern
 * may therefore not exceed 1,000 together. Where something cannot be done (a stale number with nothing
 * paid before), the payment stays regular: small portfolios have a little less than the rate.
 *
 * <p>Most rates are our choice, made so that each case occurs in a portfolio of some thousand items.
 */
public enum Irregularity {
  /** A subsidiary of the customer before it, with nearly its name. */
  SUBSIDIARY(Concern.CUSTOMER, 60),
  /** The name of the customer before it in another town, and nothing else in common. */
  NAMESAKE(Concern.CUSTOMER, 40),
  /** The same amount every month, such as a rent, and the same as other customers: amounts say nothing. */
  RECURRING_AMOUNT(Concern.CUSTOMER, 60),

  /** A credit note for an invoice, in whole or part. */
  LINKED_CREDIT(Concern.DOCUMENT, 40),
  /** A credit note for no invoice in particular, such as a bonus. */
  UNLINKED_CREDIT(Concern.DOCUMENT, 15),
  /**
   * The invoice is contested, wholly or in part, and paid late or not at all; more often by customers that
   * are {@link PaymentBehaviour#DISPUTING}. In IBM's sample of late payments 227 in 1,000 are; we take a
   * tenth.
   */
  DISPUTE(Concern.DOCUMENT, 23),
  /**
   * The number is one digit and the whole number of another document: {@code 210023} and {@code 1210023}.
   */
  NESTED_NUMBER(Concern.DOCUMENT, 20),

  /** A discount is taken after its last day, or where none was agreed. */
  LATE_DISCOUNT(Concern.AMOUNT, 20),
  /** Too little, without a word. */
  SHORT(Concern.AMOUNT, 25),
  /** Too little, with a reason: damage, a missing delivery, a bonus. */
  DEDUCTION(Concern.AMOUNT, 25),
  /** Too much. */
  OVER(Concern.AMOUNT, 10),
  /** What was paid is paid again. */
  DUPLICATE(Concern.AMOUNT, 8),
  /** About half, the rest later or never. */
  PART_PAYMENT(Concern.AMOUNT, 15),
  /** Banks kept a fee and say so: gross and net are known. */
  FEE_REPORTED(Concern.AMOUNT, 10),
  /** Banks kept a fee and say nothing: it looks like a short payment. */
  FEE_UNREPORTED(Concern.AMOUNT, 10),
  /** A payment in advance, for no document. */
  PREPAYMENT(Concern.AMOUNT, 6),
  /** Money that is no customer's: a tax refund, interest, a wrong account. */
  NOT_A_RECEIVABLE(Concern.AMOUNT, 8),

  /** No number at all, though the customer may write something. */
  NO_NUMBER(Concern.REFERENCE, 90),
  /** Two digits changed places or one was mistyped; the result names no document. */
  MISTYPED(Concern.REFERENCE, 15),
  /**
   * The same, and the result is the number of another document, of the same customer where that can be
   * done: nothing in the text shows the mistake.
   */
  MISTYPED_TO_OTHER(Concern.REFERENCE, 10),
  /** One digit is missing. */
  DIGIT_MISSING(Concern.REFERENCE, 12),
  /** A letter for a digit: O for 0, l for 1. */
  LETTER_FOR_DIGIT(Concern.REFERENCE, 10),
  /** The text was cut in the middle of a number. */
  TRUNCATED_TEXT(Concern.REFERENCE, 15),
  /** The bank broke the line in the middle of a number. */
  BROKEN_LINE(Concern.REFERENCE, 20),
  /** The number of a document that was paid before. */
  STALE_NUMBER(Concern.REFERENCE, 8),
  /** Right numbers among dates, telephone and order numbers. */
  NOISE(Concern.REFERENCE, 60),
  /** A creditor reference (ISO 11649) whose check digits are wrong. */
  REFERENCE_CHECK_WRONG(Concern.REFERENCE, 8),
  /** A creditor reference (ISO 11649) whose end is missing. */
  REFERENCE_TRUNCATED(Concern.REFERENCE, 6),
  /** Remittance lines with the right numbers, one of them with a wrong amount. */
  LINE_AMOUNT_WRONG(Concern.REFERENCE, 8),
  /** Fewer numbers than documents: one of many is not named. */
  NUMBER_LEFT_OUT(Concern.REFERENCE, 10),

  /** Another name of the customer's, known to the seller. */
  ALIAS(Concern.PAYER, 50),
  /** The name without its legal form, or with words shortened. */
  NAME_SHORTENED(Concern.PAYER, 60),
  /** Capitals without accents, and cut after 27 characters, as many bank formats do. */
  NAME_CUT(Concern.PAYER, 150),
  /** No name. */
  NAME_MISSING(Concern.PAYER, 20),
  /** The right name with an account that the seller does not know. */
  UNKNOWN_ACCOUNT(Concern.PAYER, 40),
  /** Neither name nor account. */
  PAYER_MISSING(Concern.PAYER, 15),
  /** Someone else pays, from an account of its own: a parent, a director, an agency. */
  THIRD_PARTY(Concern.PAYER, 25);

  /** What an irregularity concerns, and of what its rate is a share. */
  public enum Concern {
    /** A customer; per mille of all customers. */
    CUSTOMER,
    /** A document; per mille of all open items, of numbers and disputes of the documents. */
    DOCUMENT,
    /** The amount of a payment; per mille of all payments. */
    AMOUNT,
    /** What the payer writes; per mille of payments for at least one document. */
    REFERENCE,
    /** Who pays, as the bank reports it; per mille of all payments. */
    PAYER
  }

  private final Concern concern;
  private final int standardPerMille;

  Irregularity(Concern concern, int standardPerMille) {
    this.concern = concern;
    this.standardPerMille = standardPerMille;
  }

  /** {@return what it concerns} */
  public Concern concern() {
    return concern;
  }

  /** {@return how often it occurs unless a spec says otherwise, in per mille} */
  public int standardPerMille() {
    return standardPerMille;
  }
}
