package org.openreceivables.core.terms.text;

import java.util.Map;
import java.util.Optional;
import org.openreceivables.core.terms.BaseDate;

/** The codes of X12 data elements 336 (type of terms) and 333 (basis date), as far as they matter here. */
final class X12Codes {
  static final String BASIC = "01";
  static final String EOM = "02";
  static final String FIXED_DATE = "03";
  static final String INSTALMENT = "04";
  static final String NO_DISCOUNT = "05";
  static final String BASIC_DISCOUNT = "08";
  static final String PROXIMO = "09";
  static final String INSTANT = "10";
  static final String TEN_EOM = "12";
  static final String CASH_DISCOUNT = "22";
  static final String ON_RECEIPT = "23";

  /** Types from which no date follows, or more than a date. */
  private static final Map<String, String> TYPES_WITHOUT_RULE = Map.ofEntries(
      Map.entry("06", "mixed"),
      Map.entry("07", "extended"),
      Map.entry("11", "elective"),
      Map.entry("13", "seller to advise buyer"),
      Map.entry("14", "previously agreed upon"),
      Map.entry("15", "special proximo"),
      Map.entry("16", "Prompt Payment Act"),
      Map.entry("17", "terms not applicable"),
      Map.entry("18", "fixed date, late payment penalty applies"),
      Map.entry("19", "liquidation"),
      Map.entry("20", "progress payment"),
      Map.entry("21", "fast pay"),
      Map.entry("24", "anticipation"),
      Map.entry("ZZ", "mutually defined"));

  private static final Map<String, BaseDate> BASES = Map.of(
      "1", BaseDate.SHIPMENT,
      "2", BaseDate.DELIVERY,
      "3", BaseDate.ISSUE,
      "5", BaseDate.RECEIPT_OF_INVOICE,
      "9", BaseDate.ORDER,
      "15", BaseDate.RECEIPT_OF_GOODS);

  private static final Map<String, String> OTHER_BASES = Map.ofEntries(
      Map.entry("4", "specified date"),
      Map.entry("6", "anticipated delivery date"),
      Map.entry("7", "effective date"),
      Map.entry("8", "invoice transmission date"),
      Map.entry("10", "invoice verification date"),
      Map.entry("11", "completion and acceptance date"),
      Map.entry("12", "approval of sample date"),
      Map.entry("13", "approval of gage date"),
      Map.entry("14", "quality approval date"),
      Map.entry("16", "quarter start date"),
      Map.entry("ZZ", "mutually defined"));

  private X12Codes() {}

  static Optional<String> typeWithoutRule(String code) {
    return Optional.ofNullable(TYPES_WITHOUT_RULE.get(code));
  }

  static Optional<BaseDate> base(String code) {
    return Optional.ofNullable(BASES.get(withoutZero(code)));
  }

  static Optional<String> otherBase(String code) {
    return Optional.ofNullable(OTHER_BASES.get(withoutZero(code)));
  }

  /** The order date is 09 in the list, others have no zero; both are seen. */
  private static String withoutZero(String code) {
    return code.length() == 2 && code.charAt(0) == '0' ? code.substring(1) : code;
  }

  static String print(BaseDate base) {
    return switch (base) {
      case SHIPMENT -> "1";
      case DELIVERY -> "2";
      case ISSUE -> "3";
      case RECEIPT_OF_INVOICE -> "5";
      case ORDER -> "09";
      case RECEIPT_OF_GOODS -> "15";
    };
  }
}
