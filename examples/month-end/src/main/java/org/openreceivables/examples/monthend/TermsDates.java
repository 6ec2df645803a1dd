package org.openreceivables.examples.monthend;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openreceivables.core.terms.BaseDate;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.terms.ScheduleDates;
import org.openreceivables.examples.monthend.terms.Agreed;
import picocli.CommandLine.Option;

/** The dates from which terms run. */
final class TermsDates {
  @Option(names = "--issued", paramLabel = "DATE", description = "Date of the document.")
  Optional<LocalDate> issued = Optional.empty();

  @Option(
      names = "--from-order",
      paramLabel = "DATE",
      description = "Day of the order, for terms that run from it.")
  Optional<LocalDate> order = Optional.empty();

  @Option(names = "--from-shipment", paramLabel = "DATE", description = "Day of shipment.")
  Optional<LocalDate> shipment = Optional.empty();

  @Option(names = "--from-delivery", paramLabel = "DATE", description = "Day of delivery.")
  Optional<LocalDate> delivery = Optional.empty();

  @Option(
      names = "--from-receipt-of-goods",
      paramLabel = "DATE",
      description = "Day on which the buyer had the goods.")
  Optional<LocalDate> goods = Optional.empty();

  @Option(
      names = "--from-receipt-of-invoice",
      paramLabel = "DATE",
      description = "Day on which the buyer had the invoice.")
  Optional<LocalDate> invoice = Optional.empty();

  /** {@return the dates, among them all from which the terms run} */
  ScheduleDates of(LocalDate issued, PaymentTerms terms) {
    Map<BaseDate, LocalDate> known = new EnumMap<>(BaseDate.class);
    order.ifPresent(d -> known.put(BaseDate.ORDER, d));
    shipment.ifPresent(d -> known.put(BaseDate.SHIPMENT, d));
    delivery.ifPresent(d -> known.put(BaseDate.DELIVERY, d));
    goods.ifPresent(d -> known.put(BaseDate.RECEIPT_OF_GOODS, d));
    invoice.ifPresent(d -> known.put(BaseDate.RECEIPT_OF_INVOICE, d));
    for (BaseDate base : Agreed.basesOf(terms)) {
      if (!known.containsKey(base)) {
        String option = "--from-" + base.name().toLowerCase(Locale.ROOT).replace('_', '-');
        throw new UsageException("The option " + option + " must be given, such as " + option
            + " 2026-03-31, because the terms run from that day");
      }
    }
    ScheduleDates dates = ScheduleDates.issued(issued);
    for (Map.Entry<BaseDate, LocalDate> each : known.entrySet()) {
      dates = dates.with(each.getKey(), each.getValue());
    }
    return dates;
  }
}
