package org.openreceivables.examples.monthend.job.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.examples.monthend.job.Books;
import org.openreceivables.matching.allocation.Designations;

/**
 * Payments before they are applied.
 *
 * @param before the books before them
 * @param payments those whose payer is known
 * @param unknown those whose payer is not
 * @param instructions what they are for, where that is sure
 * @param later payments posted after the day, left alone
 * @param proposed payments for which items are probable that nobody accepted, with these
 */
public record Designated(
    Books before,
    List<Payment> payments,
    List<UnknownPayer> unknown,
    List<AllocationInstruction> instructions,
    List<Payment> later,
    Map<PaymentId, List<OpenItemId>> proposed) {

  /**
   * Copies the lists.
   *
   * @param before the books before them
   * @param payments those whose payer is known
   * @param unknown those whose payer is not
   * @param instructions what they are for
   * @param later payments left alone
   * @param proposed payments with a match that nobody accepted
   */
  public Designated {
    payments = List.copyOf(payments);
    unknown = List.copyOf(unknown);
    instructions = List.copyOf(instructions);
    later = List.copyOf(later);
    proposed = Map.copyOf(proposed);
  }

  /** {@return the same, with nothing said of any payment} */
  public Designated withoutInstructions() {
    return new Designated(before, payments, unknown, List.of(), later, Map.of());
  }

  /**
   * {@return these items, each that an instruction names which counts left to the first payment that names it so}
   *
   * <p>Money for which nothing is said passes it over, so that what is sure is not paid by what is not.
   *
   * @param all what is in the books before
   * @param rights whose words count
   */
  public OpenItems reserved(OpenItems all, Designations rights) {
    Map<OpenItemId, PaymentId> named = new HashMap<>();
    for (AllocationInstruction said : instructions) {
      if (!rights.count(said)) {
        continue;
      }
      said.amounts().forEach(a -> named.putIfAbsent(a.item(), said.payment()));
      said.groups().forEach(g -> g.items().forEach(i -> named.putIfAbsent(i, said.payment())));
    }
    List<OpenItem> items = new ArrayList<>();
    for (OpenItem item : all) {
      PaymentId payment = named.get(item.id());
      items.add(payment == null ? item : item.withReservedFor(payment));
    }
    return OpenItems.of(items).withIncomplete(all.incomplete());
  }
}
