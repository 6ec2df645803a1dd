package org.openreceivables.core.terms.text;

/** Signs and words that more than one part of the grammar knows. */
final class Signs {
  static final Phrase SLASH = Phrase.of("/");
  static final Phrase COMMA = Phrase.of(",");
  static final Phrase PERCENT = Phrase.of("%");
  static final Phrase PLUS = Phrase.of("+");
  static final Phrase MINUS = Phrase.of("-");
  static final Phrase OF = Phrase.of("of");
  static final Phrase DAYS = Phrase.of("days", "day", "d", "calendar days");
  static final Phrase NET = Phrase.of(
      "net",
      "n",
      "net /",
      "n /",
      "due",
      "due net",
      "net due",
      "payable",
      "net in",
      "net within",
      "due in",
      "due within",
      "payable in",
      "payable within",
      "within",
      "in");
  /** Words of three letters before a number that are none of the codes of currencies. */
  static final Phrase NO_CURRENCY =
      Phrase.of("net", "due", "eom", "cod", "rog", "day", "end", "inv");

  static final Phrase ORDINAL = Phrase.of("st", "nd", "rd", "th");
  static final Phrase PROXIMO = Phrase.of(
      "prox",
      "proximo",
      "of next month",
      "of the next month",
      "of following month",
      "of the following month");

  private Signs() {}
}
