package org.openreceivables.examples.monthend.file.record;

/** The words of a column that says yes or no; other words are for the mapping to translate. */
enum YesNo {
  /** Yes. */
  TRUE,
  /** No. */
  FALSE
}
