package org.openreceivables.examples.monthend.file.csv;

import org.openreceivables.core.ProblemCode;

/** What can be wrong with a file or a row before it is a value of the library, by precedence. */
public enum FileProblem implements ProblemCode {
  /** There is nothing in the file. */
  EMPTY_FILE,
  /** The file is no text: it has NUL bytes, as spreadsheets and archives have. */
  BINARY_FILE,
  /** A byte is no character of the charset; the row is refused. */
  WRONG_CHARSET,
  /** A column that the mapping names is not in the header; the file is refused. */
  MISSING_COLUMN,
  /** A quote is not closed, or something follows a closing quote; the line is refused. */
  BAD_QUOTES,
  /** A row has more or fewer fields than the header. */
  WRONG_FIELD_COUNT,
  /** A field that must say something is empty. */
  MISSING_FIELD,
  /** A field is no number. */
  UNREADABLE_NUMBER,
  /** A number can be read in two ways, such as 12,345. */
  AMBIGUOUS_NUMBER,
  /** An amount is so large that it can only be a mistake. */
  TOO_LARGE,
  /** A field is no date of any of the mapping's patterns. */
  UNREADABLE_DATE,
  /** A field has the form of a date, but there is no such day. */
  NO_SUCH_DATE,
  /** A field is none of the words that the mapping or we know. */
  UNKNOWN_VALUE,
  /** Payment terms are written in no form that we know. */
  UNREADABLE_TERMS,
  /** What a payer says is for which document is written in no form that we know. */
  UNREADABLE_LINES
}
