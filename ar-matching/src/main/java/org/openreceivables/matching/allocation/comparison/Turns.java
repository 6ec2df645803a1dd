package org.openreceivables.matching.allocation.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.CreditUse;

/** When the turn of a payment or credit of a customer comes. */
final class Turns {
  private static final int PAYMENT = 2;
  private static final int NOT_LINKED = 3;

  private final OpenItems items;
  private final boolean smallestFirst;
  private final Map<OpenItemId, Payment> payments = new HashMap<>();
  private final Map<OpenItemId, CustomerId> customers = new HashMap<>();

  /** Compared one by one from the first. */
  private record Turn(LocalDate posted, int kind, BigDecimal amount, LocalDate valued, String key) {
    static final Comparator<Turn> ORDER = Comparator.comparing(Turn::posted)
        .thenComparing(Turn::kind)
        .thenComparing(Turn::amount)
        .thenComparing(Turn::valued)
        .thenComparing(Turn::key);
  }

  Turns(OpenItems items, CreditUse credits, AllocationResult here, AllocationResult there) {
    this.items = items;
    this.smallestFirst = credits == CreditUse.LINKED_THEN_SMALLEST;
    for (AllocationResult each : List.of(here, there)) {
      each.decisions().forEach(d -> customers.put(d.source(), d.customer()));
      each.allocations().forEach(this::note);
    }
  }

  private void note(Allocation allocation) {
    customers.put(allocation.source(), allocation.customer());
    allocation.payment().ifPresent(p -> payments.put(allocation.source(), p));
  }

  CustomerId customer(OpenItemId source) {
    return Objects.requireNonNull(customers.get(source));
  }

  Map<OpenItemId, Payment> payments() {
    return payments;
  }

  /** The order of sources of one customer. */
  Comparator<OpenItemId> order() {
    return Comparator.comparing(this::turn, Turn.ORDER);
  }

  private Turn turn(OpenItemId source) {
    Payment payment = payments.get(source);
    if (payment != null) {
      return new Turn(
          payment.postingDate(),
          NOT_LINKED + PAYMENT,
          BigDecimal.ZERO,
          payment.valueDate(),
          payment.id().value());
    }
    OpenItem credit = items.find(source).orElseThrow();
    int kind = credit.kind() == OpenItemKind.ON_ACCOUNT ? 1 : 0;
    return new Turn(
        credit.postingDate(),
        credit.relatesTo().isPresent() ? kind : NOT_LINKED + kind,
        smallestFirst ? credit.open().getAmount() : BigDecimal.ZERO,
        credit.issueDate(),
        source.value());
  }
}
