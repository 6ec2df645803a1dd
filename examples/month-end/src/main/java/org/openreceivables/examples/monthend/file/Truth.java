package org.openreceivables.examples.monthend.file;

/** The words of a column that says yes or no; other words are for the mapping to translate. */
enum Truth {
  /** Yes. */
  TRUE,
  /** No. */
  FALSE
}
