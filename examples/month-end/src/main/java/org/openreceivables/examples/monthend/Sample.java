package org.openreceivables.examples.monthend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The bundled sample: fictitious customers, invoices and payments of four months. */
final class Sample {
  static final String CUSTOMERS = "customers.csv";
  static final String INVOICES = "invoices.csv";
  static final String PAYMENTS = "payments.csv";
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  static final List<Money> TOLERANCE = List.of(Money.parse("EUR 0.50"), Money.parse("USD 0.50"));

  private Sample() {}

  /** The day that was given; the sample's own day for the sample alone. */
  static LocalDate dayOr(Optional<LocalDate> asOf, boolean ownFiles) {
    if (ownFiles && asOf.isEmpty()) {
      throw new UsageException(
          "The option --as-of must be given with files of your own, such as --as-of 2026-03-31");
    }
    return asOf.orElse(AS_OF);
  }
}
