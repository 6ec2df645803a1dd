package org.openreceivables.matching.rule;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names as they are compared: capitals, no accents, no punctuation, no legal form. */
final class PayerName {
  /** What banks leave of a name is seldom longer, and data of others must not cost much. */
  private static final int LONGEST = 200;

  private static final Set<String> JOINERS = Set.of("AND", "UND", "ET");

  /** Legal forms as words behind the name; several may follow each other. */
  private static final Set<String> FORMS = Set.of(
      "AB",
      "AG",
      "APS",
      "AS",
      "ASA",
      "BV",
      "CO",
      "COMPANY",
      "CORP",
      "CORPORATION",
      "CV",
      "DOO",
      "EG",
      "EK",
      "EURL",
      "EV",
      "GBR",
      "GESMBH",
      "GMBH",
      "INC",
      "INCORPORATED",
      "KFT",
      "KG",
      "KGAA",
      "LIMITED",
      "LLC",
      "LLP",
      "LP",
      "LTD",
      "LTDA",
      "MBH",
      "NV",
      "NYRT",
      "OG",
      "OHG",
      "OY",
      "OYJ",
      "PARTG",
      "PLC",
      "PTE",
      "PTY",
      "PVT",
      "SA",
      "SARL",
      "SAS",
      "SASU",
      "SCA",
      "SE",
      "SL",
      "SLU",
      "SPA",
      "SPZOO",
      "SRL",
      "SRLS",
      "SRO",
      "UG",
      "ZRT");

  /** Letters that are not a plain letter with a mark on it. */
  private static final Map<String, String> LETTERS =
      Map.of("ß", "SS", "Æ", "AE", "Œ", "OE", "Ø", "O", "Ł", "L", "Đ", "D", "Ð", "D", "Þ", "TH");

  private PayerName() {}

  /** The name with umlauts as one letter and as two; banks write either. Nothing for no name. */
  static Set<String> forms(String name) {
    String text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    String capitals = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    String two = capitals.replace("Ä", "AE").replace("Ö", "OE").replace("Ü", "UE");
    String one = form(capitals);
    String other = form(two);
    return one.isEmpty() ? Set.of() : one.equals(other) ? Set.of(one) : Set.of(one, other);
  }

  private static String form(String capitals) {
    String plain = capitals;
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    List<String> words = words(Normalizer.normalize(plain, Normalizer.Form.NFKD));
    words.removeIf(JOINERS::contains);
    while (words.size() > 1 && dropForm(words)) {
      // "& Co. KG" is two forms, one behind the other.
    }
    return String.join(" ", words);
  }

  private static boolean dropForm(List<String> words) {
    int last = words.size() - 1;
    for (int from = last; from >= 1 && from >= last - 3; from--) {
      if (FORMS.contains(String.join("", words.subList(from, last + 1)))) {
        words.subList(from, last + 1).clear();
        return true;
      }
    }
    return false;
  }

  /** Runs of letters and digits; a dot, an apostrophe and an accent stand within a word. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && ".'\u2019".indexOf(c) < 0
          && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  /** Capitals and digits alone. */
  static String lettersAndDigits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString().toUpperCase(Locale.ROOT);
  }
}
