package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;

/** Everything an allocation is asked with. */
record Books(
    AllocationPolicy policy,
    OpenItems items,
    List<Payment> payments,
    List<AllocationInstruction> instructions,
    LocalDate asOf) {

  /** Books as text, allocated by a policy that the text has no words for. */
  static Books of(String text, UnaryOperator<AllocationPolicy> policy) {
    Books read = BooksText.read(text);
    return new Books(
        policy.apply(read.policy()),
        read.items(),
        read.payments(),
        read.instructions(),
        read.asOf());
  }

  AllocationResult allocate() {
    return AllocationEngine.of(policy).allocate(items, payments, instructions, asOf);
  }
}
