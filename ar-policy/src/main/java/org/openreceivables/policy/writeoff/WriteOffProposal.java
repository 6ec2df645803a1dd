package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;

/**
 * An item that may be given up, wholly, as soon as somebody approves.
 *
 * <p>EUR 0.40 open of INV-1, by the rule "small balance", EUR 0.06 of it tax {@code DE-19}; a clerk may
 * approve. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface WriteOffProposal extends WithWriteOffProposal
    permits ImmutableWriteOffProposal {

  /** {@return the day of the run} */
  LocalDate asOf();

  /** {@return the item} */
  OpenItem item();

  /** {@return the name of the rule that decided, the first of the policy that proposes it} */
  String rule();

  /** {@return how it is given up} */
  WriteOffTerms terms();

  /** {@return why, one reason a condition} */
  List<WriteOffReason> reasons();

  /** {@return who may approve it, and by which amount that was judged} */
  ApprovalMatrix.Required required();

  /** {@return the customer} */
  default CustomerId customer() {
    return item().customer();
  }

  /** {@return the amount: all that is open} */
  default Money amount() {
    return item().open();
  }

  /** {@return the amount by component, those of which something is open; they add up to the amount} */
  default SortedMap<ComponentKey, Money> components() {
    SortedMap<ComponentKey, Money> parts = new TreeMap<>();
    for (OpenComponent part : item().parts()) {
      if (!part.open().isZero()) {
        parts.put(part.key(), part.open());
      }
    }
    return Collections.unmodifiableSortedMap(parts);
  }

  /**
   * {@return the tax in the amount, by tax code; empty where there is none, and where the item came without
   * components}
   */
  default SortedMap<String, Money> taxByCode() {
    SortedMap<String, Money> taxes = new TreeMap<>();
    components().forEach((key, amount) -> {
      if (key.kind() == ComponentKind.TAX) {
        taxes.put(key.code(), amount);
      }
    });
    return Collections.unmodifiableSortedMap(taxes);
  }

  /** {@return the tax in the amount} */
  default Money tax() {
    return taxByCode().values().stream().reduce(Money.zero(item().currency()), Money::plus);
  }

  /** {@return one sentence for people} */
  default String summarize() {
    String why =
        reasons().stream().map(WriteOffReason::summarize).collect(Collectors.joining("; "));
    return amount() + " of " + item().id() + " (" + customer() + "), " + rule() + ": " + why
        + (tax().isZero() ? "" : "; " + tax() + " of it tax") + "; "
        + required().summarize();
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link WriteOffProposal}. */
  final class Builder extends ImmutableWriteOffProposal.Builder {
    Builder() {}
  }
}
