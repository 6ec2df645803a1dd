package org.openreceivables.examples.eventstore.json;

import org.openreceivables.core.ProblemCode;

/** What may be wrong with a stored line, besides what the library itself refuses. */
public enum LineProblem implements ProblemCode {
  /** The line is not one whole JSON object in UTF-8, for example because its end was never written. */
  BROKEN_LINE,
  /** The line is nested deeper, or holds a longer number, text or name, than the parser reads. */
  TOO_LARGE,
  /** The line has a higher version than this program reads. */
  NEWER_VERSION,
  /** No event of this kind is known. */
  UNKNOWN_KIND,
  /** The line says something that this program does not know. */
  UNKNOWN_FIELD,
  /** A field holds something else than it must, such as a number for a text. */
  WRONG_TYPE,
  /** A text is none of the texts that the field may hold, such as a date that does not exist. */
  INVALID_TEXT,
  /** A value of the host cannot be stored. */
  NOT_STORABLE
}
