package org.openreceivables.testkit.portfolio;

import org.openreceivables.core.payment.Payment;

/**
 * A payment as the bank delivers it, and the truth about it.
 *
 * <p>The payment never names its customer: to find it is part of the task. Immutable.
 *
 * @param payment what the bank delivers
 * @param truth what it was really for
 */
public record LabelledPayment(Payment payment, PaymentTruth truth) {}
