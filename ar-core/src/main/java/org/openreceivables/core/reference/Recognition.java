package org.openreceivables.core.reference;

/**
 * By what a text is taken for a reference.
 *
 * <p>Decides what becomes of one that is wrong or names nothing: nobody writes {@code RF19 5390 0754 7034}
 * unless a reference is meant, but one in ten numbers of any kind has a last digit that fits by chance.
 */
public enum Recognition {
  /** Prefix, delimiters or length say that it is one, even where its check digits do not fit. */
  BY_SHAPE,
  /** It is a plain number or word, and only its check digits speak for it: may be chance. */
  BY_CHECK_ALONE
}
