package org.openreceivables.examples.monthend.file.record;

/** What a status column can say of an item. */
enum RowStatus {
  /** Something is open. */
  OPEN,
  /** Nothing is open. */
  SETTLED,
  /** The row does not count, for example a cancelled order. */
  SKIP
}
