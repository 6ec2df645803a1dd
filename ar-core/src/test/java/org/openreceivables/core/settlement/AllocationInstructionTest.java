package org.openreceivables.core.settlement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;

/** What may not be said of one payment. */
class AllocationInstructionTest {
  @Test
  void an_item_whose_late_discount_is_granted_and_refused() {
    AllocationInstruction.Builder said = AllocationInstruction.builder();
    said.payment(PaymentId.of("P-1"))
        .addLateDiscountsGranted(OpenItemId.of("I-1"), OpenItemId.of("I-2"))
        .addLateDiscountsRefused(OpenItemId.of("I-3"), OpenItemId.of("I-2"));
    assertThatThrownBy(said::build)
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The lateDiscountsRefused ([I-2]) of AllocationInstruction (P-1) must not name"
            + " what is granted.");
  }
}
