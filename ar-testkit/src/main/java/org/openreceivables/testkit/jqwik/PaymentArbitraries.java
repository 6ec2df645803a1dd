package org.openreceivables.testkit.jqwik;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.payment.Payment;

/** Random payments of the customers C-0, C-1 and C-2, valued in January and February 2026. */
public final class PaymentArbitraries {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private PaymentArbitraries() {}

  /**
   * {@return payments, one in ten without a customer}
   *
   * @param id their key
   */
  public static Arbitrary<Payment> payment(PaymentId id) {
    Arbitrary<Optional<CustomerId>> customers =
        Arbitraries.integers().between(0, 2).map(n -> CustomerId.of("C-" + n)).optional(0.9);
    return Combinators.combine(
            MoneyArbitraries.currencies().flatMap(MoneyArbitraries::positive),
            customers,
            Arbitraries.integers().between(0, 58),
            Arbitraries.integers().between(0, 2))
        .as((amount, customer, valued, posted) -> {
          Payment.Builder payment = Payment.builder();
          payment
              .id(id)
              .amount(amount)
              .customer(customer)
              .valueDate(FIRST.plusDays(valued))
              .postingDate(FIRST.plusDays(valued + posted));
          return payment.build();
        });
  }

  /** {@return up to ten payments, P-0, P-1, …, each key once} */
  public static Arbitrary<List<Payment>> payments() {
    return Arbitraries.integers().between(0, 10).flatMap(count -> {
      List<Arbitrary<Payment>> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        all.add(payment(PaymentId.of("P-" + i)));
      }
      return Combinators.combine(all).as(List::copyOf);
    });
  }
}
