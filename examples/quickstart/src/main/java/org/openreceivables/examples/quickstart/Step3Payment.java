package org.openreceivables.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.payment.Payer;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.payment.RemittanceLine;

/** Step 3: money that came in, with what the bank kept, two dates, and the payer's own words. */
public final class Step3Payment {
  private Step3Payment() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    RemittanceLine line = RemittanceLine.builder()
        .documentNumber("INV-42")
        .paid(Money.parse("EUR 970.00"))
        .discount(Money.parse("EUR 20.00"))
        .deduction(Money.parse("EUR 10.00"))
        .deductionReason("one box damaged")
        .build();
    Payment payment = Payment.builder()
        .id(PaymentId.of("P-7"))
        .amount(Money.parse("EUR 970.00"))
        .chargesWithheld(Money.parse("EUR 1.50"))
        .valueDate(LocalDate.of(2026, 1, 30))
        .postingDate(LocalDate.of(2026, 2, 2))
        .payer(new Payer("Acme Ltd", "DE02120300000000202051"))
        .remittance(new RemittanceAdvice("thank you", List.of(), List.of(line)))
        .build();
    System.out.println(payment.net() + " in the bank, " + payment.amount() + " to apply");
    System.out.println("customer known: " + payment.customer().isPresent());
    System.out.println(payment.payer());
    payment
        .remittance()
        .lines()
        .forEach(l -> System.out.println(l.documentNumber() + " " + l.paid().orElseThrow()
            + ", held back " + l.deduction().orElseThrow() + ": " + l.deductionReason()));
    Payment.Builder refund = Payment.builder()
        .id(PaymentId.of("P-8"))
        .amount(Money.parse("EUR -5.00"))
        .valueDate(LocalDate.of(2026, 1, 30));
    refund.tryBuild().problems().forEach(System.out::println);
  }
}
