package org.openreceivables.core.terms.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.openreceivables.core.terms.BaseDate;

/** The dates from which terms run, in words. */
final class Bases {
  private static final Map<BaseDate, String> PRINTED = new EnumMap<>(Map.of(
      BaseDate.ORDER, "order",
      BaseDate.SHIPMENT, "shipment",
      BaseDate.DELIVERY, "delivery",
      BaseDate.RECEIPT_OF_GOODS, "receipt of goods",
      BaseDate.RECEIPT_OF_INVOICE, "receipt of invoice"));

  private static final Map<BaseDate, Phrase> READ = new EnumMap<>(Map.of(
      BaseDate.ORDER,
      Phrase.of("order", "order date", "date of order", "the order"),
      BaseDate.SHIPMENT,
      Phrase.of("shipment", "shipment date", "date of shipment", "shipping"),
      BaseDate.DELIVERY,
      Phrase.of("delivery", "delivery date", "date of delivery", "the delivery"),
      BaseDate.RECEIPT_OF_GOODS,
      Phrase.of("receipt of goods", "receipt of the goods"),
      BaseDate.RECEIPT_OF_INVOICE,
      Phrase.of("receipt of invoice", "receipt of the invoice", "receipt of an invoice")));

  /** Where rules run from anyway. */
  static final Phrase DOCUMENT = Phrase.of(
      "invoice date",
      "date of invoice",
      "date of the invoice",
      "the invoice date",
      "invoice",
      "issue",
      "date of issue",
      "issue date");

  private static final Phrase RECEIPT_OF_GOODS = Phrase.of("rog");

  private Bases() {}

  static String print(BaseDate base) {
    return PRINTED.getOrDefault(base, base.name());
  }

  /** The date that is named here. */
  static Optional<BaseDate> take(Cursor cursor) {
    for (Map.Entry<BaseDate, Phrase> entry : READ.entrySet()) {
      if (cursor.take(entry.getValue())) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** The "ROG" of American terms, which needs no "from". */
  static boolean takeShort(Cursor cursor) {
    return cursor.take(RECEIPT_OF_GOODS);
  }
}
