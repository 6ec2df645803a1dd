package org.openreceivables.core;

/**
 * The library's problem codes, by precedence: where one datum breaks several rules, the code that comes
 * first here is reported first, and is the one to mend first.
 *
 * <p>A rule comes before those that mean something only once it holds: can it be read; which one is meant;
 * is that the right one; is its content right; is there room for it beside what is there already. A value
 * names every rule it breaks, sorted in this way, and those of one code in the order of its fields. An
 * event of the ledger names the first only, line by line: the lines after it rest on it.
 *
 * <p>{@code OpenItem} 4712 over EUR 100.00 with USD -5.00 open has two problems: {@link #CURRENCY_MISMATCH},
 * then {@link #NEGATIVE_AMOUNT}.
 */
public enum ProblemCodes implements ProblemCode {
  /** A mandatory field was not set. */
  MISSING_VALUE,
  /** A key is empty, has a blank at either end or a control character. */
  INVALID_KEY,
  /** No such ISO 4217 currency is known. */
  UNKNOWN_CURRENCY,
  /** An amount has more decimals than its currency, for example JPY 10.50. */
  TOO_MANY_DECIMALS,
  /** An amount does not fit 64 bits of minor units. */
  AMOUNT_OVERFLOW,
  /** An event with this key is there already, with other content. */
  EVENT_CLASH,
  /** An event was recorded before one that is in the ledger already. */
  RECORDED_OUT_OF_ORDER,
  /** The same key stands on two values; all of them are refused. */
  DUPLICATE_ID,
  /** The payer of a payment is not known. */
  UNKNOWN_PAYER,
  /** A payment that is named is not there on that day. */
  UNKNOWN_PAYMENT,
  /** An open item that is named is not there on that day. */
  UNKNOWN_ITEM,
  /** An allocation that is named is not there on that day. */
  UNKNOWN_ALLOCATION,
  /** There is no exchange rate for a pair of currencies on that day that the policy takes. */
  UNKNOWN_RATE,
  /** Something is undone that was undone before. */
  ALREADY_REVERSED,
  /** An item of the wrong side is settled, for example a credit note paid as if it were owed. */
  WRONG_SIDE,
  /** Two amounts that must be in one currency are not. */
  CURRENCY_MISMATCH,
  /** An amount that must not be negative is. */
  NEGATIVE_AMOUNT,
  /** An amount that must be more than zero is zero. */
  ZERO_AMOUNT,
  /** A number or a text is outside what the field allows. */
  OUT_OF_RANGE,
  /** Two dates stand in the wrong order, for example an end before its beginning. */
  DATE_ORDER,
  /** Parts do not add up to their whole. */
  AMOUNTS_DO_NOT_ADD_UP,
  /** Something else rests on what is to be undone. */
  DEPENDENTS_EXIST,
  /** More is settled on an item than is open on it. */
  ITEM_OVER_APPLIED,
  /** More is taken from a payment or credit than is left of it. */
  SOURCE_OVERDRAWN
}
